import type { Work } from '../model/work.ts';

type Shared = { kind: 'method' | 'dataset' | 'task'; id: string; name: string };

/** Weight of a kind of shared fact: a dataset in common says more of two works than a task. */
const weights = { method: 1.2, dataset: 1, task: 0.5 } as const;
/** What more works than this share is the air of the field; leaving it out keeps the cost of a page independent of their number. */
const COMMON = 60;
const MOST_RELATED = 6;
const MOST_REASONS = 3;

export type RelatedWork = { id: string; reason: string };

/**
 * For every work the works that share most with it, rare things weighing more, with the reason in words.
 * By an inverted index: linear in the number of works.
 */
export function relatedWorks(works: Work[]): Map<string, RelatedWork[]> {
  const facts = new Map(works.map((work) => [work.id, factsOf(work)]));
  const holders = new Map<string, string[]>();
  for (const [id, shared] of facts) {
    for (const fact of shared) {
      const known = holders.get(keyOf(fact));
      if (known === undefined) holders.set(keyOf(fact), [id]);
      else known.push(id);
    }
  }
  return new Map(works.map(({ id }) => [id, bestOf(id, facts, holders)]));
}

function bestOf(id: string, facts: Map<string, Shared[]>, holders: Map<string, string[]>): RelatedWork[] {
  const scores = new Map<string, { score: number; shared: { name: string; weight: number }[] }>();
  for (const fact of facts.get(id) ?? []) {
    const others = holders.get(keyOf(fact)) ?? [];
    if (others.length > COMMON) continue;
    const weight = weights[fact.kind] * Math.log(1 + COMMON / others.length);
    for (const other of others) {
      if (other === id) continue;
      const known = scores.get(other) ?? { score: 0, shared: [] };
      known.score += weight;
      known.shared.push({ name: fact.name, weight });
      scores.set(other, known);
    }
  }
  return [...scores]
    .sort(([a, { score: scoreA }], [b, { score: scoreB }]) => scoreB - scoreA || (a < b ? -1 : 1))
    .slice(0, MOST_RELATED)
    .map(([other, { shared }]) => ({ id: other, reason: reasonFor(shared.sort((a, b) => b.weight - a.weight).map(({ name }) => name)) }));
}

function reasonFor(names: string[]): string {
  const shown = names.slice(0, MOST_REASONS);
  const rest = names.length - shown.length;
  const list = rest > 0 ? [...shown, `${rest} more`] : shown;
  return `shares ${list.length === 1 ? list.join('') : `${list.slice(0, -1).join(', ')} and ${list.at(-1) ?? ''}`}`;
}

function factsOf({ methods, datasets, tasks }: Work): Shared[] {
  return [
    ...methods.map(({ id, name }) => ({ kind: 'method' as const, id, name })),
    ...datasets.map(({ id, name }) => ({ kind: 'dataset' as const, id, name })),
    ...tasks.map(({ id, name }) => ({ kind: 'task' as const, id, name })),
  ];
}

function keyOf({ kind, id }: Shared): string {
  return `${kind} ${id}`;
}
