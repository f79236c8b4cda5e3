import { withEndMark } from '#text/end-mark.ts';
import { escapeLatex } from '#text/latex-escape.ts';
import { longDate } from './words.ts';

/** A page of the site as a citation takes it. */
export type CitedPage = {
  title: string;
  /** Absolute. */
  url: string;
  /** What changes with what the page is about, where it is known. */
  version: string | undefined;
  /** Day on which the page came, `yyyy-mm-dd`, where it is known. */
  added: string | undefined;
  /** Day on which the last of its papers came, `yyyy-mm-dd`, for a page about several. */
  latest: string | undefined;
  /** Name of the site. */
  review: string;
  /** Who wrote it, as a group. */
  authors: string;
};

/** One line that cites a page in plain text. */
export function pageToPlainCitation(page: CitedPage): string {
  const state = stateOf(page);
  return `${page.review}. “${withEndMark(page.title)}” ${state === '' ? '' : `${state}. `}${page.url}`;
}

/** BibTeX entry of a page, without a break behind its last line. */
export function pageToBibtex(page: CitedPage): string {
  const state = stateOf(page);
  const fields = [
    ['title', `{${escapeLatex(page.title)}}`],
    ['author', `{${escapeLatex(page.authors)}}`],
    ['howpublished', `Page of ${escapeLatex(page.review)}`],
    ...(state === '' ? [] : [['note', state]]),
    ['url', page.url],
  ];
  return `@misc{${keyOf(page)},\n${fields.map(([name = '', value = '']) => `  ${name} = {${value}},\n`).join('')}}`;
}

function stateOf({ version, added, latest }: CitedPage): string {
  const facts = [version && `version ${version}`, added && `added ${longDate(added)}`, latest && `last paper added ${longDate(latest)}`].filter(Boolean).join(', ');
  return facts.charAt(0).toUpperCase() + facts.slice(1);
}

/** The site's name and the last two parts of the address, which are the page's kind and its slug. */
function keyOf({ review, url }: CitedPage): string {
  return slugOf([review, ...new URL(url).pathname.split('/').filter((part) => part !== '').slice(-2)].join(' '));
}

function slugOf(text: string): string {
  return text.toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');
}
