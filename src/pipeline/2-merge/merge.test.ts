import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '#diagnostics.ts';
import type { Corrections } from '#model/corrections.ts';
import type { LocatedBibliographyEntry, SeedRecord } from '#model/seed-record.ts';
import { mergeRecords, type DraftWork } from './index.ts';

const noCorrections: Corrections = { merges: [], titles: [], authors: [], aliases: [], facts: [] };

function record(fields: Partial<SeedRecord>): SeedRecord {
  const ordinal = fields.ordinal ?? 1;
  return {
    seed: 'a.txt', format: 'daily-papers', ordinal, start: ordinal * 1000, end: ordinal * 1000 + 900, line: ordinal * 10, abstractStart: ordinal * 1000, abstractEnd: ordinal * 1000 + 800,
    title: null, abstract: 'A lamp is lit by a small flame.', comment: null, arxiv: null, type: null, year: null, venue: null, date: null, authorsCount: null, upvotes: null, profileOwner: null,
    ...fields,
  };
}

function entry(fields: Partial<LocatedBibliographyEntry>): LocatedBibliographyEntry {
  return {
    seed: 'bibliography.jsonl', line: 2, start: 100, end: 200, records: [{ seed: 'a.txt', start: 1000, end: 1900 }], title: 'Lamps', authors: ['Ada Vale', 'Bo Lind'],
    year: 2022, venue: null, arxiv: null, doi: null, source: 'list', how: 'row', venueSource: null, arxivSource: null, yearFrom: null, titleFrom: null, titleInSource: null,
    authorsTruncated: false, initialsOnly: 'no', authorOrderUncertain: false, authorsCountStated: null, authorListVariants: null, arxivConflicts: {}, note: null,
    ...fields,
  };
}

function merge(records: SeedRecord[], bibliography: LocatedBibliographyEntry[] = [], corrections: Partial<Corrections> = {}): { works: DraftWork[]; diagnostics: Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  const works = mergeRecords(records, bibliography, { corrections: { ...noCorrections, ...corrections }, report: (diagnostic) => diagnostics.push(diagnostic) });
  return { works, diagnostics };
}

const lampText = 'Lamps need a steady flame to light a room for reading at night. Wicks of cotton draw oil upwards and feed the flame evenly. We compare nine wicks in forty rooms.';

describe('records of the same work', () => {
  it('meet by arXiv id, whatever the version', () => {
    const { works } = merge([record({ arxiv: '2201.00001' }), record({ ordinal: 2, arxiv: '2201.00001v3', abstract: 'Something else entirely is printed here.' })]);
    expect(works).toHaveLength(1);
    expect(works[0]?.merges).toEqual([{ rule: 'same-arxiv-id', reason: 'Both listings give the arXiv id 2201.00001v3.' }]);
  });

  it('meet by abstract when only white space and punctuation differ, and both prints are kept', () => {
    const { works } = merge([record({ abstract: lampText }), record({ seed: 'b.txt', abstract: lampText.replace('night. ', 'night.') })]);
    expect(works).toHaveLength(1);
    expect(works[0]?.abstracts).toHaveLength(2);
  });

  it('meet by common sentences when one listing prints a sentence more', () => {
    const { works } = merge([record({ abstract: lampText }), record({ seed: 'b.txt', abstract: `${lampText} Code and drawings are public at the archive.` })]);
    expect(works.map(({ merges }) => merges.map(({ rule }) => rule))).toEqual([['near-same-abstract']]);
    expect(works[0]?.disagreements.map(({ field }) => field)).toEqual(['abstract']);
  });

  it('meet by title with different abstracts on the same subject', () => {
    const second = 'Wicks of cotton draw oil for lamps. This longer study compares forty rooms and the flame in each, with the reading light measured at night.';
    const { works } = merge([record({ title: 'On Wicks of Cotton in Oil Lamps', abstract: lampText }), record({ ordinal: 2, title: 'On wicks of cotton in oil lamps.', abstract: second })]);
    expect(works).toHaveLength(1);
  });

  it('stay apart under a common title when their abstracts have little in common, and that is reported', () => {
    const { works, diagnostics } = merge([
      record({ title: 'A Survey of Everything', abstract: lampText }),
      record({ ordinal: 2, title: 'A Survey of Everything', abstract: 'Birds migrate along coasts in autumn; radar counts follow their swarms over several seasons.' }),
    ]);
    expect(works).toHaveLength(2);
    expect(diagnostics.map(({ rule }) => rule)).toEqual(['same-title-kept-apart']);
  });

  it('meet under a common title with any of the works that hold it', () => {
    const birds = 'Birds migrate along coasts in autumn; radar counts follow their swarms over several seasons.';
    const copy = 'In autumn, birds migrate along the coasts; several seasons of radar counts show their swarms growing.';
    const { works, diagnostics } = merge([lampText, birds, copy].map((abstract, place) => record({ ordinal: place + 1, title: 'A Survey of Everything', abstract })));
    expect(works.map(({ abstracts }) => abstracts.flatMap(({ sources }) => sources.map(({ ordinal }) => ordinal)))).toEqual([[1], [2, 3]]);
    expect(diagnostics.map(({ rule }) => rule)).toEqual(['same-title-kept-apart']);
  });

  it('do not meet by a short title or by one phrase of the trade', () => {
    const phrase = 'Code will be made publicly available upon acceptance of this paper.';
    const { works } = merge([record({ title: 'Lamps', abstract: `Oil is drawn upwards. ${phrase} It burns well in all the rooms we tried so far this year.` }), record({ ordinal: 2, title: 'Lamps', abstract: `Birds are counted by radar stations on the western coast. ${phrase}` })]);
    expect(works).toHaveLength(2);
  });

  it('are joined and kept apart by corrections', () => {
    const a = record({ abstract: lampText });
    const b = record({ ordinal: 2, abstract: 'Birds migrate along coasts.' });
    const c = record({ ordinal: 3, abstract: lampText });
    const { works } = merge([a, b, c], [], {
      merges: [
        { action: 'merge', records: [{ seed: 'a.txt', ordinal: 1 }, { seed: 'a.txt', ordinal: 2 }], reason: 'The authors say so on their page.' },
        { action: 'apart', records: [{ seed: 'a.txt', ordinal: 1 }, { seed: 'a.txt', ordinal: 3 }], reason: 'The third is a translation.' },
      ],
    });
    expect(works.map(({ abstracts }) => abstracts.length)).toEqual([2, 1]);
  });

  it('are kept apart though both are the same as a third', () => {
    const records = [1, 2, 3].map((ordinal) => record({ ordinal, abstract: lampText }));
    const { works } = merge(records, [], { merges: [{ action: 'apart', records: [{ seed: 'a.txt', ordinal: 2 }, { seed: 'a.txt', ordinal: 3 }], reason: 'The third is a translation.' }] });
    expect(works.map(({ abstracts, merges }) => [abstracts[0]?.sources.map(({ ordinal }) => ordinal), merges.length])).toEqual([[[1, 2], 1], [[3], 0]]);
  });

  it('are reported when a correction names a record that does not exist', () => {
    const { diagnostics } = merge([record({})], [], { merges: [{ action: 'merge', records: [{ seed: 'a.txt', ordinal: 1 }, { seed: 'z.txt', ordinal: 9 }], reason: 'No longer in the seeds.' }] });
    expect(diagnostics).toMatchObject([{ severity: 'error', rule: 'correction-without-record' }]);
  });

  it('are reported for corrections of every kind', () => {
    const gone = { seed: 'z.txt', ordinal: 9 };
    const reason = 'No longer in the seeds.';
    const { diagnostics } = merge([record({})], [], {
      titles: [{ record: gone, title: 'Lamps', reason }],
      authors: [{ record: gone, authors: ['Ada Vale'], complete: true, reason }, { samePerson: ['A. Vale', 'Ada Vale'], reason }],
      aliases: [{ kind: 'method', name: 'Lamp', namesakes: [{ name: 'Lamp (oil)', records: [{ seed: 'a.txt', ordinal: 1 }] }, { name: 'Lamp (gas)', records: [gone] }], reason }],
    });
    expect(diagnostics.map(({ file }) => file)).toEqual(['titles', 'authors', 'aliases'].map((name) => `content/corrections/${name}.yaml`));
  });
});

describe('the year', () => {
  it('is the venue’s before the listing’s before the arXiv id’s, and all are kept', () => {
    const date = { text: 'Jul 1, 2021', year: 2021, month: 7, day: 1 };
    const { works } = merge([record({ date, arxiv: '2012.00001' })], [entry({ venue: 'CVPR 2022' })]);
    expect(works[0]).toMatchObject({ year: 2022, yearSource: 'venue', date: '2021-07-01', years: [{ year: 2022, source: 'venue' }, { year: 2021, source: 'listing' }, { year: 2020, source: 'arxiv' }] });
  });

  it('of a listing without one is not made up', () => {
    const { works } = merge([record({ date: { text: 'Jan 11', year: null, month: 1, day: 11 } })]);
    expect(works[0]).toMatchObject({ year: null, yearSource: null, date: null, listingDates: [{ text: 'Jan 11' }] });
  });

  it('differs between listings: both are shown', () => {
    const { works } = merge([record({ year: 2022 }), record({ seed: 'b.txt', date: { text: 'Jul 1, 2021', year: 2021, month: 7, day: 1 } })]);
    expect(works[0]?.disagreements).toMatchObject([{ field: 'year', values: [{ value: '2022' }, { value: '2021' }] }]);
  });
});

describe('the authors', () => {
  it('are the bibliography’s, in order', () => {
    const { works } = merge([record({})], [entry({})]);
    expect(works[0]).toMatchObject({ authors: [{ name: 'Ada Vale', position: 1 }, { name: 'Bo Lind', position: 2 }], authorsComplete: true, authorsCount: 2 });
  });

  it('include a profile’s owner at no position when nobody else is known', () => {
    const { works } = merge([record({ profileOwner: 'Cy Reed' })]);
    expect(works[0]).toMatchObject({ authors: [{ name: 'Cy Reed', source: 'seed', position: null }], authorsComplete: false, authorsCount: null });
  });

  it('do not repeat an owner whom the bibliography lists', () => {
    const { works } = merge([record({ profileOwner: 'Bo Lind' })], [entry({})]);
    expect(works[0]?.authors).toHaveLength(2);
    expect(works[0]?.disagreements).toEqual([]);
  });

  it('say so when the bibliography does not know the owner', () => {
    const { works } = merge([record({ profileOwner: 'Ada Stone' })], [entry({ authors: ['A. Stone', 'Bo Lind'] })]);
    expect(works[0]?.disagreements[0]).toMatchObject({ field: 'authors', note: expect.stringContaining('“A. Stone”') });
    expect(works[0]?.authorsComplete).toBe(false);
  });

  it('say so when the listing counts otherwise', () => {
    const { works } = merge([record({ authorsCount: 7 })], [entry({})]);
    expect(works[0]?.disagreements).toMatchObject([{ field: 'authorsCount', values: [{ value: '7' }, { value: '2' }] }]);
  });

  it('are counted without the word for others', () => {
    const { works } = merge([record({ authorsCount: 1 })], [entry({ authors: ['Ada Vale', 'Bo Lind', 'others'], authorsTruncated: true })]);
    expect(works[0]?.disagreements).toMatchObject([{ field: 'authorsCount', note: 'The listing states 1 authors, the bibliography lists 2.', values: [{ value: '1' }, { value: '2' }] }]);
  });

  it('of a list that is cut short are no disagreement but a note with both numbers', () => {
    for (const fields of [{ authorsTruncated: true }, { authors: ['Ada Vale', 'Bo Lind', 'et al.'] }]) {
      const { works } = merge([record({ authorsCount: 7 })], [entry(fields)]);
      expect(works[0]).toMatchObject({
        authorsComplete: false, authorsCount: 7, disagreements: [],
        authorsNotes: ['The list is cut short in its source: the listing states 7 authors, the bibliography lists 2.'],
      });
    }
    expect(merge([record({})], [entry({ authorsTruncated: true })]).works[0]?.authorsNotes).toEqual(['The list is cut short in its source.']);
  });
});

describe('other fields', () => {
  it('take a venue from the authors’ comment when the bibliography has none', () => {
    const { works } = merge([record({ comment: 'Accepted by ECCV 2022', arxiv: '2207.00001' })]);
    expect(works[0]).toMatchObject({ venue: 'ECCV 2022', venueSource: 'seed', type: 'conference-paper' });
  });

  it('do not take a preprint server for a venue', () => {
    const { works } = merge([record({ type: 'preprint', year: 2022, venue: 'arXiv' })]);
    expect(works[0]).toMatchObject({ venue: null, type: 'preprint' });
  });

  it('take a missing title from the bibliography and leave it open otherwise', () => {
    expect(merge([record({})], [entry({})]).works[0]).toMatchObject({ title: 'Lamps', titleSource: 'bibliography' });
    expect(merge([record({})]).works[0]).toMatchObject({ title: null, titleSource: 'derived' });
  });

  it('find a bibliography entry by title when its place no longer fits', () => {
    const { works, diagnostics } = merge([record({ title: 'A Title of Some Length' })], [entry({ title: 'A title of some length', records: [{ seed: 'a.txt', start: 5, end: 6 }] })]);
    expect(works[0]?.authors).toHaveLength(2);
    expect(diagnostics).toEqual([]);
  });

  it('find a bibliography entry by arXiv id, whatever the version on either side', () => {
    const gone = [{ seed: 'a.txt', start: 5, end: 6 }];
    for (const [inSeed, inEntry] of [['2201.00001v2', '2201.00001'], ['2201.00001', '2201.00001v3']] as const) {
      const { works, diagnostics } = merge([record({ arxiv: inSeed })], [entry({ arxiv: inEntry, records: gone })]);
      expect(works[0]?.authors).toHaveLength(2);
      expect(diagnostics).toEqual([]);
    }
  });

  it('give no work an entry that has lost its place and whose title several works have', () => {
    const title = 'A Survey of Everything';
    const birds = 'Birds migrate along coasts in autumn; radar counts follow their swarms over several seasons.';
    const records = [record({ title, abstract: lampText }), record({ ordinal: 2, title, abstract: birds })];
    const { works, diagnostics } = merge(records, [entry({ title, records: [{ seed: 'a.txt', start: 5, end: 6 }] })]);
    expect(works.map(({ authors }) => authors)).toEqual([[], []]);
    expect(diagnostics.filter(({ rule }) => rule !== 'same-title-kept-apart')).toMatchObject([{ severity: 'warning', rule: 'bibliography-entry-ambiguous', file: 'seeds/bibliography.jsonl', line: 2, hint: expect.stringContaining('Mend its') }]);
  });

  it('report an entry that matches nothing', () => {
    const { diagnostics } = merge([record({})], [entry({ records: [{ seed: 'gone.txt', start: 5, end: 6 }] })]);
    expect(diagnostics).toMatchObject([{ rule: 'bibliography-entry-unused', file: 'seeds/bibliography.jsonl', line: 2 }]);
  });
});
