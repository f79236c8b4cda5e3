import type { Report } from '../../diagnostics.ts';
import type { MergeCorrection } from '../../model/corrections.ts';
import type { LocatedBibliographyEntry, SeedRecord } from '../../model/seed-record.ts';
import { titleKey } from '../../text/keys.ts';
import { matchByCorrection, matchRecords, recordAt, type Match } from './match-records.ts';
import type { RecordGroup } from './types.ts';

/**
 * Joins records into works. A pair that a correction keeps apart is never joined directly.
 * @returns groups in the order of their first records; every record is in exactly one.
 */
export function groupRecords(
  records: SeedRecord[],
  bibliography: LocatedBibliographyEntry[],
  { corrections, report }: { corrections: MergeCorrection[]; report: Report },
): RecordGroup[] {
  const apart = pairsKeptApart(records, corrections, report);
  const matches = [...matchRecords(records, bibliography, report), ...matchByCorrection(records, corrections, report)]
    .filter(({ first, second }) => !apart.has(`${first} ${second}`) && !apart.has(`${second} ${first}`));
  const leaders = joinMatches(records.length, matches);
  const groups = new Map<number, RecordGroup>();
  records.forEach((record, index) => {
    const leader = leaders[index] ?? index;
    const group = groups.get(leader) ?? { records: [], merges: [], bibliography: [] };
    group.records.push(record);
    groups.set(leader, group);
  });
  for (const { first, rule, reason } of matches) groups.get(leaders[first] ?? first)?.merges.push({ rule, reason });
  attachBibliography({ groups, leaders, records, bibliography, report });
  return [...groups.values()];
}

function pairsKeptApart(records: SeedRecord[], corrections: MergeCorrection[], report: Report): Set<string> {
  const pairs = new Set<string>();
  for (const correction of corrections) {
    if (correction.action !== 'apart') continue;
    const indexes = correction.records.map((place) => recordAt(records, place, report));
    for (const a of indexes) for (const b of indexes) if (a !== b) pairs.add(`${a} ${b}`);
  }
  return pairs;
}

/** Union-find; the earliest record of a set leads it. */
function joinMatches(count: number, matches: Match[]): number[] {
  const parents = Array.from({ length: count }, (_, index) => index);
  const find = (index: number): number => {
    let root = index;
    while (parents[root] !== root) root = parents[root] ?? root;
    parents[index] = root;
    return root;
  };
  for (const { first, second } of matches) {
    const [a, b] = [find(first), find(second)];
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
