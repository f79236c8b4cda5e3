import type { CitedWork } from '#citations/bibtex.ts';
import type { DescribedWork } from '#citations/zotero-rdf.ts';
import { parsePersonName } from '#text/person-name.ts';
import { authorsById } from './people.ts';
import type { Catalog, Paper } from './types.ts';
import { absolute } from './urls.ts';

/** A paper as citations take it: its authors whose place in the list is known, in order. */
export function citedWork(catalog: Catalog, paper: Paper): CitedWork {
  const people = authorsById(catalog);
  const names = paper.authors
    .filter(({ position }) => position !== null)
    .sort((a, b) => (a.position ?? 0) - (b.position ?? 0))
    .map(({ id, name }) => parsePersonName(people.get(id)?.name ?? name));
  return { work: paper, names };
}

/** Papers as a file of references takes them: each with the absolute address of its page. */
export function describedWorks(catalog: Catalog, papers: readonly Paper[]): DescribedWork[] {
  return papers.map((paper) => ({ ...citedWork(catalog, paper), page: absolute(paper.url) }));
}
