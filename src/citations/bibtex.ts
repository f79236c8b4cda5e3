import type { Work } from '#model/work.ts';
import { type PersonName, sortName } from '#text/person-name.ts';
import { escapeLatex } from '#text/latex-escape.ts';
import { completeLatex, protectCapitals } from './latex.ts';
import { addressOf, authorsNote, isCitable } from './work-facts.ts';

export type CitedWork = { work: Work; /** In the list's order, one for each of the work's authors whose place is known. */ names: PersonName[] };

/**
 * BibTeX entry of a work, ending with a line break; null for a work without a known title. Fields that
 * are not known are left out. `eprinttype` is what BibLaTeX and Zotero read, `archivePrefix` what
 * arXiv writes.
 */
export function workToBibtex({ work, names }: CitedWork): string | null {
  if (work.citekey === null || !isCitable(work)) return null;
  const note = authorsNote(work, names);
  const { entryType, venueField } = entryOf(work);
  const fields: [string, string | null][] = [
    ['title', protectCapitals(completeLatex(work.title), knownNames(work))],
    ['author', authorField(work, names)],
    ...(venueField === null || work.venue === null ? [] : [[venueField, escapeLatex(work.venue)] satisfies [string, string]]),
    ['year', work.year === null ? null : String(work.year)],
    ['eprint', work.arxiv],
    ['eprinttype', work.arxiv === null ? null : 'arxiv'],
    ['archivePrefix', work.arxiv === null ? null : 'arXiv'],
    ['publisher', work.arxiv !== null && entryType === 'misc' ? 'arXiv' : null],
    ['doi', work.doi],
    ['url', addressOf(work)],
    ['note', note === null ? null : escapeLatex(note)],
  ];
  const lines = fields.flatMap(([name, value]) => (value === null ? [] : [`  ${name} = {${value}},\n`]));
  return `@${entryType}{${work.citekey},\n${lines.join('')}}\n`;
}

function entryOf({ type, venue }: Work): { entryType: string; venueField: string | null } {
  if (type === 'conference-paper' && venue !== null) return { entryType: 'inproceedings', venueField: 'booktitle' };
  if (type === 'journal-article' && venue !== null) return { entryType: 'article', venueField: 'journal' };
  return { entryType: 'misc', venueField: venue === null || /^arxiv$/i.test(venue) ? null : 'howpublished' };
}

function authorField({ authorsComplete }: Work, names: PersonName[]): string | null {
  if (names.length === 0) return null;
  const list = names.map(bibtexName);
  return [...list, ...(authorsComplete ? [] : ['others'])].join(' and ');
}

/** A name without a given name is a group's; braces keep it whole. */
function bibtexName({ family, given, suffix }: PersonName): string {
  if (given === '' && suffix === '') return `{${escapeLatex(family)}}`;
  return sortName({ family: namePart(family), given: namePart(given), suffix: namePart(suffix) });
}

/** BibTeX parts a list at each `and` and a name at each comma that stand in no braces. */
function namePart(text: string): string {
  return /,|\sand\s/i.test(text) ? `{${escapeLatex(text)}}` : escapeLatex(text);
}

/** Methods and datasets of one word that the work speaks of keep their capitals; longer names hold everyday words. */
function knownNames({ methods, datasets }: Work): Set<string> {
  return new Set([...methods, ...datasets].map(({ name }) => name).filter((name) => !/\s/.test(name)));
}
