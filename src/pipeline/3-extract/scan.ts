import type { KnownForm, NameIndex } from './name-index.ts';
import { caseFits } from './name-index.ts';
import type { Passage, Span } from './passages.ts';
import { partsOf, type Part } from './words.ts';

const MAX_PARTS = 12;

/** A known name met in a text. */
export type Mention<Kind extends string> = Span & { known: KnownForm<Kind>[]; surface: string };

/**
 * Known names of a passage, the longest at each place, from left to right, without overlap.
 * Indexes are asked in order: at equal length what the first knows stands first.
 */
export function scanNames<Kind extends string>(passage: Passage, indexes: readonly NameIndex<Kind>[]): Mention<Kind>[] {
  const { text } = passage;
  const parts = partsIn(passage);
  const mentions: Mention<Kind>[] = [];
  for (let at = 0; at < parts.length; at += 1) {
    const first = parts[at];
    if (first === undefined) continue;
    if (!startsName(text, first.start)) continue;
    const best = longestAt({ text, parts, at }, indexes);
    if (best === null) continue;
    const { start } = first;
    mentions.push({ passage, start, end: best.end, known: best.known, surface: text.slice(start, best.end) });
    at = best.last;
  }
  return mentions;
}

const scanned = new WeakMap<Passage, Part[]>();

/** The parts of a passage; made once, since it is scanned several times. */
function partsIn(passage: Passage): Part[] {
  const present = scanned.get(passage) ?? partsOf(passage.text);
  scanned.set(passage, present);
  return present;
}

/** Whether a name may start here: not inside a word, nor behind a hyphen unless a lower-case prefix stands before it. */
function startsName(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - 24), start);
  if (/[\p{L}\p{N}]$/u.test(before)) return false;
  return !/[\p{L}\p{N}][-_^]$/u.test(before) || /(?:^|[^\p{L}\p{N}])\p{Ll}{3,}-$/u.test(before);
}

type Place = { text: string; parts: readonly Part[]; at: number };
type Found<Kind extends string> = { end: number; last: number; known: KnownForm<Kind>[] };

function longestAt<Kind extends string>(place: Place, indexes: readonly NameIndex<Kind>[]): Found<Kind> | null {
  const found = indexes.flatMap((index) => longestIn(place, index) ?? []);
  const longest = found.reduce<Found<Kind> | null>((best, one) => (best === null || one.end > best.end ? one : best), null);
  return longest === null ? null : { ...longest, known: found.filter(({ end }) => end === longest.end).flatMap(({ known }) => known) };
}

function longestIn<Kind extends string>({ text, parts, at }: Place, index: NameIndex<Kind>): Found<Kind> | null {
  const start = parts[at]?.start ?? 0;
  let key = '';
  let best: Found<Kind> | null = null;
  for (let last = at; last < Math.min(parts.length, at + MAX_PARTS); last += 1) {
    const part = parts[last];
    if (part === undefined || (last > at && !joins(text.slice(parts[last - 1]?.end, part.start), part.lower))) break;
    key += part.lower;
    const goesOn = index.prefixes.has(key);
    const known = (goesOn ? fitting(index, key, () => text.slice(start, part.end)) : null) ?? (key.endsWith('s') ? fitting(index, key.slice(0, -1), () => text.slice(start, part.end)) : null);
    if (known !== null) best = { end: part.end, last, known };
    if (!goesOn) break;
  }
  return best;
}

function fitting<Kind extends string>({ forms }: NameIndex<Kind>, key: string, surfaceOf: () => string): KnownForm<Kind>[] | null {
  const present = forms.get(key);
  if (present === undefined) return null;
  const surface = surfaceOf();
  const known = present.filter(({ form }) => caseFits(surface, form));
  return known.length === 0 ? null : known;
}

/** Whether two parts so far apart can belong to one name. */
function joins(gap: string, next: string): boolean {
  if (gap === "'") return /^\d/.test(next);
  return gap.length <= 1 ? /^[-_/.^+:&\s]?$/.test(gap) : gap === '{-}' || gap === '--' || /^\s*\n\s*$/.test(gap);
}
