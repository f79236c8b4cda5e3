import { plainWords } from './plain-words.ts';
import { searchWords } from '../text/search-form.ts';

/** Words and short phrases that stand for one thing, each as its words in search form; `met` are those that pages have. */
export type SynonymGroup = { met: string[][]; others: string[][] };

/** One thing that a query asks for: its words as typed, and what else stands for it. */
export type Unit = { words: string[]; others: string[][] };

const longestPhrase = 3;

/**
 * The list as the index keeps it: a group a line, members between bars, behind a semicolon those that are understood and
 * not looked for: those that no page has, and those written with a tilde. A group without the first kind is left out.
 */
export function formatSynonyms(groups: readonly (readonly string[])[], isMet: (words: readonly string[]) => boolean): string {
  return groups.map((group) => {
    const members = group.map((text) => ({ words: wordsOf(text), isSought: !text.startsWith('~') })).filter(({ words }) => words.length > 0);
    const listOf = (wanted: boolean): string => members.filter(({ words, isSought }) => (isSought && isMet(words)) === wanted).map(({ words }) => words.join(' ')).join('|');
    return listOf(true) === '' ? '' : `${listOf(true)};${listOf(false)}\n`;
  }).join('');
}

/** Reads such a list. */
export function parseSynonyms(text: string): SynonymGroup[] {
  return text.split('\n').filter((line) => line !== '').map((line) => {
    const [met = [], others = []] = line.split(';').map((list) => list.split('|').filter((member) => member !== '').map((member) => member.split(' ')));
    return { met, others };
  });
}

/** Takes the words of a query for things: the longest phrases that a group has, single words for the rest. */
export function unitsOf(words: readonly string[], groups: readonly SynonymGroup[]): Unit[] {
  const byPhrase = new Map<string, string[][]>();
  for (const { met, others } of groups) {
    for (const member of [...met, ...others]) {
      const key = foldEnding(member.filter((word) => !plainWords.has(word)));
      byPhrase.set(key, [...(byPhrase.get(key) ?? []), ...met]);
    }
  }
  const units: Unit[] = [];
  for (let at = 0; at < words.length;) {
    const length = [longestPhrase, 2, 1].find((count) => at + count <= words.length && (count === 1 || byPhrase.has(foldEnding(words.slice(at, at + count))))) ?? 1;
    const own = words.slice(at, at + length);
    const others = (byPhrase.get(foldEnding(own)) ?? []).filter((member) => foldEnding(member) !== foldEnding(own));
    units.push({ words: own, others: [...new Map(others.map((member) => [member.join(' '), member])).values()] });
    at += length;
  }
  return units;
}

/** A phrase without the endings of its words, so that `photos` and `repaired` meet `photo` and `repair`. */
function foldEnding(words: readonly string[]): string {
  return words.map((word) => (word.length > 3 ? word.replace(/ies$/, 'y').replace(/(?<=.{3})(?:ing|ed|es|s|e)$/, '').replace(/([^aeiou])\1$/, '$1') : word)).join(' ');
}

function wordsOf(text: string): string[] {
  return text.split(/\s+/u).flatMap(searchWords);
}
