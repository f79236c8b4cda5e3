import type { Catalog, Paper, ThemeEntry } from './types.ts';

export type ThemeYears = { theme: ThemeEntry; /** Papers with this primary theme, one count for each year shown. */ counts: number[] };
export type ThemeShape = {
  years: number[];
  /** Largest count of all, the height of a full bar. */
  most: number;
  groups: { name: string; hue: number; themes: ThemeYears[] }[];
};

const hues = 5;
const huesOf = new WeakMap<Catalog, Map<string, number>>();

/** Number from 1 to 5 of the hue that a theme's group carries, for the class `hue-1`. */
export function themeHue(catalog: Catalog, themeId: string): number {
  const known = huesOf.get(catalog) ?? numberHues(catalog);
  return known.get(themeId) ?? 1;
}

function numberHues(catalog: Catalog): Map<string, number> {
  const groups = [...new Set(catalog.themes.map(({ group }) => group))];
  const numbered = new Map(catalog.themes.map(({ id, group }) => [id, (groups.indexOf(group) % hues) + 1]));
  huesOf.set(catalog, numbered);
  return numbered;
}

/**
 * Papers by primary theme and year, for the picture of the field. Years run without gaps over the
 * last `span` years that have papers; earlier papers are counted in the first.
 */
export function themeShape(catalog: Catalog, span = 14): ThemeShape {
  const known = catalog.years.map(({ year }) => year);
  const last = Math.max(...known);
  const first = Math.max(Math.min(...known), last - span + 1);
  const years = known.length === 0 ? [] : Array.from({ length: last - first + 1 }, (_, index) => first + index);
  const themes = catalog.themes.map((theme) => ({ theme, counts: countYears(theme.primary, years) }));
  const names = [...new Set(catalog.themes.map(({ group }) => group))];
  return {
    years,
    most: Math.max(1, ...themes.flatMap(({ counts }) => counts)),
    groups: names.map((name, index) => ({ name, hue: (index % hues) + 1, themes: themes.filter(({ theme }) => theme.group === name) })),
  };
}

function countYears(papers: Paper[], years: number[]): number[] {
  const counts = years.map(() => 0);
  const first = years[0] ?? 0;
  for (const { year } of papers) {
    if (year === null) continue;
    const place = Math.max(0, year - first);
    counts[place] = (counts[place] ?? 0) + 1;
  }
  return counts;
}
