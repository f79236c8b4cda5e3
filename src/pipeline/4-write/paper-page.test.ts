import { expect, it } from 'vitest';
import type { Work } from '#model/work.ts';
import { writePaperPage } from './paper-page.ts';

const work: Work = {
  id: 'lamp', state: 'provisional', added: '2030-01-01', type: 'unknown', title: 'Lamp', titleSource: 'seed', otherTitles: [], citekey: 'nd-lamp',
  authors: [], authorsComplete: false, authorsCount: null, authorsNotes: [], year: null, yearSource: null, years: [], date: null, listingDates: [],
  venue: null, venueSource: null, arxiv: null, arxivSource: null, doi: null, comments: [],
  abstracts: [{ text: 'Lit. \\! Dark.', sentences: [[0, 4], [5, 7], [8, 13]], sources: [{ seed: 'a.txt', format: 'daily-papers', ordinal: 1, start: 0, end: 14, textStart: 0, titleStart: null }] }],
  methods: [], datasets: [], tasks: [], themes: [], results: [], code: [], merges: [], disagreements: [], bibliography: [], reviewed: false,
};

it('a sentence of which nothing is seen keeps its line, so that the anchors of the others hold', () => {
  expect(writePaperPage(work).split('\n').slice(-4)).toEqual(['Lit.', '&#x200B;', 'Dark.', '']);
});
