import { type Facet, facets, type SearchKind, searchKinds } from '../kinds.ts';

export const sortOrders = ['relevance', 'year', 'title'] as const;
export type SortOrder = (typeof sortOrders)[number];

/** All that a search is: what its address says. */
export type SearchState = {
  query: string;
  kind: SearchKind | null;
  facets: Record<Facet, string[]>;
  sort: SortOrder;
};

export const emptyState: SearchState = { query: '', kind: null, facets: { theme: [], year: [], dataset: [], source: [] }, sort: 'relevance' };

/**
 * Reads `?q=…&kind=paper&theme=a&theme=b&year=2022&sort=year`. What is unknown is left out; a theme, year,
 * dataset or source that does not exist finds nothing.
 */
export function parseState(parameters: URLSearchParams): SearchState {
  const kind = parameters.get('kind');
  const sort = parameters.get('sort');
  const [theme, year, dataset, source] = facets.map((facet) => [...new Set(parameters.getAll(facet))].filter((value) => value !== ''));
  return {
    query: parameters.get('q') ?? '',
    kind: searchKinds.find((known) => known === kind) ?? null,
    facets: { theme: theme ?? [], year: year ?? [], dataset: dataset ?? [], source: source ?? [] },
    sort: sortOrders.find((known) => known === sort) ?? 'relevance',
  };
}

/** The query string of a state, with its question mark; empty for the empty state. What is usual is left out. */
export function formatState({ query, kind, facets: chosen, sort }: SearchState): string {
  const parameters = new URLSearchParams();
  if (query.trim() !== '') parameters.set('q', query.trim());
  if (kind !== null) parameters.set('kind', kind);
  for (const facet of facets) for (const value of chosen[facet]) parameters.append(facet, value);
  if (sort !== 'relevance') parameters.set('sort', sort);
  const text = parameters.toString();
  return text === '' ? '' : `?${text}`;
}

/** True when a state asks for something. */
export function asks({ query, kind, facets: chosen }: SearchState): boolean {
  return query.trim() !== '' || kind !== null || facets.some((facet) => chosen[facet].length > 0);
}
