import type { FoundPage } from './pagefind.ts';
import { expect, test } from 'vitest';
import { searchKey } from '../../text/search-form.ts';
import { isNamedIn, matchPerson, matchTitle, mergeReadings, rerank, titleMatch } from './rank.ts';

test.each([
  ['Mobile-Former', 'mobileformer', 'exact'],
  ['D^2LV: A Data-Driven Approach', 'd^2lv a data driven approach', 'exact'],
  ['METER: An Empirical Study', 'meter', 'start'],
  ['METER: An Empirical Study', 'empirical', 'none'],
  ['A: b', 'a', 'none'],
  ['Anything', '', 'none'],
] as const)('compares %j with the query %j: %s', (title, query, match) => {
  expect(matchTitle(title, searchKey(query))).toBe(titleMatch[match]);
});

test.each(['kaiming he', 'He Kaiming', 'He, Kaiming'])('knows a person by %j', (query) => {
  expect(matchPerson('Kaiming He', searchKey(query))).toBe(titleMatch.exact);
  expect(matchPerson('Kaiming Hu', searchKey(query))).toBe(titleMatch.none);
});

test.each(['he', 'K. He', 'He, K.'])('takes %j for a person among others', (query) => {
  expect(matchPerson('Kaiming He', searchKey(query))).toBe(titleMatch.within);
  expect(matchPerson('Kaiming Heng', searchKey(query))).toBe(titleMatch.none);
  expect(matchPerson('Stéphane d’Ascoli', searchKey('d’ascoli'))).toBe(titleMatch.within);
});

test.each([
  ['ImageNet-1K', ['imagenet1k', 'top1'], true],
  ['COCO', ['coco', 'ap'], true],
  ['COCO Captions', ['coco', 'ap'], false],
  ['', ['coco'], false],
])('knows %j among %j: %s', (name, words, expected) => {
  expect(isNamedIn(name, words)).toBe(expected);
});

test('puts exact titles first and keeps the order of the rest', () => {
  const hits = [{ id: 'a', match: titleMatch.none }, { id: 'b', match: titleMatch.start }, { id: 'c', match: titleMatch.none }, { id: 'd', match: titleMatch.exact }];
  expect(rerank(hits).map(({ id }) => id)).toEqual(['d', 'b', 'a', 'c']);
});

test('adds the scores of what several readings find', () => {
  const page = (id: string, score: number): FoundPage => ({ id, score, data: () => Promise.reject(new Error('not asked for')) });
  const first = [page('a', 3), page('b', 2)];
  const second = [page('c', 2), page('b', 2)];
  expect(mergeReadings([first, second]).map(({ id }) => id)).toEqual(['b', 'a', 'c']);
});
