import { nameKey } from '#text/keys.ts';
import type { ResolvedEntity } from './facts.ts';
import { thingKey } from './name-index.ts';
import { longKey, singular, type Member } from './resolve-members.ts';
import type { Sense } from './resolve-senses.ts';
import { isVariantOf } from './resolve-variants.ts';
import { isGeneric, type NameKind, type Vocabulary } from './vocabulary.ts';

type Kind = {
  kind: NameKind;
  vocabulary: Vocabulary;
  /** Keys of names that things of the other kind have. */
  elsewhere: ReadonlySet<string>;
};

/**
 * The page of each thing. Namesakes get what tells them apart behind the name: the long form, else the task or
 * title of the work that proposes it. `key`s are unique; `formerKeys` are those it has or would have without
 * namesakes, so that a slug stays with its thing when a namesake turns up.
 */
export function entitiesOf(senses: readonly Sense[], { kind, vocabulary, elsewhere }: Kind): Map<Sense, ResolvedEntity> {
  const entities = new Map<Sense, ResolvedEntity>();
  for (const [key, namesakes] of Map.groupBy(senses, (sense) => sense.nameKey)) {
    const taken = new Set<string>();
    const keys = new Set<string>();
    const subjects = subjectCounts(namesakes);
    for (const sense of namesakes) {
      const plain = plainName(sense);
      const isPlain = namesakes.length === 1 || sense.is === 'known';
      const isAlone = isPlain && (sense.is === 'known' || !elsewhere.has(key));
      const label = isAlone ? null : firstFree(labelsOf(sense, subjects), taken);
      const identity = identityOf(sense);
      const own = identity === null ? [] : [`${key} ${identity}`];
      const name = label === null ? plain : `${plain} (${label})`;
      entities.set(sense, { key: isPlain ? key : firstFree([own[0] ?? `${key} unclear`], keys), name, aliases: tidyAliases(name, sense, { kind, vocabulary }), formerKeys: isPlain ? own : [key] });
    }
  }
  return entities;
}

/** The proposing work's spelling where its title does not have the lexicon's, else the lexicon's name, else the most frequent spelling. */
function plainName({ members, nameKey: key, is }: Sense): string {
  const known = members.find((member) => member.known !== null)?.known ?? null;
  const proposed = members.filter(({ isProposed }) => isProposed);
  if (known !== null && is === 'known') return ownSpelling(proposed, known) ?? known;
  const naming = proposed.length > 0 ? proposed : members;
  // A namesake of what the lexicon knows was read under the lexicon's spelling.
  const own = known === null ? [] : naming.flatMap(({ fact }) => fact.aliases.filter((alias) => thingKey(alias) === key));
  return best(own.length > 0 ? own : naming.map(({ shown }) => shown));
}

/** How the one work that proposes a thing writes it, where that differs from the lexicon by case, blanks or hyphens. */
function ownSpelling([only, ...others]: readonly Member[], known: string): string | null {
  if (only === undefined || others.length > 0 || only.about.title?.includes(known) === true) return null;
  // A blank more is a slip of typesetting.
  return only.fact.aliases.find((alias) => thingKey(alias) === thingKey(known) && alias.split(/\s/).length === known.split(/\s/).length) ?? null;
}

/** What stays the same of a thing when others of its name come and go; null where nothing tells it from them. */
function identityOf({ members, is }: Sense): string | null {
  if (is !== 'own') return null;
  const long = best(members.flatMap(({ longForms }) => longForms.map(longKey)));
  if (long !== '') return long;
  const origin = members.find(({ isProposed }) => isProposed);
  return origin === undefined ? null : `of ${nameKey(origin.about.title ?? origin.work)}`;
}

const LONGEST_LABEL = 60;
const MOST_TITLE_WORDS = 6;

/** What can tell a thing from its namesakes, best first: a task only where no other has it. */
function labelsOf({ members, is }: Sense, subjects: ReadonlyMap<string, number>): string[] {
  if (is === 'unclear') return ['which one is not said'];
  const origin = originOf(members);
  const long = best(members.flatMap(({ longForms }) => longForms));
  const own = origin?.subjects.filter((subject) => subjects.get(subject) === 1) ?? [];
  const title = origin?.about.title?.replace(/^[^:]{1,40}:\s+/, '').split(/\s+/) ?? [];
  const words = title.slice(0, MOST_TITLE_WORDS).join(' ');
  return [...(long.length > LONGEST_LABEL ? [] : [long]), ...own.slice(0, 1), title.length > MOST_TITLE_WORDS ? `${words} …` : words].filter((label) => label !== '');
}

/** By task, how many of the namesakes have to do with it. */
function subjectCounts(namesakes: readonly Sense[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { members } of namesakes) for (const subject of new Set(members.flatMap(({ subjects }) => subjects))) counts.set(subject, (counts.get(subject) ?? 0) + 1);
  return counts;
}

/** The work that a thing comes from, as far as it is known. */
function originOf(members: readonly Member[]): Member | undefined {
  return members.find(({ isProposed }) => isProposed) ?? members[0];
}

function firstFree(labels: readonly string[], taken: Set<string>): string {
  const last = labels.at(-1) ?? 'another';
  let label = labels.find((one) => !taken.has(nameKey(one))) ?? last;
  for (let number = 2; taken.has(nameKey(label)); number += 1) label = `${last}, ${String(number)}`;
  taken.add(nameKey(label));
  return label;
}

/** The most frequent of spellings; of equals the one with more capitals, then the shorter. */
function best(spellings: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const spelling of spellings) counts.set(spelling, (counts.get(spelling) ?? 0) + 1);
  const capitals = (text: string): number => text.replace(/[^\p{Lu}]/gu, '').length;
  return [...counts].sort(([a, m], [b, n]) => n - m || capitals(b) - capitals(a) || a.length - b.length || (a < b ? -1 : 1))[0]?.[0] ?? '';
}

/** `Kinetics-400/600`, `V1 and V2`: several things in one breath. */
const severalInOne = /\d\s*(?:\/|&|\band\b)\s*[vV]?\d/;

/**
 * Other names of a thing, each in one spelling, sorted: no plurals, sizes, splits or words of the field, and
 * none that differs from the name or another in case and hyphens alone. Works keep their own spellings.
 */
function tidyAliases(name: string, { members }: Sense, { kind, vocabulary }: Omit<Kind, 'elsewhere'>): string[] {
  const spellings = members.flatMap(({ fact, shown }) => [shown, fact.name, ...fact.aliases]).filter((spelling) => !isGeneric(spelling, vocabulary) && !severalInOne.test(spelling));
  const bases = new Set([name, ...members.map(({ shown }) => shown), ...spellings]);
  const isVariant = (spelling: string): boolean => [...bases].some((base) => base !== spelling && isVariantOf(spelling, base, { kind, vocabulary }));
  const groups = Map.groupBy(spellings, longKey);
  groups.delete(longKey(name));
  return Array.from(groups.values(), (group) => tidySpelling(group, vocabulary)).filter((spelling) => !isVariant(spelling)).sort();
}

function tidySpelling(group: readonly string[], { names }: Vocabulary): string {
  const entered = group.flatMap((spelling) => names.forms.get(nameKey(spelling)) ?? names.forms.get(longKey(spelling)) ?? [])[0]?.form;
  if (entered !== undefined) return entered;
  const singulars = group.filter((spelling) => singular(spelling) === spelling);
  // A hyphen at the end of a line is left in some sources: `trans-formers`.
  const pool = singulars.length > 0 ? singulars : group;
  const fewest = Math.min(...pool.map((spelling) => spelling.split('-').length));
  return best(pool.filter((spelling) => spelling.split('-').length === fewest));
}

/** By work and fact, the thing that is meant. */
export function entityOfFact(entities: ReadonlyMap<Sense, ResolvedEntity>): Map<Member['fact'], ResolvedEntity> {
  return new Map([...entities].flatMap(([{ members }, entity]) => members.map(({ fact }) => [fact, entity] as const)));
}
