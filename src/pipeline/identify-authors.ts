import type { Report } from '../diagnostics.ts';
import type { AuthorCorrection } from '../model/corrections.ts';
import type { Author } from '../model/entity.ts';
import type { RegistryEntry } from '../model/registry.ts';
import { nameKey } from '../text/keys.ts';
import { compareText } from '../text/order.ts';
import { isInitials, parsePersonName, withCapitals } from '../text/person-name.ts';
import { slugFromName } from '../text/slug.ts';
import { joinedByCorrection, keptApart, printedKeys, type JoinedKeys, type Listing, type PersonKey } from './author-keys.ts';
import { findVariants, type PrintedPerson, type Variant } from './author-variants.ts';
import { assignSlugs } from './registry.ts';

type Merge = Author['merges'][number];

/** People with pages, the slug of the person whom a name means in a work, and the registry that says so. */
export type IdentifiedAuthors = { list: Author[]; idOf: (name: string, work: Listing) => string; registry: RegistryEntry[] };

export type AuthorInputs = { corrections: AuthorCorrection[]; registry: RegistryEntry[]; today: string; report: Report };

/**
 * One person a page: names meet by print, by corrections, and by proven variants; a correction parts namesakes.
 * Variants that look like one person and are not proven are reported. `list` is sorted by slug.
 */
export function identifyAuthors(works: Listing[], { corrections, registry, today, report }: AuthorInputs): IdentifiedAuthors {
  const printed = printedKeys(corrections);
  const joined = joinedByCorrection(corrections);
  const merges = mergesOfCorrections(corrections, joined);
  joinVariants(printedPeople(works, (name, work) => joined.main(printed(name, work))), { corrections, joined, merges, report });
  const keyOf: PersonKey = (name, work) => joined.main(printed(name, work));
  const people = describePeople(works, { printed, keyOf, corrections });
  const candidates = people.map(({ name, keys }) => ({ keys: keys.map((key) => `name:${key}`), names: [slugFromName(name)] }));
  const { assigned, entries } = assignSlugs(candidates, registry, today);
  const mergesByKey = Map.groupBy(merges, ({ key }) => joined.main(key));
  const list = people.map(({ key, name, aliases }, index): Author => {
    const { family, given, suffix } = parsePersonName(name);
    const printedNames = new Set([name, ...aliases].map(nameKey));
    const own = (mergesByKey.get(key) ?? []).filter(({ merge }) => printedNames.has(nameKey(merge.name))).map(({ merge }) => merge);
    return { id: assigned[index]?.id ?? '', name, family: suffix === '' ? family : `${family} ${suffix}`, given, aliases, merges: own };
  });
  const idByKey = new Map(people.map(({ key }, index) => [key, assigned[index]?.id ?? '']));
  return { list: list.sort((a, b) => (a.id < b.id ? -1 : 1)), idOf: (name, work) => idByKey.get(keyOf(name, work)) ?? '', registry: entries };
}

type KeyedMerge = { key: string; merge: Merge };

function mergesOfCorrections(corrections: AuthorCorrection[], joined: JoinedKeys): KeyedMerge[] {
  return corrections.flatMap((correction) => {
    if (!('samePerson' in correction)) return [];
    const [main = '', ...others] = correction.samePerson;
    return others.filter((name) => nameKey(name) !== nameKey(main)).map((name) => ({ key: joined.main(nameKey(name)), merge: { name, rule: 'correction' as const, reason: correction.reason } }));
  });
}

/** Everybody by key, with works and co-authors. */
function printedPeople(works: Listing[], keyOf: PersonKey): PrintedPerson[] {
  const people = new Map<string, { key: string; name: string; works: Set<number>; coauthors: Set<string> }>();
  works.forEach((work, index) => {
    const listed = work.authors.map(({ name }) => ({ key: keyOf(name, work), name }));
    for (const { key, name } of listed) {
      const person = people.get(key) ?? { key, name, works: new Set<number>(), coauthors: new Set<string>() };
      people.set(key, person);
      person.works.add(index);
      for (const other of listed) if (other.key !== key) person.coauthors.add(other.key);
    }
  });
  return [...people.values()];
}

type Joining = { corrections: AuthorCorrection[]; joined: JoinedKeys; merges: KeyedMerge[]; report: Report };

function joinVariants(people: PrintedPerson[], { corrections, joined, merges, report }: Joining): void {
  const apart = keptApart(corrections);
  const shown = shownNames(corrections);
  const names = new Map(people.map(({ key, name }) => [key, name]));
  for (const variant of findVariants(people)) {
    const { first, second, rule, shared, proven } = variant;
    const [members, others] = [joined.members(first.key), joined.members(second.key)];
    if (joined.main(first.key) === joined.main(second.key) || members.some((key) => others.some((other) => apart(key, other)))) continue;
    const evidence = inWords(variant, shared.map((key) => names.get(key) ?? key));
    if (!proven) {
      reportVariant(variant, evidence, report);
      continue;
    }
    const weight = ({ key, works }: PrintedPerson): number => (shown.has(key) ? Infinity : works.size);
    const [main, other] = weight(second) > weight(first) ? [second, first] : [first, second];
    joined.join(main.key, other.key);
    merges.push({ key: other.key, merge: { name: other.name, rule, reason: evidence } });
  }
}

const fits: Record<Variant['rule'], string> = {
  'middle-names': 'agree but for middle names',
  initials: 'agree, one with initials',
  'order-of-names': 'have the same words in another order',
};

function inWords({ first, second, rule }: Variant, shared: string[]): string {
  const common = shared.length === 0 ? 'no co-author in common' : `${shared.length === 1 ? 'a co-author' : `${shared.length} co-authors`} in common: ${shared.slice(0, 5).join(', ')}`;
  return `“${first.name}” and “${second.name}” ${fits[rule]} and have ${common}.`;
}

function reportVariant({ first, second }: Variant, evidence: string, report: Report): void {
  report({
    severity: 'info', rule: 'author-maybe-the-same', file: null, line: null,
    message: `${evidence} They have a page each.`,
    hint: `If they are one person, join “${first.name}” and “${second.name}” in content/corrections/authors.yaml, else say there that they are different people.`,
  });
}

type Described = { key: string; keys: string[]; name: string; aliases: string[] };

/** Names of each person: the one that a correction shows, else the best spelling; all others are aliases. */
function describePeople(works: Listing[], { printed, keyOf, corrections }: { printed: PersonKey; keyOf: PersonKey; corrections: AuthorCorrection[] }): Described[] {
  const shown = shownNames(corrections);
  const people = new Map<string, { keys: Set<string>; counts: Map<string, number> }>();
  for (const work of works) {
    for (const { name } of work.authors) {
      const key = keyOf(name, work);
      const person = people.get(key) ?? { keys: new Set([key]), counts: new Map<string, number>() };
      people.set(key, person);
      person.keys.add(printed(name, work));
      person.counts.set(name, (person.counts.get(name) ?? 0) + 1);
    }
  }
  return Array.from(people, ([key, { keys, counts }]) => {
    const name = shown.get(key) ?? withCapitals(bestSpelling(counts));
    return { key, keys: [...keys], name, aliases: [...counts.keys()].filter((other) => other !== name).sort(compareText) };
  });
}

/** By key the names that corrections give: of namesakes, and the first of those that are one person's. */
function shownNames(corrections: AuthorCorrection[]): Map<string, string> {
  const names = corrections.flatMap((correction) => {
    if ('namesakes' in correction) return correction.namesakes.map(({ name }) => name);
    return 'samePerson' in correction ? correction.samePerson.slice(0, 1) : [];
  });
  return new Map(names.map((name) => [nameKey(name), name]));
}

/** The spelling with the given name in full, whole accents, usual capitals and marks where others dropped them; then the one met most often. */
function bestSpelling(counts: ReadonlyMap<string, number>): string {
  const marks = (name: string): number => name.normalize('NFD').match(/\p{M}/gu)?.length ?? 0;
  const faults = (name: string): number => (isInitials(parsePersonName(name).given) ? 4 : 0) + (/\p{L}['’`][aeiou]/u.test(name) ? 2 : 0) + (withCapitals(name) === name ? 0 : 1);
  const [best] = [...counts].sort(([a, countA], [b, countB]) => faults(a) - faults(b) || marks(b) - marks(a) || countB - countA || b.length - a.length || (a < b ? -1 : 1));
  return best?.[0] ?? '';
}
