import { apposedCue, borrowedCue, frontedCue, ideaCue, listedCue, newNounCue, newCue, isPartAt, isProposedAfter, isProposedAt, isProposedWhole, namingCue, oursCue, othersCue, owningCue } from './cues.ts';
import { sentenceAt, type Passage } from './passages.ts';

/** A stretch of text that may be a name: where it starts, and where it ends with the bracket that shortens it. */
export type Place = { passage: Passage; start: number; end: number };

/** What stands before a place in its sentence, and what follows it there. */
export type Around = { text: string; from: number; start: number; before: string; after: string };

/** The surroundings of a place; `after` without the rest of a bracket it stands in. */
export function aroundOf({ passage, start, end }: Place): Around {
  const { text } = passage;
  const sentence = sentenceAt(passage, start);
  const after = text.slice(end, Math.max(end, Math.min(sentence.end, end + 140))).replace(/^[^\s()]{0,3}\)/, '');
  return { text, from: sentence.start, start, before: text.slice(sentence.start, start), after };
}

/** Ways in which a sentence makes a name the paper's own, each a habit of the field. */
const ownHabits: readonly { habit: string; fits: (around: Around) => boolean }[] = [
  { habit: 'we propose X', fits: ({ text, from, start }) => isProposedAt(text, from, start) },
  { habit: 'our X, the proposed X', fits: ({ before }) => owningCue.test(before) },
  { habit: 'a method called X', fits: ({ before, text, from, start }) => namingCue.test(before) && !/\balso\s+\p{L}+(?:\s+as)?\s+\S*$/u.test(before) && isOurs(text.slice(from, start)) },
  { habit: 'X is proposed', fits: ({ after }) => isProposedAfter(after) },
  { habit: 'the key idea of X', fits: ({ before }) => ideaCue.test(before) },
  { habit: 'a new network, X', fits: ({ before }) => newCue.test(before) && oursCue.test(before) && !othersCue.test(before) },
  { habit: 'a new loss XLoss', fits: ({ before, after, text, start }) => newNounCue.test(before) && /^\S*\p{Ll}\S*\p{Lu}|^\S*\p{Lu}\S*\p{Ll}\S*\p{Lu}/u.test(text.slice(start, start + 30)) && !/^-/.test(after) },
  { habit: 'we propose a network, X, which', fits: ({ before, after }) => isSetOff(before, after) },
  { habit: 'X, a novel network', fits: ({ before, after }) => apposedCue.test(after) && !othersCue.test(before) && !frontedCue.test(before) },
];

/** Whether the sentence makes the name at a place the paper's own. */
export function isOwnAt(around: Around): boolean {
  return !borrowedCue.test(around.before) && ownHabits.some(({ fits }) => fits(around));
}

/** Whether a noun for methods stands at a place in a list of parts: `consists of X`, `1) X`. */
export function isOwnPart({ text, from, start, before }: Around): boolean {
  if (isPartAt(text, from, start)) return true;
  return /(?:\d|\b[ivx]+|\b[a-d])\)\s+(?:an?\s+|the\s+)?(?:novel\s+|new\s+)?$/.test(before) && (oursCue.test(before) || listedCue.test(before));
}

/** Whether a short form stands for the whole of what is proposed, prepositions included: `a loss for sets (LFS)`; `loose`: clauses too. */
export function isOwnWhole({ before }: Around, loose: boolean): boolean {
  return isProposedWhole(before, loose);
}

/** Whether a name stands between commas behind what a sentence proposes. */
function isSetOff(before: string, after: string): boolean {
  return /\b(?:[Ww]e|paper|work|article|study)\b[^.;]*\b(?:propose|present|introduce|develop|design|devise)[sd]?\b[^.;]*\p{Ll},\s+["'“`]*$/u.test(before) && /^["'”`]*,\s+(?:which|that|to|an?|for|by|in|where|whose)\b/.test(after);
}

/** Whether a sentence speaks of this work rather than of others'. */
export function isOurs(sentence: string): boolean {
  return oursCue.test(sentence) || !othersCue.test(sentence);
}
