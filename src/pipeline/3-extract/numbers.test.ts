import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { numbersOf, valueOf } from './numbers.ts';

const read = (text: string): [string, number, string | null][] => numbersOf(text).map(({ raw, value, unit }) => [raw, value, unit]);

describe('numbersOf', () => {
  it.each<[string, [string, number, string | null][]]>([
    ['reaches 84.2\\% top-1', [['84.2', 84.2, '%']]],
    ['by $+0.8\\%$ over', [['0.8', 0.8, '%']]],
    ['413M multiply-adds and 1.5G FLOPs', [['413', 413, 'M'], ['1.5', 1.5, 'G']]],
    ['24-102x faster', [['24', 24, 'x'], ['102', 102, 'x']]],
    ['20times faster inference', [['20', 20, 'x']]],
    ['slower by 4.5 times.', [['4.5', 4.5, 'x']]],
    ['1,000 webpages', [['1,000', 1000, null]]],
    ['a score of -1.5 in', [['-1.5', -1.5, null]]],
    ['an error of 4.7e-4 and 2E-3 m', [['4.7e-4', 0.00047, null], ['2E-3', 0.002, 'm']]],
    ['a scale of 10^5 images and 10^{-3} s', [['10^5', 100000, null], ['10^{-3}', 0.001, 's']]],
    ['a loss of .35 nats', [['.35', 0.35, null]]],
    ['95.2 ± 0.3% and $81.4 \\pm 0.2$ mIoU', [['95.2', 95.2, '%'], ['81.4', 81.4, null]]],
    ['83.6pm6.3% and sim3.5 s', [['83.6', 83.6, '%'], ['3.5', 3.5, 's']]],
    ['a >4AP increase', [['4', 4, null]]],
    ['82.1/83.4/84.0 AP', [['82.1', 82.1, null], ['83.4', 83.4, null], ['84.0', 84, null]]],
    ['at 30 FPS, 15 frames per second or 25fps', [['30', 30, 'FPS'], ['15', 15, 'FPS'], ['25', 25, 'FPS']]],
    ['8 GPU-days and 3 hours', [['8', 8, 'days'], ['3', 3, 'h']]],
    ['ranks #2 of all', [['2', 2, null]]],
  ])('reads %s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it.each([
    'ResNet-50 and ViT-B/16', '256x256 images', '3 × 3 kernels', '(1) first, (2) second', 'standard 802.15.4', 'in 3D', 'less than 1/4', 'mod(cid:173) eling', 'Smith ’99', 'a GAN(2) loss', '1,\\!000', '8K-resolution images',
  ])('finds no value in %s', (text) => {
    expect(read(text).filter(([raw]) => raw !== '1')).toEqual([]);
  });

  it('gives spans that hold the raw text, and values that parse from it', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'0123456789,.-+% xXMGk(a)$ \\e^{}±/'.split('')) }), (text) => {
        for (const { raw, value, start, end, unitEnd } of numbersOf(text)) {
          expect(text.slice(start, end)).toBe(raw);
          expect(valueOf(raw)).toBe(value);
          expect(value).not.toBeNaN();
          expect(unitEnd).toBeGreaterThanOrEqual(end);
        }
      }),
    );
  });
});
