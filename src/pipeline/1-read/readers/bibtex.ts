import type { Report } from '#diagnostics.ts';
import type { Furniture, LocatedBibliographyEntry } from '#model/seed-record.ts';
import { bibtexFacts, type BibtexFacts } from '../bibtex-facts.ts';
import { scanBibtex, type BibtexBlock } from '../bibtex-scan.ts';
import { byteOrderMarkLength, type SeedDocument } from '../document.ts';
import { recordFacts, type Detection, type Reader, type Reading } from '../reader.ts';
import { remark } from '../remarks.ts';
import { TextPlaces } from '../text-places.ts';

type Entry = Extract<BibtexBlock, { kind: 'entry' }>;

/**
 * A BibTeX file. Each entry is a bibliography entry for the work that has its arXiv id, DOI or title; one with an
 * abstract is a record as well.
 */
export const bibtex: Reader = { name: 'bibtex', detects, read };

function detects(document: SeedDocument): Detection {
  const text = textOf(document);
  const blocks = scanBibtex(text);
  const inBlocks = blocks.reduce((sum, { start, end }) => sum + lettersIn(text.slice(start, end)), 0);
  const fits = blocks.some(({ kind }) => kind === 'entry') && inBlocks * 2 > lettersIn(text);
  return { fits, missing: 'less than half of the text stands in entries such as `@article{key, title = {…}}`' };
}

function textOf({ bytes }: SeedDocument): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
}

function lettersIn(text: string): number {
  return text.replace(/\s+/gu, '').length;
}

function read(document: SeedDocument, report: Report): Reading {
  const text = textOf(document);
  const blocks = scanBibtex(text);
  const places = new TextPlaces(text, blocks.flatMap((block) => [block.start, block.end, ...abstractEnds(block)]));
  const parents = new Map(blocks.flatMap((block) => (block.kind === 'entry' ? [[block.key.toLowerCase(), block]] : [])));
  const reading: Reading = { records: [], bibliography: [], furniture: [] };
  let next = 0;
  for (const block of blocks) {
    furnishBetween(reading, text, { from: next, to: block.start, places, document });
    next = block.end;
    const range = { start: places.byte(block.start), end: places.byte(block.end) };
    const taken = block.kind === 'entry' && readEntry({ entry: block, parents, places, range, document, report }, reading);
    if (!taken) reading.furniture.push({ ...range, what: nameOf(block) });
    if (block.kind === 'broken') remark(report, 'bibtex-entry-broken', { detail: inWords(block.key, block.why), document, line: places.line(block.start), severity: 'error' });
  }
  furnishBetween(reading, text, { from: next, to: text.length, places, document });
  return { ...reading, furniture: joined(reading.furniture) };
}

function abstractEnds(block: BibtexBlock): number[] {
  const range = block.kind === 'entry' ? abstractRange(block) : null;
  return range === null ? [] : [range.start, range.end];
}

/** Where an entry's abstract stands, without the white space around it; null where it has none in one piece. */
function abstractRange({ fields }: Entry): { text: string; start: number; end: number } | null {
  const field = fields.get('abstract');
  if (field === undefined || field.range === null || field.value.trim() === '') return null;
  const start = field.range.start + field.value.length - field.value.trimStart().length;
  const text = field.value.trim();
  return { text, start, end: start + text.length };
}

function nameOf(block: BibtexBlock): string {
  if (block.kind === 'broken') return 'BibTeX entry that cannot be read';
  return block.kind === 'entry' ? 'BibTeX entry that names no work' : `BibTeX ${block.kind}`;
}

type EntryToRead = { entry: Entry; parents: ReadonlyMap<string, Entry>; places: TextPlaces; range: { start: number; end: number }; document: SeedDocument; report: Report };

/** Adds what an entry is to the reading; false for one that names no work: a volume of proceedings, or without a title. */
function readEntry({ entry, parents, places, range, document, report }: EntryToRead, reading: Reading): boolean {
  if (entry.type === 'proceedings') return false;
  const line = places.line(entry.start);
  const parent = parents.get(entry.fields.get('crossref')?.value.trim().toLowerCase() ?? '')?.fields ?? null;
  const facts = bibtexFacts(entry.fields, parent);
  if (facts.title === '') {
    remark(report, 'bibtex-entry-without-title', { detail: inWords(entry.key), document, line });
    return false;
  }
  const abstract = abstractRange(entry);
  if (abstract === null && (entry.fields.get('abstract')?.value.trim() ?? '') !== '') remark(report, 'bibtex-abstract-in-parts', { detail: inWords(entry.key), document, line });
  if (abstract !== null) {
    const place = { text: abstract.text, start: places.byte(abstract.start), end: places.byte(abstract.end) };
    reading.records.push({ ...range, line, facts: recordFacts(place, { title: facts.title, arxiv: facts.arxiv }) });
  }
  reading.bibliography.push({ ...locatedEntry(facts, entry.key, document), ...range, line, records: abstract === null ? [] : [{ seed: document.name, ...range }] });
  return true;
}

function locatedEntry({ title, authors, truncated, initialsOnly, year, venue, arxiv, doi }: BibtexFacts, key: string, { name }: SeedDocument): Omit<LocatedBibliographyEntry, 'line' | 'start' | 'end' | 'records'> {
  const source = key === '' ? `seeds/${name}` : `seeds/${name}, entry ${key}`;
  return {
    seed: name, title, authors, year, venue, arxiv, doi, source, how: 'BibTeX entry',
    venueSource: venue === null ? null : source, arxivSource: arxiv === null ? null : source,
    yearFrom: null, titleFrom: null, titleInSource: null,
    authorsTruncated: truncated, initialsOnly, authorOrderUncertain: false, authorsCountStated: null, authorListVariants: null,
    arxivConflicts: {}, note: null,
  };
}

function inWords(key: string, why = ''): string {
  return [key === '' ? 'without a key' : key, ...(why === '' ? [] : [why])].join(': ');
}

type Gap = { from: number; to: number; places: TextPlaces; document: SeedDocument };

/** Blank lines and free text between entries, which BibTeX takes for comments. */
function furnishBetween(reading: Reading, text: string, { from, to, places, document }: Gap): void {
  if (from >= to) return;
  const mark = byteOrderMarkLength(document.bytes);
  let start = places.byte(from);
  if (start < mark) {
    reading.furniture.push({ start, end: mark, what: 'byte order mark' });
    start = mark;
  }
  const end = places.byte(to);
  if (start < end) reading.furniture.push({ start, end, what: text.slice(from, to).replace('\uFEFF', '').trim() === '' ? 'blank line' : 'comment' });
}

function joined(furniture: Omit<Furniture, 'seed'>[]): Omit<Furniture, 'seed'>[] {
  const spans: Omit<Furniture, 'seed'>[] = [];
  for (const span of furniture) {
    const last = spans.at(-1);
    if (last?.end === span.start && last.what === span.what) last.end = span.end;
    else spans.push({ ...span });
  }
  return spans;
}
