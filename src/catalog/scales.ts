import type { Metric } from '../model/entity.ts';
import type { Result } from '../model/work.ts';

type Printed = Pick<Result, 'value' | 'unit'>;
type Scaled<Row> = { row: Row; scale: string | null; value: number };

const multiples: Record<string, number> = { K: 1e3, M: 1e6, B: 1e9, G: 1e9, T: 1e12 };

/** A printed number without its letter: `28.3M` is 28,300,000. Null for units that are no multiples, none included. */
export function plainNumber({ value, unit }: Printed): number | null {
  const multiple = unit === null ? undefined : multiples[unit];
  // 28.3 times a million is not quite 28,300,000 in floating point.
  return multiple === undefined ? null : Number((value * multiple).toPrecision(12));
}

/**
 * Numbers of one metric with the scale each is printed in: null for the usual one, else a unit, or `fraction`.
 * Only numbers of one scale may be ranked together. A unit that multiplies is multiplied out. A number
 * without a unit is taken to have the metric's, but beside percentages, or where higher is better beside
 * numbers above 1, one of at most 1 may as well be a fraction (0.84 for 84%) and stays apart.
 */
export function scaleNumbers<Row extends Printed>(rows: readonly Row[], metric: Pick<Metric, 'unit' | 'direction'>): Scaled<Row>[] {
  const inPercent = metric.unit === '%' || rows.some(({ unit }) => unit === '%');
  const bare = rows.filter(({ unit }) => isBare(unit));
  const mixed = metric.direction === 'higher' && bare.some(({ value }) => Math.abs(value) > 1);
  return rows.map((row) => {
    const plain = plainNumber(row);
    if (plain !== null) return { row, scale: null, value: plain };
    if (isBare(row.unit)) return { row, scale: (inPercent || mixed) && Math.abs(row.value) <= 1 ? 'fraction' : null, value: row.value };
    return { row, scale: row.unit === '%' || row.unit === metric.unit ? null : row.unit, value: row.value };
  });
}

/** Points are what percentages and scores are counted in when a text does not repeat their sign. */
function isBare(unit: string | null): boolean {
  return unit === null || unit === 'points';
}
