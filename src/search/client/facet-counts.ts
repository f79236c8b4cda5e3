import { type Facet, facets } from '../kinds.ts';
import type { FilterCounts, Found, PageData } from './pagefind.ts';

/** Number of results for each value of each facet. */
export type FacetCounts = Record<Facet, Record<string, number>>;

/** Counts of a search that finds nothing. */
export const noCounts = (): FacetCounts => ({ theme: {}, year: {}, dataset: {}, source: {} });

/** Where several readings found something, a value counts as often as in the richest. */
export function countsOf(found: readonly Found[]): FilterCounts {
  const counts: FilterCounts = {};
  for (const { filters } of found) {
    for (const [name, values] of Object.entries(filters)) {
      const known = (counts[name] ??= {});
      for (const [value, count] of Object.entries(values)) known[value] = Math.max(known[value] ?? 0, count);
    }
  }
  return counts;
}

/** Adds pages that no reading found, by what is known of each. */
export function addPages(counts: FilterCounts, pages: readonly Pick<PageData, 'filters'>[]): FilterCounts {
  const sum = structuredClone(counts);
  for (const { filters } of pages) {
    for (const facet of facets) {
      const known = (sum[facet] ??= {});
      for (const value of filters[facet] ?? []) known[value] = (known[value] ?? 0) + 1;
    }
  }
  return sum;
}
