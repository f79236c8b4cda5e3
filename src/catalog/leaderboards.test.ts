import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import type { Metric } from '../model/entity.ts';
import { sampleRow } from '../../tests/fixtures/sample-paper.ts';
import { costsByVariant, datasetResults } from './leaderboards.ts';
import type { DatasetResults, ResultRow } from './types.ts';

const metrics = new Map<string, Metric>([
  { id: 'hit-rate', name: 'hit rate', direction: 'higher', unit: '%', kind: 'quality' } as const,
  { id: 'miss-rate', name: 'miss rate', direction: 'lower', unit: '%', kind: 'quality' } as const,
  { id: 'weight', name: 'weight', direction: 'lower', unit: 'M', kind: 'cost' } as const,
  { id: 'lamps', name: 'lamps', direction: null, unit: null, kind: 'count' } as const,
].map((metric) => [metric.name, metric]));

function tablesOf(rows: ResultRow[], tasks = new Map<string, { id: string; name: string; url: string }>()): DatasetResults {
  return datasetResults(rows, { metrics, tasks, costs: costsByVariant(rows, metrics), splits: ['test-dim'] });
}

const ranked = (tables: DatasetResults): [string, number | null][][] => tables.boards.map(({ scores }) => scores.map(({ row, rank }) => [row.paper.id, rank]));

describe('a leaderboard', () => {
  it('has the best first in the direction of its metric', () => {
    expect(ranked(tablesOf([sampleRow('a', 80), sampleRow('b', 90)]))).toEqual([[['b', 1], ['a', 2]]]);
    expect(ranked(tablesOf([sampleRow('a', 20, { metric: 'miss rate' }), sampleRow('b', 10, { metric: 'miss rate' })]))).toEqual([[['b', 1], ['a', 2]]]);
  });

  it('gives equal values one rank and leaves the next out, earlier years first', () => {
    expect(ranked(tablesOf([sampleRow('a', 80, { year: 2021 }), sampleRow('b', 80, { year: 2019 }), sampleRow('c', 90), sampleRow('d', 70), sampleRow('e', 80, { year: null })])))
      .toEqual([[['c', 1], ['b', 2], ['a', 2], ['e', 2], ['d', 5]]]);
  });

  it('is sorted by value without ranks where no direction is known', () => {
    const [board] = tablesOf([sampleRow('a', 1, { metric: 'glow' }), sampleRow('b', 2, { metric: 'glow' })]).boards;
    expect(board?.direction).toBeNull();
    expect(board?.scores.map(({ row, rank }) => [row.paper.id, rank])).toEqual([['b', null], ['a', null]]);
  });

  it('keeps what may be a fraction apart from percentages', () => {
    expect(tablesOf([sampleRow('a', 84), sampleRow('b', 83), sampleRow('c', 0.84, { unit: null })]).boards.map(({ slug, scores }) => [slug, scores.length]))
      .toEqual([['task-not-stated--hit-rate', 2], ['task-not-stated--hit-rate--fraction', 1]]);
  });

  it('is one for each part of the dataset that is scored apart, however its name is spelled', () => {
    expect(tablesOf([sampleRow('a', 1, { setting: 'on testdim' }), sampleRow('b', 2, { setting: 'on Test-Dim, large' }), sampleRow('c', 3)]).boards.map(({ slug, split, scores }) => [slug, split, scores.length]))
      .toEqual([['task-not-stated--hit-rate--test-dim', 'test-dim', 2], ['task-not-stated--hit-rate', null, 1]]);
  });

  it('is one for each task, and takes in rows without one under the most frequent, marked', () => {
    const tasks = new Map([['lamp finding', { id: 'lamp-finding', name: 'lamp finding', url: '' }]]);
    const { boards } = tablesOf([sampleRow('a', 1, { task: 'lamp finding' }), sampleRow('b', 2, { task: 'lamp finding' }), sampleRow('c', 3, { task: 'wick cutting' }), sampleRow('d', 4)], tasks);
    expect(boards.map(({ slug, scores }) => [slug, scores.map(({ row, taskInferred }) => [row.paper.id, taskInferred])])).toEqual([
      ['lamp-finding--hit-rate', [['d', true], ['b', false], ['a', false]]],
      ['wick-cutting--hit-rate', [['c', false]]],
    ]);
  });

  it('knows what a variant costs by its own paper, unless the paper gives several numbers', () => {
    const weightOf = (id: string, value: number, unit = 'M'): ResultRow => ({ ...sampleRow(id, value, { metric: 'weight', unit }), dataset: null });
    const rows = [sampleRow('a', 80), weightOf('a', 28), sampleRow('b', 81), weightOf('b', 5), weightOf('b', 50), sampleRow('c', 82), weightOf('c', 40, '%'), weightOf('d', 3)];
    const [board] = datasetResults(rows.filter(({ dataset }) => dataset !== null), { metrics, tasks: new Map(), costs: costsByVariant(rows, metrics), splits: ['test-dim'] }).boards;
    expect(board?.scores.map(({ row, costs }) => [row.paper.id, costs.map(({ value }) => value)])).toEqual([['c', []], ['b', []], ['a', [28]]]);
  });

  it('of most scores comes first', () => {
    expect(tablesOf([sampleRow('a', 1, { metric: 'glow' }), sampleRow('b', 2), sampleRow('c', 2)]).boards.map(({ metric }) => metric)).toEqual(['hit rate', 'glow']);
  });
});

describe('what does not rank', () => {
  it('stands apart: differences, numbers without a metric, costs and counts', () => {
    const tables = tablesOf([
      sampleRow('a', 2, { kind: 'delta' }), sampleRow('b', 3, { kind: 'delta', metric: null }), sampleRow('c', 4, { metric: null }),
      sampleRow('d', 5, { metric: 'weight', unit: 'M' }), sampleRow('e', 6, { metric: 'lamps', unit: null }), sampleRow('f', 7),
    ]);
    const ids = (rows: ResultRow[]): string[] => rows.map(({ paper }) => paper.id);
    expect([ids(tables.deltas), ids(tables.unstated), ids(tables.amounts), ranked(tables)]).toEqual([['a', 'b'], ['c'], ['e', 'd'], [[['f', 1]]]]);
  });

  it('loses no row and shows none twice', () => {
    const row = fc.record({
      value: fc.double({ min: -10, max: 100, noNaN: true }),
      unit: fc.constantFrom('%', null, 'M', 'dB'),
      metric: fc.constantFrom('hit rate', 'miss rate', 'weight', 'lamps', 'glow', null),
      task: fc.constantFrom(null, 'x', 'y'),
      kind: fc.constantFrom('absolute' as const, 'delta' as const),
    });
    fc.assert(fc.property(fc.array(row), (drawn) => {
      const rows = drawn.map(({ value, ...rest }, index) => sampleRow(`p${index}`, value, rest));
      const { boards, deltas, unstated, amounts } = tablesOf(rows);
      const shown = [...boards.flatMap(({ scores }) => scores.map((score) => score.row)), ...deltas, ...unstated, ...amounts];
      expect(shown).toHaveLength(rows.length);
      expect(new Set(shown)).toEqual(new Set(rows));
      for (const { scores, direction } of boards) {
        const values = scores.map(({ value }) => value);
        expect(values).toEqual(values.toSorted((a, b) => (direction === 'lower' ? a - b : b - a)));
      }
    }));
  });
});
