import { sharedCounts } from './shared-counts.ts';
import type { Catalog, EntityEntry, Leaderboard, ThemeEntry } from './types.ts';

/** Counts by theme and something else, in the order of `columns`. */
export type Grid<Column> = { columns: Column[]; rows: { theme: ThemeEntry; counts: number[] }[]; most: number };

function gridOf<Column>(themes: readonly ThemeEntry[], columns: Column[], count: (theme: ThemeEntry, column: Column) => number): Grid<Column> {
  const rows = themes.map((theme) => ({ theme, counts: columns.map((column) => count(theme, column)) }));
  return { columns, rows, most: Math.max(1, ...rows.flatMap(({ counts }) => counts)) };
}

/** Works of each theme that name each of the `limit` most used datasets. */
export function themesByDataset({ themes, datasets }: Pick<Catalog, 'themes' | 'datasets'>, limit = 12): Grid<EntityEntry> {
  const columns = datasets.toSorted((a, b) => b.mentions.length - a.mentions.length || (a.id < b.id ? -1 : 1)).slice(0, limit);
  return gridOf(themes, columns, ({ primary }, { id }) => primary.filter((paper) => paper.datasets.some((dataset) => dataset.id === id)).length);
}

/** Works that each two themes share, as first or further theme; what a theme shares with itself are its works. */
export function themesByTheme({ themes }: Pick<Catalog, 'themes'>): Grid<ThemeEntry> {
  const links = new Map(themes.map((theme) => [theme.id, theme]));
  const shared = new Map(themes.map(({ id, primary, secondary }) => {
    const others = [...primary, ...secondary].map((paper) => paper.themes.map((theme) => theme.id).filter((theme) => theme !== id));
    return [id, new Map(sharedCounts(others, links).map(({ link, papers }) => [link.id, papers]))] as const;
  }));
  const grid = gridOf(themes, [...themes], ({ id }, other) => (id === other.id ? 0 : (shared.get(id)?.get(other.id) ?? 0)));
  return { ...grid, rows: grid.rows.map(({ theme, counts }, index) => ({ theme, counts: counts.map((value, column) => (column === index ? theme.primary.length : value)) })) };
}

/** A leaderboard with the dataset it is of. */
export type BoardOfDataset = { board: Leaderboard; dataset: EntityEntry };

const fewestYears = 2;

/** The leaderboards with most dated scores, largest first. */
export function mainBoards({ datasets, datasetResults }: Pick<Catalog, 'datasets' | 'datasetResults'>, limit: number): BoardOfDataset[] {
  const dated = ({ scores }: Leaderboard): number[] => scores.flatMap(({ row }) => row.paper.year ?? []);
  return datasets
    .flatMap((dataset) => (datasetResults.get(dataset.id)?.boards ?? []).filter(({ split, direction }) => split === null && direction !== null).map((board) => ({ board, dataset })))
    .filter(({ board }) => new Set(dated(board)).size >= fewestYears)
    .toSorted((a, b) => dated(b.board).length - dated(a.board).length || (a.dataset.id < b.dataset.id ? -1 : 1))
    .slice(0, limit);
}
