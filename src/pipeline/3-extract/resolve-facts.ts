import { nameKey } from '#text/keys.ts';
import type { Facts, MethodFact, ResolvedEntity } from './facts.ts';
import { thingKey } from './name-index.ts';
import { type NamedFact } from './resolve-members.ts';
import { isVariantOf } from './resolve-variants.ts';
import type { Vocabulary } from './vocabulary.ts';

type Pages = {
  entityOf: (fact: NamedFact) => ResolvedEntity | undefined;
  /** Names of tasks by key. */
  tasks: ReadonlyMap<string, string>;
};

/** One work's facts under the names and keys of their pages. Results keep their method as written; a variant becomes an alias of what it is a size of. */
export function renamedFacts(facts: Facts, { entityOf, tasks }: Pages, vocabulary: Vocabulary): Facts {
  const datasetOf = new Map(facts.datasets.flatMap((fact) => [fact.name, ...fact.aliases].map((form) => [thingKey(form), entityOf(fact)?.name] as const)));
  const methods = mergeSame(facts.methods.map((fact) => renamed(fact, entityOf(fact))));
  const results = facts.results.map((result) => (result.dataset === null ? result : { ...result, dataset: datasetOf.get(thingKey(result.dataset)) ?? result.dataset }));
  return {
    ...facts,
    methods: withVariants(methods, results.flatMap(({ method }) => method ?? []), vocabulary),
    datasets: mergeSame(facts.datasets.map((fact) => renamed(fact, entityOf(fact)))),
    tasks: facts.tasks.map((fact) => ({ ...fact, name: tasks.get(nameKey(fact.name)) ?? fact.name, key: nameKey(fact.name) })),
    results,
  };
}

function renamed<Fact extends NamedFact>(fact: Fact, entity: ResolvedEntity | undefined): Fact {
  if (entity === undefined) return fact;
  const aliases = [...new Set([fact.name, ...fact.aliases])].filter((alias) => alias !== entity.name);
  return { ...fact, name: entity.name, key: entity.key, aliases };
}

/** One work's facts with those joined of which one is named by what is an alias of the other. */
export function withoutEchoes(facts: Facts): Facts {
  return { ...facts, methods: echoesJoined(facts.methods), datasets: echoesJoined(facts.datasets) };
}

function echoesJoined<Fact extends NamedFact>(facts: readonly Fact[]): Fact[] {
  const echoes = new Map<string, Fact>();
  for (const fact of facts) {
    if (echoes.has(nameKey(fact.name))) continue;
    for (const alias of fact.aliases) if (/\s/.test(alias) && nameKey(alias) !== nameKey(fact.name)) echoes.set(nameKey(alias), fact);
  }
  return mergeSame(facts.map((fact) => {
    const whole = echoes.get(nameKey(fact.name));
    return whole === undefined ? fact : { ...fact, name: whole.name, aliases: [fact.name, ...fact.aliases] };
  }));
}

/** Joins facts of one work that turned out to be the same thing. */
function mergeSame<Fact extends NamedFact>(facts: readonly Fact[]): Fact[] {
  const merged = new Map<string, Fact>();
  for (const fact of facts) {
    const key = fact.key ?? thingKey(fact.name);
    const present = merged.get(key);
    if (present === undefined) {
      merged.set(key, fact);
      continue;
    }
    const role = 'role' in present && 'role' in fact && fact.role === 'proposed' ? { role: fact.role } : {};
    const corrected = present.corrected ?? fact.corrected;
    merged.set(key, { ...present, ...role, corrected, aliases: [...new Set([...present.aliases, ...fact.aliases])].filter((alias) => alias !== present.name), evidence: [...present.evidence, ...fact.evidence] });
  }
  return [...merged.values()];
}

/** Takes the methods that results name and no fact spells for variants of those that they begin with. */
function withVariants(methods: readonly MethodFact[], named: readonly string[], vocabulary: Vocabulary): MethodFact[] {
  const spelled = new Set(methods.flatMap(({ name, aliases }) => [name, ...aliases].map(nameKey)));
  const variants = [...new Set(named)].filter((name) => !spelled.has(nameKey(name)));
  if (variants.length === 0) return [...methods];
  const added = Map.groupBy(variants, (variant) => baseOf(variant, methods, vocabulary));
  return methods.map((fact) => ({ ...fact, aliases: [...fact.aliases, ...(added.get(fact) ?? [])] }));
}

/** The method that a spelling is a variant of: the one of which most stands in it. */
function baseOf(variant: string, methods: readonly MethodFact[], vocabulary: Vocabulary): MethodFact | undefined {
  const forms = methods.flatMap((fact) => [fact.name, ...fact.aliases].map((form) => ({ fact, form })));
  return forms.filter(({ form }) => isVariantOf(variant, form, { kind: 'method', vocabulary })).sort((a, b) => b.form.length - a.form.length)[0]?.fact;
}
