import { describe, expect, it } from 'vitest';
import { sampleRow } from '../../tests/fixtures/sample-paper.ts';
import { conflictsByPaper, findConflicts } from './conflicts.ts';
import { datasetResults } from './leaderboards.ts';
import type { Conflict, Paper, ResultRow } from './types.ts';

const metrics = new Map([['hit rate', { id: 'hit-rate', name: 'hit rate', direction: 'higher', unit: '%', kind: 'quality' } as const]]);
const wicks = { id: 'wicks', name: 'Wicks', url: '/datasets/wicks/' };
const lampNet = { name: 'LampNet-S', link: null };
const claim = 'LampNet sets a new state of the art.';

function conflictsOf(rows: ResultRow[]): Conflict[] {
  return findConflicts(wicks, datasetResults(rows, { metrics, tasks: new Map(), costs: new Map(), splits: [] }).boards);
}

const sides = (rows: ResultRow[]): string[] => conflictsOf(rows).map(({ kind, first, other }) => `${kind}: ${first.paper.id} ${first.raw}, ${other.paper.id} ${other.raw}`);

describe('one variant printed by two works', () => {
  it('is a conflict when the values differ, the earlier work first', () => {
    expect(sides([sampleRow('late', 83, { method: lampNet, year: 2022 }), sampleRow('early', 84, { method: { name: 'LampNet S', link: null }, year: 2020 })])).toEqual(['value: early 84, late 83']);
  });

  it('is none when they agree as far as both are printed, or one of several prints does', () => {
    expect(sides([sampleRow('a', 84.2, { method: lampNet }), sampleRow('b', 84.24, { method: lampNet })])).toEqual([]);
    const both = sampleRow('a', 84, { method: lampNet });
    expect(sides([both, { ...both, value: 86, raw: '86' }, sampleRow('b', 86, { method: lampNet })])).toEqual([]);
  });

  it('is none when both state settings, and those differ', () => {
    expect(sides([sampleRow('a', 84, { method: lampNet, setting: 'at 224' }), sampleRow('b', 86, { method: lampNet, setting: 'at 384' })])).toEqual([]);
    expect(sides([sampleRow('a', 84, { method: lampNet, setting: 'at 224' }), sampleRow('b', 86, { method: lampNet })])).toHaveLength(1);
  });

  it('is measured by the work that proposes it', () => {
    const link = { id: 'lampnet', name: 'LampNet', url: '' };
    const own = sampleRow('own', 84, { year: 2022, method: { ...lampNet, link } });
    const proposing: Paper = { ...own.paper, methods: [{ id: 'lampnet', name: 'LampNet', aliases: [], role: 'proposed', corrected: null, evidence: own.evidence }] };
    expect(sides([{ ...own, paper: proposing }, sampleRow('other', 80, { year: 2020, method: { ...lampNet, link } })])).toEqual(['value: own 84, other 80']);
  });

  it('is never one within a work, nor between unnamed methods', () => {
    const row = sampleRow('a', 84, { method: lampNet });
    expect(sides([row, { ...row, value: 70, raw: '70' }])).toEqual([]);
    expect(sides([sampleRow('a', 84, { method: null }), sampleRow('b', 80, { method: null })])).toEqual([]);
  });
});

describe('a claimed record', () => {
  it('is set beside the best score of the same or an earlier year, when that is better', () => {
    expect(sides([sampleRow('claims', 84, { sentence: claim, year: 2021 }), sampleRow('better', 85, { year: 2021 }), sampleRow('best', 86, { year: 2019 }), sampleRow('later', 90, { year: 2022 })]))
      .toEqual(['record: claims 84, best 86']);
  });

  it('stands when nothing better was there, or only with another stated setting', () => {
    expect(sides([sampleRow('claims', 84, { sentence: claim, year: 2021 }), sampleRow('less', 83, { year: 2019 }), sampleRow('later', 90, { year: 2022 })])).toEqual([]);
    expect(sides([sampleRow('claims', 84, { sentence: claim, setting: 'plain' }), sampleRow('b', 90, { setting: 'more data' })])).toEqual([]);
    expect(sides([sampleRow('claims', 84, { sentence: claim, setting: 'plain' }), sampleRow('b', 90, { setting: 'more data' }), sampleRow('c', 85)])).toEqual(['record: claims 84, c 85']);
  });

  it('is judged by the best of its scores, and never by its own paper', () => {
    const low = sampleRow('claims', 80, { sentence: claim });
    expect(sides([low, { ...low, value: 88, raw: '88' }, sampleRow('b', 85)])).toEqual([]);
  });

  it('looks past its own best to that of another', () => {
    const own = sampleRow('claims', 84, { sentence: claim });
    const plain = { ...own, value: 99, raw: '99', evidence: [] };
    expect(sides([own, plain, { ...plain, value: 98, raw: '98' }, sampleRow('b', 90)])).toEqual(['record: claims 84, b 90']);
  });
});

it('conflicts are found from both papers', () => {
  const found = conflictsByPaper(conflictsOf([sampleRow('a', 84, { sentence: claim }), sampleRow('b', 90)]));
  expect([...found.keys()].sort()).toEqual(['a', 'b']);
  expect(found.get('a')).toEqual(found.get('b'));
});

it('twenty thousand works on one leaderboard take no long time', () => {
  const rows = Array.from({ length: 20_000 }, (_, index) => sampleRow(`p${index}`, (index * 7919) % 100, { sentence: claim, year: 2000 + (index % 25), method: lampNet }));
  const started = performance.now();
  conflictsOf(rows);
  expect(performance.now() - started).toBeLessThan(5_000);
});
