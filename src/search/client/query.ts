import { partsAtPunctuation, searchKey, searchWords } from '../../text/search-form.ts';
import { plainWords } from '../plain-words.ts';
import { joinableRuns } from '../word-joins.ts';

/** One way to understand what was typed: all of its words must be on the page. */
export type Reading = {
  words: string[];
  /** What of the query this reading leaves out, as the reader would recognise it. */
  dropped: string[];
  /** Words made by joining others; a reading counts only when the index knows them. */
  made: string[];
};

export type PreparedQuery = {
  /** A query in quotation marks: its words must follow one another. */
  phrase: boolean;
  /** Best first; never empty unless nothing searchable was typed. Each asks for other words. */
  readings: Reading[];
  /** Key that a title or name asked for in full has, too. */
  key: string;
};

/** Words in search form with the parts that punctuation joined in each. */
type Token = { word: string; parts: string[] };

const quoted = /^\s*["“„«](.+)["”“»]\s*$/u;
/** An arXiv id as people paste it: as an address, with a prefix, with a version. Pages name papers by the bare id. */
const pastedArxivId = /(?:(?:https?:\/\/)?(?:www\.)?arxiv\.org\/(?:abs|pdf)\/|arxiv:\s*)?\b(\d{4}\.\d{4,5})(?:v\d+)?(?:\.pdf)?(?![\p{L}\p{N}])/giu;
const MAX_WORDS_JOINED_TO_ONE = 3;

/**
 * Turns what was typed into what Pagefind can find. Pagefind drops words of one character and knows no
 * alternatives, so names written in several ways become several readings: `vit b 16` asks for `vitb16`,
 * `moco v2` also for `mocov2`, `Mobile-Former` also for `mobile former`, `image net` also for `imagenet`.
 */
export function prepareQuery(text: string): PreparedQuery {
  const inQuotes = quoted.exec(text)?.[1];
  const tokens = tokensOf((inQuotes ?? text).replace(pastedArxivId, '$1'));
  const key = searchKey((inQuotes ?? text).replace(pastedArxivId, '$1'));
  if (inQuotes !== undefined) return { phrase: true, readings: distinct([plainReading(tokens)]), key };
  const words = tokens.map(({ word }) => word);
  const runs = joinableRuns(words);
  const readings = [
    joinedReading(words, runs.filter((run) => hasSingle(words, run))),
    joinedReading(words, runs),
    splitReading(tokens),
    wholeReading(words),
    plainReading(tokens),
  ];
  return { phrase: false, readings: distinct(readings), key };
}

function tokensOf(text: string): Token[] {
  return text.split(/\s+/u).flatMap((piece) => {
    const [word] = searchWords(piece);
    return word === undefined ? [] : [{ word, parts: partsAtPunctuation(piece) }];
  });
}

/** Single letters and digits say nothing by themselves; a single character of another script may be a word. */
const isSearchable = (word: string): boolean => !/^[\x00-\x7F]$/.test(word);
const hasSingle = (words: readonly string[], [start, end]: [number, number]): boolean => words.slice(start, end).some((word) => !isSearchable(word));

function reading(words: readonly string[], made: readonly string[] = []): Reading {
  return { words: words.filter(isSearchable), dropped: words.filter((word) => !isSearchable(word)), made: made.filter(isSearchable) };
}

function plainReading(tokens: readonly Token[]): Reading {
  return reading(tokens.map(({ word }) => word));
}

function joinedReading(words: readonly string[], runs: readonly [number, number][]): Reading {
  const made = runs.map(([start, end]) => words.slice(start, end).join(''));
  const result: string[] = [];
  let next = 0;
  runs.forEach(([start, end], index) => {
    result.push(...words.slice(next, start), made[index] ?? '');
    next = end;
  });
  return reading([...result, ...words.slice(next)], made);
}

/** Words that punctuation joined stand apart, where all their parts can be searched for. */
function splitReading(tokens: readonly Token[]): Reading {
  return reading(tokens.flatMap(({ word, parts }) => (parts.every(isSearchable) ? parts : [word])));
}

/** A short query as one word: `image net` may be meant for ImageNet. */
function wholeReading(words: readonly string[]): Reading {
  if (words.length < 2 || words.length > MAX_WORDS_JOINED_TO_ONE) return reading([]);
  const whole = words.join('');
  return reading([whole], [whole]);
}

function distinct(readings: readonly Reading[]): Reading[] {
  const byWords = new Map<string, Reading>();
  for (const one of readings) {
    const words = one.words.join(' ');
    if (words !== '' && !byWords.has(words)) byWords.set(words, one);
  }
  return [...byWords.values()];
}

/** The words of a query in search form that say what is looked for. */
export function contentWords(text: string): string[] {
  return text.split(/\s+/u).flatMap(searchWords).filter((word) => isSearchable(word) && !plainWords.has(word));
}
