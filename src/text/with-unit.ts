/** A result's number as printed, with its unit where that stands apart: `85.4%`, `172M`, `3 ms`. */
export function withUnit({ raw, unit }: { raw: string; unit: string | null }): string {
  if (unit === null || raw.toLowerCase().includes(unit.toLowerCase())) return raw;
  return /^(?:%|x|[KMGBT])$/.test(unit) ? `${raw}${unit === 'x' ? '×' : unit}` : `${raw}\u202f${unit}`;
}
