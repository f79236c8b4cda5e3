import { expect, test } from 'vitest';
import { jsonLines, parseList, themes } from './lists.ts';

test('a list of JSON Lines is read in its order', () => {
  expect(parseList('methods.jsonl', '{"id":"lamp"}\n{"id":"wick"}\n', jsonLines).map(({ id }) => id)).toEqual(['lamp', 'wick']);
  expect(parseList('methods.jsonl', '', jsonLines)).toEqual([]);
});

test.each(['{"id":"lamp"', '{"name":"Lamp"}'])('generated %s is to be generated again, not mended by hand', (text) => {
  expect(() => parseList('content/entities/methods.jsonl', text, jsonLines)).toThrow(expect.objectContaining({ name: 'GeneratedPageInvalid', message: expect.stringContaining('content/entities/methods.jsonl') }));
});

test.each(['themes: [', 'themes: 3'])('hand-kept %s is to be mended by hand', (text) => {
  expect(() => parseList('content/lexicon/themes.yaml', text, themes)).toThrow(expect.objectContaining({ name: 'HandKeptFileInvalid' }));
});
