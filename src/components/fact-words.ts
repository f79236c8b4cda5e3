import type { Result, Work } from '#model/work.ts';
import { withUnit } from './words.ts';

/** Results that stand beside the abstract; the table has them all. */
export const mostResultsBeside = 4;

/** Parts of a result in words, each with whether it is inferred; parts that are not known are left out. */
export function resultParts({ dataset, task, method, setting, inferred }: Pick<Result, 'dataset' | 'task' | 'method' | 'setting' | 'inferred'>): string[] {
  const said = (part: 'dataset' | 'task' | 'method', value: string | null): string[] => (value === null ? [] : [inferred.includes(part) ? `${value} (inferred)` : value]);
  return [...said('dataset', dataset), ...said('task', task), ...said('method', method), ...(setting === null ? [] : [setting])];
}

/** What a result is called: `81.7% top-1 accuracy`, `2.1%, metric not stated, difference`. */
export function resultName({ raw, unit, metric, kind, inferred }: Pick<Result, 'raw' | 'unit' | 'metric' | 'kind' | 'inferred'>): string {
  const scored = metric === null ? `${withUnit({ raw, unit })}, metric not stated` : `${withUnit({ raw, unit })} ${metric}${inferred.includes('metric') ? ' (inferred)' : ''}`;
  return kind === 'delta' ? `${scored}, difference` : scored;
}

/** Why a reader gave or changed a fact, as it stands behind its sentence. */
export function readerNote(corrected: string): string {
  return `Read by hand: ${corrected}`;
}

/** The reasons of readers on one paper, each once. */
export function readerReasons({ methods, datasets, tasks, results, code }: Pick<Work, 'methods' | 'datasets' | 'tasks' | 'results' | 'code'>): string[] {
  return [...new Set([methods, datasets, tasks, results, code].flat().flatMap(({ corrected }) => corrected ?? []))];
}
