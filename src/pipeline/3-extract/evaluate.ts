import { nameKey } from '#text/keys.ts';

/** One annotated paper, or what was extracted of it; as in `tests/fixtures/gold/README.md`. */
export type Annotation = {
  methods: { name: string; aliases: string[]; role: 'proposed' | 'mentioned' }[];
  datasets: { name: string; aliases: string[] }[];
  tasks: string[];
  results: { value: number; dataset: string | null }[];
  code: string[];
};

export type Score = { found: number; expected: number; matched: number; precision: number; recall: number; f1: number };
export const measures = ['proposed', 'methods', 'datasets', 'tasks', 'results', 'code'] as const;
export type Measure = (typeof measures)[number];

/** Counts over all papers: `matched` of `found` and of `expected`, with precision, recall and F1 in 0 to 1. */
export function evaluate(pairs: readonly { expected: Annotation; found: Annotation }[]): Record<Measure, Score> {
  const score = (measure: Measure): Score => {
    let [found, expected, matched] = [0, 0, 0];
    for (const pair of pairs) {
      const compared = compare(measure, pair.expected, pair.found);
      found += compared.extra.length + compared.matched;
      expected += compared.missing.length + compared.matched;
      matched += compared.matched;
    }
    const precision = found === 0 ? 1 : matched / found;
    const recall = expected === 0 ? 1 : matched / expected;
    return { found, expected, matched, precision, recall, f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall) };
  };
  return { proposed: score('proposed'), methods: score('methods'), datasets: score('datasets'), tasks: score('tasks'), results: score('results'), code: score('code') };
}

export type Comparison = { matched: number; missing: string[]; extra: string[] };

/** What of one paper meets, what is missing and what is too much, one to one. */
export function compare(measure: Measure, expected: Annotation, found: Annotation): Comparison {
  if (measure === 'results') return compareResults(expected, found);
  const wanted = namesOf(measure, expected);
  const left = namesOf(measure, found);
  const missing: string[] = [];
  for (const names of wanted) {
    const index = left.findIndex((other) => other.some((name) => names.some((one) => nameKey(one) === nameKey(name))));
    if (index < 0) missing.push(names[0] ?? '');
    else left.splice(index, 1);
  }
  return { matched: wanted.length - missing.length, missing, extra: left.map((names) => names[0] ?? '') };
}

function namesOf(measure: Exclude<Measure, 'results'>, { methods, datasets, tasks, code }: Annotation): string[][] {
  const spelled = ({ name, aliases }: { name: string; aliases: string[] }): string[] => [name, ...aliases];
  switch (measure) {
    case 'proposed':
      return methods.filter(({ role }) => role === 'proposed').map(spelled);
    case 'methods':
      return methods.map(spelled);
    case 'datasets':
      return datasets.map(spelled);
    case 'tasks':
      return tasks.map((task) => [task]);
    case 'code':
      // Authors print hosts without a scheme, and readers copy them so.
      return code.map((url) => [url.replace(/^https?:\/\//i, '')]);
  }
}

/** A result meets another of its value when not both name different datasets. */
function compareResults(expected: Annotation, found: Annotation): Comparison {
  const left = [...found.results];
  const missing: string[] = [];
  const spellings = (name: string): string[] => [...expected.datasets, ...found.datasets].filter((one) => [one.name, ...one.aliases].some((spelling) => nameKey(spelling) === nameKey(name))).flatMap((one) => [one.name, ...one.aliases].map(nameKey));
  for (const { value, dataset } of expected.results) {
    const index = left.findIndex((other) => other.value === value && (dataset === null || other.dataset === null || nameKey(dataset) === nameKey(other.dataset) || spellings(dataset).includes(nameKey(other.dataset))));
    if (index < 0) missing.push(`${String(value)} on ${dataset ?? '-'}`);
    else left.splice(index, 1);
  }
  return { matched: expected.results.length - missing.length, missing, extra: left.map(({ value, dataset }) => `${String(value)} on ${dataset ?? '-'}`) };
}
