import { expect, test } from 'vitest';
import { joinableRuns } from './word-joins.ts';

test.each([
  ['vit b 16 on imagenet', ['vit b 16']],
  ['moco v2', ['moco v2']],
  ['vit b16', ['vit b16']],
  ['resnet 50', ['resnet 50']],
  ['k means and t sne', ['k means', 't sne']],
  ['what is a transformer', []],
  ['one of 16 models', []],
  ['large kernel', []],
  ['', []],
])('finds in %j the runs %j', (text, runs) => {
  const words = text.split(' ');
  expect(joinableRuns(words).map(([start, end]) => words.slice(start, end).join(' '))).toEqual(runs);
});

test('makes no run longer than its limit', () => {
  expect(joinableRuns(['a1', '1', '2', '3', '4', '5'], 3).every(([start, end]) => end - start <= 3)).toBe(true);
});
