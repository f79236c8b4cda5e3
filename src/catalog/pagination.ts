import { foldLetters } from '../text/search-form.ts';

/** One page of a long index. `first` is the place of its first entry, from 0. */
export type IndexPage<Entry> = { entries: Entry[]; number: number; total: number; all: number; first: number };

/** Cuts an index into pages of at most `size` entries; an empty index has one empty page. */
export function paginate<Entry>(entries: Entry[], size: number): IndexPage<Entry>[] {
  const total = Math.max(1, Math.ceil(entries.length / size));
  return Array.from({ length: total }, (_, index) => ({
    entries: entries.slice(index * size, (index + 1) * size),
    number: index + 1,
    total,
    all: entries.length,
    first: index * size,
  }));
}

/** Path of one page of an index that stands in `folder`, such as `papers/`. */
export function indexPagePath(folder: string, number: number): string {
  return number === 1 ? folder : `${folder}page/${number}/`;
}

/** Entries under their first letter, `#` for what begins with none. Order within a letter stays. */
export function byLetter<Entry>(entries: Entry[], name: (entry: Entry) => string): { letter: string; anchor: string; entries: Entry[] }[] {
  const groups = Map.groupBy(entries, (entry) => firstLetter(name(entry)));
  return Array.from(groups, ([letter, members]) => ({ letter, anchor: letterAnchor(letter), entries: members }))
    .sort((a, b) => (a.letter < b.letter ? -1 : 1));
}

/** Letter A to Z that a name is looked for under, `L` for `Łukasz`, or `#`. */
export function firstLetter(name: string): string {
  const letter = foldLetters(name).replace(/[^\p{L}\p{N}]/gu, '').charAt(0).toUpperCase();
  return /[A-Z]/.test(letter) ? letter : '#';
}

/**
 * For each letter that names begin with, where its entries begin: an anchor on the index's only page, else
 * the page that has it first and the anchor there.
 * @param folder path of the index, base included.
 */
export function letterLinks<Entry>(pages: IndexPage<Entry>[], name: (entry: Entry) => string, folder: string): { letter: string; href: string }[] {
  const first = new Map<string, number>();
  for (const { entries, number } of pages) {
    for (const letter of new Set(entries.map((entry) => firstLetter(name(entry))))) first.set(letter, first.get(letter) ?? number);
  }
  return Array.from(first, ([letter, number]) => ({ letter, href: `${pages.length === 1 ? '' : indexPagePath(folder, number)}#${letterAnchor(letter)}` }))
    .sort((a, b) => (a.letter < b.letter ? -1 : 1));
}

function letterAnchor(letter: string): string {
  return letter === '#' ? 'letter-other' : `letter-${letter.toLowerCase()}`;
}
