/** A task named in a passage, under its canonical name. */
export type TaskPlace = { name: string; start: number; end: number };

type Field = {
  text: string;
  /** Tasks named in the passage. */
  named: readonly TaskPlace[];
  /** Names of the tasks that the whole work names. */
  ofWork: ReadonlySet<string>;
  from: number;
  to: number;
};

/** Tasks that a score can be for by its metric and by its dataset; empty where they do not tell. */
type Possible = { byMetric: readonly string[]; byDataset: readonly string[] };

/** Tasks that metric and dataset of a score allow together, else those of the metric, else of the dataset; the usual one first. */
export function possibleTasks({ byMetric, byDataset }: Possible): readonly string[] {
  const both = byMetric.filter((task) => byDataset.includes(task));
  return both.length > 0 ? both : byMetric.length > 0 ? byMetric : byDataset;
}

/** The metric's usual task, where the dataset is for none of the metric's tasks: FID on a dataset for classification. */
export function usualTask({ byMetric, byDataset }: Possible): string | null {
  const isElsewhere = byDataset.length > 0 && !byMetric.some((task) => byDataset.includes(task));
  return isElsewhere ? (byMetric[0] ?? null) : null;
}

/**
 * The task of a score: the nearest that its sentence names and that metric and dataset allow; where they
 * allow any, only one that a preposition ties to the score. Else what metric and dataset imply, by
 * preference a task that the work names elsewhere; then `inferred`. Null where nothing tells.
 */
export function taskOf(at: number, allowed: Possible, field: Field): { name: string; inferred: boolean } | null {
  const possible = possibleTasks(allowed);
  const inside = field.named.filter(({ start, end, name }) => start >= field.from && end <= field.to && (possible.length === 0 ? isTied({ start, end, name }, at, field) : possible.includes(name)));
  const nearest = inside.toSorted((a, b) => distance(a, at, field.text) - distance(b, at, field.text))[0];
  if (nearest !== undefined) return field.named.some((other) => (possible.length === 0 || possible.includes(other.name)) && isPair(nearest, other, field.text)) ? null : { name: nearest.name, inferred: false };
  const implied = impliedTask(possible, field.ofWork) ?? usualTask(allowed);
  return implied === null ? null : { name: implied, inferred: true };
}

function isTied({ start, end }: TaskPlace, at: number, { text, from }: Field): boolean {
  const gap = end <= at ? text.slice(end, at) : text.slice(at, start);
  if (gap.length > 110 || /;/.test(gap) || (/,\s/.test(gap) && start - from > 12)) return false;
  return /\b(?:on|for|in|of)\s+(?:the\s+)?(?:(?:task|problem|tasks)\s+of\s+)?(?:\p{L}+\s+)?$/u.test(text.slice(Math.max(0, start - 40), start)) || /^\s+(?:tasks?|accuracy|performance|results|error|score|benchmarks?)\b/.test(text.slice(end, end + 16));
}

/** Whether two tasks stand in one list: a number for both is no score of one. */
function isPair(one: TaskPlace, two: TaskPlace, text: string): boolean {
  const [first, second] = one.start < two.start ? [one, two] : [two, one];
  return first.name !== second.name && /^(?:\s*,)?\s*(?:and|as well as|&)?\s*$/.test(text.slice(first.end, second.start));
}

/** Characters between a mention and a position; another clause is far away. */
function distance({ start, end }: TaskPlace, at: number, text: string): number {
  const [from, to] = end <= at ? [end, at] : [at, start];
  const gap = text.slice(from, to);
  // Behind the value up to the next comma is its own clause; what stands before it past a comma or a number is not.
  const isApart = end <= at ? /,|\d/.test(gap) : /,/.test(gap) || /\d\s?%?\s.*\d/.test(gap);
  return to - from + (/;|\b(?:while|whereas)\b/.test(gap) ? 1000 : isApart ? 100 : 0);
}

/** Where much is possible and the work names none of it, the usual one may not be meant. */
function impliedTask(possible: readonly string[], ofWork: ReadonlySet<string>): string | null {
  const named = possible.find((task) => ofWork.has(task));
  if (named !== undefined) return named;
  return possible.length <= 3 ? (possible[0] ?? null) : null;
}
