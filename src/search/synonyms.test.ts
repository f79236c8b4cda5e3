import { expect, it } from 'vitest';
import { formatSynonyms, parseSynonyms, unitsOf } from './synonyms.ts';

const groups = [['picture', 'photo', 'image'], ['stock', 'share price'], ['one-step', 'single step']];

it('keeps its groups through writing and reading, in search form', () => {
  expect(parseSynonyms(formatSynonyms(groups))).toEqual([[['picture'], ['photo'], ['image']], [['stock'], ['share', 'price']], [['onestep'], ['single', 'step']]]);
});

it('takes words for things, the longest phrases first, plurals too', () => {
  const units = unitsOf(['old', 'photos', 'share', 'prices'], parseSynonyms(formatSynonyms(groups)));
  expect(units).toEqual([
    { words: ['old'], others: [] },
    { words: ['photos'], others: [['picture'], ['image']] },
    { words: ['share', 'prices'], others: [['stock']] },
  ]);
});
