import type { Catalog } from '#catalog/types.ts';
import type { Attributes } from './parts.ts';

type Counted = Pick<Catalog, 'papers' | 'methods' | 'datasets' | 'tasks' | 'authors' | 'results' | 'sources' | 'themes' | 'chapters'>;

/** What a `<Count>` may count in all. */
const wholes: Record<string, (catalog: Counted) => number> = {
  works: ({ papers }) => papers.length,
  records: ({ papers }) => papers.reduce((sum, { abstracts }) => sum + abstracts.reduce((own, { sources }) => own + sources.length, 0), 0),
  methods: ({ methods }) => methods.length,
  datasets: ({ datasets }) => datasets.length,
  tasks: ({ tasks }) => tasks.length,
  authors: ({ authors }) => authors.length,
  results: ({ results }) => results.length,
  themes: ({ themes }) => themes.length,
  chapters: ({ chapters }) => chapters.length,
  'absolute-results': ({ results }) => results.filter(({ kind }) => kind === 'absolute').length,
  differences: ({ results }) => results.filter(({ kind }) => kind === 'delta').length,
  'results-with-setting': ({ results }) => results.filter(({ setting }) => setting !== null).length,
  'results-without-metric': ({ results }) => results.filter(({ metric }) => metric === null).length,
  'works-with-venue': ({ papers }) => papers.filter(({ venue }) => venue !== null).length,
  'works-dated-by-listing': ({ papers }) => papers.filter(({ years }) => years.some(({ source }) => source === 'listing')).length,
  'works-with-results': ({ papers }) => papers.filter(({ results }) => results.length > 0).length,
  'works-without-year': ({ papers }) => papers.filter(({ year }) => year === null).length,
  'works-without-authors': ({ papers }) => papers.filter(({ authors }) => authors.length === 0).length,
};

/** What a `<Count>` counts; works may be narrowed to those of a theme, dataset, method or task by its slug. Null for a count there is none of. */
export function countOf(catalog: Counted, attributes: Attributes): number | null {
  const { of = '', theme, dataset, method, task } = attributes;
  if (of !== 'works') return wholes[of]?.(catalog) ?? null;
  const has = (list: readonly { id: string }[], wanted: string | undefined): boolean => wanted === undefined || list.some(({ id }) => id === wanted);
  return catalog.papers.filter((paper) => has(paper.themes, theme) && has(paper.datasets, dataset) && has(paper.methods, method) && has(paper.tasks, task)).length;
}

/** Whether a `<Count>` names something that can be counted. */
export function isCountable({ of = '' }: Attributes): boolean {
  return of in wholes;
}
