import type { LocatedBibliographyEntry } from '../../model/seed-record.ts';
import type { Disagreement } from '../../model/work.ts';
import { nameKey } from '../../text/keys.ts';
import { isInitials, parsePersonName } from '../../text/person-name.ts';

type Entry = LocatedBibliographyEntry;

/** The list to take: a whole one before one cut short, full names before initials, then the order given; null for none. */
export function leadingList(entries: Entry[]): Entry | null {
  const fault = (entry: Entry): number => (entry.authors.length === 0 ? 8 : 0) + (entry.authorsTruncated ? 4 : 0) + (entry.initialsOnly === 'yes' ? 2 : entry.initialsOnly === 'partly' ? 1 : 0);
  return entries.toSorted((a, b) => fault(a) - fault(b))[0] ?? null;
}

/** The list with each initial filled in from a list as long, of the same families in the same order, that spells the given name there out. */
export function fullerNames(entry: Entry, entries: Entry[]): Entry {
  const families = entry.authors.map(familyKey).join(' ');
  const equal = entries.filter(({ authors }) => authors.map(familyKey).join(' ') === families);
  const authors = entry.authors.map((name, place) => {
    if (!isInitials(parsePersonName(name).given)) return name;
    return equal.map((other) => other.authors[place] ?? name).find((other) => !isInitials(parsePersonName(other).given) && initialsFit(name, other)) ?? name;
  });
  if (authors.every((name, place) => name === entry.authors[place])) return entry;
  const left = authors.filter((name) => isInitials(parsePersonName(name).given)).length;
  return { ...entry, authors, initialsOnly: left === 0 ? 'no' : 'partly' };
}

/** Whether the initials of one given name are those that another begins with. */
export function initialsFit(short: string, full: string): boolean {
  const initials = initialsOf(short);
  return initials !== '' && initialsOf(full).startsWith(initials);
}

function initialsOf(name: string): string {
  const { given } = parsePersonName(name);
  const parts = isInitials(given) ? (given.match(/\p{Lu}/gu) ?? []) : given.split(/[\s.-]+/u).map((part) => part.charAt(0));
  return nameKey(parts.join(''));
}

/**
 * How the other lists differ from the one taken: the same people in another order are a note, other people a
 * disagreement. A list cut short is compared as far as it goes.
 */
export function compareLists(taken: Entry, entries: Entry[]): { notes: string[]; disagreements: Disagreement[] } {
  const own = taken.authors.map(familyKey);
  const differing: Entry[] = [];
  let reordered = false;
  for (const { authors, ...entry } of entries) {
    const other = authors.map(familyKey);
    if (other.length === 0 || isStartOf(other, own, entry.authorsTruncated) || isStartOf(own, other, taken.authorsTruncated)) continue;
    if (other.toSorted().join(' ') === own.toSorted().join(' ')) reordered = true;
    else differing.push({ authors, ...entry });
  }
  const values = [taken, ...differing].map(({ authors, authorsTruncated, source }) => ({ value: `${authors.join(', ')}${authorsTruncated ? ' and others' : ''}`, source }));
  return {
    notes: reordered ? ['Sources differ on the order of the authors.'] : [],
    disagreements: differing.length === 0 ? [] : [{ field: 'authors', note: 'Entries of the bibliography list different authors.', values }],
  };
}

/** Whether a list is another's, or its start when it is cut short. */
function isStartOf(list: string[], whole: string[], cutShort: boolean): boolean {
  return (cutShort ? list.length <= whole.length : list.length === whole.length) && list.every((family, place) => family === whole[place]);
}

function familyKey(name: string): string {
  return nameKey(parsePersonName(name).family);
}
