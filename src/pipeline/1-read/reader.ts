import type { LocatedBibliographyEntry, SeedRecord } from '#model/seed-record.ts';
import type { Report } from '#diagnostics.ts';
import type { SeedDocument } from './document.ts';
import type { Tiles } from './tile.ts';

/** What a reader thinks of a document; `missing` says in plain words what it looked for in vain. */
export type Detection = { fits: boolean; missing: string };

/** What only the listing's form can say of a record; the rest follows from the document. */
export type RecordFacts = Omit<SeedRecord, 'seed' | 'format' | 'ordinal' | 'start' | 'end' | 'line'>;

/** What a reader makes of a document: tiles that cover it, or entries with their furniture. */
export type Reading = Tiles & { bibliography: LocatedBibliographyEntry[] };

/** One page form. Readers know documents by their content alone and never see a file name's meaning. */
export type Reader = {
  name: string;
  detects: (document: SeedDocument) => Detection;
  read: (document: SeedDocument, report: Report) => Reading;
};

const NO_FACTS = {
  title: null, comment: null, arxiv: null, type: null, year: null, venue: null, date: null,
  authorsCount: null, upvotes: null, profileOwner: null,
} as const satisfies Partial<RecordFacts>;

/** Facts of a record: its abstract's text and byte range, what the listing adds, and null for all else. */
export function recordFacts(
  abstract: { text: string; start: number; end: number },
  known: Partial<Omit<RecordFacts, 'abstract' | 'abstractStart' | 'abstractEnd'>>,
): RecordFacts {
  return { ...NO_FACTS, ...known, abstract: abstract.text, abstractStart: abstract.start, abstractEnd: abstract.end };
}
