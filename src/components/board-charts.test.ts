import { expect, test } from 'vitest';
import type { Leaderboard, Score } from '#catalog/types.ts';
import { sampleRow } from '../../tests/fixtures/sample-paper.ts';
import { boardCharts } from './board-charts.ts';

function score(id: string, value: number, { year = 2020, weight }: { year?: number | null; weight?: string } = {}): Score {
  const costs = weight === undefined ? [] : [{ ...sampleRow(id, Number(weight), { metric: 'weight', unit: 'M' }) }];
  return { row: sampleRow(id, value, { year }), rank: 1, taskInferred: false, value, costs };
}

const board = (scores: Score[]): Leaderboard => ({ slug: 's', task: null, metric: 'hit rate', direction: 'higher', split: null, scale: null, scores });

test('scores are drawn over years from three on, and over more than one year', () => {
  expect(boardCharts(board([score('a', 1), score('b', 2, { year: 2021 })]), 'Wicks')).toEqual([]);
  expect(boardCharts(board([score('a', 1), score('b', 2), score('c', 3)]), 'Wicks')).toEqual([]);
  const [chart] = boardCharts(board([score('a', 1), score('b', 2, { year: 2021 }), score('c', 3), score('d', 4, { year: null })]), 'Wicks');
  expect(chart?.chart.points.map(({ x, y, href }) => [x, y, href])).toEqual([[2020, 1, '/papers/a/#s1'], [2021, 2, '/papers/b/#s1'], [2020, 3, '/papers/c/#s1']]);
  expect(chart?.chart.y.label).toBe('hit rate (%), higher is better');
});

test('scores are drawn against a cost where three variants state it', () => {
  const charts = boardCharts(board([score('a', 1, { weight: '5' }), score('b', 2, { weight: '300' }), score('c', 3, { weight: '20' }), score('d', 4)]), 'Wicks');
  expect(charts).toHaveLength(1);
  expect(charts[0]?.chart.points.map(({ x, y }) => [x, y])).toEqual([[5, 1], [300, 2], [20, 3]]);
  expect(charts[0]?.chart.x).toEqual({ label: 'weight (M)', log: true });
});

test('a chart of a very long leaderboard has its first five hundred', () => {
  const [chart] = boardCharts(board(Array.from({ length: 600 }, (_, index) => score(`p${index}`, 600 - index, { year: 2000 + (index % 20) }))), 'Wicks');
  expect(chart?.chart.points).toHaveLength(500);
  expect(chart?.caption).toContain('first 500 rows');
});
