import { plainText } from '#text/plain-text.ts';
import type { PersonName } from '#text/person-name.ts';
import type { CitedWork } from './bibtex.ts';
import { addressOf, extraLines, isCitable, keywordsOf, publicationOf } from './work-facts.ts';

type Line = [tag: string, value: string | null];

/**
 * A work as a record of RIS, ending with a line break; null for one without a known title. RIS has no preprints:
 * the unpublished work (`UNPD`) is what keeps an arXiv id on its way into Zotero and EndNote.
 */
export function workToRis({ work, names }: CitedWork): string | null {
  if (!isCitable(work)) return null;
  const lines: Line[] = [
    ...publicationLines(work),
    ['ID', work.citekey],
    ['TI', plainText(work.title)],
    ...names.map((name): Line => ['AU', risName(name)]),
    ['PY', work.year === null ? null : String(work.year)],
    ['DO', work.doi],
    ['UR', addressOf(work)],
    ['AB', plainText(work.abstracts[0]?.text ?? '')],
    ...keywordsOf(work).map((keyword): Line => ['KW', keyword]),
    ...extraLines(work, names).map((line): Line => ['N1', line]),
  ];
  return `${lines.flatMap(([tag, value]) => (value === null || value === '' ? [] : [`${tag}  - ${risValue(value)}\r\n`])).join('')}ER  - \r\n`;
}

function publicationLines(work: CitedWork['work']): Line[] {
  const publication = publicationOf(work);
  if (publication.kind === 'conference') return [['TY', 'CONF'], ['C3', publication.venue]];
  if (publication.kind === 'journal') return [['TY', 'JOUR'], ['T2', publication.venue]];
  const id = work.arxiv === null ? null : `arXiv:${work.arxiv}`;
  return [['TY', 'UNPD'], ['PB', publication.repository], ['AN', id], ['M1', id]];
}

/** RIS has the suffix behind the given name, other than BibTeX. */
function risName({ family, given, suffix }: PersonName): string {
  return [family, given, suffix].filter((part) => part !== '').join(', ');
}

/** A value on one line. Zotero deletes what stands between `<` and `>`, so these become the signs that look like them. */
export function risValue(value: string): string {
  return value.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').replace(/<([^<>]*)>/g, '‹$1›').replace(/\s+/g, ' ').trim();
}
