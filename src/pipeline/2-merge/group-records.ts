import type { Report } from '../../diagnostics.ts';
import type { MergeCorrection } from '../../model/corrections.ts';
import type { LocatedBibliographyEntry, SeedRecord } from '../../model/seed-record.ts';
import { titleKey } from '../../text/keys.ts';
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

type Attachment = {
  groups: Map<number, RecordGroup>;
  leaders: number[];
  records: SeedRecord[];
  bibliography: LocatedBibliographyEntry[];
  report: Report;
};

/** An entry belongs to the work of its records; when its byte ranges no longer fit, to the one work with its title or arXiv id. */
function attachBibliography({ groups, leaders, records, bibliography, report }: Attachment): void {
  const byPlace = new Map(records.map((record, index) => [`${record.seed} ${record.start} ${record.end}`, index]));
  const byKey = new Map<string, number>();
  records.forEach((record, index) => {
    if (record.arxiv !== null) byKey.set(`arxiv ${record.arxiv}`, index);
    if (record.title !== null) byKey.set(`title ${titleKey(record.title)}`, index);
  });
  for (const entry of bibliography) {
    const found = new Set<number>();
    for (const { seed, start, end } of entry.records) {
      const index = byPlace.get(`${seed} ${start} ${end}`) ?? byKey.get(`arxiv ${entry.arxiv ?? ''}`) ?? byKey.get(`title ${titleKey(entry.title)}`);
      if (index !== undefined) found.add(leaders[index] ?? index);
    }
    for (const leader of found) groups.get(leader)?.bibliography.push(entry);
    if (found.size === 0) {
      report({
        severity: 'warning', rule: 'bibliography-entry-unused', file: `seeds/${entry.seed}`, line: entry.line,
        message: `“${entry.title}” matches no record of the seeds, by place, arXiv id or title.`,
        hint: 'Mend its `records`, or remove the entry.',
      });
    }
  }
}
