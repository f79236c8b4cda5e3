import type { Conflict } from '#catalog/types.ts';

/** What a conflict is, in one plain sentence that judges neither work. */
export function conflictWords({ kind, dataset, task, metric, first }: Conflict): string {
  const where = `${metric} on ${dataset.name}${task === null ? '' : ` (${task})`}`;
  return kind === 'value'
    ? `The ${where} of ${first.method ?? 'one variant'} is printed with different values.`
    : `For ${where}, the first work’s sentence claims the best score; the second, of the same or an earlier year, prints a better one.`;
}
