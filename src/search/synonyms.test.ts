import { expect, it } from 'vitest';
import { formatSynonyms, parseSynonyms, unitsOf } from './synonyms.ts';

const groups = [['picture', 'photo', 'image'], ['stock', 'share price'], ['one-step', 'single step'], ['mend', 'repair', '~fix up']];

const isMet = (words: readonly string[]): boolean => words[0] !== 'photo' && words[0] !== 'onestep' && words[0] !== 'single';
const list = formatSynonyms(groups, isMet);

it('keeps its groups through writing and reading, in search form, and leaves out those of which no page has anything', () => {
  expect(parseSynonyms(list)).toEqual([{ met: [['picture'], ['image']], others: [['photo']] }, { met: [['stock'], ['share', 'price']], others: [] }, { met: [['mend'], ['repair']], others: [['fix', 'up']] }]);
});

it('takes words for things, the longest phrases first, whatever their endings', () => {
  const units = unitsOf(['old', 'photos', 'share', 'prices'], parseSynonyms(list));
  expect(units).toEqual([
    { words: ['old'], others: [] },
    { words: ['photos'], others: [['picture'], ['image']] },
    { words: ['share', 'prices'], others: [['stock']] },
  ]);
  expect(unitsOf(['fixed', 'up', 'poses', 'repairing'], parseSynonyms(list))).toEqual([{ words: ['fixed', 'up'], others: [['mend'], ['repair']] }, { words: ['poses'], others: [] }, { words: ['repairing'], others: [['mend']] }]);
});
