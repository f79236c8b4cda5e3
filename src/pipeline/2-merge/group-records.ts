import type { Report } from '../../diagnostics.ts';
import type { MergeCorrection } from '../../model/corrections.ts';
import type { LocatedBibliographyEntry, SeedRecord } from '../../model/seed-record.ts';
import { attachBibliography } from './attach-bibliography.ts';
import { matchByCorrection, matchRecords, recordAt, type Match } from './match-records.ts';
import type { RecordGroup } from './types.ts';

/**
 * Joins records into works. A pair that a correction keeps apart is never joined, by way of a third record neither.
 * @returns groups in the order of their first records; every record is in exactly one.
 */
export function groupRecords(
  records: SeedRecord[],
  bibliography: LocatedBibliographyEntry[],
  { corrections, report }: { corrections: MergeCorrection[]; report: Report },
): RecordGroup[] {
  const apart = pairsKeptApart(records, corrections);
  const matches = [...matchRecords(records, bibliography, report), ...matchByCorrection(records, corrections)];
  const leaders = joinMatches(records.length, matches, apart);
  const groups = new Map<number, RecordGroup>();
  records.forEach((record, index) => {
    const leader = leaders[index] ?? index;
    const group = groups.get(leader) ?? { records: [], merges: [], bibliography: [] };
    group.records.push(record);
    groups.set(leader, group);
  });
  for (const { first, second, rule, reason } of matches) {
    if (leaders[first] === leaders[second]) groups.get(leaders[first] ?? first)?.merges.push({ rule, reason });
  }
  attachBibliography({ groups, leaders, records, bibliography, report });
  return [...groups.values()];
}

function pairsKeptApart(records: SeedRecord[], corrections: MergeCorrection[]): [number, number][] {
  const pairs: [number, number][] = [];
  for (const correction of corrections) {
    if (correction.action !== 'apart') continue;
    const indexes = correction.records.map((place) => recordAt(records, place)).filter((index) => index !== -1);
    for (const a of indexes) for (const b of indexes) if (a < b) pairs.push([a, b]);
  }
  return pairs;
}

/** Union-find; the earliest record of a set leads it. A match that would bring a pair of `apart` together is left out. */
function joinMatches(count: number, matches: Match[], apart: [number, number][]): number[] {
  const parents = Array.from({ length: count }, (_, index) => index);
  const find = (index: number): number => {
    let root = index;
    while (parents[root] !== root) root = parents[root] ?? root;
    parents[index] = root;
    return root;
  };
  for (const { first, second } of matches) {
    const [a, b] = [find(first), find(second)];
    const parts = apart.some(([one, other]) => (find(one) === a && find(other) === b) || (find(one) === b && find(other) === a));
    if (parts) continue;
    parents[Math.max(a, b)] = Math.min(a, b);
  }
  return parents.map((_, index) => find(index));
}
