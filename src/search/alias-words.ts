import { initialForms, nameVariants, searchWords } from '../text/search-form.ts';
import { joinableRuns } from './word-joins.ts';

/** What Pagefind makes of a token: letters, digits and underscores, lower case, without the marks that NFD takes off. */
function pagefindWord(token: string): string {
  return token
    .replace(/[^\p{Alphabetic}\p{N}\p{Pc}]/gu, '')
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '');
}

/**
 * What Pagefind indexes besides the whole of a token with punctuation or inner capitals: its parts at
 * those and at digits, without single characters.
 */
function pagefindParts(token: string): string[] {
  if (!/[^\p{Alphabetic}\p{N}]/u.test(token) && !/.\p{Lu}/u.test(token)) return [];
  return token
    .replace(/[!-/:-@[-`{-~]/g, ' ')
    .replace(/(?<=\p{Ll})(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})|(?<=\p{L})(?=\p{Nd})|(?<=\p{Nd})(?=\p{L})/gu, ' ')
    .split(' ')
    .map(pagefindWord);
}

/** Tokens that may be part of a name written in several words: no decimals, no percentages. */
const nameToken = /^[("'[]?[\p{L}\p{N}][\p{L}\p{N}/-]*[)"'\].,;:?]*$/u;

/** `ViT B/16` as `vitb16`, `top 1` as `top1`: what a reader may ask in one word though the text has several. */
function joinedWords(tokens: readonly string[]): string[] {
  const words = tokens.map((token) => (nameToken.test(token) ? searchWords(token).join('') : ''));
  return joinableRuns(words).flatMap(([start, end]) => {
    const looksLikeName = /\p{Lu}/u.test(tokens.slice(start, end).join('')) || /^\d$/.test(words[end - 1] ?? '');
    if (!looksLikeName) return [];
    return Array.from({ length: end - start - 1 }, (_, index) => words.slice(start, start + index + 2).join(''));
  });
}

/**
 * Words under which a page should be found though Pagefind would not find them in its text: spellings of
 * its names, letters and signs that Pagefind reads otherwise than `toSearchForm`, and names written in
 * several words. Without those the text has anyway; sorted.
 * @param names names the page is about or speaks of, as written.
 * @param text all text of the page that is indexed, people's names left out.
 * @param people names of people, each by itself: an initial is joined within its name only, and stands for a first name.
 */
export function aliasWords({ names = [], text = '', people = [] }: { names?: readonly string[]; text?: string; people?: readonly string[] }): string[] {
  const texts = [text, ...people].map(tokensOf);
  const indexed = new Set(texts.flat().flatMap((token) => [pagefindWord(token), ...pagefindParts(token)]));
  const wanted = [
    ...texts.flat().flatMap(searchWords),
    ...texts.flatMap(joinedWords),
    ...people.flatMap(initialForms),
    ...names.flatMap(nameVariants).flatMap((variant) => variant.split(' ')),
  ];
  // Pagefind drops words of one character, in pages as in queries.
  return [...new Set(wanted)].filter((word) => word.length > 1 && !indexed.has(word)).sort();
}

function tokensOf(text: string): string[] {
  return text.split(/\s+/u).filter((token) => token !== '');
}
