import type { AuthorCorrection } from '../model/corrections.ts';
import type { Author, Entity } from '../model/entity.ts';
import type { RegistryEntry } from '../model/registry.ts';
import { nameKey } from '../text/keys.ts';
import { parsePersonName } from '../text/person-name.ts';
import { slugFromName } from '../text/slug.ts';
import { assignSlugs } from './registry.ts';

/** Things with pages, the slug of each key, and the registry that says so. */
export type Identified<Thing> = { list: Thing[]; idByKey: Map<string, string>; registry: RegistryEntry[] };

/** Slugs for methods, datasets or tasks. `list` is sorted by slug. */
export function identifyEntities(resolved: { key: string; name: string; aliases: string[] }[], registry: RegistryEntry[], today: string): Identified<Entity> {
  const candidates = resolved.map(({ key, name }) => ({ keys: [`name:${key}`], names: [slugFromName(name)] }));
  const { assigned, entries } = assignSlugs(candidates, registry, today);
  const list = resolved.map(({ name, aliases }, index) => ({ id: assigned[index]?.id ?? '', name, aliases: [...aliases].sort() }));
  const idByKey = new Map(resolved.map(({ key }, index) => [key, assigned[index]?.id ?? '']));
  return { list: list.sort(byId), idByKey, registry: entries };
}

/** Key of a person: spellings that differ in accents, case, hyphens or full stops only meet; corrections join others. */
export function personKeys(corrections: AuthorCorrection[]): (name: string) => string {
  const joined = new Map<string, string>();
  for (const correction of corrections) {
    if (!('samePerson' in correction)) continue;
    const [main = '', ...others] = correction.samePerson;
    const key = mainKey(nameKey(main), joined);
    for (const other of others.map((name) => mainKey(nameKey(name), joined))) if (other !== key) joined.set(other, key);
  }
  return (name) => mainKey(nameKey(name), joined);
}

function mainKey(key: string, joined: Map<string, string>): string {
  let main = key;
  for (let next = joined.get(main); next !== undefined; next = joined.get(main)) main = next;
  return main;
}

/** Slugs for the people of all works. The spelling met most often is the page's name. */
export function identifyAuthors(names: string[], keyOf: (name: string) => string, { registry, today }: { registry: RegistryEntry[]; today: string }): Identified<Author> {
  const spellings = new Map<string, Map<string, number>>();
  for (const name of names) {
    const known = spellings.get(keyOf(name)) ?? new Map<string, number>();
    known.set(name, (known.get(name) ?? 0) + 1);
    spellings.set(keyOf(name), known);
  }
  const people = [...spellings].map(([key, counts]) => {
    const [main = '', ...aliases] = [...counts].sort(([a, countA], [b, countB]) => countB - countA || b.length - a.length || (a < b ? -1 : 1)).map(([name]) => name);
    return { key, name: main, aliases: aliases.sort() };
  });
  const candidates = people.map(({ key, name }) => ({ keys: [`name:${key}`], names: [slugFromName(name)] }));
  const { assigned, entries } = assignSlugs(candidates, registry, today);
  const list = people.map(({ name, aliases }, index): Author => {
    const { family, given, suffix } = parsePersonName(name);
    return { id: assigned[index]?.id ?? '', name, family: suffix === '' ? family : `${family} ${suffix}`, given, aliases };
  });
  const idByKey = new Map(people.map(({ key }, index) => [key, assigned[index]?.id ?? '']));
  return { list: list.sort(byId), idByKey, registry: entries };
}

function byId(a: { id: string }, b: { id: string }): number {
  return a.id < b.id ? -1 : 1;
}
