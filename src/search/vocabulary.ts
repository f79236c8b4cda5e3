import { searchWords } from '../text/search-form.ts';
import type { SearchDocument } from './document.ts';
import type { KnownWord } from './spelling.ts';

const SHORTEST = 4;
/** A word of running text on one page alone may be a slip itself; one of a title or name is meant. */
const MIN_PAGES = 2;

/** Words that a misspelt one may have been meant for, with the pages that have them: those of titles and names, and what several texts use. */
export function vocabularyOf(documents: readonly SearchDocument[]): KnownWord[] {
  const pages = new Map<string, number>();
  const names = new Set<string>();
  for (const { title, otherNames, authors, words, sentences } of documents) {
    const named = [title, ...otherNames, authors, words].flatMap(wordsOf);
    for (const word of named) names.add(word);
    for (const word of new Set([...named, ...sentences.flatMap(({ text }) => wordsOf(text))])) pages.set(word, (pages.get(word) ?? 0) + 1);
  }
  return [...pages]
    .filter(([word, count]) => word.length >= SHORTEST && /\p{L}.*\p{L}.*\p{L}/u.test(word) && (count >= MIN_PAGES || names.has(word)))
    .map(([word, count]) => ({ word, pages: count }))
    .sort((left, right) => (left.word < right.word ? -1 : 1));
}

function wordsOf(text: string): string[] {
  return text.split(/\s+/u).flatMap(searchWords);
}
