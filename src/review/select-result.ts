import type { Result } from '#model/work.ts';
import type { Attributes } from './parts.ts';

/** What a `<Score>` may tell a result by; `printed` is the number as printed, `sentence` where it stands. */
const tests: Record<string, (result: Selectable, wanted: string) => boolean> = {
  dataset: ({ dataset }, wanted) => dataset === wanted,
  metric: ({ metric }, wanted) => metric === wanted,
  method: ({ method }, wanted) => method === wanted,
  task: ({ task }, wanted) => task === wanted,
  kind: ({ kind }, wanted) => kind === wanted,
  printed: ({ raw }, wanted) => raw === wanted,
  sentence: ({ evidence: [place] }, wanted) => String(place?.sentence) === wanted,
};

export type Selectable = Pick<Result, 'dataset' | 'metric' | 'method' | 'task' | 'kind' | 'raw' | 'unit' | 'evidence'>;
/** The one result that attributes tell, or why they tell none. */
export type Selection<Row> = { result: Row } | { fault: string };

/**
 * The one result of a work that the attributes of a `<Score>` tell. Results that print the same number with the
 * same unit in the same sentence count as one.
 */
export function selectResult<Row extends Selectable>(results: readonly Row[], attributes: Attributes): Selection<Row> {
  const given = Object.entries(attributes).filter(([name]) => name !== 'work' && name !== 'chapter');
  const unknown = given.find(([name]) => tests[name] === undefined);
  if (unknown !== undefined) return { fault: `<Score> has no attribute “${unknown[0]}”; it has ${Object.keys(tests).join(', ')}` };
  const found = results.filter((result) => given.every(([name, wanted]) => tests[name]?.(result, wanted)));
  const [first] = found;
  if (first === undefined) return { fault: `no result of the work fits ${described(given)}; it has ${list(results)}` };
  const isOne = found.every((one) => one.raw === first.raw && one.unit === first.unit && one.evidence[0]?.sentence === first.evidence[0]?.sentence);
  return isOne ? { result: first } : { fault: `${found.length} results fit ${described(given)}: ${list(found)}` };
}

function described(given: readonly (readonly [string, string])[]): string {
  return given.length === 0 ? 'no attributes' : given.map(([name, wanted]) => `${name}="${wanted}"`).join(' ');
}

function list(results: readonly Selectable[]): string {
  if (results.length === 0) return 'none';
  return results.map(({ raw, metric, dataset, method }) => [raw, metric, dataset, method].filter((part) => part !== null).join(' ')).join('; ');
}
