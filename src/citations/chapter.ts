import type { Chapter } from '#model/chapter.ts';
import { withEndMark } from '#text/end-mark.ts';
import { escapeLatex } from '#text/latex-escape.ts';

/** A chapter as citations take it. */
export type CitedChapter = {
  chapter: Pick<Chapter, 'id' | 'title' | 'version' | 'history'>;
  /** Name of the review it stands in. */
  review: string;
  /** Who wrote it, as a group. */
  authors: string;
  /** Absolute address of its page. */
  url: string;
};

function dateOf({ chapter: { history } }: CitedChapter): string {
  return history.at(-1)?.date ?? '';
}

/** Key of a chapter in BibTeX and CSL: the review's name and the chapter's id. */
function keyOf({ chapter: { id }, review }: CitedChapter): string {
  return `${review.toLowerCase().replace(/[^a-z0-9]+/g, '-')}-${id}`;
}

/** BibTeX entry of a chapter, ending with a line break. `howpublished` and `note` are what BibTeX's own styles print of a `misc`. */
export function chapterToBibtex(cited: CitedChapter): string {
  const { chapter, review, authors, url } = cited;
  const date = dateOf(cited);
  const fields = [
    ['title', `{${escapeLatex(chapter.title)}}`],
    ['author', `{${escapeLatex(authors)}}`],
    ['year', date.slice(0, 4)],
    ['date', date],
    ['howpublished', `Chapter of ${escapeLatex(review)}`],
    ['note', `Version ${chapter.version}`],
    ['version', chapter.version],
    ['url', url],
  ];
  return `@misc{${keyOf(cited)},\n${fields.map(([name, value]) => `  ${name} = {${value}},\n`).join('')}}\n`;
}

/** CSL-JSON of a chapter, a list of one item (https://citeproc-js.readthedocs.io/en/latest/csl-json/markup.html). */
export function chapterToCsl(cited: CitedChapter): object[] {
  const { chapter, review, authors, url } = cited;
  const date = dateOf(cited).split('-').map(Number);
  return [{ id: keyOf(cited), type: 'chapter', title: chapter.title, 'container-title': review, author: [{ literal: authors }], issued: { 'date-parts': [date] }, version: chapter.version, URL: url, language: 'en' }];
}

/** One line that cites a chapter in plain text. */
export function chapterToPlainCitation(cited: CitedChapter): string {
  const { chapter, review, authors, url } = cited;
  const year = dateOf(cited).slice(0, 4);
  return `${authors} (${year}). ${withEndMark(chapter.title)} In: ${review}, version ${chapter.version}. ${url}`;
}
