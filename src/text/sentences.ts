import { scanLatex } from './latex-scan.ts';

/** Words whose full stop ends no sentence, in lower case and without it. */
const abbreviations = new Set([
  'e.g', 'i.e', 'vs', 'cf', 'fig', 'figs', 'eq', 'eqs', 'eqn', 'sec', 'secs', 'tab', 'ref', 'refs', 'ch', 'no', 'nos', 'vol', 'pp', 'ca', 'approx',
  'resp', 'viz', 'w.r.t', 's.t', 'i.i.d', 'a.k.a', 'aka', 'w.l.o.g', 'mr', 'mrs', 'ms', 'dr', 'prof', 'st', 'jr', 'sr', 'incl', 'esp', 'dept', 'univ',
]);

/** Abbreviations that may end a sentence too: then a usual first word follows. */
const mayEnd = new Set(['al', 'etc', 'inc', 'ltd', 'corp', 'u.s', 'u.k', 'ph.d', 'a.m', 'p.m']);

const firstWords = new Set(
  ('the a an in on at to for with from by as of this these those that such it its we our they their he she here there however moreover furthermore ' +
    'additionally besides also thus therefore hence then when while although though despite since because if after before during using based given ' +
    'extensive experiments experimental results code codes finally first second third firstly secondly specifically particularly to another many most ' +
    'some several recent recently existing previous unlike compared both each all one two three what why how can is are but and not no only').split(' '),
);

const closers = `"'”’)]}»`;

/**
 * The sentences of a text as half-open ranges in UTF-16 units: in order, without spaces at their
 * edges, and together covering everything but space. Full stops of abbreviations, initials, numbers,
 * addresses, formulas and inside brackets end nothing; a full stop glued to the next sentence does
 * (`back.To keep`).
 */
export function splitSentences(text: string): [start: number, end: number][] {
  const sentences: [number, number][] = [];
  const inside = insideMarks(text);
  let start = skipSpace(text, 0);
  for (let i = start; i < text.length; i += 1) {
    if (!'.?!'.includes(text.charAt(i))) continue;
    const end = endOfSentence(text, { at: i, start, inside });
    if (end === undefined) continue;
    sentences.push([start, end]);
    start = skipSpace(text, end);
    i = start - 1;
  }
  if (start < text.length) sentences.push([start, text.trimEnd().length]);
  return sentences;
}

function skipSpace(text: string, from: number): number {
  let i = from;
  while (i < text.length && /\s/u.test(text.charAt(i))) i += 1;
  return i;
}

/** 1 for every unit inside a formula, an address or a pair of brackets, up to and with its last. */
function insideMarks(text: string): Uint8Array {
  const inside = new Uint8Array(text.length + 1);
  const { links, math, braces } = scanLatex(text);
  for (const [start, { labelEnd }] of links) inside.fill(1, start, labelEnd);
  for (const { start, end } of math.values()) inside.fill(1, start, end);
  for (const [start, end] of outermost(braces)) inside.fill(1, start, end);
  for (const [start, end] of outermost(roundBrackets(text))) inside.fill(1, start, end);
  return inside;
}

function outermost(pairs: ReadonlyMap<number, number>): [number, number][] {
  const result: [number, number][] = [];
  for (const pair of [...pairs].sort((one, other) => one[0] - other[0])) {
    if (pair[0] >= (result.at(-1)?.[1] ?? -1)) result.push(pair);
  }
  return result;
}

function roundBrackets(text: string): Map<number, number> {
  const pairs = new Map<number, number>();
  const open: number[] = [];
  for (let i = 0; i < text.length; i += 1) {
    if (text[i] === '(') open.push(i);
    if (text[i] !== ')') continue;
    const start = open.pop();
    if (start !== undefined) pairs.set(start, i);
  }
  return pairs;
}

type Candidate = { at: number; start: number; inside: Uint8Array };

/** The offset behind the sentence that the sign at `at` ends, or undefined where it ends none. */
function endOfSentence(text: string, { at, start, inside }: Candidate): number | undefined {
  let end = at + 1;
  while (end < text.length && (closers + '.?!').includes(text.charAt(end)) && !opensQuote(text, end)) end += 1;
  end += /^\[\d+(?:[,–-] ?\d+)*\]/u.exec(text.slice(end, end + 24))?.[0].length ?? 0;
  if (inside[at] === 1 && inside[end] === 1) return undefined;
  if (inside[at] === 1 && end === at + 1) return undefined;
  const next = skipSpace(text, end);
  if (next >= text.length) return end;
  if (text[at] === '.' && isAbbreviated(text, { at, start, next })) return undefined;
  if (next === end) return isGlued(text, at, end) ? end : undefined;
  return beginsSentence(text, at, next) ? end : undefined;
}

function opensQuote(text: string, i: number): boolean {
  return text[i] === '"' && /[\p{L}\p{N}]/u.test(text.charAt(i + 1));
}

function isAbbreviated(text: string, { at, start, next }: { at: number; start: number; next: number }): boolean {
  const word = /[\p{L}\p{N}.~]*$/u.exec(text.slice(Math.max(start, at - 24), at))?.[0].split('~').at(-1) ?? '';
  const follower = /^["'“‘(]*(\p{L}+)(?![\p{L}\p{N}-])/u.exec(text.slice(next, next + 24))?.[1];
  const startsNew = follower !== undefined && /^\p{Lu}/u.test(follower) && firstWords.has(follower.toLowerCase());
  const lower = word.toLowerCase();
  if (abbreviations.has(lower)) return true;
  if (mayEnd.has(lower) || /^(?:\p{Lu}\.)*\p{Lu}$/u.test(word)) return !startsNew;
  return /^\d{1,2}$/u.test(word) && startsListItem(text.slice(Math.max(start, at - 24), at - word.length).trimEnd());
}

/** True where a number behind `before` is that of an item (`two parts: 1. A`), not of a figure (`Fig. 1.`). */
function startsListItem(before: string): boolean {
  const abbreviation = /([\p{L}.]+)\.$/u.exec(before)?.[1]?.toLowerCase();
  return before === '' || (/[:;.,(]$/u.test(before) && !(abbreviation !== undefined && abbreviations.has(abbreviation)));
}

/** A full stop without a space behind it, between a lower-case word or bracket and a capitalised word. */
function isGlued(text: string, at: number, end: number): boolean {
  const before = /(?:^|[\s(])[\p{L}-]*\p{Ll}{2}["')\]]*$|[)\]%]$/u.test(text.slice(Math.max(0, at - 40), at));
  return before && /^(?:[A-Z][a-z]+|A|In|To|We|It)[\s,]/u.test(text.slice(end, end + 30));
}

function beginsSentence(text: string, at: number, next: number): boolean {
  const rest = text.slice(next, next + 24);
  if (/^[\p{Lu}\p{Lt}\p{Lo}\d"'“‘`([\\${«~#]/u.test(rest)) return true;
  // The second may be the rest of an address that was torn apart: `github. com/name`.
  if (!/^\p{Ll}/u.test(rest) || /^[a-z]{2,4}\//u.test(rest)) return false;
  // Names such as `iGPT` open a sentence; after a question mark a lower-case word seldom does.
  return /^\p{Ll}+\p{Lu}/u.test(rest) || (text[at] === '.' && /\p{L}{3,}["')\]]*$/u.test(text.slice(Math.max(0, at - 12), at)));
}
