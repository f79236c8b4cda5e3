import { getCollection, getEntry, render } from 'astro:content';
import { SeedbedError } from '../errors.ts';
import { buildCatalog } from './build-catalog.ts';
import type { Catalog } from './types.ts';

export type * from './types.ts';

let catalog: Promise<Catalog> | null = null;

/** Everything the pages show. Joined once a build: every page shares the one catalog. */
export function loadCatalog(): Promise<Catalog> {
  catalog ??= readCatalog();
  return catalog;
}

async function readCatalog(): Promise<Catalog> {
  const [papers, methods, datasets, tasks, metrics, authors, sources, themes, chapters, synonyms, everyday] = await Promise.all([
    getCollection('papers'),
    getCollection('methods'),
    getCollection('datasets'),
    getCollection('tasks'),
    getCollection('metrics'),
    getCollection('authors'),
    getCollection('sources'),
    getCollection('themes'),
    getCollection('chapters'),
    getCollection('synonyms'),
    getCollection('everyday'),
  ]);
  const dataOf = <Data>(entries: { data: Data }[]): Data[] => entries.map(({ data }) => data);
  return buildCatalog({
    papers: dataOf(papers),
    methods: dataOf(methods),
    datasets: dataOf(datasets),
    tasks: dataOf(tasks),
    metrics: dataOf(metrics),
    authors: dataOf(authors),
    sources: dataOf(sources),
    themes: dataOf(themes).sort((a, b) => a.order - b.order),
    chapters: chapters.map(({ data, body }) => ({ data, body: body ?? '' })),
    synonyms: dataOf(synonyms).map(({ members }) => members),
    everyday: new Map(dataOf(everyday).map(({ id, phrases }) => [id, phrases])),
  });
}

/**
 * A chapter's text as a component, to be given the components it may use.
 * @throws SeedbedError `ChapterMissing` for an id that no chapter has.
 */
export async function loadChapterText(id: string): Promise<Awaited<ReturnType<typeof render>>['Content']> {
  const entry = await getEntry('chapters', id);
  if (entry === undefined) throw new SeedbedError('ChapterMissing', id);
  const { Content } = await render(entry);
  return Content;
}
