import type { Furniture, LocatedBibliographyEntry, SeedRecord } from '#model/seed-record.ts';
import type { Report } from '#diagnostics.ts';
import { openDocument } from './document.ts';
import type { SeedDocument, SeedFile } from './document.ts';
import { abstractLines } from './readers/abstract-lines.ts';
import { arxivListing } from './readers/arxiv-listing.ts';
import { bibliography } from './readers/bibliography.ts';
import { bibtex } from './readers/bibtex.ts';
import { dailyPapers } from './readers/daily-papers.ts';
import { researcherProfile } from './readers/researcher-profile.ts';
import { searchListing } from './readers/search-listing.ts';
import type { Reader } from './reader.ts';
import { assertTiling } from './tile.ts';

export type { SeedFile } from './document.ts';

/** What was read of one document. Records, entries and furniture cover each byte exactly once; an entry may stand in a record's place. */
export type ReadSeed = {
  name: string;
  /** Name of the reader that took the document; null when none did. */
  format: string | null;
  byteLength: number;
  records: SeedRecord[];
  bibliography: LocatedBibliographyEntry[];
  furniture: Furniture[];
};

// The first that fits reads the document, so forms with a surer mark come before looser ones.
const readers: readonly Reader[] = [bibliography, bibtex, dailyPapers, researcherProfile, arxivListing, abstractLines, searchListing];

/**
 * Reads one seed document by the first reader whose form its content shows. A document that is not
 * UTF-8 or that no reader takes is refused: an `error` diagnostic, format null, all of it furniture.
 * Never throws for what a document holds; an Error means that a reader lost count of bytes.
 */
export function readSeed(file: SeedFile, report: Report): ReadSeed {
  const document = openDocument(file);
  if (document === null) {
    return refuse(file, report, { rule: 'document-not-utf8', message: 'The document is not UTF-8 text: it was not read.', what: 'not read: not UTF-8 text', hint: 'Save it as text in UTF-8; of a PDF or office document, export the text.' });
  }
  if (document.pieces.every(({ text }) => text.trim() === '')) {
    return refuse(file, report, { rule: 'document-empty', message: 'The document holds no text.', what: 'not read: no text', hint: 'Remove it, or put a listing into it.' });
  }
  const findings = readers.map((reader) => ({ reader, ...reader.detects(document) }));
  const taken = findings.find(({ fits }) => fits);
  if (taken !== undefined) return readWith(taken.reader, document, report);
  const missed = findings.map(({ reader, missing }) => `\n  ${reader.name}: ${missing}`).join('');
  return refuse(file, report, {
    rule: 'document-not-read',
    message: `No reader takes this document. What each missed:${missed}\n`,
    what: 'not read: no reader takes this document',
    hint: 'Mend the document if it should be one of these forms, split one that mixes them, or add a reader under src/pipeline/1-read/readers/.',
  });
}

type Range = { start: number; end: number };

/** Ranges of records, entries and furniture, each once: an entry that prints an abstract is a record too. */
export function tilesOf({ records, bibliography: entries, furniture }: Record<'records' | 'bibliography' | 'furniture', Range[]>): Range[] {
  const isRecord = new Set(records.map(({ start }) => start));
  return [...records, ...entries.filter(({ start }) => !isRecord.has(start)), ...furniture];
}

function readWith(reader: Reader, document: SeedDocument, report: Report): ReadSeed {
  const { name, bytes } = document;
  const reading = reader.read(document, report);
  assertTiling(name, bytes.length, tilesOf(reading));
  // Entries of a bibliography that are no records count too, so that a number is a place in the document.
  const places = tilesOf({ ...reading, furniture: [] }).map(({ start }) => start).sort((a, b) => a - b);
  const ordinals = new Map(places.map((start, index) => [start, index + 1]));
  const records = reading.records.map(({ facts, ...place }, index) => ({ seed: name, format: reader.name, ordinal: ordinals.get(place.start) ?? index + 1, ...place, ...facts }));
  const furniture = reading.furniture.map((span) => ({ seed: name, ...span }));
  return { name, format: reader.name, byteLength: bytes.length, records, bibliography: reading.bibliography, furniture };
}

type Refusal = { rule: string; message: string; hint: string; what: string };

function refuse({ name, bytes }: SeedFile, report: Report, { what, ...refusal }: Refusal): ReadSeed {
  report({ severity: 'error', file: `seeds/${name}`, line: null, ...refusal });
  const whole = { seed: name, start: 0, end: bytes.length, what };
  return { name, format: null, byteLength: bytes.length, records: [], bibliography: [], furniture: bytes.length === 0 ? [] : [whole] };
}
