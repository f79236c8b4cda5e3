import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { numbersOf } from './numbers.ts';

const read = (text: string): [string, number, string | null][] => numbersOf(text).map(({ raw, value, unit }) => [raw, value, unit]);

describe('numbersOf', () => {
  it.each<[string, [string, number, string | null][]]>([
    ['reaches 84.2\\% top-1', [['84.2', 84.2, '%']]],
    ['by $+0.8\\%$ over', [['0.8', 0.8, '%']]],
    ['413M multiply-adds and 1.5G FLOPs', [['413', 413, 'M'], ['1.5', 1.5, 'G']]],
    ['24-102x faster', [['24', 24, 'x'], ['102', 102, 'x']]],
    ['20times faster inference', [['20', 20, 'x']]],
    ['1,000 webpages', [['1,000', 1000, null]]],
    ['a score of -1.5 in', [['-1.5', -1.5, null]]],
  ])('reads %s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it.each(['ResNet-50 and ViT-B/16', '256x256 images', '3 × 3 kernels', '(1) first, (2) second', 'standard 802.15.4', 'in 3D', 'less than 1/4', 'mod(cid:173) eling'])('finds no value in %s', (text) => {
    expect(read(text).filter(([, , unit]) => unit !== null).concat(read(text))).toEqual([]);
  });

  it('gives spans that hold the raw text, and values that parse from it', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'0123456789,.-+% xXMGk(a)$ \\'.split('')) }), (text) => {
        for (const { raw, value, start, end } of numbersOf(text)) {
          expect(text.slice(start, end)).toBe(raw);
          expect(Number(raw.replaceAll(',', '').replace(/^[−–]/, '-'))).toBe(value);
        }
      }),
    );
  });
});
