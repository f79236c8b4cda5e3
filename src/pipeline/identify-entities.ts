import type { Entity } from '../model/entity.ts';
import type { RegistryEntry } from '../model/registry.ts';
import { slugFromName } from '../text/slug.ts';
import { assignSlugs } from './registry.ts';

/** Things with pages, the slug of each key, and the registry that says so. */
export type Identified<Thing> = { list: Thing[]; idByKey: Map<string, string>; registry: RegistryEntry[] };

/** A thing as extraction resolved it; `formerKeys` find the slug it had before namesakes of it came or went. */
type Resolved = { key: string; name: string; aliases: string[]; formerKeys: string[] };

/** Slugs for methods, datasets or tasks. `list` is sorted by slug. */
export function identifyEntities(resolved: Resolved[], registry: RegistryEntry[], today: string): Identified<Entity> {
  const candidates = resolved.map(({ key, name, formerKeys }) => ({ keys: [key, ...formerKeys].map((one) => `name:${one}`), names: [slugFromName(name)] }));
  const { assigned, entries } = assignSlugs(candidates, registry, today);
  const list = resolved.map(({ name, aliases }, index) => ({ id: assigned[index]?.id ?? '', name, aliases: [...aliases].sort() }));
  const idByKey = new Map(resolved.map(({ key }, index) => [key, assigned[index]?.id ?? '']));
  return { list: list.sort(byId), idByKey, registry: entries };
}

function byId(a: { id: string }, b: { id: string }): number {
  return a.id < b.id ? -1 : 1;
}
