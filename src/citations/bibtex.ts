import type { Work } from '#model/work.ts';
import { type PersonName, sortName } from '#text/person-name.ts';
import { escapeLatex } from '#text/latex-escape.ts';
import { completeLatex, protectCapitals } from './latex.ts';
import { addressOf, authorsNote, isCitable, publicationOf } from './work-facts.ts';

export type CitedWork = { work: Work; /** In the list's order, one for each of the work's authors whose place is known. */ names: PersonName[] };

/**
 * BibTeX entry of a work, ending with a line break; null for a work without a known title. Fields that
 * are not known are left out. `eprinttype` is what BibLaTeX and Zotero read, `archivePrefix` what
 * arXiv writes.
 */
export function workToBibtex({ work, names }: CitedWork): string | null {
  if (!isCitable(work)) return null;
  const note = authorsNote(work, names);
  const { entryType, venueField, venue } = entryOf(work);
  const fields: [string, string | null][] = [
    ['title', protectCapitals(completeLatex(work.title), knownNames(work))],
    ['author', authorField(work, names)],
    [venueField, venue === null ? null : escapeLatex(venue)],
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

function entryOf(work: Work): { entryType: string; venueField: string; venue: string | null } {
  const publication = publicationOf(work);
  if (publication.kind === 'conference') return { entryType: 'inproceedings', venueField: 'booktitle', venue: publication.venue };
  if (publication.kind === 'journal') return { entryType: 'article', venueField: 'journal', venue: publication.venue };
  return { entryType: 'misc', venueField: 'howpublished', venue: /^arxiv$/i.test(work.venue ?? '') ? null : work.venue };
}

function authorField({ authorsComplete }: Work, names: PersonName[]): string | null {
  if (names.length === 0) return null;
  const list = names.map(bibtexName);
  return [...list, ...(authorsComplete ? [] : ['others'])].join(' and ');
}

/** Braces keep a name whole that has no given name, such as a group's: BibTeX would take a suffix for it. */
function bibtexName({ family, given, suffix }: PersonName): string {
  if (given === '') return `{${escapeLatex(`${family} ${suffix}`.trim())}}`;
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
