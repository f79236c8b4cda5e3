import type { LocatedBibliographyEntry } from '../../model/seed-record.ts';
import { arxivKey, doiKey, yearFromArxivId } from '../../text/arxiv.ts';
import { nameKey, titleKey } from '../../text/keys.ts';
import { parsePersonName } from '../../text/person-name.ts';
import type { RecordGroup } from './types.ts';

export type KeyKind = 'arxiv' | 'doi' | 'title';
type Keyed = { arxiv: string | null; doi?: string | null; title: string | null };

/** What is known of a work that an entry could be for: titles and families as keys. */
export type WorkFacts = { titles: string[]; families: Set<string>; years: number[] };

/** Two titles are close when they share this part of their words (Dice's coefficient). */
const NEAR_TITLE = 0.75;
/** Under one arXiv id or DOI, titles further apart than this need an author in common. */
const RENAMED_TITLE = 0.5;
/** A title of fewer letters is shared by chance. */
const SHORTEST_TITLE = 12;
/** A preprint and its journal print are seldom further apart. */
const MOST_YEARS = 3;
/** Works looked at for one near title: those with its rarest words. */
const RAREST_WORDS = 4;
const MOST_HOLDERS = 500;

/** Keys of a record or entry, the surer ones first. */
export function keysOf({ arxiv, doi = null, title }: Keyed): { by: KeyKind; key: string }[] {
  const keys = [['arxiv', arxivKey(arxiv ?? '')], ['doi', doiKey(doi ?? '')], ['title', titleKey(title ?? '')]] as const;
  return keys.flatMap(([by, key]) => (key === '' ? [] : [{ by, key: `${by} ${key}` }]));
}

/** Works by the keys of their records and bibliography entries, and by words of their titles. */
export class WorkIndex {
  readonly #groups: Map<number, RecordGroup>;
  readonly #byKey = new Map<string, Set<number>>();
  #byWord: Map<string, Set<number>> | null = null;

  constructor(groups: Map<number, RecordGroup>) {
    this.#groups = groups;
    for (const [leader, { records, bibliography }] of groups) {
      for (const { key } of [...records, ...bibliography].flatMap(keysOf)) add(this.#byKey, key, leader);
    }
  }

  /** Leaders of the works that have the surest of an entry's keys that any has, and what that key is. */
  worksOf(entry: Keyed): { by: KeyKind | null; works: ReadonlySet<number> } {
    const found = keysOf(entry).find(({ key }) => this.#byKey.has(key));
    return found === undefined ? { by: null, works: new Set() } : { by: found.by, works: this.holders(found.key) };
  }

  holders(key: string): ReadonlySet<number> {
    return this.#byKey.get(key) ?? new Set();
  }

  factsOf(leader: number): WorkFacts {
    const { records = [], bibliography = [] } = this.#groups.get(leader) ?? {};
    return {
      titles: this.#titlesOf(leader),
      families: new Set([...bibliography.flatMap(({ authors }) => authors), ...records.flatMap(({ profileOwner }) => profileOwner ?? [])].map(familyKey)),
      years: [
        ...records.flatMap(({ year, date }) => date?.year ?? year ?? []),
        ...[...records, ...bibliography].flatMap(({ arxiv }) => yearFromArxivId(arxiv ?? '') ?? []),
        ...bibliography.flatMap(({ year }) => year ?? []),
      ],
    };
  }

  /** A work in words, for a message. */
  nameOf(leader: number): string {
    const record = this.#groups.get(leader)?.records[0];
    const title = this.#titlesOf(leader)[0];
    return `${title === undefined ? 'the work' : `“${title}”`} of seeds/${record?.seed ?? ''}:${record?.line ?? ''}`;
  }

  /** In words, the work whose title is closest to one, if any is close; `except` is left out. */
  nearest(title: string, except: number | null): string | null {
    this.#byWord ??= this.#indexWords();
    const words = titleWords(title);
    const rarest = [...words].map((word) => this.#byWord?.get(word) ?? new Set<number>()).filter(({ size }) => size > 0 && size <= MOST_HOLDERS).sort((a, b) => a.size - b.size).slice(0, RAREST_WORDS);
    const candidates = new Set(rarest.flatMap((leaders) => [...leaders]));
    let best: { leader: number; share: number } | null = null;
    for (const leader of candidates) {
      const share = Math.max(...this.#titlesOf(leader).map((other) => shareOfWords(words, titleWords(other))));
      if (leader !== except && share >= NEAR_TITLE && share > (best?.share ?? 0)) best = { leader, share };
    }
    return best === null ? null : this.nameOf(best.leader);
  }

  #titlesOf(leader: number): string[] {
    const { records = [], bibliography = [] } = this.#groups.get(leader) ?? {};
    return [...records.map(({ title }) => title), ...bibliography.flatMap(({ title, titleInSource }) => [title, titleInSource])].filter((title) => title !== null);
  }

  #indexWords(): Map<string, Set<number>> {
    const byWord = new Map<string, Set<number>>();
    for (const leader of this.#groups.keys()) {
      for (const title of this.#titlesOf(leader)) for (const word of titleWords(title)) add(byWord, word, leader);
    }
    return byWord;
  }
}

function add(index: Map<string, Set<number>>, key: string, leader: number): void {
  const known = index.get(key);
  if (known === undefined) index.set(key, new Set([leader]));
  else known.add(leader);
}

/**
 * Why an entry is not for the work whose key it has, in words; null when nothing speaks against it. An id with
 * another title needs an author in common; a title needs one where both know authors, or years that are near where
 * one does not, and a short title always.
 */
export function judgeMatch(entry: LocatedBibliographyEntry, { titles, families, years }: WorkFacts, by: KeyKind): string | null {
  const own = entry.authors.map(familyKey);
  const common = own.some((family) => families.has(family));
  if (common) return null;
  const strangers = own.length > 0 && families.size > 0;
  if (by !== 'title') {
    const words = titleWords(entry.title);
    const renamed = titles.length > 0 && titles.every((title) => titleKey(title) !== titleKey(entry.title) && shareOfWords(words, titleWords(title)) < RENAMED_TITLE);
    return renamed ? `the titles differ and ${strangers ? 'they have no author in common' : 'no author confirms it'}` : null;
  }
  if (strangers) return 'they have no author in common';
  if (titleKey(entry.title).length < SHORTEST_TITLE) return 'so short a title is shared by chance and no author confirms it';
  const { year } = entry;
  const far = year !== null && years.length > 0 && years.every((known) => Math.abs(known - year) > MOST_YEARS);
  return far ? `it is of ${year} and the work of ${Math.min(...years)}` : null;
}

function familyKey(name: string): string {
  return nameKey(parsePersonName(name).family);
}

function titleWords(title: string): Set<string> {
  return new Set(title.toLowerCase().normalize('NFKD').replace(/\p{M}/gu, '').match(/[\p{L}\p{N}]+/gu) ?? []);
}

/** Dice's coefficient of two sets of words, 0 to 1. */
function shareOfWords(a: Set<string>, b: Set<string>): number {
  const common = [...a].filter((word) => b.has(word)).length;
  return a.size + b.size === 0 ? 0 : (2 * common) / (a.size + b.size);
}
