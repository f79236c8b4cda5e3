import { expect, test } from 'vitest';
import { plainNumber, scaleNumbers } from './scales.ts';

const scalesOf = (numbers: [number, string | null][], metric: { unit: string | null; direction: 'higher' | 'lower' | null }): (string | null)[] =>
  scaleNumbers(numbers.map(([value, unit]) => ({ value, unit })), metric).map(({ scale }) => scale);

test.each([
  [{ value: 28.3, unit: 'M' }, 28_300_000],
  [{ value: 1.5, unit: 'B' }, 1_500_000_000],
  [{ value: 4.5, unit: 'G' }, 4_500_000_000],
  [{ value: 84.2, unit: '%' }, null],
  [{ value: 84.2, unit: null }, null],
])('%o counts %s', (printed, plain) => {
  expect(plainNumber(printed)).toBe(plain);
});

test('a number without a sign joins percentages, but one of at most 1 may be a fraction', () => {
  expect(scalesOf([[84, '%'], [85.1, null], [0.84, null]], { unit: null, direction: 'higher' })).toEqual([null, null, 'fraction']);
});

test('small numbers without a unit stand apart from large ones only where higher is better', () => {
  expect(scalesOf([[0.84, null], [84, null]], { unit: null, direction: 'higher' })).toEqual(['fraction', null]);
  expect(scalesOf([[0.9, null], [3.2, null]], { unit: null, direction: 'lower' })).toEqual([null, null]);
  expect(scalesOf([[0.84, null], [0.91, null]], { unit: null, direction: 'higher' })).toEqual([null, null]);
});

test('other units stand apart from the usual one, which may be left unsaid', () => {
  expect(scalesOf([[18, 'dB'], [19, null], [20, 'ms']], { unit: 'dB', direction: 'higher' })).toEqual([null, null, 'ms']);
});

test('only a unit changes a value', () => {
  expect(scaleNumbers([{ value: 0.84, unit: null }, { value: 2, unit: 'K' }], { unit: '%', direction: 'higher' }).map(({ value }) => value)).toEqual([0.84, 2000]);
});
