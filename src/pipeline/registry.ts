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
  const byKey = new Map(registry.flatMap((entry) => entry.keys.map((key) => [key, entry] as const)));
  const claimed = new Map<RegistryEntry, number>();
  candidates.forEach(({ keys }, index) => {
    const known = knownEntry(keys, byKey, claimed);
    if (known !== null) claimed.set(known, index);
  });
  const entryOf = new Map([...claimed].map(([entry, index]) => [index, entry]));
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

/** The first unclaimed entry that shares a key; published ones before provisional. */
function knownEntry(keys: string[], byKey: Map<string, RegistryEntry>, claimed: Map<RegistryEntry, number>): RegistryEntry | null {
  const found = keys.map((key) => byKey.get(key)).filter((entry) => entry !== undefined && !claimed.has(entry));
  return found.find((entry) => entry?.state === 'published') ?? found[0] ?? null;
}

function freeName(names: string[], taken: Set<string>): string {
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
