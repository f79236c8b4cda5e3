import { expect, test } from 'vitest';
import { claimsRecord } from './record-claims.ts';

test.each([
  'LampNet achieves state-of-the-art accuracy of 84.2% on Wicks.',
  'It sets a new state of the art.',
  'We obtain 84.2%, surpassing the previous best method by 2 points.',
  'It outperforms all existing models on Wicks with 84.2%.',
  'This is a new record on Wicks.',
  'LampNet reaches the highest accuracy, 84.2%.',
])('a record is claimed: %s', (sentence) => {
  expect(claimsRecord(sentence)).toBe(true);
});

test.each([
  'LampNet achieves 84.2%, comparable to the state of the art.',
  'It achieves results competitive with state-of-the-art lamps.',
  'State-of-the-art lamps are heavy.',
  'Among small lamps it sets a new state of the art.',
  'It achieves state-of-the-art accuracy under similar cost.',
  'LampNet achieves the best trade-off.',
  'The best lamp has 84.2%.',
])('no record is claimed: %s', (sentence) => {
  expect(claimsRecord(sentence)).toBe(false);
});
