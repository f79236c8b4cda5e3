import type { Report } from '../../diagnostics.ts';
import type { MergeCorrection } from '../../model/corrections.ts';
import type { LocatedBibliographyEntry, SeedRecord } from '../../model/seed-record.ts';
import { arxivKey, doiKey } from '../../text/arxiv.ts';
import { nameKey, titleKey } from '../../text/keys.ts';

/** A pair of records that a rule takes to be the same work. */
export type Match = { first: number; second: number; rule: string; reason: string };

/** Two abstracts are the same text when this share of the shorter one's letters stands in sentences of both. */
const SAME_TEXT = 0.85;
/** Under a common title, two abstracts of the same work share at least this share of their words. */
const SAME_SUBJECT = 0.2;
/** A sentence found in more records than this is a phrase of the trade and says nothing. */
const COMMON_SENTENCE = 8;
const SHORTEST_TITLE_KEY = 12;
/** So many works of one title are told apart; further records are compared with these alone. */
const MOST_NAMESAKES = 8;

/**
 * Pairs of records that are the same work, each with its rule and reason. Linear in the number of
 * records: every rule looks up a key, none compares all with all.
 */
export function matchRecords(records: SeedRecord[], bibliography: LocatedBibliographyEntry[], report: Report): Match[] {
  return [
    ...matchByKey(records, ({ arxiv }) => (arxiv === null ? '' : arxivKey(arxiv)), (record) => ({ rule: 'same-arxiv-id', reason: `Both listings give the arXiv id ${record.arxiv ?? ''}.` })),
    ...matchByKey(records, (record) => nameKey(record.abstract), () => ({ rule: 'same-abstract', reason: 'Both listings print the same abstract.' })),
    ...matchByCommonSentences(records),
    ...matchByTitle(records, report),
    ...matchByBibliography(records, bibliography),
    ...matchByDoi(records, bibliography),
  ];
}

function matchByKey(records: SeedRecord[], keyOf: (record: SeedRecord) => string, describe: (record: SeedRecord) => { rule: string; reason: string }): Match[] {
  const firstWith = new Map<string, number>();
  const matches: Match[] = [];
  records.forEach((record, second) => {
    const key = keyOf(record);
    if (key === '') return;
    const first = firstWith.get(key);
    if (first === undefined) firstWith.set(key, second);
    else matches.push({ first, second, ...describe(record) });
  });
  return matches;
}

function sentenceKeys(text: string): string[] {
  return text
    .split(/(?<=[.!?])\s+/)
    .map(nameKey)
    .filter((key) => key.length >= 30);
}

function matchByCommonSentences(records: SeedRecord[]): Match[] {
  const keys = records.map((record) => new Set(sentenceKeys(record.abstract)));
  const holders = new Map<string, number[]>();
  keys.forEach((set, index) => {
    for (const key of set) holders.set(key, [...(holders.get(key) ?? []), index].slice(0, COMMON_SENTENCE + 1));
  });
  const shared = new Map<string, number>();
  for (const [key, indexes] of holders) {
    if (indexes.length > COMMON_SENTENCE) continue;
    for (const first of indexes) for (const second of indexes) if (first < second) shared.set(`${first} ${second}`, (shared.get(`${first} ${second}`) ?? 0) + key.length);
  }
  const lengthOf = (index: number): number => [...(keys[index] ?? [])].reduce((sum, key) => sum + key.length, 0);
  const matches: Match[] = [];
  for (const [pair, letters] of shared) {
    const [first = 0, second = 0] = pair.split(' ').map(Number);
    const share = letters / Math.min(lengthOf(first), lengthOf(second));
    if (share < SAME_TEXT || nameKey(records[first]?.abstract ?? '') === nameKey(records[second]?.abstract ?? '')) continue;
    matches.push({ first, second, rule: 'near-same-abstract', reason: `The two abstracts share ${Math.round(share * 100)} % of their sentences.` });
  }
  return matches;
}

function wordsOf(text: string): Set<string> {
  return new Set(text.toLowerCase().match(/\p{L}{4,}/gu) ?? []);
}

/** Each record joins the first work of its title that it is not apart from. */
function matchByTitle(records: SeedRecord[], report: Report): Match[] {
  const leaders = new Map<string, { index: number; record: SeedRecord }[]>();
  const matches: Match[] = [];
  records.forEach((record, index) => {
    const key = record.title === null ? '' : titleKey(record.title);
    if (key.length < SHORTEST_TITLE_KEY) return;
    const works = leaders.get(key) ?? [];
    leaders.set(key, works);
    const own = works.find((work) => whyApart(work.record, record) === null);
    if (own !== undefined) {
      matches.push({ first: own.index, second: index, rule: 'same-title', reason: titleReason(own.record, record) });
      return;
    }
    if (works[0] !== undefined) reportNamesake(works[0].record, record, report);
    if (works.length < MOST_NAMESAKES) works.push({ index, record });
  });
  return matches;
}

function titleReason(a: SeedRecord, b: SeedRecord): string {
  const same = nameKey(a.abstract) === nameKey(b.abstract);
  return `Both listings print the title “${a.title ?? ''}”${same ? '' : ', with different abstracts on the same subject'}.`;
}

function reportNamesake(a: SeedRecord, b: SeedRecord, report: Report): void {
  report({
    severity: 'warning', rule: 'same-title-kept-apart', file: `seeds/${b.seed}`, line: b.line,
    message: `“${b.title ?? ''}” has the title of a record in seeds/${a.seed}:${a.line}, but ${whyApart(a, b) ?? 'differs'}, so they stay two works.`,
    hint: 'If they are one work, join them in content/corrections/merges.yaml.',
  });
}

function whyApart(a: SeedRecord, b: SeedRecord): string | null {
  if (a.authorsCount !== null && b.authorsCount !== null && a.authorsCount !== b.authorsCount) return 'the listings state different numbers of authors';
  const [wordsA, wordsB] = [wordsOf(a.abstract), wordsOf(b.abstract)];
  const common = [...wordsA].filter((word) => wordsB.has(word)).length;
  return common / Math.max(1, Math.min(wordsA.size, wordsB.size)) < SAME_SUBJECT ? 'their abstracts have little in common' : null;
}

function matchByBibliography(records: SeedRecord[], bibliography: LocatedBibliographyEntry[]): Match[] {
  const byPlace = new Map(records.map((record, index) => [`${record.seed} ${record.start}`, index]));
  return bibliography.flatMap((entry) => {
    const [first, ...others] = entry.records.map(({ seed, start }) => byPlace.get(`${seed} ${start}`)).filter((index) => index !== undefined);
    if (first === undefined) return [];
    return others.map((second) => ({ first, second, rule: 'same-bibliography-entry', reason: `The bibliography has one entry for both (seeds/${entry.seed}:${entry.line}).` }));
  });
}

/** Records whose bibliography entries have one DOI. */
function matchByDoi(records: SeedRecord[], bibliography: LocatedBibliographyEntry[]): Match[] {
  const byPlace = new Map(records.map((record, index) => [`${record.seed} ${record.start}`, index]));
  const firstWith = new Map<string, number>();
  return bibliography.flatMap(({ doi, records: [place] }) => {
    const second = byPlace.get(`${place?.seed ?? ''} ${place?.start ?? ''}`);
    if (doi === null || second === undefined) return [];
    const first = firstWith.get(doiKey(doi));
    if (first === undefined) firstWith.set(doiKey(doi), second);
    return first === undefined || first === second ? [] : [{ first, second, rule: 'same-doi', reason: `The bibliography gives both the DOI ${doi}.` }];
  });
}

/** Pairs that a person joined, as matches. A place that no record stands at is passed over. */
export function matchByCorrection(records: SeedRecord[], corrections: MergeCorrection[]): Match[] {
  return corrections.filter(({ action }) => action === 'merge').flatMap((correction) => {
    const [first, ...others] = correction.records.map((place) => recordAt(records, place)).filter((index) => index !== -1);
    if (first === undefined) return [];
    return others.map((second) => ({ first, second, rule: 'correction', reason: correction.reason }));
  });
}

/** Index of the record at a place, or -1 when none stands there. */
export function recordAt(records: SeedRecord[], place: { seed: string; ordinal: number }): number {
  return records.findIndex((record) => record.seed === place.seed && record.ordinal === place.ordinal);
}
