import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { formatWords, nearestWord, parseWords, slips } from './spelling.ts';

const known = ['transformer', 'transform', 'imagenet', 'segmentation', 'kernel', 'kernels', 'resnet50', 'attention', 'retention'].map((word, index) => ({ word, pages: 50 - index }));

describe('spelling', () => {
  it.each([
    ['transfomer', 'transformer'],
    ['imagnet', 'imagenet'],
    ['imganet', null],
    ['segmantation', 'segmentation'],
    ['kenrel', 'kernel'],
    ['restnet50', 'resnet50'],
    ['atention', 'attention'],
    ['quark', null],
    ['84.2', null],
    ['net', null],
  ])('%s is meant for %s', (typed, meant) => {
    expect(nearestWord(typed, known)).toBe(meant);
  });

  it('counts an exchange of neighbours as one slip, like any other', () => {
    fc.assert(fc.property(fc.stringMatching(/^[a-z]{5,12}$/), fc.nat({ max: 3 }), (word, at) => {
      const swapped = word.slice(0, at) + (word[at + 1] ?? '') + (word[at] ?? '') + word.slice(at + 2);
      const dropped = word.slice(0, at) + word.slice(at + 1);
      expect(slips(word, swapped)).toBeLessThanOrEqual(1);
      expect(slips(word, dropped)).toBe(1);
      expect(slips(word, word)).toBe(0);
    }));
  });

  it('keeps its list through writing and reading', () => {
    expect(parseWords(formatWords(known))).toEqual(known);
  });
});
