import { pageAnchor, reviewAnchor } from '../../text/anchors.ts';
import { foldLetters, partsAtPunctuation, searchWords } from '../../text/search-form.ts';

/** Text in pieces, those that answer the query marked. */
export type MarkedText = { text: string; marked: boolean }[];

export type Excerpt = {
  /** Fragment of the sentence on its page. */
  anchor: string;
  text: MarkedText;
};

/** Of Pagefind's data on a result what excerpts need. */
export type ExcerptSource = {
  content: string;
  /** Positions count words of `content`. */
  anchors: readonly { id: string; location: number }[];
  locations: readonly number[];
};

/** What a page says before its sections, what the review says of a paper, and everyday words for it: shown where nothing else answers as well. */
const asides: ReadonlySet<string> = new Set([pageAnchor, reviewAnchor]);

/**
 * The sentence that answers the query best: with the most different words of it, the first of equals.
 * Null when the query is met in the title or the authors only.
 * @param words words of the query in search form.
 * @param asked those of the words that were typed: marked though the page was found by others.
 * @param plain words of the query that say nothing, which are not marked.
 * @param length a longer sentence is cut to so many words, a fourth of them before the first match.
 */
export function bestSentence({ content, anchors, locations }: ExcerptSource, { words, asked = [], plain = [], length }: ExcerptWords): Excerpt | null {
  const tokens = content.split(' ');
  const beginsOne = (location: number, of: readonly string[]): boolean => of.some((word) => begins(tokens[location] ?? '', word));
  const telling = locations.filter((location) => beginsOne(location, words) || !beginsOne(location, plain));
  const matched = new Set([...telling, ...[...tokens.keys()].filter((location) => beginsOne(location, asked))]);
  const ordered = anchors.toSorted((left, right) => left.location - right.location);
  let best: { id: string; start: number; end: number; score: number } | null = null;
  for (const [index, { id, location: start }] of ordered.entries()) {
    const end = ordered[index + 1]?.location ?? tokens.length;
    const score = scoreOf({ tokens, matched, words, start, end, isAside: asides.has(id) });
    if (score > (best?.score ?? 0)) best = { id, start, end, score };
  }
  if (best === null) return null;
  return { anchor: best.id, text: markedRange({ tokens, matched, start: best.start, end: best.end }, length) };
}

type ExcerptWords = { words: readonly string[]; asked?: readonly string[]; plain?: readonly string[]; length: number };

type Range = { tokens: readonly string[]; matched: ReadonlySet<number>; start: number; end: number };

/** Different words of the query weigh more than repetitions of one, and an aside stands behind all with as many. */
function scoreOf({ tokens, matched, words, start, end, isAside }: Range & { words: readonly string[]; isAside: boolean }): number {
  const positions = Array.from({ length: end - start }, (_, index) => start + index).filter((position) => matched.has(position));
  const met = words.filter((word) => positions.some((position) => begins(tokens[position] ?? '', word)));
  return met.length * 100 + (isAside ? 0 : Math.min(positions.length, 99));
}

/** True when a token or a part of it begins with the word; Pagefind also matches by stem, which this leaves out. */
function begins(token: string, word: string): boolean {
  return searchWords(token).some((whole) => whole.startsWith(word)) || partsAtPunctuation(token).some((part) => part.startsWith(word));
}

function markedRange({ tokens, matched, start, end }: Range, length: number): MarkedText {
  const first = Array.from({ length: end - start }, (_, index) => start + index).find((position) => matched.has(position)) ?? start;
  const from = end - start <= length ? start : Math.max(start, first - Math.floor(length / 4));
  const to = Math.min(end, from + length);
  const text = join(tokens.slice(from, to).map((token, index) => ({ text: token, marked: matched.has(from + index) })));
  if (from > start) text.unshift({ text: '… ', marked: false });
  if (to < end) text.push({ text: ' …', marked: false });
  return text;
}

/** A title or list of authors with the words that answer the query marked. */
export function markWords(text: string, words: readonly string[]): MarkedText {
  const wanted = words.filter((word) => word !== '');
  return join(text.split(/\s+/u).filter((token) => foldLetters(token) !== '').map((token) => ({ text: token, marked: wanted.some((word) => begins(token, word)) })));
}

/** Joins tokens with blanks; neighbours that are marked share one mark. */
function join(tokens: MarkedText): MarkedText {
  const pieces: MarkedText = [];
  for (const token of tokens) {
    const last = pieces.at(-1);
    if (last === undefined) pieces.push({ ...token });
    else if (last.marked === token.marked) last.text += ` ${token.text}`;
    else if (last.marked) pieces.push({ text: ` ${token.text}`, marked: false });
    else {
      last.text += ' ';
      pieces.push({ ...token });
    }
  }
  return pieces;
}
