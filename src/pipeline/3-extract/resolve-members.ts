import { nameKey } from '#text/keys.ts';
import { longForm } from './expansions.ts';
import type { DatasetFact, Facts, MethodFact } from './facts.ts';
import { thingKey } from './name-index.ts';
import { isVariantOf, withoutSize } from './resolve-variants.ts';
import { isGeneric, type NameKind, type Vocabulary } from './vocabulary.ts';

export type NamedFact = MethodFact | DatasetFact;

/** What else is known of a work that helps to tell namesakes apart. */
export type About = { title: string | null; authors: readonly string[] };

/** One work's naming of a thing. */
export type Member = {
  work: string;
  about: About;
  fact: NamedFact;
  /** As the page would show it: the work's spelling without plural or size. */
  shown: string;
  /** Key under which spellings of one name meet. */
  key: string;
  /** The lexicon's name for it; null where it has none. */
  known: string | null;
  isProposed: boolean;
  /** What the name is short for in this work, as written. */
  longForms: string[];
  /** The work's tasks, in order. */
  subjects: string[];
};

type Kind = { kind: NameKind; factsOf: (facts: Facts) => readonly NamedFact[]; vocabulary: Vocabulary; aboutOf: (work: string) => About };

/** Every naming of a thing of one kind, with the key under which spellings, plurals and sizes of a name meet. */
export function membersOf(all: ReadonlyMap<string, Facts>, { kind, factsOf, vocabulary, aboutOf }: Kind): Member[] {
  const named = [...all].flatMap(([work, facts]) => factsOf(facts).map((fact) => ({ work, fact, facts })));
  const names = new Set(named.map(({ fact }) => thingKey(fact.name)));
  return named.map(({ work, fact, facts }): Member => {
    const isProposed = 'role' in fact && fact.role === 'proposed';
    const shown = shownName(fact.name, { kind, vocabulary, names, isProposed });
    const known = knownName(shown, kind, vocabulary);
    return {
      work,
      about: aboutOf(work),
      fact,
      shown: known ?? shown,
      key: known === null ? thingKey(shown) : keyOfKnown(known, kind, vocabulary),
      known,
      isProposed,
      longForms: fact.aliases.filter((alias) => isLongForm(fact.name, alias)),
      subjects: facts.tasks.map(({ name }) => name),
    };
  });
}

/** The canonical name that the lexicon has for a spelling; null for none. */
export function knownName(name: string, kind: NameKind, { names }: Pick<Vocabulary, 'names'>): string | null {
  const forms = names.forms.get(nameKey(name))?.filter((known) => known.kind === kind && thingKey(known.form) === thingKey(name)) ?? [];
  return (forms.find(({ form }) => form === name) ?? forms[0])?.name ?? null;
}

/** Names of the lexicon that differ in case alone are told apart by it. */
function keyOfKnown(known: string, kind: NameKind, { names }: Vocabulary): string {
  const key = thingKey(known);
  const isShared = names.forms.get(nameKey(known))?.some((other) => other.kind === kind && other.name !== known && thingKey(other.name) === key) ?? false;
  return isShared ? `${key} ${known}` : key;
}

type Naming = { kind: NameKind; vocabulary: Vocabulary; names: ReadonlySet<string>; isProposed: boolean };

/** A name without plural, `dataset`, point nought or size, or with a plural, where that makes a name that is met as well. */
function shownName(name: string, { kind, vocabulary, names, isProposed }: Naming): string {
  const isMet = (other: string): boolean => other !== '' && (names.has(thingKey(other)) || knownName(other, kind, vocabulary) !== null);
  if (knownName(name, kind, vocabulary) !== null) return name;
  const plain = [singular(name), knownName(`${name}s`, kind, vocabulary) === null ? name : `${name}s`, name.replace(/(\d)\.0$/, '$1'), kind === 'dataset' ? withoutNoun(name, vocabulary) : name].find((other) => other !== name && isMet(other));
  if (plain !== undefined) return plain;
  if (kind !== 'method') return name;
  const base = withoutSize(name, vocabulary);
  if (base === name || !isVariantOf(name, base, { kind, vocabulary })) return name;
  return isMet(base) || (!isProposed && base.length >= 3 && !isGeneric(base, vocabulary)) ? base : name;
}

/** A name without the plural s, which is lower case. */
export function singular(name: string): string {
  return /[\p{L}\p{N}](?<!s)s$/u.test(name) ? name.slice(0, -1) : name;
}

function withoutNoun(name: string, { datasetNouns }: Vocabulary): string {
  const [, rest = '', noun = ''] = /^(.+)\s(\p{L}+)$/u.exec(name) ?? [];
  return datasetNouns.has(noun.toLowerCase()) ? rest : name;
}

/** Whether a spelling is what a short name abbreviates: several words that hold its letters and not itself. */
export function isLongForm(name: string, alias: string): boolean {
  if (!/\s/.test(alias) || alias.length < 12 || nameKey(alias).includes(nameKey(name))) return false;
  return longForm(name.replace(/s$/, ''), alias) === alias || longForm(name.replace(/[-\s]?[vV]?\d+$/, ''), alias) === alias;
}

/** Whether two long forms say the same: alike but for endings, or with more than half of their words in common. */
export function isSameLongForm(one: string, other: string): boolean {
  if (longKey(one) === longKey(other)) return true;
  const [a, b] = [stemsOf(one), stemsOf(other)];
  const shared = a.filter((stem) => b.some((second) => stem.startsWith(second) || second.startsWith(stem))).length;
  return shared * 2 > Math.max(a.length, b.length);
}

/** Key under which a long form meets its plural. */
export function longKey(long: string): string {
  return nameKey(long).replace(/s$/, '');
}

const lightWords = new Set(['a', 'an', 'the', 'of', 'for', 'and', 'with', 'to', 'in', 'by', 'on', 'from']);

function stemsOf(long: string): string[] {
  const words = long.toLowerCase().split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '' && !lightWords.has(word));
  return [...new Set(words.map((word) => word.slice(0, 6)))];
}
