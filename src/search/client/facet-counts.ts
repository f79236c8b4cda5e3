import { type Facet, facets } from '../kinds.ts';
import { everything, type FoundPage, type Pagefind } from './pagefind.ts';

/** Number of results for each value of each facet. */
export type FacetCounts = Record<Facet, Record<string, number>>;

/** Counts of a search that finds nothing. */
export const noCounts = (): FacetCounts => ({ theme: {}, year: {}, dataset: {}, source: {} });

/** Ids of the pages that have each value of each facet. */
type Members = ReadonlyMap<Facet, ReadonlyMap<string, ReadonlySet<string>>>;

/** Counts the pages that were found, however they were found, by the values of the facets. */
export class FacetCounter {
  readonly #pagefind: Pagefind;
  #members: Promise<Members> | null = null;

  constructor(pagefind: Pagefind) {
    this.#pagefind = pagefind;
  }

  /** How many of the pages have each value of a facet. */
  async count(facet: Facet, pages: readonly FoundPage[]): Promise<Record<string, number>> {
    this.#members ??= this.#load();
    this.#members.catch(() => { this.#members = null; });
    const values = (await this.#members).get(facet) ?? new Map<string, ReadonlySet<string>>();
    return Object.fromEntries([...values].map(([value, ids]) => [value, pages.filter(({ id }) => ids.has(id)).length]));
  }

  async #load(): Promise<Members> {
    const known = await this.#pagefind.filters();
    return new Map(await Promise.all(facets.map(async (facet) => {
      const values = Object.keys(known[facet] ?? {});
      const found = await Promise.all(values.map((value) => this.#pagefind.search(everything, { filters: { [facet]: value } })));
      return [facet, new Map(values.map((value, index) => [value, new Set(found[index]?.results.map(({ id }) => id))]))] as const;
    })));
  }
}
