import { pageAnchor, reviewAnchor } from '../../text/anchors.ts';
import { kindNames } from '../kinds.ts';
import type { SearchOutcome } from './engine.ts';
import type { SearchHit } from './hits.ts';

const format = new Intl.NumberFormat('en');

/** `1 paper`, `1,400 papers`. */
export function countedPapers(count: number): string {
  return `${format.format(count)} ${count === 1 ? 'paper' : 'papers'}`;
}

/** `348`, `1,400`. */
export function number(count: number): string {
  return format.format(count);
}

/** What was found, in a sentence for the status line. */
export function summary({ total, groups }: SearchOutcome): string {
  if (total === 0) return 'Nothing found.';
  const parts = groups.map(({ kind, total: inKind }) => `${format.format(inKind)} ${inKind === 1 ? kind : kindNames[kind].toLowerCase()}`);
  return parts.length === 1 ? `${parts.join('')} found.` : `${format.format(total)} results: ${parts.join(', ')}.`;
}

/** What of the query took no part and why, in sentences; empty when all of it did. */
export function ignoredNote(ignored: readonly string[]): string {
  const single = ignored.filter((word) => word.length === 1);
  const unknown = ignored.filter((word) => word.length > 1);
  const quote = (words: readonly string[]): string => words.map((word) => `“${word}”`).join(', ');
  return [
    unknown.length === 0 ? '' : `Ignored, since no page has ${unknown.length === 1 ? 'it' : 'them'}: ${quote(unknown)}.`,
    single.length === 0 ? '' : `Ignored, since single characters are not indexed: ${quote(single)}.`,
  ].filter((note) => note !== '').join(' ');
}

const looseNotes = {
  'most words': 'Few pages or none have all of the words; others that have most of them follow.',
  'other words': 'Few pages or none say it so; others that say it in other words follow.',
};

/** What was looked for instead of what was typed, and that words are missing; empty where all went as asked. */
export function changedNote({ corrected, loose }: Pick<SearchOutcome, 'corrected' | 'loose'>): string {
  return [
    ...corrected.map(({ from, to }) => `No page has “${from}”; “${to}” is looked for instead.`),
    loose === null ? '' : looseNotes[loose],
  ].filter((note) => note !== '').join(' ');
}

/** The line under a title: venue and year of a paper, how many papers a chapter cites, the number of papers for the rest, and the other name it was found by. */
export function factsOf({ kind, venue, year, papers, otherName, isLabel }: SearchHit): string {
  if (kind === 'chapter') return `cites ${countedPapers(papers)}`;
  if (kind !== 'paper') return [countedPapers(papers), otherName === '' ? '' : `also ${otherName}`].filter((part) => part !== '').join(' · ');
  const venueHasYear = year !== '' && venue.includes(year);
  const published = [venue, venueHasYear ? '' : year].filter((part) => part !== '').join(', ');
  return [published, isLabel ? 'a label, the title is not known' : ''].filter((part) => part !== '').join(' · ');
}

/** Whose words the sentence shown of a paper are where they are not its own, to stand before them; empty for its own. */
export function originOf({ kind, excerpt }: Pick<SearchHit, 'kind' | 'excerpt'>): string {
  if (kind !== 'paper') return '';
  return excerpt?.anchor === reviewAnchor ? 'In the review: ' : excerpt?.anchor === pageAnchor ? 'In everyday words: ' : '';
}
