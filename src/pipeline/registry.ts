import type { RegistryEntry } from '../model/registry.ts';

/** Something that needs a slug. `names` are slugs to try in order; a number is put behind the last. */
export type Candidate = { keys: string[]; names: string[] };

/**
 * Gives every candidate its slug: the registry's where a key is known, else the first free of its names.
 * Entries that no candidate claims stay when published and go when provisional.
 * @param today day of entry for new slugs, `yyyy-mm-dd`.
 * @returns `assigned`, one entry a candidate in their order, and `entries`, the new registry sorted by slug.
 */
export function assignSlugs(candidates: Candidate[], registry: RegistryEntry[], today: string): { assigned: RegistryEntry[]; entries: RegistryEntry[] } {
  const entryOf = knownEntries(candidates, registry);
  const claimed = new Set(entryOf.values());
  const taken = new Set(registry.filter((entry) => claimed.has(entry) || entry.state === 'published').map(({ id }) => id));
  const assigned = candidates.map(({ keys, names }, index): RegistryEntry => {
    const known = entryOf.get(index);
    if (known !== undefined) return { ...known, keys: known.state === 'published' ? union(known.keys, keys) : sorted(keys) };
    const id = freeName(names, taken);
    taken.add(id);
    return { id, state: 'provisional', added: today, keys: sorted(keys) };
  });
  const kept = registry.filter((entry) => entry.state === 'published' && !claimed.has(entry));
  return { assigned, entries: [...assigned, ...kept].sort((a, b) => (a.id < b.id ? -1 : 1)) };
}

/**
 * By a candidate's index the entry it is known by, none twice: published entries before provisional, then
 * those with more keys in common, so that two works under one title keep the slug that each of them has.
 */
function knownEntries(candidates: Candidate[], registry: RegistryEntry[]): Map<number, RegistryEntry> {
  const holders = new Map<string, RegistryEntry[]>();
  for (const entry of registry) for (const key of new Set(entry.keys)) holders.set(key, [...(holders.get(key) ?? []), entry]);
  const pairs = candidates.flatMap(({ keys }, index) => {
    const shared = Map.groupBy([...new Set(keys)].flatMap((key) => holders.get(key) ?? []), (entry) => entry);
    return Array.from(shared, ([entry, { length }]) => ({ index, entry, length, provisional: entry.state === 'published' ? 0 : 1 }));
  }).sort((a, b) => a.provisional - b.provisional || b.length - a.length);
  const found = new Map<number, RegistryEntry>();
  const claimed = new Set<RegistryEntry>();
  for (const { index, entry } of pairs) {
    if (found.has(index) || claimed.has(entry)) continue;
    found.set(index, entry);
    claimed.add(entry);
  }
  return found;
}

/** The first name that is not taken, else the last one with the first free number from 2 behind it. */
export function freeName(names: string[], taken: Set<string>): string {
  const free = names.find((name) => !taken.has(name));
  if (free !== undefined) return free;
  const last = names.at(-1) ?? 'untitled';
  let number = 2;
  while (taken.has(`${last}-${number}`)) number += 1;
  return `${last}-${number}`;
}

function sorted(keys: string[]): string[] {
  return [...new Set(keys)].sort();
}

function union(known: string[], current: string[]): string[] {
  return sorted([...known, ...current]);
}
