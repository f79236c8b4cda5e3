import { expect, test } from 'vitest';
import type { SearchDocument } from './document.ts';
import { phraseFinder, vocabularyOf } from './vocabulary.ts';

const document: SearchDocument = {
  kind: 'paper', url: 'x/', title: 'Kolmogorov-Arnold lamps', isLabel: false, prominent: true, authors: 'Ann Lee', venue: '', arxiv: '', otherNames: ['WickNet'], words: 'wicknet50',
  sentences: [{ id: 's1', text: 'Oil burns in one step. A glow follows.' }], papers: 1, year: 0, themes: [], datasets: [], sources: [],
};

test('the vocabulary has words of names, parts of joined ones too, and of running text only what several pages have', () => {
  const words = (documents: SearchDocument[]): string[] => vocabularyOf(documents).map(({ word }) => word);
  expect(words([document])).toEqual(expect.arrayContaining(['kolmogorov', 'arnold', 'kolmogorovarnold', 'lamps', 'wicknet', 'wicknet50']));
  expect(words([document])).not.toContain('burns');
  expect(words([document, { ...document, url: 'y/' }])).toContain('burns');
});

test.each([
  [['glow'], true],
  [['glowing'], true],
  [['one', 'step'], true],
  [['one', 'steps'], true],
  [['step', 'one'], false],
  [['wicknet'], true],
  [['smoke'], false],
  [['oil', 'smoke'], false],
])('a page has %j: %s', (phrase, isMet) => {
  expect(phraseFinder([document])(phrase)).toBe(isMet);
});
