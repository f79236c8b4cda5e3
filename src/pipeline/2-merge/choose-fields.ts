import type { AuthorCorrection, Corrections } from '../../model/corrections.ts';
import type { ListingDate, LocatedBibliographyEntry, SeedRecord } from '../../model/seed-record.ts';
import type { Work } from '../../model/work.ts';
import { titleKey } from '../../text/keys.ts';
import { isPreprintServer, kindOfVenue, venueFromComment } from '../../text/venue.ts';
import { chooseAuthors, type ChosenAuthors, type NamedAuthor } from './choose-authors.ts';
import { knownYears, yearDisagreements } from './choose-years.ts';
import { abstractDisagreements, arxivDisagreements, doiDisagreements, titleDisagreements, venueDisagreements } from './disagreements.ts';
import type { RecordGroup } from './types.ts';

/** A work before it has an id, sentences and facts. `title` is null when no source prints one. */
export type DraftWork = Pick<
  Work,
  | 'type' | 'otherTitles' | 'authorsComplete' | 'authorsCount' | 'authorsNotes' | 'year' | 'yearSource' | 'years' | 'date' | 'listingDates'
  | 'venue' | 'venueSource' | 'arxiv' | 'arxivSource' | 'doi' | 'comments' | 'merges' | 'disagreements' | 'bibliography'
> & {
  title: string | null;
  titleSource: Work['titleSource'];
  authors: NamedAuthor[];
  abstracts: Pick<Work['abstracts'][number], 'text' | 'sources'>[];
};

type Chosen<Value> = { value: Value | null; source: 'seed' | 'bibliography' | 'correction' | null };

/**
 * The bibliographic fields of one work, by field priority: corrections, then the seeds, then the
 * bibliography; its entry with a venue leads. Every other value is kept beside the chosen one.
 */
export function chooseFields(group: RecordGroup, corrections: Corrections): DraftWork {
  const entry = group.bibliography.find(({ venue }) => venue !== null) ?? group.bibliography[0] ?? null;
  const records = leadersFirst(group.records, entry);
  const title = chooseTitle(records, entry, corrections);
  const entries = entry === null ? [] : [entry, ...group.bibliography.filter((other) => other !== entry)];
  const arxiv = first<string>([[records.map((record) => record.arxiv), 'seed'], [entries.map((known) => known.arxiv), 'bibliography']]);
  const arxivIds = [...new Set([...records.map((record) => record.arxiv), ...group.bibliography.map((known) => known.arxiv)])].filter((id) => id !== null);
  const venue = first<string>([[[entry?.venue ?? null], 'bibliography'], [records.map((record) => venueInListing(record)), 'seed']]);
  const years = knownYears(records, group.bibliography, arxivIds);
  const authors = correctAuthors(chooseAuthors(records, entries), records, corrections.authors);
  const abstracts = distinctAbstracts(records);
  return {
    type: venue.value !== null ? kindOfVenue(venue.value) : arxiv.value !== null || records.some(({ type }) => type === 'preprint') ? 'preprint' : 'unknown',
    title: title.value,
    titleSource: title.source ?? 'derived',
    otherTitles: otherTitles(title.value, records, group.bibliography),
    authors: authors.authors,
    authorsComplete: authors.complete,
    authorsCount: authors.count,
    authorsNotes: authors.notes,
    year: years[0]?.year ?? null,
    yearSource: years[0]?.source ?? null,
    years,
    date: records.map(({ date }) => isoDate(date)).filter((date) => date !== null).sort()[0] ?? null,
    listingDates: records.flatMap(({ date, seed }) => (date === null ? [] : [{ text: date.text, seed }])),
    venue: venue.value,
    venueSource: venue.source,
    arxiv: arxiv.value,
    arxivSource: arxiv.source,
    doi: entries.map((known) => known.doi).find((doi) => doi !== null) ?? null,
    comments: records.flatMap(({ comment, seed }) => (comment === null ? [] : [{ text: comment, seed }])),
    abstracts,
    merges: group.merges,
    disagreements: [
      ...titleDisagreements(records),
      ...abstractDisagreements(abstracts),
      ...yearDisagreements(years),
      ...authors.disagreements,
      ...arxivDisagreements(arxivIds, group.bibliography),
      ...venueDisagreements(group.bibliography),
      ...doiDisagreements(group.bibliography),
    ],
    bibliography: group.bibliography.map(({ seed, start, end, source, how }) => ({ seed, start, end, source, how })),
  };
}

/** The records that the leading bibliography entry is for come first, so that the abstract shown is of the version described. */
function leadersFirst(records: SeedRecord[], entry: LocatedBibliographyEntry | null): SeedRecord[] {
  const leads = (record: SeedRecord): boolean => entry?.records.some(({ seed, start }) => seed === record.seed && start === record.start) ?? false;
  return [...records.filter(leads), ...records.filter((record) => !leads(record))];
}

function first<Value>(candidates: [(Value | null)[], NonNullable<Chosen<Value>['source']>][]): Chosen<Value> {
  for (const [values, source] of candidates) {
    const value = values.find((candidate) => candidate !== null);
    if (value !== undefined) return { value, source };
  }
  return { value: null, source: null };
}

function isAt(record: SeedRecord, place: { seed: string; ordinal: number }): boolean {
  return record.seed === place.seed && record.ordinal === place.ordinal;
}

function chooseTitle(records: SeedRecord[], entry: LocatedBibliographyEntry | null, corrections: Corrections): Chosen<string> {
  const corrected = corrections.titles.filter((correction) => records.some((record) => isAt(record, correction.record)));
  return first<string>([
    [corrected.map(({ title }) => title), 'correction'],
    [records.map(({ title }) => title), 'seed'],
    [[entry?.title ?? null], 'bibliography'],
  ]);
}

function otherTitles(chosen: string | null, records: SeedRecord[], bibliography: LocatedBibliographyEntry[]): Work['otherTitles'] {
  const printed = [
    ...records.map(({ title, seed }) => ({ title, source: `seeds/${seed}` })),
    ...bibliography.flatMap(({ title, titleInSource, seed, source }) => [{ title, source: `seeds/${seed}` }, { title: titleInSource, source }]),
  ].flatMap(({ title, source }) => (title === null || chosen === null || titleKey(title) === titleKey(chosen) ? [] : [{ title, source }]));
  return [...new Map(printed.map((other) => [titleKey(other.title), other])).values()];
}

function correctAuthors(chosen: ChosenAuthors, records: SeedRecord[], corrections: AuthorCorrection[]): ChosenAuthors {
  for (const correction of corrections) {
    if (!('record' in correction) || !records.some((record) => isAt(record, correction.record))) continue;
    const authors = correction.authors.map((name, index) => ({ name, source: 'correction' as const, position: index + 1 }));
    return { ...chosen, authors, complete: correction.complete, count: correction.complete ? authors.length : chosen.count, notes: [correction.reason] };
  }
  return chosen;
}

function venueInListing({ venue, comment }: SeedRecord): string | null {
  if (venue !== null && !isPreprintServer(venue)) return venue;
  return comment === null ? null : venueFromComment(comment);
}

function isoDate(date: ListingDate | null): string | null {
  if (date?.year == null) return null;
  return `${date.year}-${String(date.month).padStart(2, '0')}-${String(date.day).padStart(2, '0')}`;
}

function distinctAbstracts(records: SeedRecord[]): DraftWork['abstracts'] {
  const byText = new Map<string, DraftWork['abstracts'][number]>();
  for (const { abstract: text, abstractStart: textStart, seed, format, ordinal, start, end } of records) {
    const known = byText.get(text) ?? { text, sources: [] };
    known.sources.push({ seed, format, ordinal, start, end, textStart, titleStart: null });
    byText.set(text, known);
  }
  return [...byText.values()];
}
