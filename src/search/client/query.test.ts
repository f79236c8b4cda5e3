import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { prepareQuery } from './query.ts';

const readingsOf = (text: string): string[] => prepareQuery(text).readings.map(({ words }) => words.join(' '));

describe('prepareQuery', () => {
  test.each([
    ['vit b 16', ['vitb16', 'vit 16']],
    ['vit b 16 imagenet', ['vitb16 imagenet', 'vit 16 imagenet']],
    ['ViT-B/16', ['vitb16']],
    ['moco v2', ['moco v2', 'mocov2']],
    ['Mobile-Former', ['mobileformer', 'mobile former']],
    ['mobileformer', ['mobileformer']],
    ['image net', ['image net', 'imagenet']],
    ['O^2DETR', ['o2detr']],
    ['2211.13228', ['221113228', '2211 13228']],
    ['a survey', ['survey', 'asurvey']],
    ['^ ~', []],
    ['a', []],
  ])('reads %j as %j', (text, readings) => {
    expect(readingsOf(text)).toEqual(readings);
  });

  test('reads quotation marks as a phrase, whatever their form', () => {
    for (const text of ['"large kernel"', '“large kernel”', ' „large kernel“ ']) {
      expect(prepareQuery(text)).toMatchObject({ phrase: true, readings: [{ words: ['large', 'kernel'] }], key: 'largekernel' });
    }
  });

  test('says which characters a reading leaves out', () => {
    expect(prepareQuery('what is a transformer').readings[0]).toEqual({ words: ['what', 'is', 'transformer'], dropped: ['a'], made: [] });
  });

  test('gives words that Pagefind can find, each reading once', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const readings = readingsOf(text);
      expect(new Set(readings).size).toBe(readings.length);
      for (const reading of readings) expect(reading).not.toMatch(/[^\p{L}\p{N} ]|(?:^| )[a-z0-9](?: |$)|^$/u);
    }));
  });

  test('takes time that grows with the length only', () => {
    expect(readingsOf('v 1 '.repeat(5000)).length).toBeGreaterThan(0);
  });
});

test.each(['arXiv:2104.00680', 'arxiv: 2104.00680v2', 'https://arxiv.org/abs/2104.00680', 'arxiv.org/pdf/2104.00680v1.pdf'])('%s asks for the bare arXiv id', (pasted) => {
  expect(prepareQuery(pasted)).toEqual(prepareQuery('2104.00680'));
});
