import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Diagnostic } from '#diagnostics.ts';
import { bibliographyEntrySchema, furnitureSchema, seedRecordSchema } from '#model/seed-record.ts';
import { readSeed } from '../../src/pipeline/1-read/index.ts';
import { assertTiling } from '../../src/pipeline/1-read/tile.ts';

const root = join(import.meta.dirname, '..', '..');
const remarks: Diagnostic[] = [];

function read(name: string) {
  const bytes = readFileSync(join(root, 'seeds', name));
  return { bytes, ...readSeed({ name, bytes }, (remark) => remarks.push(remark)) };
}

const listings = [
  ['000_6f3fc12f95393449.txt', 'arxiv-listing', 10],
  ['001_31902271c807489e.txt', 'researcher-profile', 33],
  ['002_46edc1f5cbbbadfe.txt', 'abstract-lines', 10],
  ['003_67d7cc0545e7bce2.txt', 'search-listing', 247],
  ['004_ef6fa6f209734db6.txt', 'daily-papers', 55],
] as const;
const seeds = listings.map(([name]) => read(name));
const records = seeds.flatMap((seed) => seed.records);

type Expected = {
  i: number; seed: string; ordinal: number; title: string | null; abstractStart: string; abstractEnd: string; abstractLength: number;
  comment?: string; arxiv?: string; authorsCount?: number; date?: string; year?: number; venue?: string; upvotes?: number;
};
const expected: Expected[] = JSON.parse(readFileSync(join(import.meta.dirname, 'fixtures', 'records.json'), 'utf8'));

describe('the shipped listings', () => {
  test('are each taken by their reader, with every record and no remark', () => {
    expect(seeds.map(({ name, format, records: own }) => [name, format, own.length])).toEqual(listings);
    expect(remarks).toEqual([]);
  });

  test('are covered byte for byte by records and furniture', () => {
    for (const { name, bytes, records: own, furniture } of seeds) {
      assertTiling(name, bytes.length, [...own, ...furniture]);
      own.forEach((record) => seedRecordSchema.parse(record));
      furniture.forEach((span) => furnitureSchema.parse(span));
      for (const { abstractStart, abstractEnd, abstract } of own) expect(bytes.subarray(abstractStart, abstractEnd).toString('utf8')).toBe(abstract);
    }
  });

  test.each(expected)('record $i has every field as read by hand', ({ i, ...fields }) => {
    const record = records[i];
    expect(record).toBeDefined();
    if (record === undefined) return;
    const { seed, ordinal, title, abstract, comment, arxiv, authorsCount, date, year, venue, upvotes } = record;
    expect({
      seed, ordinal, title, comment, arxiv, authorsCount, date: date?.text ?? null, year, venue, upvotes,
      abstractStart: abstract.slice(0, 70), abstractEnd: abstract.slice(-50), abstractLength: abstract.length,
    }).toEqual({
      seed: fields.seed, ordinal: fields.ordinal, title: fields.title, comment: fields.comment ?? null, arxiv: fields.arxiv ?? null,
      authorsCount: fields.authorsCount ?? null, date: fields.date ?? null, year: fields.year ?? null, venue: fields.venue ?? null, upvotes: fields.upvotes ?? null,
      abstractStart: fields.abstractStart, abstractEnd: fields.abstractEnd, abstractLength: fields.abstractLength,
    });
  });

  test('name the owner of the profile and leave years that are not printed open', () => {
    expect(new Set(records.map(({ profileOwner }) => profileOwner))).toEqual(new Set([null, 'Lu Yuan']));
    const dates = records.flatMap(({ date }) => (date === null ? [] : [date]));
    expect([dates.length, dates.filter(({ year }) => year === null).length]).toEqual([55, 11]);
  });
});

test('the bibliography has 329 entries, each for records that stand where it says', () => {
  const { format, bytes, name, bibliography, furniture } = read('bibliography.jsonl');
  expect([format, bibliography.length]).toEqual(['bibliography', 329]);
  assertTiling(name, bytes.length, [...bibliography, ...furniture]);
  const places = new Set(records.map(({ seed, start, end }) => `${seed} ${start} ${end}`));
  const named = bibliography.flatMap(({ records: own }) => own.map(({ seed, start, end }) => `${seed} ${start} ${end}`));
  expect([named.length, new Set(named).size, named.filter((place) => !places.has(place))]).toEqual([334, 334, []]);
  for (const { seed: _seed, line: _line, start: _start, end: _end, ...entry } of bibliography) bibliographyEntrySchema.parse(entry);
});
