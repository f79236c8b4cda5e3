import { distance } from 'fastest-levenshtein';

/** A word of the index and on how many pages it stands. */
export type KnownWord = { word: string; pages: number };

/** Shorter words have too many neighbours to be told by one letter. */
const SHORTEST = 4;
const LENGTH_FOR_TWO_SLIPS = 8;

/** Slips of a typist between two words: a letter more, less or other, or two neighbours exchanged, each counts one. */
export function slips(left: string, right: string): number {
  return isSwap(left, right) ? 1 : distance(left, right);
}

function isSwap(left: string, right: string): boolean {
  if (left.length !== right.length) return false;
  const first = [...left].findIndex((letter, index) => letter !== right[index]);
  return first >= 0 && left[first] === right[first + 1] && left[first + 1] === right[first] && left.slice(first + 2) === right.slice(first + 2);
}

/**
 * The known word that an unknown one was most likely meant to be: with fewest slips, with the same first letter,
 * on most pages. Null when none is near enough: one slip, two in words of eight letters and more.
 */
export function nearestWord(word: string, known: readonly KnownWord[]): string | null {
  if (word.length < SHORTEST || /^\d+$/.test(word)) return null;
  const most = word.length >= LENGTH_FOR_TWO_SLIPS ? 2 : 1;
  let best: { word: string; rank: number } | null = null;
  for (const candidate of known) {
    if (Math.abs(candidate.word.length - word.length) > most) continue;
    const count = slips(word, candidate.word);
    // Among words of four letters only an exchange is told from another word.
    if (count > most || (word.length === SHORTEST && !isSwap(word, candidate.word))) continue;
    const rank = count * 100 + (candidate.word.charAt(0) === word.charAt(0) ? 0 : 50) - Math.min(49, Math.log2(candidate.pages + 1) * 5);
    if (best === null || rank < best.rank) best = { word: candidate.word, rank };
  }
  return best?.word ?? null;
}

/** The list of words as the index keeps it: a line each, with the number of pages in base 36. */
export function formatWords(words: readonly KnownWord[]): string {
  return words.map(({ word, pages }) => `${word} ${pages.toString(36)}\n`).join('');
}

/** Reads such a list. */
export function parseWords(text: string): KnownWord[] {
  return text.split('\n').flatMap((line) => {
    const [word = '', pages = ''] = line.split(' ');
    return word === '' ? [] : [{ word, pages: Number.parseInt(pages, 36) }];
  });
}
