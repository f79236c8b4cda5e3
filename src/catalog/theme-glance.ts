import { sharedCounts } from './shared-counts.ts';
import type { Catalog, Linked, Paper, ThemeEntry } from './types.ts';

/** What a theme looks like at a glance. */
export type ThemeGlance = {
  /** Works of the theme by year, without gaps. */
  years: { year: number; works: number }[];
  undated: number;
  /** Datasets that most of its works use. */
  datasets: { link: Linked; papers: number }[];
  /** Themes that share works with it, most first. */
  shared: { link: Linked; papers: number }[];
};

const mostDatasets = 6;
const mostThemes = 4;

/** Counts a theme's works by year, by dataset, and those that it shares with other themes. */
export function themeGlance({ primary, secondary, id }: ThemeEntry, { datasets, themes }: Pick<Catalog, 'datasets' | 'themes'>): ThemeGlance {
  const works = [...primary, ...secondary];
  const others = (paper: Paper): string[] => paper.themes.map((theme) => theme.id).filter((theme) => theme !== id);
  return {
    years: yearsOf(primary),
    undated: primary.filter(({ year }) => year === null).length,
    datasets: sharedCounts(primary.map((paper) => paper.datasets.map((dataset) => dataset.id)), new Map(datasets.map((dataset) => [dataset.id, dataset]))).slice(0, mostDatasets).filter(({ papers }) => papers > 1),
    shared: sharedCounts(works.map(others), new Map(themes.map((theme) => [theme.id, theme]))).slice(0, mostThemes),
  };
}

function yearsOf(papers: readonly Paper[]): ThemeGlance['years'] {
  const known = papers.flatMap(({ year }) => year ?? []);
  if (known.length === 0) return [];
  const first = Math.min(...known);
  return Array.from({ length: Math.max(...known) - first + 1 }, (_, index) => ({ year: first + index, works: known.filter((year) => year === first + index).length }));
}
