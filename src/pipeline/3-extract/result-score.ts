import { unitKind } from './numbers-units.ts';
import type { Item } from './result-lists.ts';
import type { Reading } from './result-readers.ts';

/** Whether behind a value nothing names another quantity: `by 3.4% on X`, not `90% less time`. */
export function isUnnamed({ unitEnd }: Item, text: string, to: number): boolean {
  return /^[\s$)}]*(?:(?:absolute|relative|average)\s+)?(?:(?:improvements?|gains?|increases?|higher|better)\b|(?:on|over|compared|respectively|than|and)\b|[,.;(]|$)/.test(text.slice(unitEnd, to));
}

/**
 * A gain that names no measure, behind a score of its sentence, is one of that score: `84.1% accuracy,
 * 0.6% better than …`. The measure is then inferred; null where there is none, or more than one.
 */
export function metricOfScoreBefore(reading: Reading, all: readonly (Reading | null)[], { text, to }: { text: string; to: number }): Reading['metric'] {
  const { item, metric, kind, isCount } = reading;
  if (metric !== null || kind !== 'delta' || isCount || unitKind(item.unit) !== 'gain' || !isUnnamed(item, text, to)) return null;
  const scores = all.filter((one) => one !== null && one.item.start < item.start && one.kind === 'absolute' && one.metric?.kind === 'quality' && !/;|\b(?:where|while|whereas)\b/.test(text.slice(one.item.unitEnd, item.start)) && (one.item.unit === item.unit || item.unit === 'points'));
  const [only, ...others] = new Set(scores.map((score) => score?.metric ?? null));
  return others.length === 0 ? (only ?? null) : null;
}
