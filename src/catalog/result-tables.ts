import type { Metric } from '../model/entity.ts';
import { hashOf } from '../text/hash.ts';
import { conflictsByPaper, findConflicts } from './conflicts.ts';
import { costsByVariant, datasetResults } from './leaderboards.ts';
import type { Catalog, Linked, Paper, ResultRow } from './types.ts';

type Tables = Pick<Catalog, 'datasetResults' | 'datasetConflicts'>;

/** Leaderboards of every dataset with results, and what does not go together on them. */
export function resultTables(rows: ResultRow[], { metrics, tasks, datasets, splits }: { metrics: Metric[]; tasks: Map<string, Linked>; datasets: Map<string, Linked>; splits: Map<string, string[]> }): Tables {
  const metricByName = new Map(metrics.map((metric) => [metric.name, metric]));
  const context = { metrics: metricByName, tasks: new Map([...tasks.values()].map((task) => [task.name, task])), costs: costsByVariant(rows, metricByName) };
  const byDataset = [...Map.groupBy(rows, ({ dataset }) => dataset?.id)].flatMap(([id, list]) => {
    const dataset = id === undefined ? undefined : datasets.get(id);
    return dataset === undefined ? [] : [{ dataset, results: datasetResults(list, { ...context, splits: splits.get(dataset.id) ?? [] }) }];
  });
  const conflicts = byDataset.map(({ dataset, results }) => [dataset.id, findConflicts(dataset, results.boards)] as const);
  return {
    datasetResults: new Map(byDataset.map(({ dataset, results }) => [dataset.id, results])),
    datasetConflicts: new Map(conflicts.filter(([, list]) => list.length > 0)),
  };
}

/** Papers with the conflicts they have a part in, which count among what a reader sees of them. */
export function withConflicts(papers: Paper[], { datasetConflicts }: Tables): Paper[] {
  const byPaper = conflictsByPaper([...datasetConflicts.values()].flat());
  return papers.map((paper) => {
    const conflicts = byPaper.get(paper.id);
    return conflicts === undefined ? paper : { ...paper, conflicts, version: hashOf(`${paper.version} ${JSON.stringify(conflicts)}`) };
  });
}
