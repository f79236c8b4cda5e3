import type { NumberInText } from './numbers.ts';
import { scanNames } from './scan.ts';
import type { Passage } from './passages.ts';
import type { Vocabulary } from './vocabulary.ts';
import type { MetricEntry } from '#model/lexicon.ts';

/** A measure named in the text. */
export type MetricMention = { metric: MetricEntry; start: number; end: number };

/** Measures of a passage in order. */
export function metricsOf(passage: Passage, { metrics, metricByName }: Vocabulary): MetricMention[] {
  return scanNames(passage, [metrics]).flatMap(({ known, start, end }) => {
    const metric = metricByName.get(known[0]?.name ?? '');
    return metric === undefined ? [] : [{ metric, start, end }];
  });
}

const rightStops = /[,;:()]|\.\s|\b(?:with|while|and|than|over|for|at|to|from|using|by|compared|against|when|under|which|that|on|is|are|was|were|has|have|can)\b/;
const leftStops = /[;]|\.\s|\b(?:while|whereas|than|using|with|but|when|which|that)\b/;

/**
 * Two numbers joined by `and` before two measures joined by `and` are in the same order:
 * `26% and 31% fewer parameters and FLOPs`. The measure that the number at `index` has in such a pair; else null.
 */
export function metricInPair(numbers: readonly NumberInText[], index: number, { text, mentions }: Pick<Field, 'text' | 'mentions'>): MetricMention | null {
  for (const first of [index - 1, index]) {
    const [one, two] = [numbers[first], numbers[first + 1]];
    if (one === undefined || two === undefined || !joined.test(text.slice(one.unitEnd, two.start))) continue;
    for (const [at, metric] of mentions.entries()) {
      const partner = mentions[at + 1];
      if (partner === undefined || !joined.test(text.slice(metric.end, partner.start))) continue;
      const behind = metric.start >= two.unitEnd && metric.start - two.unitEnd < 40 && !rightStops.test(text.slice(two.unitEnd, metric.start));
      const before = partner.end <= one.start && one.start - partner.end < 60 && !leftStops.test(text.slice(partner.end, one.start));
      if (behind || before) return first === index ? metric : partner;
    }
  }
  return null;
}

const joined = /^[\s$)]*(?:,\s*)?and\s+(?:the\s+)?[$+~]*$/;

type Field = { text: string; mentions: readonly MetricMention[]; from: number; to: number };

/** The measure right behind a number: `84.2% top-1 accuracy`, `0.7 higher mIoU`. */
export function metricBehind(number: NumberInText, { text, mentions, to }: Field): MetricMention | null {
  const mention = mentions.find(({ start }) => start >= number.unitEnd - 1 && start < to);
  if (mention === undefined) return null;
  const gap = text.slice(number.unitEnd, mention.start).replace(/\b(?:improvements?|gains?|increase|reductions?|enhancement|drop|points?)\s+(?:in|of|on)\b/, ' ');
  return gap.length <= 45 && !rightStops.test(gap.replace(/^[\s$)]+/, ' ')) ? mention : null;
}

/** The measure before a number: `mAP of 95.2%`, `improves accuracy on X by 1.2%`. */
export function metricBefore(number: NumberInText, { text, mentions, from }: Field): MetricMention | null {
  const mention = mentions.findLast(({ metric, start, end }) => end <= number.start && start >= from && metric.kind !== 'count');
  if (mention === undefined) return null;
  const gap = text.slice(mention.end, number.start);
  const limit = number.unit === null ? 22 : 70;
  if (gap.length > limit || leftStops.test(gap) || /\d\s*%?\s*$/.test(gap)) return null;
  return number.unit !== null || /^[\s$~(]*(?:score|scores|value|rate|metric)?[\s$~(]*(?:(?:on|for)\s+(?:the\s+)?[\w-]+\s+)?(?:of|is|=|:|to|by|at|from|reaches|reaching|was|as low as|as high as|reduced to|up to|improved by|improves by|around|about|than)?[\s$~=+:(]*(?:up to|about|around|only|over)?[\s$~+]*$/.test(gap) ? mention : null;
}
