import type { Result } from '#model/work.ts';
import { nameKey } from '#text/keys.ts';
import type { TaskFact } from './facts.ts';
import { isInLink, linkRanges, type NameMention } from './mentions.ts';
import { numbersOf, type NumberInText } from './numbers.ts';
import { evidenceOf, type Passage, type Sentence } from './passages.ts';
import { isChange, isListed, itemsOf, runAround, type Item } from './result-lists.ts';
import { methodOf } from './result-method.ts';
import { metricBySlash, metricInRow, metricsOf, type MetricMention } from './result-metric.ts';
import { datasetsOf, isTrainingData } from './result-place.ts';
import { readItem, type Reading } from './result-readers.ts';
import { settingOf } from './result-setting.ts';
import { taskOf, type TaskPlace } from './result-task.ts';
import type { Vocabulary } from './vocabulary.ts';

export type ResultInput = {
  passages: readonly Passage[];
  mentions: readonly NameMention[];
  tasks: readonly TaskFact[];
  /** Names of the methods that the work proposes. */
  proposed: readonly string[];
  vocabulary: Vocabulary;
};

/** What of the whole work bears on each of its results. */
type OfWork = {
  vocabulary: Vocabulary;
  proposed: readonly string[];
  /** The one dataset that the work is scored on; null for none and for several. */
  onlyDataset: string | null;
  tasks: ReadonlySet<string>;
  /** Lower-case words of its texts. */
  words: ReadonlySet<string>;
};

/**
 * Every number of the abstracts that scores a method or says what it costs or how much data there is.
 * `raw` is the number alone, `unit` stands apart and is never multiplied out: `413M` has raw `413`,
 * value 413 and unit `M`. A number that no measure, gain or verb of reaching explains is left out.
 */
export function resultsOf({ passages, mentions, tasks, proposed, vocabulary }: ResultInput): Result[] {
  const scoredOn = mentions.filter((mention) => mention.kind === 'dataset' && !isTrainingData(mention, mention.passage.text));
  const names = new Set(scoredOn.map(({ name }) => name));
  const known = tasks.filter(({ name }) => vocabulary.tasks.forms.has(nameKey(name)));
  const work: OfWork = {
    vocabulary,
    proposed,
    onlyDataset: names.size === 1 ? ([...names][0] ?? null) : null,
    tasks: new Set(known.map(({ name }) => name)),
    words: new Set(passages.flatMap(({ text }) => text.toLowerCase().split(/[^\p{L}\p{N}]+/u))),
  };
  const results = passages.flatMap((passage) => (passage.isTitle ? [] : passageResults(passage, { work, mentions: mentions.filter((one) => one.passage === passage), tasks: placesOf(known, passage) })));
  return withCommonMetric(results, vocabulary);
}

function placesOf(tasks: readonly TaskFact[], passage: Passage): TaskPlace[] {
  return tasks.flatMap(({ name, evidence }) => evidence.flatMap(({ abstract, sentence, start, end }) => (sentence > 0 && abstract === passage.abstract ? [{ name, start, end }] : [])));
}

type InPassage = { work: OfWork; mentions: readonly NameMention[]; tasks: readonly TaskPlace[] };

/** A result, and whether its sentence leaves the measure to be understood. */
type Found = { result: Result; isOpen: boolean };

function passageResults(passage: Passage, { work, mentions, tasks }: InPassage): Found[] {
  const links = linkRanges(passage.text);
  const numbers = numbersOf(passage.text).filter((number) => isFree(number, mentions, links));
  if (numbers.length === 0) return [];
  const metrics = metricsOf(passage, work.vocabulary, { words: work.words, names: mentions });
  return passage.sentences.flatMap((sentence) => {
    const inside = numbers.filter(({ start, end }) => start >= sentence.start && end <= sentence.end);
    return inside.length === 0 ? [] : sentenceResults({ passage, sentence, items: itemsOf(inside, passage.text), metrics, mentions, tasks, work });
  });
}

/** Neither part of a name nor of a link. */
function isFree({ start, end }: NumberInText, mentions: readonly NameMention[], links: readonly [number, number][]): boolean {
  return !mentions.some((mention) => start >= mention.start && end <= mention.end) && !isInLink(start, links);
}

type InSentence = InPassage & { passage: Passage; sentence: Sentence; items: readonly Item[]; metrics: readonly MetricMention[] };

function sentenceResults(input: InSentence): Found[] {
  const readings = readingsOf(input).filter((reading) => reading !== null);
  const scored = readings.filter((reading) => isScore(reading));
  const { text } = input.passage;
  const evaluated = input.mentions.filter((mention) => mention.kind === 'dataset' && !isTrainingData(mention, text));
  const datasets = datasetsOf(scored.map(({ item }) => item), { text, datasets: evaluated, from: input.sentence.start, to: input.sentence.end });
  return readings.flatMap((reading, index) => {
    const place = scored.indexOf(reading);
    const stated = place < 0 ? null : (datasets[place] ?? null);
    const dataset = stated ?? (place < 0 ? null : input.work.onlyDataset);
    const isOpen = reading.metric === null && isScore(reading) && leavesOpen(reading.item, input);
    const results = resultsOfReading(reading, { ...input, isCompared: isChange(reading.item, readings[index + 1]?.item, text), first: readings[0]?.item.start ?? input.sentence.end, next: readings[index + 1]?.item.start ?? input.sentence.end, dataset, isStated: stated !== null });
    return results.map((result) => ({ result, isOpen }));
  });
}

/** Whether a sentence names no measure, and no other quantity as what has changed: `by 3.4% on X`, not `90% less time`. */
function leavesOpen({ unitEnd }: Item, { passage: { text }, sentence, metrics }: InSentence): boolean {
  if (metrics.some(({ metric, start, end }) => metric.kind !== 'count' && start >= sentence.start && end <= sentence.end)) return false;
  return /^[\s$)}]*(?:(?:absolute|relative|average)\s+)?(?:(?:improvements?|gains?|increases?|higher|better)\b|(?:on|over|compared|respectively|than|and)\b|[,.;(]|$)/.test(text.slice(unitEnd, sentence.end));
}

/** Whether a number is one of quality, or of speed-up, that is reached on a dataset. */
function isScore({ item, metric, isCount }: Reading): boolean {
  return !isCount && (metric === null ? item.unit !== 'x' : metric.kind === 'quality' || metric.name === 'speed-up');
}

type InReading = InSentence & { isCompared: boolean; first: number; next: number; dataset: string | null; isStated: boolean };

/** One result for each number of a reading's range. */
function resultsOfReading({ item, metric, kind, isCount }: Reading, { passage, sentence, mentions, tasks, work, isCompared, first, next, dataset, isStated }: InReading): Result[] {
  const { text } = passage;
  const range = { from: sentence.start, to: sentence.end };
  const method = isCount || isCompared ? null : methodOf(item, kind, { text, methods: mentions.filter((mention) => mention.kind === 'method'), proposed: work.proposed, ...range });
  const possible = { byMetric: metric?.tasks ?? [], byDataset: dataset === null ? [] : (work.vocabulary.datasetTasks.get(dataset) ?? []) };
  const task = isScore({ item, metric, kind, isCount }) && metric?.kind !== 'cost' ? taskOf(item.start, possible, { text, named: tasks, ofWork: work.tasks, ...range }) : null;
  const setting = isCount ? null : settingOf({ text, from: sentence.start, to: next, first, place: { start: item.start, end: item.unitEnd } });
  const inferred: Result['inferred'] = [];
  if (task?.inferred === true) inferred.push('task');
  if (dataset !== null && !isStated) inferred.push('dataset');
  if (method?.inferred === true) inferred.push('method');
  return item.members.map(({ raw, value, unit, start, end }) => ({
    raw, value, unit, task: task?.name ?? null, metric: metric?.name ?? null, dataset, method: method?.name ?? null, kind, setting, inferred, corrected: null,
    evidence: [evidenceOf({ passage, start, end })],
  }));
}

/** What each number of a sentence measures, in order; null for those that are no result. */
function readingsOf({ passage: { text }, sentence, items, metrics, work }: InSentence): (Reading | null)[] {
  const inside = metrics.filter(({ start, end }) => start >= sentence.start && end <= sentence.end);
  const read: (Reading | null)[] = [];
  let previous: Reading | null = null;
  for (const [index, item] of items.entries()) {
    const limits = { from: items[index - 1]?.unitEnd ?? sentence.start, to: items[index + 1]?.start ?? sentence.end };
    const bySlash = metricBySlash(items, index, { text, mentions: inside });
    const inRow = bySlash === undefined ? metricInRow(items, index, { text, mentions: inside }) : (bySlash ?? 'unknown');
    previous = readItem(item, { text, sentence, limits, metrics: inside, metricByName: work.vocabulary.metricByName, listEnd: listEnd(items, index, text), inRow, previous });
    read.push(previous);
  }
  shareBackwards(read, items, text);
  return read;
}

function listEnd(items: readonly Item[], index: number, text: string): number {
  const [, last] = runAround(items, index, (one, two) => isListed(one, two, text));
  return items[last]?.unitEnd ?? 0;
}

/** In `82.0% and 60.1% accuracy` the first value has the measure of the second, and its kind. */
function shareBackwards(read: (Reading | null)[], items: readonly Item[], text: string): void {
  for (let index = read.length - 2; index >= 0; index -= 1) {
    const [one, two, reading, next] = [items[index], items[index + 1], read[index], read[index + 1]];
    if (one === undefined || two === undefined || next === null || next === undefined || (reading !== null && reading?.metric !== null)) continue;
    if (next.isCount || (reading?.isCount ?? false) || (two.unit === 'x' && one.unit !== 'x') || !(one.unit === two.unit || one.unit === null)) continue;
    if (one.unit === null && one.raw.includes('.') !== two.raw.includes('.')) continue;
    if (isListed(one, two, text) || isChange(one, two, text)) read[index] = { ...next, item: one.unit === null ? withUnit(one, two.unit) : one };
  }
}

/** `3.2 and 4.1%` are both percents. */
function withUnit(item: Item, unit: string | null): Item {
  return { ...item, unit, members: item.members.map((member) => ({ ...member, unit })) };
}

/**
 * A work that states its scores by one measure of quality means it where it states none, in the same unit.
 * `metric` is then inferred.
 */
function withCommonMetric(found: readonly Found[], { metricByName }: Vocabulary): Result[] {
  const isQuality = (name: string | null): boolean => name !== null && metricByName.get(name)?.kind === 'quality';
  const stated = new Map<string | null, Set<string | null>>();
  for (const { result } of found) if (isQuality(result.metric)) stated.set(result.metric, (stated.get(result.metric) ?? new Set()).add(result.unit));
  const [only] = stated;
  if (stated.size !== 1 || only === undefined) return found.map(({ result }) => result);
  const [metric, units] = only;
  return found.map(({ result, isOpen }) => (isOpen && result.unit !== null && units.has(result.unit) ? { ...result, metric, inferred: [...result.inferred, 'metric' as const] } : result));
}
