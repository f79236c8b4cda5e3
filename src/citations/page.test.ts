import { describe, expect, it } from 'vitest';
import { citationStyles } from './formatted.ts';
import { formatPage, pageToBibtex, pageToCsl, pageToRis, type CitedPage } from './page.ts';

const page: CitedPage = { kind: 'page', title: 'Nets & more', url: 'https://example.org/lit/methods/sample-net/', place: 'methods/sample-net/', version: '0123456789ab', date: '2026-01-02', event: 'last paper added', review: 'Seedbed', authors: 'The Seedbed authors' };
const chapter: CitedPage = { ...page, kind: 'chapter', title: 'What nets learn', url: 'https://example.org/lit/review/nets/', place: 'review/nets/', version: '1.1', event: undefined };
const unknown: CitedPage = { ...page, version: undefined, date: undefined, event: undefined };
const inAll = (cited: CitedPage): string[] => citationStyles.map((style) => formatPage(cited, style, 'text'));

describe('a page', () => {
  it('is cited in APA, Chicago and IEEE with its version, day and address', () => {
    expect(inAll(page)).toEqual([
      'The Seedbed authors. (2026, January 2). Nets & more [Version 0123456789ab]. Seedbed. https://example.org/lit/methods/sample-net/',
      'The Seedbed authors. 2026. “Nets & more.” Seedbed, version 0123456789ab, January 2. https://example.org/lit/methods/sample-net/.',
      'The Seedbed authors, “Nets & more,” Seedbed, version 0123456789ab, Jan. 2, 2026. [Online]. Available: https://example.org/lit/methods/sample-net/',
    ]);
  });

  it('is cited the same whether its title is one that a style rewrites or not', () => {
    for (const title of ['Nets', 'Do nets see?', 'Nets see …', 'Nets see.', 'Nets:', 'Nets,']) {
      // An ampersand takes the way on which the style prints every title by itself.
      expect(inAll({ ...page, title })).toEqual(inAll({ ...page, title: title.replace('Nets', 'N&ts').replace('nets', 'n&ts') }).map((entry) => entry.replace('N&ts', 'Nets').replace('n&ts', 'nets')));
    }
  });

  it('keeps what no pattern of replacement may touch', () => {
    expect(inAll({ ...page, title: 'What $& costs in $1' })[0]).toContain('What $& costs in $1 [');
    expect(inAll({ ...page, title: 'The “net” effect' })[1]).toContain('“The ‘net’ effect.”');
  });

  it('is cited in BibTeX', () => {
    expect(pageToBibtex(page)).toBe([
      '@misc{seedbed-methods-sample-net,',
      '  title = {{Nets \\& more}},',
      '  author = {{The Seedbed authors}},',
      '  year = {2026},',
      '  date = {2026-01-02},',
      '  howpublished = {Page of Seedbed},',
      '  note = {Version 0123456789ab, last paper added 2026-01-02},',
      '  version = {0123456789ab},',
      '  url = {https://example.org/lit/methods/sample-net/},',
      '}',
      '',
    ].join('\n'));
    expect(pageToBibtex({ ...page, place: '' })).toMatch(/^@misc\{seedbed,/);
  });

  it('is cited in RIS and CSL-JSON', () => {
    expect(pageToRis(page).split('\r\n')).toEqual(['TY  - ELEC', 'ID  - seedbed-methods-sample-net', 'TI  - Nets & more', 'T2  - Seedbed', 'AU  - The Seedbed authors,', 'PY  - 2026', 'DA  - 2026/01/02', 'UR  - https://example.org/lit/methods/sample-net/', 'N1  - Version 0123456789ab, last paper added 2026-01-02', 'ER  - ', '']);
    expect(pageToCsl(page)).toMatchObject({ id: 'seedbed-methods-sample-net', type: 'webpage', issued: { 'date-parts': [[2026, 1, 2]] }, author: [{ literal: 'The Seedbed authors' }], version: '0123456789ab' });
  });

  it('is cited in RIS without the angle brackets that Zotero would delete', () => {
    expect(pageToRis({ ...page, title: 'A <b> c' })).toContain('TI  - A ‹b› c\r\n');
  });

  it('is cited without what is not known of it', () => {
    expect([pageToBibtex(unknown), pageToRis(unknown), JSON.stringify(pageToCsl(unknown))].join('')).not.toMatch(/note|year|version|undefined|PY|N1/);
    expect(inAll(unknown)).toEqual([
      'The Seedbed authors. (n.d.). Nets & more. Seedbed. https://example.org/lit/methods/sample-net/',
      'The Seedbed authors. n.d. “Nets & more.” Seedbed. https://example.org/lit/methods/sample-net/.',
      'The Seedbed authors, “Nets & more,” Seedbed. [Online]. Available: https://example.org/lit/methods/sample-net/',
    ]);
  });
});

describe('a chapter', () => {
  it('is cited as part of the review, with the version that is read', () => {
    expect(inAll(chapter)).toEqual([
      'The Seedbed authors. (2026). What nets learn. In Seedbed (Version 1.1). https://example.org/lit/review/nets/',
      'The Seedbed authors. 2026. “What nets learn.” Seedbed, version 1.1, January 2. https://example.org/lit/review/nets/.',
      'The Seedbed authors, “What nets learn,” Seedbed, version 1.1, Jan. 2, 2026. [Online]. Available: https://example.org/lit/review/nets/',
    ]);
    expect(pageToCsl(chapter)).toMatchObject({ id: 'seedbed-nets', type: 'chapter' });
    expect(pageToBibtex(chapter)).toMatch(/^@misc\{seedbed-nets,[^]*howpublished = \{Chapter of Seedbed\},[^]*note = \{Version 1\.1\},/);
    expect(pageToRis(chapter)).toMatch(/^TY {2}- CHAP\r\n/);
  });
});
