import type { Lexicon } from '#model/lexicon.ts';
import { nameKey } from '#text/keys.ts';
import type { DatasetFact, Facts, MethodFact, ResolvedEntity } from './facts.ts';
import { vocabularyOf, type NameKind, type Vocabulary } from './vocabulary.ts';

/** Entities under one name each, and the facts with canonical names and `key`s. */
export type Resolution = {
  methods: ResolvedEntity[];
  datasets: ResolvedEntity[];
  tasks: ResolvedEntity[];
  facts: Map<string, Facts>;
};

/**
 * Makes one entity of each thing under all its spellings across works. Spellings meet by their key; a
 * long form that one work gives and another uses as the name meets too. Two works that introduce the
 * same short name with different long forms are namesakes and stay apart. The canonical name is the
 * lexicon's, else the most frequent spelling. Lists are sorted by key.
 */
export function resolveEntities(all: ReadonlyMap<string, Facts>, lexicon: Lexicon): Resolution {
  const vocabulary = vocabularyOf(lexicon);
  const methods = unify(all, { kind: 'method', factsOf: (facts) => facts.methods, vocabulary });
  const datasets = unify(all, { kind: 'dataset', factsOf: (facts) => facts.datasets, vocabulary });
  const facts = new Map([...all].map(([work, found]) => [work, rewrite(work, found, { methods, datasets })]));
  return { methods: methods.entities, datasets: datasets.entities, tasks: taskEntities(all), facts };
}

type NamedFact = MethodFact | DatasetFact;
type Unified = { entities: ResolvedEntity[]; byWork: Map<string, Map<string, ResolvedEntity>> };
type Kind = { kind: NameKind; factsOf: (facts: Facts) => readonly NamedFact[]; vocabulary: Vocabulary };
type Member = { work: string; fact: NamedFact };

function unify(all: ReadonlyMap<string, Facts>, { kind, factsOf, vocabulary }: Kind): Unified {
  const members: Member[] = [...all].flatMap(([work, facts]) => factsOf(facts).map((fact) => ({ work, fact })));
  const namesakes = namesakeKeys(members);
  const names = new Set(members.map(({ fact }) => nameKey(fact.name)));
  const longForms = new Map<string, string>();
  for (const { fact } of members) {
    for (const alias of fact.aliases.filter(isLongForm)) {
      const key = nameKey(alias);
      if (names.has(key) && key !== nameKey(fact.name) && !longForms.has(key)) longForms.set(key, nameKey(fact.name));
    }
  }
  const groups = new Map<string, Member[]>();
  for (const member of members) {
    const key = keyOf(member, { namesakes, longForms, known: (name) => knownName(name, kind, vocabulary) });
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [member]);
    else group.push(member);
  }
  const byWork: Unified['byWork'] = new Map();
  const entities = [...groups].map(([key, group]) => {
    const entity = entityOf(key, group, knownName(group[0]?.fact.name ?? '', kind, vocabulary));
    for (const { work, fact } of group) {
      const named = byWork.get(work) ?? new Map<string, ResolvedEntity>();
      byWork.set(work, named.set(nameKey(fact.name), entity));
    }
    return entity;
  });
  return { entities: entities.sort((a, b) => (a.key < b.key ? -1 : 1)), byWork };
}

function isLongForm(alias: string): boolean {
  return /\s/.test(alias) && alias.length >= 12;
}

function knownName(name: string, kind: NameKind, { names }: Vocabulary): string | null {
  return names.forms.get(nameKey(name))?.find((form) => form.kind === kind)?.name ?? null;
}

type Keys = { namesakes: ReadonlySet<string>; longForms: ReadonlyMap<string, string>; known: (name: string) => string | null };

function keyOf({ fact }: Member, { namesakes, longForms, known }: Keys): string {
  const canonical = known(fact.name);
  if (canonical !== null) return nameKey(canonical);
  const key = nameKey(fact.name);
  const long = longKey(fact);
  if (namesakes.has(key) && long !== null) return `${key} ${long}`;
  return longForms.get(key) ?? key;
}

function longKey(fact: NamedFact): string | null {
  const long = fact.aliases.filter(isLongForm).map(nameKey).sort()[0];
  return long ?? null;
}

/** Names that two works introduce with different long forms. */
function namesakeKeys(members: readonly Member[]): Set<string> {
  const longs = new Map<string, Set<string>>();
  for (const { fact } of members) {
    const long = longKey(fact);
    if (!('role' in fact) || fact.role !== 'proposed' || long === null) continue;
    const key = nameKey(fact.name);
    longs.set(key, (longs.get(key) ?? new Set()).add(long));
  }
  return new Set([...longs].filter(([, forms]) => forms.size > 1).map(([key]) => key));
}

function entityOf(key: string, group: readonly Member[], known: string | null): ResolvedEntity {
  const name = known ?? mostFrequent(group.map(({ fact }) => fact.name));
  const spellings = new Set(group.flatMap(({ fact }) => [fact.name, ...fact.aliases]));
  spellings.delete(name);
  return { key, name, aliases: [...spellings].sort() };
}

function mostFrequent(names: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].sort(([a, m], [b, n]) => n - m || a.length - b.length || (a < b ? -1 : 1))[0]?.[0] ?? '';
}

function rewrite(work: string, facts: Facts, { methods, datasets }: { methods: Unified; datasets: Unified }): Facts {
  const method = (name: string): ResolvedEntity | undefined => methods.byWork.get(work)?.get(nameKey(name));
  const dataset = (name: string): ResolvedEntity | undefined => datasets.byWork.get(work)?.get(nameKey(name));
  return {
    ...facts,
    methods: mergeSame(facts.methods.map((fact) => renamed(fact, method(fact.name)))),
    datasets: mergeSame(facts.datasets.map((fact) => renamed(fact, dataset(fact.name)))),
    tasks: facts.tasks.map((fact) => ({ ...fact, key: nameKey(fact.name) })),
    results: facts.results.map((result) => {
      const on = result.dataset === null ? undefined : dataset(result.dataset);
      return { ...result, dataset: on?.name ?? result.dataset };
    }),
  };
}

function renamed<Fact extends NamedFact>(fact: Fact, entity: ResolvedEntity | undefined): Fact {
  if (entity === undefined) return fact;
  const aliases = [...new Set([fact.name, ...fact.aliases])].filter((alias) => alias !== entity.name);
  return { ...fact, name: entity.name, key: entity.key, aliases };
}

/** Joins facts of one work that turned out to be the same thing. */
function mergeSame<Fact extends NamedFact>(facts: readonly Fact[]): Fact[] {
  const merged = new Map<string, Fact>();
  for (const fact of facts) {
    const key = fact.key ?? nameKey(fact.name);
    const present = merged.get(key);
    if (present === undefined) {
      merged.set(key, fact);
      continue;
    }
    const role = 'role' in present && 'role' in fact && fact.role === 'proposed' ? { role: fact.role } : {};
    merged.set(key, { ...present, ...role, aliases: [...new Set([...present.aliases, ...fact.aliases])], evidence: [...present.evidence, ...fact.evidence] });
  }
  return [...merged.values()];
}

function taskEntities(all: ReadonlyMap<string, Facts>): ResolvedEntity[] {
  const names = new Set([...all.values()].flatMap(({ tasks }) => tasks.map(({ name }) => name)));
  return [...names].sort().map((name) => ({ key: nameKey(name), name, aliases: [] }));
}
