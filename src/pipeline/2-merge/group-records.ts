import type { Report } from '../../diagnostics.ts';
import type { MergeCorrection } from '../../model/corrections.ts';
import type { LocatedBibliographyEntry, SeedRecord } from '../../model/seed-record.ts';
import { arxivKey } from '../../text/arxiv.ts';
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

/**
 * An entry belongs to the work of its records; when its byte ranges no longer fit, to the one work with its
 * arXiv id or title. An entry that leads to no work, or to several by such a key, is reported.
 */
function attachBibliography({ groups, leaders, records, bibliography, report }: Attachment): void {
  const leaderByPlace = new Map(records.map(({ seed, start, end }, index) => [`${seed} ${start} ${end}`, leaders[index] ?? index]));
  const leadersByKey = worksByKey(records, leaders);
  for (const entry of bibliography) {
    const placed = entry.records.map(({ seed, start, end }) => leaderByPlace.get(`${seed} ${start} ${end}`));
    const found = new Set(placed.filter((leader) => leader !== undefined));
    const named = placed.includes(undefined) ? worksNamedBy(entry, leadersByKey) : new Set<number>();
    const [only] = named;
    if (named.size === 1 && only !== undefined) found.add(only);
    for (const leader of found) groups.get(leader)?.bibliography.push(entry);
    if (named.size > 1) reportEntry(entry, { rule: 'bibliography-entry-ambiguous', fault: `has a record that is not at its place, and ${named.size} works have its arXiv id or title` }, report);
    else if (found.size === 0) reportEntry(entry, { rule: 'bibliography-entry-unused', fault: 'matches no record of the seeds, by place, arXiv id or title' }, report);
  }
}

/** Leaders of the works that hold each arXiv id and each title. */
function worksByKey(records: SeedRecord[], leaders: number[]): Map<string, Set<number>> {
  const works = new Map<string, Set<number>>();
  records.forEach((record, index) => {
    for (const key of keysOf(record)) {
      const known = works.get(key) ?? new Set<number>();
      works.set(key, known.add(leaders[index] ?? index));
    }
  });
  return works;
}

function worksNamedBy(entry: LocatedBibliographyEntry, works: Map<string, Set<number>>): Set<number> {
  return keysOf(entry).map((key) => works.get(key)).find((named) => named !== undefined) ?? new Set();
}

/** Keys of a record or entry, the surer one first. */
function keysOf({ arxiv, title }: { arxiv: string | null; title: string | null }): string[] {
  const keys = [['arxiv', arxiv === null ? '' : arxivKey(arxiv)], ['title', title === null ? '' : titleKey(title)]] as const;
  return keys.filter(([, key]) => key !== '').map((parts) => parts.join(' '));
}

function reportEntry(entry: LocatedBibliographyEntry, { rule, fault }: { rule: string; fault: string }, report: Report): void {
  report({
    severity: 'warning', rule, file: `seeds/${entry.seed}`, line: entry.line,
    message: `“${entry.title}” ${fault}.`,
    hint: 'Mend its `records`, or remove the entry.',
  });
}
