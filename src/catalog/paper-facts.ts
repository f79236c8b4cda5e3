import type { Evidence } from '#model/provenance.ts';
import type { Work } from '#model/work.ts';
import { factId, type FactKind } from '#text/anchors.ts';

/** Where a fact is shown on its paper's page and what it is called there. */
export type PaperFact = { id: string; kind: FactKind; name: string; evidence: Evidence[] };

/** All facts of a work in the order of its page: methods, datasets, tasks, results, code. */
export function paperFacts({ methods, datasets, tasks, results, code }: Pick<Work, 'methods' | 'datasets' | 'tasks' | 'results' | 'code'>): PaperFact[] {
  const named = (kind: FactKind, facts: { id: string; name: string; evidence: Evidence[] }[]): PaperFact[] =>
    facts.map(({ id, name, evidence }) => ({ id: factId(kind, id), kind, name, evidence }));
  return [
    ...named('method', methods),
    ...named('dataset', datasets),
    ...named('task', tasks),
    ...results.map(({ raw, evidence }, index): PaperFact => ({ id: factId('result', index + 1), kind: 'result', name: raw, evidence })),
    ...code.map(({ url, evidence }, index): PaperFact => ({ id: factId('code', index + 1), kind: 'code', name: url, evidence })),
  ];
}
