import { expect, test } from 'vitest';
import { readerReasons, resultName, resultParts } from './fact-words.ts';

const result = { raw: '81.7', unit: '%', metric: 'top-1 accuracy', kind: 'absolute', dataset: 'Wicks-1K', task: 'sorting', method: null, setting: 'at 384 pixels', inferred: ['task'] } as const;

test('a result says which of its parts are inferred', () => {
  expect(resultParts({ ...result, inferred: [...result.inferred] })).toEqual(['Wicks-1K', 'sorting (inferred)', 'at 384 pixels']);
  expect(resultName({ ...result, inferred: ['metric'] })).toBe('81.7% top-1 accuracy (inferred)');
});

test('a result without a metric, or that is a difference, says so', () => {
  expect(resultName({ ...result, inferred: [], metric: null, kind: 'delta' })).toBe('81.7%, metric not stated, difference');
});

test('the reasons of readers are given once each', () => {
  const fact = { corrected: 'It is a loss.', evidence: [] };
  const none = { methods: [], datasets: [], tasks: [], results: [], code: [] };
  expect(readerReasons(none)).toEqual([]);
  expect(readerReasons({ ...none, code: [{ url: 'https://lamp.example/', ...fact }], datasets: [{ id: 'wicks', name: 'Wicks', aliases: [], ...fact }] })).toEqual(['It is a loss.']);
});
