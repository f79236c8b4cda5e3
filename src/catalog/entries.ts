import type { Entity, Theme } from '../model/entity.ts';
import type { SourceDocument } from '../model/source-document.ts';
import { compareText } from '../text/order.ts';
import type { CatalogInput } from './build-catalog.ts';
import { linksById } from './links.ts';
import { newestFirst } from './order.ts';
import { sharedCounts } from './shared-counts.ts';
import type { Catalog, EntityEntry, Linked, Mention, Paper, ResultRow, SourceEntry, ThemeEntry, YearEntry } from './types.ts';
import { pageOf, path } from './urls.ts';

type Fact = 'method' | 'dataset' | 'task';

const factsOf = {
  method: (paper: Paper) => paper.methods,
  dataset: (paper: Paper) => paper.datasets.map((fact) => ({ ...fact, role: 'mentioned' as const })),
  task: (paper: Paper) => paper.tasks.map((fact) => ({ ...fact, role: 'mentioned' as const })),
};

/** Methods, datasets and tasks with the papers that name them, their results, and what they are met with. */
export function entityEntries(input: CatalogInput, papers: Paper[], { results, tables }: { results: ResultRow[]; tables: Pick<Catalog, 'datasetResults'> }): Pick<Catalog, 'methods' | 'datasets' | 'tasks'> {
  const links: Record<Fact, Map<string, Linked>> = { method: linksById('method', input.methods), dataset: linksById('dataset', input.datasets), task: linksById('task', input.tasks) };
  const entriesFor = (kind: Fact, entities: Entity[], resultsById: Map<string | undefined, ResultRow[]>): EntityEntry[] => {
    const mentions = mentionsById(kind, papers);
    return entities.map((entity) => ({
      ...entity,
      kind,
      url: pageOf(kind, entity.id),
      mentions: mentions.get(entity.id) ?? [],
      results: resultsById.get(entity.id) ?? [],
      alongside: alongside(kind, entity.id, { mentions: mentions.get(entity.id) ?? [], links }),
    })).sort((a, b) => compareText(a.name, b.name));
  };
  return {
    methods: entriesFor('method', input.methods, Map.groupBy(results, (row) => row.method?.link?.id)),
    datasets: entriesFor('dataset', input.datasets, Map.groupBy(results, (row) => row.dataset?.id)),
    tasks: entriesFor('task', input.tasks, resultsByTask(input.tasks, results, tables)),
  };
}

/** Results of each task by its slug, those included that only a leaderboard counts to it. */
function resultsByTask(tasks: Entity[], results: ResultRow[], { datasetResults }: Pick<Catalog, 'datasetResults'>): Map<string | undefined, ResultRow[]> {
  const ids = new Map(tasks.map(({ id, name }) => [name, id]));
  const placed = [...datasetResults.values()].flatMap(({ boards }) => boards.flatMap(({ task, scores }) => scores.map(({ row }) => ({ task, row }))));
  const said = results.map((row) => ({ task: row.task, row }));
  const byTask = Map.groupBy([...placed, ...said], ({ task }) => (task === null ? undefined : ids.get(task)));
  return new Map([...byTask].map(([id, list]) => [id, [...new Set(list.map(({ row }) => row))]]));
}

function mentionsById(kind: Fact, papers: Paper[]): Map<string, Mention[]> {
  const mentions = papers.flatMap((paper) => factsOf[kind](paper).map(({ id, role, evidence }) => ({ id, mention: { paper, role, evidence } })));
  return new Map([...Map.groupBy(mentions, ({ id }) => id)].map(([id, list]) => [id, list.map(({ mention }) => mention)]));
}

function alongside(kind: Fact, id: string, { mentions, links }: { mentions: Mention[]; links: Record<Fact, Map<string, Linked>> }): EntityEntry['alongside'] {
  const countsOf = (other: Fact): { link: Linked; papers: number }[] =>
    sharedCounts(mentions.map(({ paper }) => factsOf[other](paper).map((fact) => fact.id).filter((found) => other !== kind || found !== id)), links[other]);
  return { method: countsOf('method'), dataset: countsOf('dataset'), task: countsOf('task') };
}

/** Themes in the order of their file. */
export function themeEntries(themes: Theme[], papers: Paper[]): ThemeEntry[] {
  const placed = papers.flatMap((paper) => paper.themes.map(({ id, rank }) => ({ key: `${rank} ${id}`, paper })));
  const byKey = Map.groupBy(placed, ({ key }) => key);
  const papersOf = (key: string): Paper[] => (byKey.get(key) ?? []).map(({ paper }) => paper);
  return themes.map(({ id, name, group, scope }) => ({ id, name, group, scope, url: pageOf('theme', id), primary: papersOf(`primary ${id}`), secondary: papersOf(`secondary ${id}`) }));
}

/** Years, newest first. */
export function yearEntries(papers: Paper[]): YearEntry[] {
  const years = Map.groupBy(papers, ({ year }) => year);
  return [...years].flatMap(([year, list]) => (year === null ? [] : [{ year, url: pageOf('year', year), papers: list }])).sort((a, b) => b.year - a.year);
}

/** Seed documents in the order of their names, with the works that their records became. */
export function sourceEntries(sources: SourceDocument[], paperById: Map<string, Paper>): SourceEntry[] {
  return sources.map((source) => ({
    ...source,
    url: pageOf('source', source.id),
    rawUrl: path(`data/seeds/${rawFileName(source)}`),
    papers: [...new Set(source.records.flatMap(({ work }) => work ?? []))].flatMap((id) => paperById.get(id) ?? []).sort(newestFirst),
  })).sort((a, b) => (a.seed < b.seed ? -1 : 1));
}

/** A seed may have any name; its copy on the site has one that every address and disk can hold. */
export function rawFileName({ id, seed }: { id: string; seed: string }): string {
  return id + (/\.[a-z0-9]{1,8}$/.exec(seed)?.[0] ?? '.txt');
}
