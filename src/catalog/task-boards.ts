import type { Catalog, EntityEntry, Leaderboard, Linked, ResultRow } from './types.ts';

/** A leaderboard with the dataset it stands on. */
export type PlacedBoard = { dataset: Linked; board: Leaderboard };

/** Leaderboards of all datasets by the name of their task, most scores first. */
export function boardsByTask({ datasets, datasetResults }: Pick<Catalog, 'datasets' | 'datasetResults'>): Map<string | null, PlacedBoard[]> {
  const placed = datasets.flatMap(({ id, name, url }) => (datasetResults.get(id)?.boards ?? []).map((board) => ({ dataset: { id, name, url }, board })));
  return Map.groupBy(placed.sort((a, b) => b.board.scores.length - a.board.scores.length), ({ board }) => board.task);
}

/** A task's results that stand on none of its leaderboards. */
export function withoutBoard({ results }: Pick<EntityEntry, 'results'>, boards: readonly PlacedBoard[]): ResultRow[] {
  const shown = new Set(boards.flatMap(({ board }) => board.scores.map(({ row }) => row)));
  return results.filter((row) => !shown.has(row));
}
