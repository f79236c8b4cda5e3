import type { RegistryEntry } from '../model/registry.ts';
import type { SourceDocument } from '../model/source-document.ts';
import type { Work } from '../model/work.ts';
import { hashOf } from '../text/hash.ts';
import { slugFromName } from '../text/slug.ts';
import type { ReadSeed, SeedFile } from './1-read/index.ts';
import { assignSlugs } from './registry.ts';

const LONGEST_LABEL = 90;

/** What each seed document is made of and which work every record became part of. */
export function describeSources(
  read: ReadSeed[],
  seeds: SeedFile[],
  { works, registry, today }: { works: Work[]; registry: RegistryEntry[]; today: string },
): { list: SourceDocument[]; registry: RegistryEntry[] } {
  const workAt = new Map<string, string>();
  for (const work of works) {
    for (const { sources } of work.abstracts) for (const { seed, start } of sources) workAt.set(`${seed} ${start}`, work.id);
    for (const { seed, start } of work.bibliography) workAt.set(`${seed} ${start}`, work.id);
  }
  const { assigned, entries } = assignSlugs(read.map(({ name }) => ({ keys: [`seed:${name}`], names: [slugFromName(name.replace(/\.[a-z]+$/, ''))] })), registry, today);
  const list = read.map(({ name, format, byteLength, records, bibliography, furniture }, index): SourceDocument => {
    const isRecord = new Set(records.map(({ start }) => start));
    const entriesAlone = bibliography.filter(({ start }) => !isRecord.has(start));
    const all = [...records.map((record) => ({ ...record, label: record.title ?? record.abstract })), ...entriesAlone.map((entry) => ({ ...entry, label: entry.title }))]
      .sort((a, b) => a.start - b.start)
      .map(({ start, end, line, label }, order) => ({ ordinal: order + 1, start, end, line, label }));
    return {
      id: assigned[index]?.id ?? '',
      seed: name,
      format,
      byteLength,
      sha256: hashOf(seeds[index]?.bytes ?? '', 64),
      records: all.map((record) => ({ ...record, label: shorten(record.label), work: workAt.get(`${name} ${record.start}`) ?? null })),
      furniture: furniture.map(({ start, end, what }) => ({ start, end, what })),
    };
  });
  return { list: list.sort((a, b) => (a.id < b.id ? -1 : 1)), registry: entries };
}

function shorten(label: string): string {
  if (label.length <= LONGEST_LABEL) return label;
  const head = label.slice(0, LONGEST_LABEL);
  const space = head.lastIndexOf(' ');
  return `${space > 0 ? head.slice(0, space) : head} …`;
}
