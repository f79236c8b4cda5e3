import type { Result } from '#model/work.ts';
import { isInLink, linkRanges, type NameMention } from './mentions.ts';
import { numbersOf, type NumberInText } from './numbers.ts';
import { evidenceOf, type Passage, type Sentence } from './passages.ts';
import { isDelta, isReached, multipleOf } from './result-cues.ts';
import { methodOf } from './result-method.ts';
import { metricBefore, metricBehind, metricInPair, metricsOf, type MetricMention } from './result-metric.ts';
import { datasetsOf } from './result-place.ts';
import type { Vocabulary } from './vocabulary.ts';

export type ResultInput = {
  passages: readonly Passage[];
  mentions: readonly NameMention[];
  /** Names of the methods that the work proposes. */
  proposed: readonly string[];
  vocabulary: Vocabulary;
};

/** What a number was found to measure. */
type Reading = { number: NumberInText; metric: MetricMention['metric'] | null; kind: 'absolute' | 'delta' };

/**
 * Every number of the abstracts that scores a method or says what it costs or how much data there is.
 * `raw` is the number alone, `unit` stands apart and is never multiplied out: `413M` has raw `413`,
 * value 413 and unit `M`. A number that no measure, gain or verb of reaching explains is left out.
 */
export function resultsOf({ passages, mentions, proposed, vocabulary }: ResultInput): Result[] {
  const names = new Set(mentions.filter(({ kind }) => kind === 'dataset').map(({ name }) => name));
  const only = names.size === 1 ? ([...names][0] ?? null) : null;
  return passages.flatMap((passage) => {
    if (passage.isTitle) return [];
    const here = mentions.filter((mention) => mention.passage === passage);
    const metrics = metricsOf(passage, vocabulary);
    const links = linkRanges(passage.text);
    const numbers = numbersOf(passage.text).filter((number) => isFree(number, here, links));
    return passage.sentences.flatMap((sentence) => sentenceResults({ passage, sentence, numbers, metrics, here, proposed, only }));
  });
}

/** Neither part of a name nor of a link. */
function isFree({ start, end }: NumberInText, mentions: readonly NameMention[], links: readonly [number, number][]): boolean {
  return !mentions.some((mention) => start >= mention.start && end <= mention.end) && !isInLink(start, links);
}

type Field = {
  passage: Passage;
  sentence: Sentence;
  numbers: readonly NumberInText[];
  metrics: readonly MetricMention[];
  here: readonly NameMention[];
  proposed: readonly string[];
  only: string | null;
};

function sentenceResults({ passage, sentence, numbers, metrics, here, proposed, only }: Field): Result[] {
  const { text } = passage;
  const { start: from, end: to } = sentence;
  const inside = numbers.filter(({ start, end }) => start >= from && end <= to);
  const read: (Reading | null)[] = [];
  let previous: Reading | null = null;
  for (const [index, number] of inside.entries()) {
    // The first number of a range shares what stands behind the second.
    const next = inside.slice(index + 1).find(({ start }) => start >= number.unitEnd);
    const limits = { from: inside[index - 1]?.end ?? from, to: next?.start ?? to };
    previous = readNumber(number, { text, metrics, limits, sentence, previous, pair: metricInPair(inside, index, { text, mentions: metrics }) });
    read.push(previous);
  }
  shareBackwards(read, inside, text);
  const readings = read.filter((reading) => reading !== null);
  const scored = readings.filter(({ metric }) => metric === null || metric.kind === 'quality' || metric.name === 'speed-up');
  const datasets = datasetsOf(scored.map(({ number }) => number), { text, datasets: here.filter(({ kind, end }) => kind === 'dataset' && text[end] !== '-'), from, to });
  return readings.map(({ number, metric, kind }) => {
    const place = scored.findIndex((reading) => reading.number === number);
    const dataset = place < 0 ? null : (datasets[place] ?? only);
    const method = metric?.kind === 'count' ? null : methodOf(number.start, { text, methods: here.filter((mention) => mention.kind === 'method'), proposed, from });
    return {
      raw: number.raw, value: number.value, unit: number.unit, task: null, metric: metric?.name ?? null, dataset, method, kind, setting: null, inferred: [], corrected: null,
      evidence: [evidenceOf({ passage, start: number.start, end: number.end })],
    };
  });
}

/** In `82.0% and 60.1% accuracy` the first value has the measure of the second, and its kind. */
function shareBackwards(read: (Reading | null)[], numbers: readonly NumberInText[], text: string): void {
  for (let index = read.length - 2; index >= 0; index -= 1) {
    const [one, two, reading, next] = [numbers[index], numbers[index + 1], read[index], read[index + 1]];
    if (one === undefined || two === undefined || next === null || next === undefined || (reading !== null && reading?.metric !== null)) continue;
    if (one.unit !== two.unit || one.unit === 'x' || next.metric?.kind === 'count' || (one.unit === null && reading === null)) continue;
    if (isJoined(one, two, text)) read[index] = { ...next, number: one };
  }
}

/** Whether two numbers are neighbours of one list or range. */
function isJoined(one: NumberInText, two: NumberInText, text: string): boolean {
  return two.start < one.unitEnd || /^[\s$]*(?:,\s*|,?\s*and\s+|to\s+|up to\s+|[-–])[$+~]*$/.test(text.slice(one.unitEnd, two.start));
}

type Surroundings = { text: string; metrics: readonly MetricMention[]; limits: { from: number; to: number }; sentence: Sentence; previous: Reading | null; pair: MetricMention | null };

function readNumber(number: NumberInText, { text, metrics, limits, sentence, previous, pair }: Surroundings): Reading | null {
  const after = text.slice(number.unitEnd, Math.min(sentence.end, number.unitEnd + 60));
  const isYear = number.unit === null && /^(?:19|20)\d\d$/.test(number.raw);
  if (number.unit === 'x') return readMultiple(number, { text, metrics, limits, sentence, previous, pair }, after);
  const field = { text, mentions: metrics, ...limits };
  const isRange = previous !== null && number.start < previous.number.unitEnd;
  const follows = previous?.kind === 'delta' && (isRange || /^[\s$]*(?:,\s*|,?\s*and\s+|[-–])[$+~]*$/.test(text.slice(previous.number.unitEnd, number.start)));
  const delta = follows || isDelta(text, number, { from: sentence.start, to: limits.to });
  const kind = delta ? 'delta' : 'absolute';
  const behind = measures(metricBehind(number, field), number.unit);
  const before = measures(metricBefore(number, { ...field, from: sentence.start }), number.unit);
  const metric = (pair ?? behind ?? before)?.metric ?? null;
  if (metric?.kind === 'count') return behind !== null && isCount(number, text.slice(number.unitEnd, behind.start)) ? { number, metric, kind: 'absolute' } : null;
  if (number.unit === '%' && /^\s+of\s/.test(after) && !/^\s+of\s+(?:the\s+)?(?:\p{L}+\s+)?(?:parameters|FLOPs|computation|cost)/u.test(after)) return null;
  if (isYear) return null;
  if (metric !== null) return { number, metric, kind };
  if (isSizeInBrackets(number, text)) return readSize(number, metrics);
  const carried = previous !== null && previous.metric?.kind !== 'count' && previous.number.unit === number.unit && continues(text.slice(behindMetric(previous.number, metrics), number.start));
  if (carried) return { number, metric: previous.metric, kind: previous.number.plus ? kind : delta ? 'delta' : previous.kind };
  if (number.unit === null) return null;
  const reached = isReached(text.slice(Math.max(limits.from, number.start - 45), number.start)) || isAside(number, text, sentence);
  if (!/^(?:%|dB|points)$/.test(number.unit)) return null;
  return delta || reached ? { number, metric: null, kind } : null;
}

/** Behind a number, its unit and the measure that follows it at once. */
function behindMetric({ unitEnd }: NumberInText, metrics: readonly MetricMention[]): number {
  return metrics.find(({ start }) => start >= unitEnd && start <= unitEnd + 3)?.end ?? unitEnd;
}

/** The measure when the unit can be its own: times and sizes belong to costs, lengths and decibels to their measures. */
function measures(mention: MetricMention | null, unit: string | null): MetricMention | null {
  if (mention === null) return null;
  const { kind, unit: usual } = mention.metric;
  if (unit === 'ms' || unit === 's' || unit === 'min' || unit === 'GB' || unit === 'MB') return kind === 'cost' ? mention : null;
  if (unit === '%' && kind === 'cost' && mention.metric.direction === null) return null;
  if (unit === 'dB') return usual === 'dB' ? mention : null;
  if (unit === 'mm' || unit === 'cm') return kind === 'quality' && usual !== '%' ? mention : null;
  return mention;
}

/** Whether only a list, a bracket or a place stands between two numbers. */
function continues(gap: string): boolean {
  return gap.length < 70 && !/;|\.\s/.test(gap) && /^[\s$)]*(?:[,(]|and\b|to\b|on\b|in\b|for\b|vs\.?|\+|compar|(?:while|whereas) (?:that|those) of\b)/.test(gap);
}

/** `(23.5%)` behind a method in a sentence that compares. */
function isAside({ start, unitEnd }: NumberInText, text: string, sentence: Sentence): boolean {
  return text[start - 1] === '(' && /^\)/.test(text.slice(unitEnd)) && /\b(?:close to|outperform|compar|accura|perform|achiev|than|surpass|close)/.test(text.slice(sentence.start, sentence.end));
}

/** `(172M)` behind a name says how many parameters it has. */
function isSizeInBrackets({ unit, start, unitEnd }: NumberInText, text: string): boolean {
  return (unit === 'M' || unit === 'B') && text[start - 1] === '(' && /^\s*\)/.test(text.slice(unitEnd));
}

function readSize(number: NumberInText, metrics: readonly MetricMention[]): Reading {
  const listed = metrics.find(({ metric }) => metric.name === 'parameters')?.metric;
  return { number, metric: listed ?? parameters, kind: 'absolute' };
}

const parameters: MetricMention['metric'] = { name: 'parameters', tasks: [], aliases: [], ambiguous: false, context: [], direction: 'lower', unit: 'M', kind: 'cost' };
const speedUp: MetricMention['metric'] = { ...parameters, name: 'speed-up', direction: 'higher', unit: 'x' };

function isCount({ value, unit }: NumberInText, gap: string): boolean {
  return (value >= 10 || unit !== null) && unit !== '%' && Number.isInteger(unit === null ? value : 1) && gap.trim().split(/\s+/).length <= 3 && !/[,.;:()]/.test(gap);
}

function readMultiple(number: NumberInText, { text, metrics, limits, sentence }: Surroundings, after: string): Reading | null {
  const field = { text, mentions: metrics, ...limits };
  const what = multipleOf(after);
  if (what === 'speed-up') return { number, metric: speedUp, kind: 'absolute' };
  const behind = metricBehind(number, field)?.metric ?? null;
  if (what === 'delta') return { number, metric: behind, kind: 'delta' };
  const isSpeed = /\b(?:speed-?\s?ups?|accelerat\p{L}*|faster|speeds? up)\b[^.;]{0,40}$/u.test(text.slice(limits.from, number.start));
  if (isSpeed) return { number, metric: speedUp, kind: 'absolute' };
  const reduced = /\b(?:reduc\p{L}*|decreas\p{L}*|improv\p{L}*|increas\p{L}*)\b[^.;]{0,60}\bby\s+(?:up to\s+|about\s+|over\s+)?[$~]*$/u.test(text.slice(limits.from, number.start));
  return reduced ? { number, metric: metricBefore(number, { ...field, from: sentence.start })?.metric ?? null, kind: 'delta' } : null;
}
