import { expect, test } from 'vitest';
import { pageToBibtex, pageToPlainCitation } from './cite-page.ts';

const page = { title: 'Nets & more', url: 'https://example.org/methods/sample-net/', version: '0123456789ab', added: '2026-01-02', latest: undefined, review: 'Seedbed', authors: 'The Seedbed authors' };

test('a page is cited in BibTeX with its version and the day it came', () => {
  expect(pageToBibtex(page)).toBe([
    '@misc{seedbed-methods-sample-net,',
    '  title = {{Nets \\& more}},',
    '  author = {{The Seedbed authors}},',
    '  howpublished = {Page of Seedbed},',
    '  note = {Version 0123456789ab, added 2 January 2026},',
    '  url = {https://example.org/methods/sample-net/},',
    '}',
  ].join('\n'));
});

test('what is not known of a page is left out', () => {
  expect(pageToBibtex({ ...page, version: undefined, added: undefined })).not.toContain('note');
  expect(pageToPlainCitation({ ...page, version: undefined, added: undefined })).toBe('Seedbed. “Nets & more.” https://example.org/methods/sample-net/');
});

test('a page is cited in plain text', () => {
  expect(pageToPlainCitation(page)).toBe('Seedbed. “Nets & more.” Version 0123456789ab, added 2 January 2026. https://example.org/methods/sample-net/');
});

test('a title that ends with a mark gets no full stop', () => {
  expect(pageToPlainCitation({ ...page, title: 'Do Nets See Like Networks?' })).toContain('“Do Nets See Like Networks?” Version');
});

test('a page about several papers says when the last of them came', () => {
  expect(pageToPlainCitation({ ...page, added: undefined, latest: '2026-01-03' })).toContain(' Version 0123456789ab, last paper added 3 January 2026. ');
});

test('the home page has a key too', () => {
  expect(pageToBibtex({ ...page, url: 'https://example.org/' })).toMatch(/^@misc\{seedbed,/);
});
