import type { AliasCorrection } from '../model/corrections.ts';
import type { Lexicon, LexiconEntry } from '../model/lexicon.ts';
import { nameKey } from '../text/keys.ts';
import type { Facts } from './3-extract/index.ts';

type Placed = { abstracts: { sources: { seed: string; ordinal: number }[] }[] };

type JoinedNames = Extract<AliasCorrection, { aliases: string[] }>;

/**
 * The lexicon with the names that corrections join: each correction is an entry, or more aliases of one.
 * An entry whose name became another's alias is dropped and its own aliases go along; an alias that is
 * given to another name leaves the entry that had it.
 */
export function lexiconWithAliases(lexicon: Lexicon, corrections: AliasCorrection[]): Lexicon {
  const joined = corrections.filter((correction) => 'aliases' in correction);
  const extended = (kind: AliasCorrection['kind'], entries: LexiconEntry[]): LexiconEntry[] => {
    const own = joined.filter((correction) => correction.kind === kind);
    return own.length === 0 ? entries : joinEntries(entries, own);
  };
  return { ...lexicon, methods: extended('method', lexicon.methods), datasets: extended('dataset', lexicon.datasets), tasks: extended('task', lexicon.tasks) };
}

function joinEntries(entries: LexiconEntry[], corrections: JoinedNames[]): LexiconEntry[] {
  const homeOf = homes(entries, corrections);
  const given = new Set(corrections.flatMap(({ aliases }) => aliases.map(nameKey)));
  const ownAliases = ({ aliases }: { aliases: string[] }, home: string): string[] => aliases.filter((alias) => !given.has(nameKey(alias)) || homeOf(alias) === home);
  const asked = Map.groupBy(corrections, ({ name }) => homeOf(name));
  const untouched = entries.filter(({ name }) => !asked.has(homeOf(name))).map((entry) => ({ ...entry, aliases: ownAliases(entry, homeOf(entry.name)) }));
  const joined = Array.from(asked, ([home, own]): LexiconEntry => {
    const known = entries.filter(({ name }) => homeOf(name) === home);
    const main = [...known, ...own].find(({ name }) => nameKey(name) === home)?.name ?? home;
    const names = [...known, ...own].flatMap((part) => [part.name, ...ownAliases(part, home)]);
    return {
      name: main,
      aliases: [...new Set(names)].filter((name) => name !== main),
      // What guards a name against another sense guards it under its new one too.
      ambiguous: known.some(({ ambiguous }) => ambiguous),
      tasks: [...new Set(known.flatMap(({ tasks }) => tasks))],
      splits: [...new Set(known.flatMap(({ splits }) => splits))],
      context: known.some(({ context }) => context.length === 0) ? [] : [...new Set(known.flatMap(({ context }) => context))],
    };
  });
  return [...untouched, ...joined];
}

/** From a name to the key of the entry it ends in: by corrections, and by an entry that has the corrected name as an alias. */
function homes(entries: LexiconEntry[], corrections: JoinedNames[]): (name: string) => string {
  const mainOf = mainNames(corrections);
  const entryOf = new Map(entries.flatMap(({ name, aliases }) => aliases.map((alias) => [nameKey(alias), nameKey(name)])));
  for (const { name } of entries) entryOf.set(nameKey(name), nameKey(name));
  return (name) => {
    const main = mainOf(nameKey(name));
    return mainOf(entryOf.get(main) ?? main);
  };
}

/** From the key of an alias to that of the name it ends in, through chains of corrections; a ring ends where it began. */
function mainNames(corrections: JoinedNames[]): (key: string) => string {
  const next = new Map<string, string>();
  const mainOf = (key: string): string => {
    let main = key;
    for (let further = next.get(main); further !== undefined; further = next.get(main)) main = further;
    return main;
  };
  for (const { name, aliases } of corrections) {
    for (const alias of aliases.map(nameKey)) {
      // A second name for an alias, or one that would close a ring, is left out.
      if (!next.has(alias) && mainOf(nameKey(name)) !== alias) next.set(alias, nameKey(name));
    }
  }
  return mainOf;
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

/** Whether one of a work's abstracts comes from a record. */
export function standsAt({ abstracts }: Placed, { seed, ordinal }: { seed: string; ordinal: number }): boolean {
  return abstracts.some(({ sources }) => sources.some((source) => source.seed === seed && source.ordinal === ordinal));
}
