import { expect, test } from 'vitest';
import { sampleRow } from '../../tests/fixtures/sample-paper.ts';
import { boardNotes, boardTitle, decimalsClass, inferredWords, kinOf } from './board-words.ts';

const board = { slug: 's', task: null, metric: 'hit rate', direction: 'higher' as const, split: null, scale: null, scores: [] };

test.each([
  [{}, 'Hit rate'],
  [{ task: 'lamp finding' }, 'Lamp finding: hit rate'],
  [{ metric: 'mIoU' }, 'mIoU'],
  [{ metric: 'top-1 accuracy' }, 'Top-1 accuracy'],
  [{ scale: 'fraction' }, 'Hit rate, at most 1'],
  [{ scale: 'dB' }, 'Hit rate, in dB'],
  [{ split: 'test-dim' }, 'Hit rate on test-dim'],
])('a leaderboard with %o is headed %s', (changes, title) => {
  expect(boardTitle({ ...board, ...changes })).toBe(title);
});

test('a leaderboard says its direction, or that none is known', () => {
  expect(boardNotes(board)[0]).toBe('Higher is better.');
  expect(boardNotes({ ...board, direction: 'lower' })[0]).toBe('Lower is better.');
  expect(boardNotes({ ...board, direction: null })[0]).toMatch(/^Sorted by value/);
});

test('what is inferred of a score is said once', () => {
  const row = sampleRow('a', 1, { inferred: ['task', 'metric', 'dataset', 'method'] });
  expect(inferredWords(row)).toBe('metric and dataset inferred');
  expect(inferredWords(sampleRow('a', 1))).toBeNull();
  const score = { row, rank: 1, value: 1, taskInferred: false, costs: [] };
  expect(boardNotes({ ...board, task: 'lamp finding', scores: [score] }).at(-1)).toBe('The task is inferred from metric and dataset.');
  expect(boardNotes({ ...board, task: 'lamp finding', scores: [score, { ...score, row: sampleRow('b', 1) }] }).at(-1)).toMatch(/^For 1 of them/);
});

test('decimals get the room of the longest', () => {
  expect(decimalsClass([sampleRow('a', 1.5), sampleRow('b', 1.255), sampleRow('c', 2)])).toBe('decimals-3');
});

test('boards whose metric may be the same are kin, within one task', () => {
  const [top, plain, error, other] = [['top-1 accuracy', 'a'], ['accuracy', 'a'], ['top-1 error', 'a'], ['accuracy', 'b']].map(([metric = '', task = '']) => ({ ...board, metric, task }));
  if (top === undefined || plain === undefined || error === undefined || other === undefined) throw new Error('four boards');
  const all = [top, plain, error, other];
  expect(all.map((one) => kinOf(one, all))).toEqual([[plain], [top], [], []]);
});
