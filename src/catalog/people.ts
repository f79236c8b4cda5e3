import type { AuthorEntry, Catalog } from './types.ts';

const peopleOf = new WeakMap<Catalog, Map<string, AuthorEntry>>();

/** Authors by the slug of their page. */
export function authorsById(catalog: Catalog): Map<string, AuthorEntry> {
  const known = peopleOf.get(catalog) ?? new Map(catalog.authors.map((author) => [author.id, author]));
  peopleOf.set(catalog, known);
  return known;
}
