import { plainWords } from './plain-words.ts';
import { searchWords } from '../text/search-form.ts';

/** Words and short phrases that stand for one thing, each as its words in search form. */
export type SynonymGroup = string[][];

/** One thing that a query asks for: its words as typed, and what else stands for it. */
export type Unit = { words: string[]; others: string[][] };

const longestPhrase = 3;

/** The list as the index keeps it: a group a line, members between bars. */
export function formatSynonyms(groups: readonly (readonly string[])[]): string {
  return groups.map((group) => `${group.map((member) => wordsOf(member).join(' ')).filter((member) => member !== '').join('|')}\n`).join('');
}

/** Reads such a list. */
export function parseSynonyms(text: string): SynonymGroup[] {
  return text.split('\n').filter((line) => line !== '').map((line) => line.split('|').map((member) => member.split(' ')));
}

/** Takes the words of a query for things: the longest phrases that a group has, single words for the rest. */
export function unitsOf(words: readonly string[], groups: readonly SynonymGroup[]): Unit[] {
  const byPhrase = new Map<string, string[][]>();
  for (const group of groups) {
    for (const member of group) {
      const key = foldEnding(member.filter((word) => !plainWords.has(word)));
      byPhrase.set(key, [...(byPhrase.get(key) ?? []), ...group]);
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

/** A phrase in the singular. */
function foldEnding(words: readonly string[]): string {
  return words.map((word) => (word.length > 3 ? word.replace(/ies$/, 'y').replace(/(?<=[sx]|[cs]h)es$|(?<=[^s])s$/, '') : word)).join(' ');
}

function wordsOf(text: string): string[] {
  return text.split(/\s+/u).flatMap(searchWords);
}
