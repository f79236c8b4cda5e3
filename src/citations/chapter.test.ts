import { expect, it } from 'vitest';
import { chapterToBibtex, chapterToCsl, chapterToPlainCitation } from './chapter.ts';

const cited = {
  chapter: { id: 'nets', title: 'Nets & what they learn', version: '1.1', history: [{ version: '1.0', date: '2026-01-02', change: 'First.' }, { version: '1.1', date: '2027-03-04', change: 'More.' }] },
  review: 'Seedbed', authors: 'The Seedbed authors', url: 'https://example.org/review/nets/',
};

it('is cited in BibTeX with the version that is read', () => {
  expect(chapterToBibtex(cited)).toMatchInlineSnapshot(`
    "@misc{seedbed-nets,
      title = {{Nets \\& what they learn}},
      author = {{The Seedbed authors}},
      year = {2027},
      date = {2027-03-04},
      howpublished = {Chapter of Seedbed},
      note = {Version 1.1},
      version = {1.1},
      url = {https://example.org/review/nets/},
    }
    "
  `);
});

it('is cited in CSL-JSON and in plain text', () => {
  expect(chapterToCsl(cited)).toMatchObject([{ id: 'seedbed-nets', type: 'chapter', issued: { 'date-parts': [[2027, 3, 4]] }, author: [{ literal: 'The Seedbed authors' }] }]);
  expect(chapterToPlainCitation(cited)).toBe('The Seedbed authors (2027). Nets & what they learn. In: Seedbed, version 1.1. https://example.org/review/nets/');
});
