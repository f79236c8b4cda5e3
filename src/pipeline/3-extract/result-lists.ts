import type { NumberInText } from './numbers.ts';

/** A number, or the numbers of a range (`24-102x`), read as one. `start` is the first's, `unitEnd` the last's. */
export type Item = NumberInText & { members: readonly NumberInText[] };

/** The numbers of a sentence with ranges joined, in order. */
export function itemsOf(numbers: readonly NumberInText[], text: string): Item[] {
  const items: Item[] = [];
  for (const number of numbers) {
    const last = items.at(-1);
    if (last !== undefined && isRange(last, number, text)) items[items.length - 1] = joined(last, number);
    else items.push({ ...number, members: [number] });
  }
  return items;
}

function joined(one: Item, two: NumberInText): Item {
  const unit = two.unit ?? one.unit;
  return { ...one, unit, end: two.end, unitEnd: Math.max(one.unitEnd, two.unitEnd), members: [...one.members.map((member) => ({ ...member, unit: member.unit ?? unit })), two] };
}

/** `3-5%`, `1.5% to 6.4%`, `between 3% and 5%`; `from 3% to 5%` is a change unless it ranges. */
function isRange(one: Item, two: NumberInText, text: string): boolean {
  if (one.members.length > 1) return false;
  if (two.start < one.unitEnd) return true;
  if (one.unit !== two.unit && one.unit !== null) return false;
  const [before, gap] = [text.slice(Math.max(0, one.start - 30), one.start), text.slice(one.unitEnd, two.start)];
  if (/^[\s$]*[-–—]{1,3}[\s$~+]*$/.test(gap)) return true;
  if (/^[\s$]*and\s+[$~+]*$/.test(gap)) return /\bbetween\s+[$~+]*$/.test(before);
  if (!/^[\s$]*to\s+[$~+]*$/.test(gap)) return false;
  if (/^[\s$)]*(?:\((?:absolute|relative)\)\s*)?(?:[\p{L}-]+\s+)?(?:gains?|improvements?|higher|better|lower)\b/u.test(text.slice(two.unitEnd, two.unitEnd + 50))) return true;
  return !/\bfrom\s+[$~+]*$/.test(before) || /\b(?:rang\p{L}*|var(?:y|ies|ying)|gains?|improvements?|reductions?|speed-?ups?)\s+from\s+[$~+]*$/u.test(before);
}

const joint = /^[\s$})]*(?:,\s*(?:and\s+)?|and\s+|or\s+|vs\.?\s+|\/\s?|&\s?)(?:up to\s+|around\s+|even\s+|the\s+)?[$+~({]*$/;

/** Whether two items are neighbours of one list: `3.2% and 4.1%`, `82.1/83.4`, `80.1%, 70.2%`. */
export function isListed(one: Item | undefined, two: Item | undefined, text: string): boolean {
  if (one === undefined || two === undefined) return false;
  const gap = text.slice(one.unitEnd, two.start);
  if (joint.test(gap)) return true;
  // `49.8 AP and 26.9 AP`: the same short measure behind each.
  const measure = /^\s(\p{L}*\p{Lu}[\p{L}\p{N}@-]*)(?=,|\s)/u.exec(gap)?.[1];
  return measure !== undefined && joint.test(gap.slice(measure.length + 1)) && text.startsWith(` ${measure}`, two.unitEnd);
}

/** Whether two items are the ends of a change: `from 78.1% to 80.2%`. */
export function isChange(one: Item | undefined, two: Item | undefined, text: string): boolean {
  if (one === undefined || two === undefined) return false;
  return /\bfrom\s+(?:about\s+|around\s+)?[$~(]*$/.test(text.slice(Math.max(0, one.start - 20), one.start)) && /^[\s$)]*(?:to|→|->|\$?\\(?:right|long)?(?:arrow|to)\$?)\s*(?:about\s+|around\s+|only\s+)?[$~(]*$/.test(text.slice(one.unitEnd, two.start));
}

/** Runs of listed items, as ranges of indexes, last one included; single items are runs too. */
export function runsOf(items: readonly Item[], text: string): [first: number, last: number][] {
  const runs: [number, number][] = [];
  for (let first = 0; first < items.length; ) {
    let last = first;
    while (isListed(items[last], items[last + 1], text)) last += 1;
    runs.push([first, last]);
    first = last + 1;
  }
  return runs;
}

/** The run of items around one in which neighbours are joined, as indexes of its first and last. */
export function runAround(items: readonly Item[], index: number, isJoined: (one: Item | undefined, two: Item | undefined) => boolean): [first: number, last: number] {
  let [first, last] = [index, index];
  while (isJoined(items[first - 1], items[first])) first -= 1;
  while (isJoined(items[last], items[last + 1])) last += 1;
  return [first, last];
}

/** The list of values that one stands in: its place there, how many there are, and where they start and, units included, end. */
export type List = { index: number; count: number; start: number; end: number };

/** The list around an item; of one where nothing is listed. */
export function listOf(items: readonly Item[], index: number, text: string): List {
  const [first, last] = runAround(items, index, (one, two) => isListed(one, two, text));
  return { index: index - first, count: last - first + 1, start: items[first]?.start ?? 0, end: items[last]?.unitEnd ?? 0 };
}
