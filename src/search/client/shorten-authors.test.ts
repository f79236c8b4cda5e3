import { expect, test } from 'vitest';
import { markWords } from './excerpt.ts';
import { shortenAuthors } from './shorten-authors.ts';

const shown = (authors: string, query: string): string =>
  shortenAuthors(markWords(authors, query.split(' '))).map(({ text, marked }) => (marked ? `[${text}]` : text)).join('');

test.each([
  ['', 'x', ''],
  ['Ann Lee, Bo Wu', 'lee', 'Ann [Lee,] Bo Wu'],
  ['A B, C D, E F, G H, I J', 'none', 'A B, C D, E F and 2 others'],
  ['Amy B, C D, E F, G H, I J', 'amy', '[Amy] B, C D, E F and 2 others'],
  ['A B, C D, E F, G H, I Jay', 'jay', 'A B, C D, I [Jay] and 2 others'],
])('shortens %j for the query %j to %j', (authors, query, expected) => {
  expect(shown(authors, query)).toBe(expected);
});
