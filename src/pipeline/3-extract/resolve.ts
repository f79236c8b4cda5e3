import type { Lexicon } from '#model/lexicon.ts';
import { nameKey } from '#text/keys.ts';
import type { Facts, ResolvedEntity } from './facts.ts';
import { renamedFacts, withoutEchoes } from './resolve-facts.ts';
import { joinByAlias } from './resolve-join.ts';
import { inOneKind } from './resolve-kinds.ts';
import { thingKey } from './name-index.ts';
import { isLongForm, membersOf, type About, type Member } from './resolve-members.ts';
import { entitiesOf, entityOfFact } from './resolve-names.ts';
import { sensesOf } from './resolve-senses.ts';
import { vocabularyOf, type NameKind, type Vocabulary } from './vocabulary.ts';

export type { About } from './resolve-members.ts';

/** Entities under one name each, and the facts with canonical names and `key`s. */
export type Resolution = {
  methods: ResolvedEntity[];
  datasets: ResolvedEntity[];
  tasks: ResolvedEntity[];
  facts: Map<string, Facts>;
};

const nothing: About = { title: null, authors: [] };

/**
 * Makes one entity of each thing under all its spellings across works, and several of a name that works
 * give to several things. The canonical name is the lexicon's, else the proposing work's, else the most
 * frequent spelling. Lists are sorted by key.
 * @param aboutOf title and authors of a work, which help to tell namesakes apart.
 */
export function resolveEntities(all: ReadonlyMap<string, Facts>, lexicon: Lexicon, aboutOf: (work: string) => About = () => nothing): Resolution {
  const vocabulary = vocabularyOf(lexicon);
  const using = { vocabulary, lexicon, elsewhere: new Set<string>() };
  const settled = inOneKind(new Map([...all].map(([work, facts]) => [work, withoutEchoes(facts)])), vocabulary);
  const datasets = unify(membersOf(settled, { kind: 'dataset', factsOf: (facts) => facts.datasets, vocabulary, aboutOf }), 'dataset', using);
  const elsewhere = new Set(datasets.entities.map(({ name }) => thingKey(name)));
  const methods = unify(membersOf(settled, { kind: 'method', factsOf: (facts) => facts.methods, vocabulary, aboutOf }), 'method', { ...using, elsewhere });
  const tasks = taskEntities(settled);
  const pages = { entityOf: (fact: Member['fact']) => methods.ofFact.get(fact) ?? datasets.ofFact.get(fact), tasks: new Map(tasks.map(({ key, name }) => [key, name])) };
  const facts = new Map([...settled].map(([work, found]) => [work, renamedFacts(found, pages, vocabulary)]));
  return { methods: methods.entities, datasets: datasets.entities, tasks, facts };
}

/** `elsewhere`: keys of the names that things of the other kind have. */
type Using = { vocabulary: Vocabulary; lexicon: Lexicon; elsewhere: ReadonlySet<string> };
type Unified = { entities: ResolvedEntity[]; ofFact: Map<Member['fact'], ResolvedEntity> };

function unify(members: readonly Member[], kind: NameKind, { vocabulary, lexicon, elsewhere }: Using): Unified {
  const longForms = new Map(lexicon[`${kind}s`].map(({ name, aliases }) => [name, aliases.filter((alias) => isLongForm(name, alias))]));
  const senses = Array.from(Map.groupBy(members, ({ key }) => key)).flatMap(([key, group]) => {
    const known = group.find((member) => member.known !== null)?.known ?? null;
    return sensesOf(key, group, known === null ? null : (longForms.get(known) ?? []));
  });
  const entities = entitiesOf(joinByAlias(senses, kind, vocabulary), { kind, vocabulary, elsewhere });
  return { entities: [...entities.values()].sort((a, b) => (a.key < b.key ? -1 : 1)), ofFact: entityOfFact(entities) };
}

function taskEntities(all: ReadonlyMap<string, Facts>): ResolvedEntity[] {
  const names = new Map([...all.values()].flatMap(({ tasks }) => tasks.map(({ name }) => [nameKey(name), name] as const)));
  return [...names].sort().map(([key, name]) => ({ key, name, aliases: [], formerKeys: [] }));
}
