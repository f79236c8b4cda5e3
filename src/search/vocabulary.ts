import { partsAtPunctuation, searchWords } from '../text/search-form.ts';
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
  return text.split(/\s+/u).flatMap((word) => [...searchWords(word), ...partsAtPunctuation(word)]);
}

/**
 * Tells whether some page has words one after the other, whatever their endings; it may say so of some that no page
 * has, since it knows endings by their length alone.
 */
export function phraseFinder(documents: readonly SearchDocument[]): (words: readonly string[]) => boolean {
  const next = new Map<string, Set<string>>();
  for (const { title, otherNames, words, sentences } of documents) {
    for (const text of [title, words, ...otherNames, ...sentences.map((sentence) => sentence.text)]) {
      const inRow = text.split(/\s+/u).flatMap(searchWords);
      for (const [index, word] of inRow.entries()) next.set(word, (next.get(word) ?? new Set()).add(inRow[index + 1] ?? ''));
    }
  }
  const sorted = [...next.keys()].sort();
  const beginning = (start: string): string[] => {
    let from = 0;
    for (let to = sorted.length; from < to;) {
      const middle = (from + to) >> 1;
      if ((sorted[middle] ?? '') < start) from = middle + 1;
      else to = middle;
    }
    let end = from;
    while (sorted[end]?.startsWith(start) === true) end += 1;
    return sorted.slice(from, end);
  };
  return ([first = '', ...rest]) => {
    let reached = beginning(stemOf(first));
    for (const word of rest) {
      const stem = stemOf(word);
      reached = [...new Set(reached.flatMap((before) => [...(next.get(before) ?? [])].filter((after) => after.startsWith(stem))))];
    }
    return reached.length > 0;
  };
}

const LONGEST_ENDING = 3;
const SHORTEST_STEM = 3;

function stemOf(word: string): string {
  return word.slice(0, Math.max(SHORTEST_STEM, word.length - LONGEST_ENDING));
}
