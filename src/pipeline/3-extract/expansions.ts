import { sentenceAt, type Passage, type Span } from './passages.ts';
import { looksNamed } from './shape.ts';
import { wordsOf } from './words.ts';

/** A short name in brackets, with the words it abbreviates when its letters are found in them. */
export type Expansion = Span & {
  /** The short name as written, without plural s. */
  short: string;
  /** Verbatim words before the bracket; null when the letters do not fit them. */
  long: string | null;
  /** Where the long form starts; where the bracket starts when there is none. */
  longStart: number;
  /** Whether the bracket says that it names: `(called X)`. */
  isNaming: boolean;
};

/** What may stand in a bracket before the name. */
const opening = /^[\s$"'`{*]*(?:(?:abbr\.?|short for|a\.k\.a\.|for short,?|termed|called|named|dubbed|denoted|abbreviated|or|as|to|by|i\.e\.,?)\s+)*[\s$"'`{*]*/;

/** What closes a bracket behind the name. */
const closing = /,?\s+(?:(?:for|in) (?:short|brevity|simplicity)|hereafter|ours|(?:an?|the|our)\s.*|pronounced\s.*|modules?|blocks?|layers?|units?|loss|networks?)$/;

/** Short names of a passage in brackets, and before brackets that spell them out: `a Long Name (LN)`, `LN (Long Name)`. */
export function expansionsOf(passage: Passage): Expansion[] {
  const { text } = passage;
  const found: Expansion[] = [];
  for (const bracket of text.matchAll(/[([]([^()[\]]{2,60})[)\]]/g)) {
    const inside = (bracket[1] ?? '').replace(/\\(?:bf|rm|it|emph|textbf|textit)\b/g, ' ');
    const clean = inside.replace(opening, '').replace(/[\s$"'`}*]+$/, '').replace(closing, '');
    const words = wordsOf(clean);
    if (words.length > 1) found.push(...spelledOut(passage, bracket));
    if (words.length !== 1 || words[0]?.text !== clean || !(looksNamed(clean) || isBlend(clean) || isNamedPart(clean)) || /^\d(?![dD]-\p{Lu})/u.test(clean)) continue;
    const short = isPlural(clean) ? clean.slice(0, -1) : clean;
    const from = Math.max(sentenceAt(passage, bracket.index).start, bracket.index - 160);
    const long = longFormAt(short, text.slice(from, bracket.index));
    const start = text.indexOf(clean, bracket.index);
    const longStart = long === null ? bracket.index : text.lastIndexOf(long, bracket.index);
    found.push({ passage, start, end: start + clean.length, short, long, longStart, isNaming: /\b(?:termed|called|named|dubbed)\s/.test(inside) });
  }
  return found;
}

/** A short name before a bracket that holds nothing but its long form. */
function spelledOut(passage: Passage, bracket: RegExpExecArray): Expansion[] {
  const { text } = passage;
  const inside = (bracket[1] ?? '').trim();
  const word = wordsOf(text.slice(Math.max(0, bracket.index - 40), bracket.index)).at(-1);
  if (word === undefined || !looksNamed(word.text) || !/^\s*$/.test(text.slice(Math.max(0, bracket.index - 40) + word.end, bracket.index))) return [];
  const short = isPlural(word.text) ? word.text.slice(0, -1) : word.text;
  if (longForm(short, inside) !== inside) return [];
  const start = Math.max(0, bracket.index - 40) + word.start;
  return [{ passage, start, end: bracket.index + bracket[0].length - 1, short, long: inside, longStart: start, isNaming: false }];
}

/** A long form with the capitalised words before it that the short form's first letter asks for: of `R2GAN`, `Recipe Retrieval GAN`. */
function longFormAt(short: string, before: string): string | null {
  const long = longForm(short, before);
  if (long === null) return capitalisedEnd(before);
  if (!/^\p{Lu}/u.test(long)) return long;
  const initial = short[0]?.toLowerCase();
  const lead = /(?:\p{Lu}[\p{L}\p{N}-]*\s+){1,3}$/u.exec(before.slice(0, before.lastIndexOf(long)))?.[0] ?? '';
  const first = [...lead.matchAll(/\S+/g)].find(([word]) => word[0]?.toLowerCase() === initial);
  return first === undefined ? long : lead.slice(first.index) + long;
}

/** The capitalised words that a text ends in, at least two, joined by short words: the long form of a name that is no acronym. */
function capitalisedEnd(before: string): string | null {
  const run = /(?<![\p{L}\p{N}-])\p{Lu}[\p{L}\p{N}-]+(?:\s+(?:(?:of|for|with|in|and|the|via|by|to|from)\s+)*\p{Lu}[\p{L}\p{N}-]+)+(?=\s*$)/u.exec(before.slice(-110))?.[0] ?? null;
  return run !== null && !/^(?:The|Our|We|In|This|A|An|To|For|By|On|With|These|Here|Moreover)\s/.test(run) ? run : null;
}

/** A word made of others that is written as a plain one: `Histoformer`. */
function isBlend(word: string): boolean {
  return /^\p{Lu}\p{Ll}{2,}(?:net|former|gan|bert|mamba|mixer|flow|gpt|nerf)$/u.test(word);
}

/** Capitals with a noun for a part: `SC-loss`. */
function isNamedPart(word: string): boolean {
  return /^\p{Lu}[\p{Lu}\d]+-(?:loss|block|unit|module|layer|attention|conv|token)$/u.test(word);
}

function isPlural(word: string): boolean {
  return /\p{Lu}s$/u.test(word);
}

/**
 * The shortest run of words at the end of `before` that holds the letters of `short` in order, the
 * first at the start of a word (Schwartz and Hearst, 2003); null when there is none or it is too loose.
 */
export function longForm(short: string, before: string): string | null {
  const letters = [...short.toLowerCase()].filter((letter) => /\p{L}/u.test(letter));
  const text = before.replace(/[\s"'`]+$/, '');
  const lower = soundOf(short, text.toLowerCase());
  let at = lower.length;
  for (let index = letters.length - 1; index >= 0; index -= 1) {
    const letter = letters[index] ?? '';
    do at -= 1;
    while (at >= 0 && (lower[at] !== letter || (index === 0 && /[\p{L}\p{N}]/u.test(lower[at - 1] ?? ''))));
    if (at < 0) return null;
  }
  // Of `Appearance-and-Relation Network` all is meant, not what follows a hyphen.
  const [lead = ''] = /[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*-$/u.exec(text.slice(0, at)) ?? [];
  if (lead[0]?.toLowerCase() === letters[0]) at -= lead.length;
  const long = text.slice(at);
  const count = long.split(/[\s-]+/).length;
  const room = letters.length + (short.match(/\d/g)?.length ?? 0);
  const fits = count <= Math.min(room + 5, room * 2) && !/[.;:()]\s|\)/.test(long);
  return fits && long.length > short.length && hasInitials(short, long) ? long.replace(/^["'`]+/, '') : null;
}

/** Where a short form has an X, `cross` and `trans` may stand for it: XCA, cross-covariance attention. */
function soundOf(short: string, lower: string): string {
  return /x/i.test(short) ? lower.replace(/\b(?:c(?=ross)|t(?=rans))/g, 'x') : lower;
}

/** At least a third of the capitals of the short form begin words of the long one, or its capitals spell it: `REdundAncy cLassifier`. */
function hasInitials(short: string, long: string): boolean {
  const isWords = long.split(/[\s-]+/).length > 1;
  if (isWords && capitalsOf(short).length > 2 && capitalsOf(long).join('') === capitalsOf(short).join('')) return true;
  const capitals = capitalsOf(short).map((letter) => letter.toLowerCase());
  const initials = soundOf(short, long.toLowerCase()).split(/[^\p{L}\p{N}]+/u).map((word) => word[0] ?? '');
  const met = capitals.filter((letter) => {
    const index = initials.indexOf(letter);
    if (index < 0) return false;
    initials.splice(index, 1);
    return true;
  });
  return isWords && met.length * 3 >= capitals.length;
}

function capitalsOf(text: string): string[] {
  return [...text].filter((letter) => /\p{Lu}/u.test(letter));
}
