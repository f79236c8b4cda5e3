import { expect, it } from 'vitest';
import { sampleWork } from '../../tests/fixtures/sample-work.ts';
import { evidenceBytes, evidenceText } from './evidence-bytes.ts';

const source = { seed: 'a.txt', format: 'f', ordinal: 1, start: 0, end: 90, textStart: 20, titleStart: 4 };
const work = sampleWork({
  title: 'Möbius Lamps',
  abstracts: [{ text: 'Öl – lamps burn.', sentences: [[0, 16]], sources: [source, { ...source, seed: 'b.txt', textStart: 0, titleStart: null }] }],
});

it('counts bytes from where each record prints the abstract', () => {
  const place = { abstract: 0, sentence: 1, start: 5, end: 10 };
  expect(evidenceText(work, place)).toBe('lamps');
  expect(evidenceBytes(work, place)).toEqual([{ seed: 'a.txt', start: 28, end: 33 }, { seed: 'b.txt', start: 8, end: 13 }]);
});

it('gives a title’s bytes where a record prints it', () => {
  const place = { abstract: 0, sentence: 0, start: 7, end: 12 };
  expect(evidenceText(work, place)).toBe('Lamps');
  expect(evidenceBytes(work, place)).toEqual([{ seed: 'a.txt', start: 12, end: 17 }]);
});
