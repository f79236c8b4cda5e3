import type { Catalog, Leaderboard, ResultRow } from '#catalog/index.ts';
import { fits, isAsked, type Query } from '#review/select-rows.ts';

/** The results that a query asks for, best first where the metric has a direction. */
export function rowsFor({ results, datasetResults }: Catalog, query: Query): ResultRow[] {
  const found = results.filter((row) => fits({ ...row, dataset: row.dataset?.name ?? null }, query) && isAsked(row.paper, query));
  const direction = [...datasetResults.values()].flatMap(({ boards }) => boards).find(({ metric }) => metric === query.metric)?.direction;
  const sign = query.kind === 'absolute' && direction === 'lower' ? 1 : -1;
  return found.toSorted((a, b) => sign * (a.value - b.value));
}

/** The leaderboard that a query is drawn from, with the scores it asks for; undefined for none. */
export function boardFor({ datasets, datasetResults }: Catalog, query: Query): Leaderboard | undefined {
  const id = datasets.find(({ name }) => name === query.dataset)?.id;
  const boards = (id === undefined ? undefined : datasetResults.get(id))?.boards.filter(({ metric, split }) => metric === query.metric && split === null) ?? [];
  const narrowed = boards.map((board) => ({ ...board, scores: board.scores.filter(({ row }) => isAsked(row.paper, query)) }));
  return narrowed.toSorted((a, b) => b.scores.length - a.scores.length)[0];
}
