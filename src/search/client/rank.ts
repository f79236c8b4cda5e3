import { withScore, type FoundPage } from './pagefind.ts';
import { initialForms, searchKey, searchWords } from '../../text/search-form.ts';

/** How well a title answers the query as a whole; larger is better. `within`: a person by surname, or a dataset with a metric. */
export const titleMatch = { none: 0, start: 1, within: 2, otherName: 3, exact: 4 } as const;
export type TitleMatch = (typeof titleMatch)[keyof typeof titleMatch];

/** Shorter beginnings are no sign that the rest was meant. */
const MIN_START = 3;

/**
 * Compares a title or name with the key of a query: equal, beginning with it before a colon
 * (`METER: …` for `meter`), or neither.
 */
export function matchTitle(title: string, key: string): TitleMatch {
  if (key === '') return titleMatch.none;
  if (searchKey(title) === key) return titleMatch.exact;
  const name = title.slice(0, Math.max(0, title.indexOf(': ')));
  return key.length >= MIN_START && name !== '' && searchKey(name) === key ? titleMatch.start : titleMatch.none;
}

/** Whether all words of a name are among those asked for, as of a dataset in `ImageNet top-1`. */
export function isNamedIn(name: string, words: readonly string[]): boolean {
  const own = searchWords(name);
  return own.length > 0 && own.every((word) => words.includes(word));
}

/** Compares a person's name with the key of a query in which either name may come first, the given one as an initial or not at all: `He Kaiming`, `K. He`, `He`. */
export function matchPerson(name: string, key: string): TitleMatch {
  const [, given = '', family = name] = /^(.+)\s(\S+)$/.exec(name) ?? [];
  if ([name, `${family} ${given}`].some((form) => matchTitle(form, key) === titleMatch.exact)) return titleMatch.exact;
  return [family, ...initialForms(name)].some((form) => searchKey(form) === key) && key !== '' ? titleMatch.within : titleMatch.none;
}

/**
 * Puts equal titles first, then other names that are equal, then datasets asked for by name, then titles that begin
 * with what was asked, and leaves the order of the rest.
 * @param hits in the search engine's order.
 */
export function rerank<Hit extends { match: TitleMatch }>(hits: readonly Hit[]): Hit[] {
  return hits.toSorted((left, right) => right.match - left.match);
}

/**
 * One list from several readings of a query: a page found by more than one gets the sum of its scores.
 * Equal scores stay in the order of the readings, so that the result does not depend on chance.
 */
export function mergeReadings(readings: readonly (readonly FoundPage[])[]): FoundPage[] {
  const merged = new Map<string, FoundPage>();
  for (const found of readings.flat()) {
    const before = merged.get(found.id);
    merged.set(found.id, before === undefined ? found : withScore(before, before.score + found.score));
  }
  return [...merged.values()].sort((left, right) => right.score - left.score);
}
