import { nameKey } from '#text/keys.ts';
import type { DatasetFact, Facts, MethodFact } from './facts.ts';
import { thingKey } from './name-index.ts';
import type { NameKind, Vocabulary } from './vocabulary.ts';

type Votes = { method: number; dataset: number; proposed: number };

/**
 * Gives every name one kind over all works: the lexicon's, else that of more works; of equally many, a
 * method where a work proposes it. Names that the lexicon has as both stay both.
 */
export function inOneKind(all: ReadonlyMap<string, Facts>, vocabulary: Vocabulary): Map<string, Facts> {
  const votes = new Map<string, Votes>();
  const voteFor = (name: string): Votes => {
    const vote = votes.get(thingKey(name)) ?? { method: 0, dataset: 0, proposed: 0 };
    votes.set(thingKey(name), vote);
    return vote;
  };
  for (const { methods, datasets } of all.values()) {
    for (const { name, role } of methods) {
      voteFor(name).method += 1;
      if (role === 'proposed') voteFor(name).proposed += 1;
    }
    for (const { name } of datasets) voteFor(name).dataset += 1;
  }
  const moved = new Map([...votes].filter(([, { method, dataset }]) => method > 0 && dataset > 0).flatMap(([key, vote]) => {
    const kind = kindOf(key, vote, vocabulary);
    return kind === null ? [] : [[key, kind] as const];
  }));
  return new Map([...all].map(([work, facts]) => [work, moved.size === 0 ? facts : withKinds(facts, moved)]));
}

function kindOf(key: string, { method, dataset, proposed }: Votes, { names }: Vocabulary): NameKind | null {
  const kinds = new Set(names.forms.get(nameKey(key))?.filter(({ form }) => thingKey(form) === key).map(({ kind }) => kind));
  if (kinds.size > 1) return null;
  const [known] = kinds;
  // A work may give its method the name of a known dataset; it is another thing then.
  if (known !== undefined) return known === 'dataset' && proposed > 0 ? null : known;
  if (method === dataset) return proposed > 0 ? 'method' : 'dataset';
  return method > dataset ? 'method' : 'dataset';
}

function withKinds(facts: Facts, kinds: ReadonlyMap<string, NameKind>): Facts {
  // What a reader says stays as it was said.
  const goesTo = ({ name, corrected }: DatasetFact, kind: NameKind): boolean => corrected === null && (kinds.get(thingKey(name)) ?? kind) !== kind;
  const toDatasets = facts.methods.filter((fact) => goesTo(fact, 'method')).map(({ role: _, ...fact }): DatasetFact => fact);
  const toMethods = facts.datasets.filter((fact) => goesTo(fact, 'dataset')).map((fact): MethodFact => ({ ...fact, role: 'mentioned' }));
  if (toDatasets.length + toMethods.length === 0) return facts;
  return {
    ...facts,
    methods: [...facts.methods.filter((fact) => !goesTo(fact, 'method')), ...toMethods],
    datasets: [...facts.datasets.filter((fact) => !goesTo(fact, 'dataset')), ...toDatasets],
  };
}
