import type { MetricEntry } from '#model/lexicon.ts';
import type { NameMention } from './mentions.ts';
import { unitKind } from './numbers-units.ts';
import type { Passage } from './passages.ts';
import { isListed, runAround, type Item } from './result-lists.ts';
import { scanNames } from './scan.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A measure named in the text. */
export type MetricMention = { metric: MetricEntry; start: number; end: number };

/** A name counts as a measure and not as a method of that name when a value is stated of it. */
const statesValue = /^\s*(?:of|=|:|is|score)\s/;

/** Measures of a passage in order: none of another meaning (`context`), none inside a longer name. */
export function metricsOf(passage: Passage, { metrics, metricByName }: Vocabulary, { words, names }: { words: ReadonlySet<string>; names: readonly NameMention[] }): MetricMention[] {
  const named = scanNames(passage, [metrics]).flatMap(({ known, start, end }) => {
    const metric = metricByName.get(known[0]?.name ?? '');
    if (metric === undefined || isRival(passage.text, start, end) || !(isMeant(metric, words) || /^\s*(?:of|=|:)\s[^.;]{0,12}\d/.test(passage.text.slice(end, end + 24)))) return [];
    const name = names.find((one) => one.start <= start && one.end >= end);
    return name === undefined || (name.end === end && name.start === start && statesValue.test(passage.text.slice(end, end + 8))) ? [{ metric, start, end }] : [];
  });
  return [...named, ...writtenOn(passage.text, metricByName)].sort((a, b) => a.start - b.start);
}

/** Short measures written onto their values: `+2.5AP`. */
function writtenOn(text: string, metricByName: ReadonlyMap<string, MetricEntry>): MetricMention[] {
  return [...text.matchAll(/(?<=\d)(?:m?AP|m?IoU|BLEU)(?![\p{L}\p{N}])/gu)].flatMap(({ 0: surface, index }) => {
    const metric = metricByName.get(surface);
    return metric === undefined ? [] : [{ metric, start: index, end: index + surface.length }];
  });
}

/** `outperforms MCC by`: what is outdone is a method that has a measure's letters. */
function isRival(text: string, start: number, end: number): boolean {
  return /\b(?:outperform|surpass|beat|exceed)\p{L}*\s+(?:the\s+)?$/u.test(text.slice(Math.max(0, start - 24), start)) && /^\s+(?:by|on|in|with)\b/.test(text.slice(end, end + 8)) && /^\p{Lu}+$/u.test(text.slice(start, end));
}

/** Whether a measure has no namesake, or the work uses a word that tells it from them. */
function isMeant({ context }: MetricEntry, words: ReadonlySet<string>): boolean {
  return context.length === 0 || context.some((word) => words.has(word.toLowerCase()));
}

const rightStops = /[,;:()]|\.\s|\b(?:with|while|and|than|over|for|at|to|from|using|by|compared|against|when|under|which|that|on|is|are|was|were|has|have|can|obtains?|achiev\p{L}*|outperform\p{L}*|improves|reduces|boosts|degrades|lowers|yields|gives|leads|results in|without|despite|of)\b/u;
const leftStops = /[;]|\.\s|\b(?:while|whereas|than|using|with|but|when|which|that)\b/;

/** What measures are looked for around a number: between `from` and `to`. */
export type MetricField = { text: string; mentions: readonly MetricMention[]; from: number; to: number };

/**
 * Listed numbers beside as many listed measures are in the same order: `26% and 31% fewer parameters and
 * FLOPs`, `mAP, Rank-1 of 80.1%, 92.3%`. The measure that the item at `index` has in such a pair; else null.
 */
export function metricInRow(items: readonly Item[], index: number, { text, mentions }: Pick<MetricField, 'text' | 'mentions'>): MetricMention | null {
  const [first, last] = runAround(items, index, (one, two) => isListed(one, two, text));
  const [one, two] = [items[first], items[last]];
  if (one === undefined || two === undefined || first === last) return null;
  const count = last - first + 1;
  const behind = mentions.filter(({ start }) => start >= two.unitEnd).slice(0, count);
  const before = mentions.filter(({ end }) => end <= one.start).slice(-count);
  const [next, previous] = [behind[0], before.at(-1)];
  if (next !== undefined && isRow(behind, count, text) && next.start - two.unitEnd < 50 && isNear(text.slice(two.unitEnd, next.start).replace(/^[\s$)]*for\s+(?:the\s+)?$/, ' '))) return behind[index - first] ?? null;
  const gap = previous === undefined ? '' : text.slice(previous.end, one.start);
  return previous !== undefined && isRow(before, count, text) && gap.length < 60 && !leftStops.test(gap) ? (before[index - first] ?? null) : null;
}

/**
 * Of numbers joined by slashes the measures are joined so too: `5.9%/2.1% and 6.3%/3.0% in mAP/Rank-1`.
 * The measure of the item at `index`; null where it has none of its own, undefined where nothing is joined so.
 */
export function metricBySlash(items: readonly Item[], index: number, { text, mentions }: Pick<MetricField, 'text' | 'mentions'>): MetricMention | null | undefined {
  const [first, last] = runAround(items, index, (one, two) => one !== undefined && two !== undefined && /^[\s$%\\]*\/\s?[$+]*$/.test(text.slice(one.unitEnd, two.start)));
  const [, end] = runAround(items, index, (one, two) => isListed(one, two, text));
  const before = items[first]?.start ?? 0;
  if (first === last) return undefined;
  const next = mentions.findIndex(({ start }) => start >= (items[end]?.unitEnd ?? 0));
  const from = next < 0 ? -1 : next;
  const previous = mentions.filter((mention) => mention.end <= before).slice(first - last - 1);
  const rows = [from < 0 ? [] : mentions.slice(from, from + last - first + 1), previous];
  const row = rows.find((some) => some.length === last - first + 1 && some.slice(1).every(({ start }, at) => /^\s?\/\s?$/.test(text.slice(some[at]?.end, start))));
  if (row !== undefined) return row[index - first] ?? null;
  return mentions.some((mention) => mention.start > before && /^\s?\/\s?[A-Z]/.test(text.slice(mention.end, mention.end + 4))) ? null : undefined;
}

function isNear(gap: string): boolean {
  return inTerms.test(gap) || !rightStops.test(gap.replace(/^[\s$)}\\]+/, ' ').replace(/\b(?:improvements?|gains?|increases?|reductions?)\s+(?:in|of|on)\b/g, ' '));
}

function isRow(mentions: readonly MetricMention[], count: number, text: string): boolean {
  return mentions.length === count && new Set(mentions.map(({ metric }) => metric.name)).size === count && mentions.slice(1).every(({ start }, index) => joined.test(text.slice(mentions[index]?.end, start)));
}

const joined = /^[\s$)]*(?:(?:,\s*)?(?:and|&)|,|\/)\s*(?:the\s+)?(?:average\s+|mean\s+)?[($]*$/;
const inTerms = /\b(?:in terms of|w\.r\.t\.?|with respect to|regarding|measured (?:by|in|with)|evaluated (?:by|in))\s+(?:(?:the|average|absolute|overall|both|mean|its|model)\s+)*[($]*$/;

/** The measure right behind a number: `84.2% top-1 accuracy`, `0.7 higher mIoU`, `2% improvement in AP`, `65.3 (mIoU)`. */
export function metricBehind({ unitEnd, start: at }: Item, { text, mentions, to }: MetricField): MetricMention | null {
  const mention = mentions.find(({ start }) => start >= unitEnd - 1 && start > at && start < to);
  if (mention === undefined) return null;
  const gap = text.slice(unitEnd, mention.start).replace(/^[\s\\$]*(?:of\s+(?:the\s+|its\s+)?(?:[a-z]+\s+)?|\(|(?:on|in)\s+(?:the\s+)?(?:average\s+|mean\s+)?)(?=\S*$)/, ' ').replace(/^([\s\w-]*?)\b(?:improvements?|gains?|increases?|reductions?|enhancement|drop|decreases?|points?|better|higher|lower|boosts?)\s+(?:in|of|on)\b/, '$1 ');
  return gap.length <= 48 && !rightStops.test(gap.replace(/^[\s$)}\\]+/, ' ')) ? mention : null;
}

/** The measure that the clause names at its end for all its numbers: `by 1.2% and 3.1% on A and B in terms of mAP`. */
export function metricInTerms({ unitEnd }: Item, { text, mentions, to }: MetricField): MetricMention | null {
  const mention = mentions.find(({ start }) => start >= unitEnd && start < to && (inTerms.test(text.slice(Math.max(unitEnd, start - 45), start)) || (start - unitEnd < 70 && /\bin\s+(?:the\s+|average\s+|mean\s+)*$/.test(text.slice(unitEnd, start)))));
  return mention !== undefined && mention.start - unitEnd < 160 && !/;|\b(?:while|whereas)\b/.test(text.slice(unitEnd, mention.start)) ? mention : null;
}

/** Whether a measure stands at once before a number: `mAP 45.2`, `(PSNR: 30.1`. */
export function isTouching({ end }: MetricMention, { start }: Item, text: string): boolean {
  return /^(?:\s*[=:~]\s*|\s)[$~+]*$/.test(text.slice(end, start));
}

const directly = new RegExp(
  // `score on X of`, `accuracy drops from`, `PSNR (in dB) =`
  '^[\\s$~()]*(?:scores?|values?|rates?|metric|points?)?[\\s$~()]*(?:(?:on|for|in)\\s+[^,;()]{1,40}?\\s)?' +
    '\\s*(?:of|is|are|=|:|≈|to|by|at|from|reaches|reaching|was|were|as low as|as high as|reduced to|improved to|improved by|improves by|being|(?:increase|improve|drop|decrease|reduce|rise|degrade|go|grow)(?:s|es|d|ed)? (?:from|to|by))?' +
    '[\\s$~=+:(]*(?:(?:up to|about|around|only|just|approximately|nearly|almost|at least|less than|more than|an average of|average of)\\s+)*[\\s$~+({]*$',
);

/** The measure before a number: `mAP of 95.2%`, `improves accuracy on X by 1.2%`. A number without a unit needs it close by. */
export function metricBefore(item: Item, { text, mentions, from }: MetricField): MetricMention | null {
  const mention = mentions.findLast(({ metric, start, end }) => end <= item.start && start >= from && metric.kind !== 'count');
  if (mention === undefined) return null;
  const gap = text.slice(mention.end, item.start).replace(/\b(?:(?:higher|greater|more|less|lower|better|smaller) than|above|exceeding|below)\s+[$~]*$/, '');
  if (gap.length > 75 || leftStops.test(gap) || /\d\s*%?\s*$/.test(gap) || otherMeasure.test(gap) || isSpent(mention, gap, text)) return null;
  return item.unit !== null || (directly.test(gap) && !isNumberOfThings(item, text)) ? mention : null;
}

/** `an RV reduction of`: another measure, that no list holds. */
export const otherMeasure = /\s\p{Lu}{2}[\p{L}\p{N}]*\s+(?:reduction|gain|improvement|increase|score|value|drop)s?\s+(?:of|by)\s/u;

/** In `with 22.8M parameters, 82.3% on A` the cost has its number already. */
function isSpent({ metric, start }: MetricMention, gap: string, text: string): boolean {
  return metric.kind === 'cost' && /,|\band\b/.test(gap) && /\d\s?\\?(?:%|[KMGBT])?\s?(?:\p{Ll}+\s)?$/u.test(text.slice(Math.max(0, start - 24), start));
}

/** The measure in brackets behind a list: `an error of 0.038 and 0.037 (EPE3D)`. */
export function metricInBrackets(listEnd: number, { text, mentions }: Pick<MetricField, 'text' | 'mentions'>): MetricMention | null {
  return mentions.find(({ start, end }) => start > listEnd && /^[\s$]*\(\s*(?:in\s+)?$/.test(text.slice(listEnd, start)) && /^\s*\)/.test(text.slice(end, end + 3))) ?? null;
}

/** The measure behind a list for each of its values: `+5.3% and +11.0% top-1 accuracy`. */
export function metricBehindList(item: Item, listEnd: number, field: MetricField): MetricMention | null {
  return listEnd > item.unitEnd ? metricBehind({ ...item, unitEnd: listEnd }, field) : null;
}

/** Whether nothing but `of`, `is` or the like stands between a measure and its value. */
export function isDirect({ end }: MetricMention, { start }: Item, text: string): boolean {
  const gap = text.slice(end, start);
  return directly.test(gap) && !/\band\b/.test(gap);
}

/** A whole number before things that are counted is no score: `accuracy of 3 networks`. */
export function isNumberOfThings({ raw, unit, unitEnd }: Item, text: string): boolean {
  return unit === null && /^\d+$/.test(raw) && /^\s+(?:[\p{L}-]+\s+){0,1}\p{Ll}{2,}s\b/u.test(text.slice(unitEnd, unitEnd + 40)) && !/^\s+points?\b/.test(text.slice(unitEnd));
}

/** Whether a number in a unit can be a value of a measure: times and sizes belong to costs, lengths and decibels to their measures. */
export function canMeasure({ metric: { kind, unit: usual, direction, name } }: MetricMention, { unit, value }: Item): boolean {
  switch (unitKind(unit)) {
    case 'time':
      return kind === 'cost' && direction !== 'higher' && (usual === null || usual === 'ms') && !/memory|storage|energy|power/.test(name);
    case 'size':
      return kind === 'cost' && (usual === null || usual === 'M') && !/time|latency|speed/.test(name);
    case 'rate':
      return kind === 'cost' && (usual === 'FPS' || (usual === null && direction === 'higher'));
    case 'length':
      return kind === 'quality' && usual !== '%' && direction === 'lower';
    case 'amount':
      return kind === 'count' || (kind === 'cost' && (usual === 'M' || usual === 'G' || (usual === null && /throughput|speed/.test(name))));
    case 'gain':
      return unit === 'dB' ? usual === 'dB' : unit === '%' ? usual !== 'dB' && usual !== 'mm' : true;
    case 'energy':
      return kind === 'cost' && /energy|power/.test(name);
    case null:
      if (kind === 'cost') return (usual !== null && usual !== '%' && usual !== 'ms') || /throughput|speed/.test(name);
      return kind === 'count' || usual !== '%' || Math.abs(value) <= 100;
  }
}
