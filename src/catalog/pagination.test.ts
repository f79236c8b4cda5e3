import { expect, test } from 'vitest';
import { byLetter, firstLetter, indexPagePath, letterLinks, paginate } from './pagination.ts';

test('pages hold every entry once, in order', () => {
  const pages = paginate([1, 2, 3, 4, 5], 2);
  expect(pages.map(({ entries }) => entries)).toEqual([[1, 2], [3, 4], [5]]);
  expect(pages.map(({ number, total, first }) => [number, total, first])).toEqual([[1, 3, 0], [2, 3, 2], [3, 3, 4]]);
});

test('an empty index has one empty page', () => {
  expect(paginate([], 2)).toEqual([{ entries: [], number: 1, total: 1, all: 0, first: 0 }]);
});

test('the first page stands at the index itself', () => {
  expect(indexPagePath('papers/', 1)).toBe('papers/');
  expect(indexPagePath('papers/', 3)).toBe('papers/page/3/');
});

test.each([['Émile', 'E'], ['van Gogh', 'V'], ['50Salads', '#'], ['“Quoted”', 'Q'], ['Łukasz', 'L'], ['Øyvind', 'O'], ['王', '#'], ['', '#']])('%s is found under %s', (name, letter) => {
  expect(firstLetter(name)).toBe(letter);
});

test('letters come in order, each with its anchor', () => {
  expect(byLetter(['b2', '9', 'a', 'b1'], (name) => name)).toEqual([
    { letter: '#', anchor: 'letter-other', entries: ['9'] },
    { letter: 'A', anchor: 'letter-a', entries: ['a'] },
    { letter: 'B', anchor: 'letter-b', entries: ['b2', 'b1'] },
  ]);
});

test('a letter leads to where its entries begin', () => {
  const names = ['a1', 'a2', 'b1', 'c1'];
  expect(letterLinks(paginate(names, 9), (name) => name, '/x/')).toEqual([{ letter: 'A', href: '#letter-a' }, { letter: 'B', href: '#letter-b' }, { letter: 'C', href: '#letter-c' }]);
  expect(letterLinks(paginate(names, 3), (name) => name, '/x/').map(({ href }) => href)).toEqual(['/x/#letter-a', '/x/#letter-b', '/x/page/2/#letter-c']);
});
