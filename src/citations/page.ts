import { escapeLatex } from '#text/latex-escape.ts';
import { risValue } from './ris.ts';
import { type CitationFormat, type CitationStyle, formatItem } from './formatted.ts';

/** A page of the site as citations take it. What is not known of it is left out of them. */
export type CitedPage = {
  /** A chapter of the review, or any other page. */
  kind: 'chapter' | 'page';
  title: string;
  /** Absolute. */
  url: string;
  /** Path below the site's root, with which the key of the citation is the same wherever the site stands: `methods/xcit/`. */
  place: string;
  /** What changes with what the page says. */
  version: string | undefined;
  /** Day that the citation is dated by, `yyyy-mm-dd`: of a chapter its version's, of a paper's page the day the paper came, of a list's that of its latest paper. */
  date: string | undefined;
  /** What came on that day, where it is not the version: `added`, `last paper added`. */
  event: string | undefined;
  /** Name of the site. */
  review: string;
  /** Who wrote it, as a group. */
  authors: string;
};

/** A page in CSL-JSON (https://docs.citationstyles.org/en/stable/specification.html#appendix-iv-variables). */
export type PageItem = {
  id: string;
  type: 'webpage' | 'chapter';
  title: string;
  'container-title': string;
  author: [{ literal: string }];
  issued?: { 'date-parts': [number[]] };
  version?: string;
  URL: string;
  language: 'en';
};

/** CSL-JSON of a page. */
export function pageToCsl(page: CitedPage): PageItem {
  return { id: keyOf(page), ...itemOf(page) };
}

function itemOf({ kind, title, url, version, date, review, authors }: CitedPage): Omit<PageItem, 'id'> {
  return {
    type: kind === 'chapter' ? 'chapter' : 'webpage',
    title,
    'container-title': review,
    author: [{ literal: authors }],
    ...(date === undefined ? {} : { issued: { 'date-parts': [date.split('-').map(Number)] } }),
    ...(version === undefined ? {} : { version }),
    URL: url,
    language: 'en',
  };
}

/** BibTeX entry of a page, ending with a line break. `howpublished` and `note` are what BibTeX's own styles print of a `misc`. */
export function pageToBibtex(page: CitedPage): string {
  const { kind, title, url, version, date, review, authors } = page;
  const note = noteOf(page);
  const fields = [
    ['title', `{${escapeLatex(title)}}`],
    ['author', `{${escapeLatex(authors)}}`],
    ...(date === undefined ? [] : [['year', date.slice(0, 4)], ['date', date]]),
    ['howpublished', `${kind === 'chapter' ? 'Chapter' : 'Page'} of ${escapeLatex(review)}`],
    ...(note === null ? [] : [['note', note]]),
    ...(version === undefined ? [] : [['version', version]]),
    ['url', url],
  ];
  return `@misc{${keyOf(page)},\n${fields.map(([name = '', value = '']) => `  ${name} = {${value}},\n`).join('')}}\n`;
}

/** A page as a record of RIS, ending with a line break. A group's name ends with a comma, so that it is not taken apart. */
export function pageToRis(page: CitedPage): string {
  const { kind, title, url, date, review, authors } = page;
  const note = noteOf(page);
  const lines: [tag: string, value: string][] = [
    ['TY', kind === 'chapter' ? 'CHAP' : 'ELEC'],
    ['ID', keyOf(page)],
    ['TI', title],
    ['T2', review],
    ['AU', `${authors},`],
    ...(date === undefined ? [] : [['PY', date.slice(0, 4)], ['DA', date.replaceAll('-', '/')]] satisfies [string, string][]),
    ['UR', url],
    ...(note === null ? [] : [['N1', note]] satisfies [string, string][]),
  ];
  return `${lines.map(([tag, value]) => `${tag}  - ${risValue(value)}\r\n`).join('')}ER  - \r\n`;
}

/** A page as an entry of a list of references in one style, on one line. */
export function formatPage(page: CitedPage, style: CitationStyle, format: CitationFormat): string {
  const title = page.title.replace(/(?<!\.)\.$/, '');
  // A style turns quotation marks in a title, escapes signs and drops a mark before its own; other titles it prints as they are.
  if (/["'“”‘’<>&*]|[,:;]$/.test(title)) return printed({ ...page, title }, style, format);
  const mark = /[.?!…]$/.exec(title)?.[0] ?? '';
  const framed = { ...page, place: '', title: `${stand.title}${mark}`, url: stand.url, version: page.version === undefined ? undefined : stand.version };
  const shape = JSON.stringify([style, format, framed]);
  const frame = frames.get(shape) ?? printed(framed, style, format);
  frames.set(shape, frame);
  return frame.replace(framed.title, () => title).replace(stand.version, () => page.version ?? '').replace(stand.url, () => page.url);
}

// Private-use letters and a reserved host stand for what differs from page to page, so that a style prints thousands of pages' entries once.
const stand = { title: '\uE000', version: '\uE001', url: 'https://page.invalid/' };
const frames = new Map<string, string>();

function printed(page: CitedPage, style: CitationStyle, format: CitationFormat): string {
  const item = itemOf(page);
  // APA prints the version of what a chapter stands in, but none of a web page; what it prints in brackets there is the genre.
  const entry = formatItem({ ...item, ...(item.type === 'webpage' && page.version !== undefined ? { genre: `Version ${page.version}` } : {}) }, style, format);
  // Without a date APA asks for the day of reading, which a page cannot know.
  return entry.replace(/Retrieved (?=https?:)/, '');
}

/** Version and day in words; null where neither is known. */
function noteOf({ version, date, event }: CitedPage): string | null {
  const facts = [version === undefined ? null : `version ${version}`, event === undefined || date === undefined ? null : `${event} ${date}`].filter((fact) => fact !== null).join(', ');
  return facts === '' ? null : facts.charAt(0).toUpperCase() + facts.slice(1);
}

/** The site's name and the place: of a chapter the id alone. */
function keyOf({ kind, review, place }: CitedPage): string {
  const parts = place.split('/').filter((part) => part !== '').slice(kind === 'chapter' ? -1 : 0);
  return [review, ...parts].join(' ').toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');
}
