import { resolve } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Diagnostic } from '#diagnostics.ts';
import type { Work } from '#model/work.ts';
import { makeContent, writeContent } from '#pipeline/index.ts';
import { readInputs } from '../../scripts/content-inputs.ts';

const root = resolve(import.meta.dirname, '../..');
const diagnostics: Diagnostic[] = [];
let content: ReturnType<typeof makeContent>;

function workOf(seed: string, ordinal: number): Work {
  const work = content.works.find(({ abstracts }) => abstracts.some(({ sources }) => sources.some((source) => source.seed.startsWith(seed) && source.ordinal === ordinal)));
  if (work === undefined) throw new Error(`No work has record ${ordinal} of ${seed}`);
  return work;
}

beforeAll(() => {
  content = makeContent({ ...readInputs(root), today: '2026-01-01', renew: false }, (diagnostic) => diagnostics.push(diagnostic));
});

describe('the shipped corpus', () => {
  it('has 355 records that are 348 works, read without a remark', () => {
    expect(content.read.flatMap(({ records }) => records)).toHaveLength(355);
    expect(content.works).toHaveLength(348);
    expect(content.works.flatMap(({ abstracts }) => abstracts.flatMap(({ sources }) => sources))).toHaveLength(355);
    expect(diagnostics).toEqual([]);
  });

  it('joins seven pairs of records and no others', () => {
    const joined = content.works.filter(({ merges }) => merges.length > 0).map(({ abstracts }) => abstracts.flatMap(({ sources }) => sources.map(({ seed, ordinal }) => `${seed.slice(0, 3)}/${ordinal}`)).sort());
    expect(joined.sort()).toEqual([
      ['000/2', '001/23'], ['000/4', '001/20'], ['000/6', '001/19'], ['001/5', '004/26'], ['002/3', '004/49'], ['003/18', '004/20'], ['003/192', '003/235'],
    ]);
  });

  it('keeps related works apart', () => {
    const pairs = [['003', 216, '004', 40], ['003', 7, '003', 68], ['001', 4, '001', 17]] as const;
    for (const [seedA, a, seedB, b] of pairs) expect(workOf(seedA, a).id).not.toBe(workOf(seedB, b).id);
  });

  it('shows both abstracts of the work that has two, the one of the version cited first', () => {
    const fcn = workOf('003', 192);
    expect(fcn.abstracts.map(({ text }) => /6[27]\.2% mean IU/.exec(text)?.[0])).toEqual(['62.2% mean IU', '67.2% mean IU']);
    expect(fcn).toMatchObject({ year: 2015, yearSource: 'venue', venue: 'CVPR 2015' });
    expect(fcn.disagreements.map(({ field }) => field)).toEqual(['abstract', 'arxiv']);
  });

  it('shows both years of the work that the listings date differently', () => {
    expect(workOf('001', 5).disagreements).toMatchObject([{ field: 'year', values: [{ value: '2022' }, { value: '2021' }] }]);
  });

  it('names a title’s source: seeds, bibliography, or a label for four', () => {
    const counts = Object.groupBy(content.works, ({ titleSource }) => titleSource);
    expect(counts).toMatchObject({ seed: { length: 332 }, bibliography: { length: 12 }, derived: { length: 4 } });
    expect(counts.derived?.every(({ citekey }) => citekey === null)).toBe(true);
  });

  it('puts a profile’s owner at no position, and says where the bibliography disagrees', () => {
    expect(workOf('000', 2).authors).toMatchObject([{ name: 'Lu Yuan', source: 'seed', position: null }]);
    expect(workOf('001', 33).disagreements).toMatchObject([{ field: 'authors' }]);
    expect(workOf('001', 33).authors.at(-1)).toMatchObject({ name: 'Lu Yuan', position: null });
  });

  it('never takes the page’s date or an upvote count for a year', () => {
    expect(workOf('004', 8)).toMatchObject({ date: null, listingDates: [{ text: 'Feb 27' }] });
  });

  it('gives every work a BibTeX key of its own, a theme and a distinct slug', () => {
    const keys = content.works.flatMap(({ citekey }) => citekey ?? []);
    expect(new Set(keys).size).toBe(keys.length);
    expect(content.works.filter(({ themes }) => themes[0]?.rank === 'primary' && !themes[0].inferred)).toHaveLength(348);
  });

  it('gives the same bytes again', () => {
    const again = makeContent({ ...readInputs(root), today: '2030-01-01', renew: false }, () => undefined);
    expect(writeContent(again)).toEqual(writeContent(content));
  });
});
