import type { Report } from '../../diagnostics.ts';
import type { LocatedBibliographyEntry, SeedRecord } from '../../model/seed-record.ts';
import { judgeMatch, keysOf, WorkIndex, type KeyKind } from './work-index.ts';
import type { RecordGroup } from './types.ts';

export type Attachment = {
  /** Works by the index of the record that leads each. */
  groups: Map<number, RecordGroup>;
  /** For each record the index of its leader. */
  leaders: number[];
  records: SeedRecord[];
  bibliography: LocatedBibliographyEntry[];
  report: Report;
};

/**
 * Gives each entry to its work. One that names records belongs to their work; when its byte ranges no longer
 * fit, to the one work with its arXiv id, DOI or title. One that names none, of a BibTeX file, belongs to the work with
 * such a key unless the two contradict each other. What is not given to a work is reported.
 */
export function attachBibliography(attachment: Attachment): void {
  const { groups, bibliography, report } = attachment;
  const free = bibliography.filter(({ records }) => records.length === 0);
  attachByPlace(attachment, bibliography.filter(({ records }) => records.length > 0));
  const index = new WorkIndex(groups);
  const unmatched: LocatedBibliographyEntry[] = [];
  for (const entry of free) {
    const verdict = matchFree(entry, index);
    if ('leader' in verdict) groups.get(verdict.leader)?.bibliography.push({ ...entry, how: `${entry.how}, matched by ${keyWords[verdict.by]}` });
    else if (verdict.fault === null) unmatched.push(entry);
    else reportEntry(entry, verdict.fault, report);
  }
  reportNear(bibliography, { index, groups, report }, unmatched);
}

const keyWords: Record<KeyKind, string> = { arxiv: 'arXiv id', doi: 'DOI', title: 'title' };

type Fault = { rule: string; fault: string; hint: string };

function attachByPlace({ groups, leaders, records, report }: Attachment, bibliography: LocatedBibliographyEntry[]): void {
  const leaderByPlace = new Map(records.map(({ seed, start, end }, index) => [`${seed} ${start} ${end}`, leaders[index] ?? index]));
  const index = new WorkIndex(groups);
  for (const entry of bibliography) {
    const placed = entry.records.map(({ seed, start, end }) => leaderByPlace.get(`${seed} ${start} ${end}`));
    const found = new Set(placed.filter((leader) => leader !== undefined));
    const named = placed.includes(undefined) ? index.worksOf(entry).works : new Set<number>();
    const [only] = named;
    if (named.size === 1 && only !== undefined) found.add(only);
    for (const leader of found) groups.get(leader)?.bibliography.push(entry);
    const hint = 'Mend its `records`, or remove the entry.';
    if (named.size > 1) reportEntry(entry, { rule: 'bibliography-entry-ambiguous', fault: `has a record that is not at its place, and ${named.size} works have its arXiv id or title`, hint }, report);
    else if (found.size === 0) reportEntry(entry, { rule: 'bibliography-entry-unused', fault: 'matches no record of the seeds, by place, arXiv id or title', hint }, report);
  }
}

/** The work that a free entry is for, or why it is given to none; a null fault: no work has any of its keys. */
function matchFree(entry: LocatedBibliographyEntry, index: WorkIndex): { leader: number; by: KeyKind } | { fault: Fault | null } {
  const { by, works } = index.worksOf(entry);
  const all = new Set(keysOf(entry).flatMap(({ key }) => [...index.holders(key)]));
  const [leader] = works;
  if (by === null || leader === undefined) return { fault: null };
  if (all.size > 1) {
    return { fault: { rule: 'bibliography-entry-ambiguous', fault: `has keys of ${all.size} works: ${[...all].slice(0, 3).map((work) => index.nameOf(work)).join(', ')}`, hint: 'Mend the entry; it was not taken.' } };
  }
  const doubt = judgeMatch(entry, index.factsOf(leader), by);
  if (doubt === null) return { leader, by };
  return { fault: { rule: 'bibliography-entry-contradicts', fault: `has the ${keyWords[by]} of ${index.nameOf(leader)}, but ${doubt}`, hint: 'It was not taken. Mend the entry if it is for that work.' } };
}

type Checked = { index: WorkIndex; groups: Map<number, RecordGroup>; report: Report };

/** Reports unmatched entries: near matches each, the others counted by file; and records of a BibTeX file beside a near work. */
function reportNear(bibliography: LocatedBibliographyEntry[], { index, groups, report }: Checked, unmatched: LocatedBibliographyEntry[]): void {
  const alone: LocatedBibliographyEntry[] = [];
  for (const entry of unmatched) {
    const near = index.nearest(entry.title, null);
    if (near === null) alone.push(entry);
    else reportEntry(entry, { rule: 'bibliography-entry-near', fault: `matches no work, but its title is close to that of ${near}`, hint: 'It was not taken. If it is that work, give the entry its arXiv id, DOI or title.' }, report);
  }
  for (const [seed, entries] of Map.groupBy(alone, (entry) => entry.seed)) reportUnmatched(seed, entries, report);
  const own = new Map(Array.from(groups).flatMap(([leader, { records }]) => records.map(({ seed, start }) => [`${seed} ${start}`, leader] as const)));
  for (const entry of bibliography) {
    const [place] = entry.records;
    if (place?.seed !== entry.seed) continue;
    const leader = own.get(`${place.seed} ${place.start}`);
    if (leader === undefined || (groups.get(leader)?.records.length ?? 0) > 1) continue;
    const near = index.nearest(entry.title, leader);
    if (near !== null) reportEntry(entry, { rule: 'bibliography-entry-near', fault: `became a work of its own; its title is close to that of ${near}`, hint: 'If they are one work, join them in content/corrections/merges.yaml.' }, report);
  }
}

function reportUnmatched(seed: string, entries: LocatedBibliographyEntry[], report: Report): void {
  const names = entries.slice(0, 5).map(({ title, line }) => `“${title}” (line ${line})`).join(', ');
  report({
    severity: 'info', rule: 'bibliography-entries-unmatched', file: `seeds/${seed}`, line: entries[0]?.line ?? null,
    message: `${entries.length} ${entries.length === 1 ? 'entry has' : 'entries have'} no abstract and no work with the same arXiv id, DOI or title: ${names}${entries.length > 5 ? ', …' : ''}.`,
    hint: 'Nothing is needed; with an abstract an entry becomes a work.',
  });
}

function reportEntry(entry: LocatedBibliographyEntry, { rule, fault, hint }: Fault, report: Report): void {
  report({ severity: 'warning', rule, file: `seeds/${entry.seed}`, line: entry.line, message: `“${entry.title}” ${fault}.`, hint });
}
