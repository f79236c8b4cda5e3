import type { AliasCorrection } from '../model/corrections.ts';
import type { Lexicon, LexiconEntry } from '../model/lexicon.ts';
import { nameKey } from '../text/keys.ts';
import type { Facts } from './3-extract/index.ts';

type Placed = { abstracts: { sources: { seed: string; ordinal: number }[] }[] };

/** The lexicon with the names that corrections join: each correction is an entry, or more aliases of one. */
export function lexiconWithAliases(lexicon: Lexicon, corrections: AliasCorrection[]): Lexicon {
  const joined = corrections.filter((correction) => 'aliases' in correction);
  const extended = (kind: AliasCorrection['kind'], entries: LexiconEntry[]): LexiconEntry[] => {
    const own = joined.filter((correction) => correction.kind === kind);
    const aliasesOf = Map.groupBy(own, ({ name }) => nameKey(name));
    const known = new Set(entries.map(({ name }) => nameKey(name)));
    return [
      ...entries.map((entry) => ({ ...entry, aliases: [...entry.aliases, ...(aliasesOf.get(nameKey(entry.name)) ?? []).flatMap(({ aliases }) => aliases)] })),
      ...own.filter(({ name }) => !known.has(nameKey(name))).map(({ name, aliases }) => ({ name, aliases, ambiguous: false, context: [] })),
    ];
  };
  return { ...lexicon, methods: extended('method', lexicon.methods), datasets: extended('dataset', lexicon.datasets), tasks: extended('task', lexicon.tasks) };
}

/** One work's facts with every namesake that a correction knows under the name given to it there; the printed form is kept as an alias. */
export function namesakesNamed(facts: Facts, work: Placed, corrections: AliasCorrection[]): Facts {
  const nameFor = (kind: 'method' | 'dataset', printed: string): string | null => {
    for (const correction of corrections) {
      if (!('namesakes' in correction) || correction.kind !== kind || nameKey(correction.name) !== nameKey(printed)) continue;
      const meant = correction.namesakes.find(({ records }) => records.some((place) => standsAt(work, place)));
      if (meant !== undefined) return meant.name;
    }
    return null;
  };
  const renamed = <Fact extends { name: string; aliases: string[] }>(kind: 'method' | 'dataset', fact: Fact): Fact => {
    const name = nameFor(kind, fact.name);
    return name === null ? fact : { ...fact, name, aliases: [fact.name, ...fact.aliases] };
  };
  return {
    ...facts,
    methods: facts.methods.map((fact) => renamed('method', fact)),
    datasets: facts.datasets.map((fact) => renamed('dataset', fact)),
    results: facts.results.map((result) => (result.dataset === null ? result : { ...result, dataset: nameFor('dataset', result.dataset) ?? result.dataset })),
  };
}

function standsAt({ abstracts }: Placed, { seed, ordinal }: { seed: string; ordinal: number }): boolean {
  return abstracts.some(({ sources }) => sources.some((source) => source.seed === seed && source.ordinal === ordinal));
}
