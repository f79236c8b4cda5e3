import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '#diagnostics.ts';
import type { LocatedBibliographyEntry, SeedRecord } from '#model/seed-record.ts';
import { mergeRecords, type DraftWork } from './index.ts';

const abstracts = ['A lamp is lit by a small flame.', 'Birds migrate along coasts in autumn.', 'Ships carry oil over the sea.'];

function record(ordinal: number, fields: Partial<SeedRecord>): SeedRecord {
  return {
    seed: 'a.txt', format: 'daily-papers', ordinal, start: ordinal * 1000, end: ordinal * 1000 + 900, line: ordinal * 10, abstractStart: ordinal * 1000, abstractEnd: ordinal * 1000 + 800,
    title: null, abstract: abstracts[ordinal - 1] ?? '', comment: null, arxiv: null, type: null, year: null, venue: null, date: null, authorsCount: null, upvotes: null, profileOwner: null,
    ...fields,
  };
}

function entry(fields: Partial<LocatedBibliographyEntry>): LocatedBibliographyEntry {
  return {
    seed: 'b.bib', line: 7, start: 100, end: 200, records: [], title: 'Lamps and Their Flames', authors: ['Ada Vale', 'Bo Lind'], year: 2022, venue: null, arxiv: null, doi: null,
    source: 'seeds/b.bib, entry vale', how: 'BibTeX entry', venueSource: null, arxivSource: null, yearFrom: null, titleFrom: null, titleInSource: null,
    authorsTruncated: false, initialsOnly: 'no', authorOrderUncertain: false, authorsCountStated: null, authorListVariants: null, arxivConflicts: {}, note: null,
    ...fields,
  };
}

function merge(records: SeedRecord[], bibliography: LocatedBibliographyEntry[]): { works: DraftWork[]; remarks: Diagnostic[]; first: DraftWork | undefined } {
  const remarks: Diagnostic[] = [];
  const works = mergeRecords(records, bibliography, { corrections: { merges: [], titles: [], authors: [], aliases: [], facts: [] }, report: (remark) => remarks.push(remark) });
  return { works, remarks, first: works[0] };
}

const lamps = record(1, { title: 'Lamps and their flames', arxiv: '2201.00001' });
const known = (fields: Partial<LocatedBibliographyEntry>): LocatedBibliographyEntry => entry({ seed: 'bibliography.jsonl', source: 'list', how: 'row', records: [{ seed: 'a.txt', start: 1000, end: 1900 }], ...fields });

describe('an entry that names no record', () => {
  it.each([
    ['arXiv id', { title: 'Lamps and Flames', arxiv: '2201.00001' }],
    ['title', { title: 'Lamps and their Flames.' }],
    ['DOI', { title: 'Lamps and Flames', doi: '10.1/LAMP' }],
  ])('is for the work with its %s', (by, fields) => {
    const { first, remarks } = merge([lamps, record(2, {})], [known({ doi: '10.1/lamp', authors: ['A. Vale', 'B. Lind'], initialsOnly: 'yes' }), entry(fields)]);
    expect(first?.bibliography.map(({ how }) => how)).toEqual(['row', `BibTeX entry, matched by ${by}`]);
    expect(first?.authors.map(({ name }) => name)).toEqual(['Ada Vale', 'Bo Lind']);
    expect(remarks).toEqual([]);
  });

  it.each([
    ['the same title of other people', { authors: ['Cy Reed'] }, 'they have no author in common'],
    ['the same id of another title and other people', { title: 'On the Birds of the Coast', arxiv: '2201.00001', authors: ['Cy Reed'] }, 'the titles differ and they have no author in common'],
  ])('with %s is reported with its line and not taken', (_, fields, why) => {
    const { first, remarks } = merge([lamps], [known({}), entry(fields)]);
    expect(first?.bibliography).toHaveLength(1);
    expect(remarks).toMatchObject([{ severity: 'warning', rule: 'bibliography-entry-contradicts', file: 'seeds/b.bib', line: 7, message: expect.stringContaining(why) }]);
  });

  it('with the same title, of a year far off and without authors to compare, is not taken', () => {
    expect(merge([lamps], [entry({ year: 1962 })]).remarks).toMatchObject([{ rule: 'bibliography-entry-contradicts' }]);
    expect(merge([lamps], [entry({ year: 2024 })]).remarks).toEqual([]);
    expect(merge([record(1, { title: 'Lamps' })], [entry({ title: 'Lamps' })]).remarks).toMatchObject([{ rule: 'bibliography-entry-contradicts' }]);
  });

  it('is taken under a changed title when an author confirms its id', () => {
    expect(merge([lamps], [known({}), entry({ title: 'Fire at Night', arxiv: '2201.00001v2' })]).first?.bibliography).toHaveLength(2);
  });

  it('with keys of two works is not taken', () => {
    const { remarks } = merge([lamps, record(2, { title: 'Birds of the Coast' })], [entry({ title: 'Birds of the Coast', arxiv: '2201.00001' })]);
    expect(remarks).toMatchObject([{ rule: 'bibliography-entry-ambiguous', message: expect.stringContaining('has keys of 2 works') }]);
  });

  it('with a title that is only close is reported; others are counted', () => {
    const { remarks, first } = merge([lamps], [entry({ title: 'Lamps and Their Flame' }), entry({ title: 'Soap', line: 9 }), entry({ title: 'Candles', line: 11 })]);
    expect(first?.bibliography).toEqual([]);
    expect(remarks).toMatchObject([
      { severity: 'warning', rule: 'bibliography-entry-near', line: 7, message: expect.stringContaining('“Lamps and their flames” of seeds/a.txt:10') },
      { severity: 'info', rule: 'bibliography-entries-unmatched', line: 9, message: expect.stringContaining('2 entries') },
    ]);
  });

  it('that is a record itself is reported beside a work of nearly its title', () => {
    const own = record(2, { seed: 'b.bib', title: 'Lamps and Their Flame' });
    const { remarks, works } = merge([lamps, own], [entry({ title: 'Lamps and Their Flame', records: [{ seed: 'b.bib', start: own.start, end: own.end }] })]);
    expect(works).toHaveLength(2);
    expect(remarks).toMatchObject([{ rule: 'bibliography-entry-near', message: expect.stringContaining('became a work of its own') }]);
  });

  it('is gone through in little time among thousands', () => {
    const records = Array.from({ length: 5_000 }, (_, place) => ({ ...record(1, {}), ordinal: place + 1, start: place, end: place + 1, abstract: `Lamp number ${place}.`, title: `A Study of Lamps and Wicks of Order ${place}` }));
    const entries = records.map((_, place) => entry({ title: `Study of the Lamps and Wicks of Order ${place}x` }));
    const start = performance.now();
    merge(records, entries);
    expect(performance.now() - start).toBeLessThan(6_000);
  });
});

describe('several entries of a work', () => {
  it('give the whole list before one cut short, whoever has the venue', () => {
    const { first } = merge([lamps], [known({ authors: ['Ada Vale'], authorsTruncated: true, venue: 'COL 2022' }), entry({})]);
    expect(first).toMatchObject({ venue: 'COL 2022', authorsComplete: true, authors: [{ name: 'Ada Vale' }, { name: 'Bo Lind' }], disagreements: [] });
  });

  it('give ids wherever they stand', () => {
    expect(merge([record(1, { title: 'Lamps and their flames' })], [known({ venue: 'COL 2022' }), entry({ arxiv: '2201.00001', doi: '10.1/lamp' })]).first).toMatchObject({ arxiv: '2201.00001', doi: '10.1/lamp', venue: 'COL 2022' });
  });

  it('fill in initials that fit, and keep those that do not', () => {
    const { first } = merge([lamps], [known({ authors: ['Ada Vale', 'B. Lind', 'C. Reed'], initialsOnly: 'partly' }), entry({ authors: ['A. Vale', 'Bo Lind', 'Dan Reed'], initialsOnly: 'partly' })]);
    expect(first?.authors.map(({ name }) => name)).toEqual(['Ada Vale', 'Bo Lind', 'C. Reed']);
  });

  it('that list other people disagree; another order is a note', () => {
    const other = merge([lamps], [known({}), entry({ authors: ['Ada Vale', 'Cy Reed'] })]).first;
    expect(other?.authorsComplete).toBe(false);
    expect(other?.disagreements).toMatchObject([{ field: 'authors', values: [{ value: 'Ada Vale, Bo Lind', source: 'list' }, { value: 'Ada Vale, Cy Reed', source: 'seeds/b.bib, entry vale' }] }]);
    expect(merge([lamps], [known({}), entry({ authors: ['Bo Lind', 'Ada Vale'] })]).first).toMatchObject({ disagreements: [], authorsNotes: ['Sources differ on the order of the authors.'] });
  });

  it('that give other venues and DOIs disagree, other words for a venue do not', () => {
    const fields = (first: DraftWork | undefined): string[] => first?.disagreements.map(({ field }) => field) ?? [];
    expect(fields(merge([lamps], [known({ venue: 'COL 2022', doi: '10.1/lamp' }), entry({ venue: 'Letters of Oil', doi: '10.2/lamp' })]).first)).toEqual(['venue', 'doi']);
    expect(fields(merge([lamps], [known({ venue: 'COL 2022', doi: '10.1/lamp' }), entry({ venue: 'Proceedings of the Conference on Oil and Lamps (COL)', doi: '10.1/LAMP' })]).first)).toEqual([]);
  });
});
