import type { Result } from '#model/work.ts';
import { nameKey } from '#text/keys.ts';
import type { TaskFact } from './facts.ts';
import { isInLink, linkRanges, type NameMention } from './mentions.ts';
import { numbersOf, type NumberInText } from './numbers.ts';
import { evidenceOf, type Passage, type Sentence } from './passages.ts';
import { isChange, isListed, itemsOf, listOf, type Item, type List } from './result-lists.ts';
import { methodOf } from './result-method.ts';
import { metricBySlash, metricInRow, metricsOf, type MetricMention } from './result-metric.ts';
import { datasetsInOrderOf, datasetsOf, isOverSeveral, isTrainingData } from './result-place.ts';
import { readItem, type Reading } from './result-readers.ts';
import { isUnnamed, metricOfScoreBefore } from './result-score.ts';
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
  /** What it is about: its only proposed method, or the only one that its title names; else null. */
  main: string | null;
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
    main: mainMethod(proposed, mentions),
    onlyDataset: names.size === 1 ? ([...names][0] ?? null) : null,
    tasks: new Set(known.map(({ name }) => name)),
    words: new Set(passages.flatMap(({ text }) => text.toLowerCase().split(/[^\p{L}\p{N}]+/u))),
  };
  const results = passages.flatMap((passage) => (passage.isTitle ? [] : passageResults(passage, { work, mentions: mentions.filter((one) => one.passage === passage), tasks: placesOf(known, passage) })));
  return withCommonMetric(results, vocabulary);
}

function mainMethod(proposed: readonly string[], mentions: readonly NameMention[]): string | null {
  const titled = proposed.filter((name) => mentions.some((mention) => mention.passage.isTitle && mention.name === name));
  return proposed.length === 1 ? (proposed[0] ?? null) : titled.length === 1 ? (titled[0] ?? null) : null;
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
  let before: Found[] = [];
  return passage.sentences.flatMap((sentence) => {
    const inside = numbers.filter(({ start, end }) => start >= sentence.start && end <= sentence.end);
    before = inside.length === 0 ? [] : sentenceResults({ passage, sentence, items: itemsOf(inside, passage.text), metrics, mentions, tasks, work, before });
    return before;
  });
}

/** Neither part of a name nor of a link. */
function isFree({ start, end }: NumberInText, mentions: readonly NameMention[], links: readonly [number, number][]): boolean {
  return !mentions.some((mention) => start >= mention.start && end <= mention.end) && !isInLink(start, links);
}

type InSentence = InPassage & { passage: Passage; sentence: Sentence; items: readonly Item[]; metrics: readonly MetricMention[]; before: readonly Found[] };

function sentenceResults(input: InSentence): Found[] {
  const readings = readingsOf(input).filter((reading) => reading !== null);
  const places = placesOfScores(readings, input);
  const { passage: { text }, sentence } = input;
  return readings.flatMap((reading, index) => {
    const isOpen = reading.metric === null && isScore(reading) && leavesOpen(reading.item, input);
    const ofScore = metricOfScoreBefore(reading, readings, { text, to: sentence.end });
    // A condition behind the last of listed values is that of all.
    const next = readings.slice(index + 1).find((other, at) => !isListed(readings[index + at]?.item, other.item, text));
    const list = listOf(readings.map(({ item }) => item), index, text);
    const isOld = isChange(reading.item, readings[index + 1]?.item, text);
    const results = resultsOfReading(ofScore === null ? reading : { ...reading, metric: ofScore }, { ...input, list, isOld, first: readings[0]?.item.start ?? sentence.end, next: next?.item.start ?? sentence.end, place: places[index] ?? nowhere });
    return results.map((result) => ({ result: ofScore === null ? result : { ...result, inferred: [...result.inferred, 'metric' as const] }, isOpen }));
  });
}

/** The dataset of a value, and whether its sentence says so. */
type DatasetOfValue = { name: string | null; isStated: boolean };
const nowhere: DatasetOfValue = { name: null, isStated: false };

/**
 * The dataset of each reading: what its sentence says; for listed values of a sentence that names none, those
 * of the sentence before in order; else the only one of the work, where a value is not one over several and
 * can be a score on it.
 */
function placesOfScores(readings: readonly Reading[], { passage: { text }, sentence: { start: from, end: to }, mentions, tasks, work, before }: InSentence): DatasetOfValue[] {
  const scored = readings.filter((reading) => isScore(reading));
  const items = scored.map(({ item }) => item);
  const evaluated = mentions.filter((mention) => mention.kind === 'dataset' && !isTrainingData(mention, text));
  const stated = datasetsOf(items, { text, datasets: evaluated, from, to });
  const names = before.flatMap(({ result }) => (result.kind === 'absolute' && result.dataset !== null ? [result.dataset] : []));
  const carried = evaluated.some(({ start }) => start >= from && start < to) ? [] : datasetsInOrderOf(names, items, text);
  const named = tasks.filter(({ start, end }) => start >= from && end <= to).map(({ name }) => name);
  return readings.map((reading) => {
    const at = scored.indexOf(reading);
    if (at < 0) return nowhere;
    const name = stated[at] ?? null;
    if (name !== null) return { name, isStated: true };
    const only = isOverSeveral(reading.item, { text, from, to }) || isOfOtherTask(reading, named, work) ? null : work.onlyDataset;
    return { name: carried[at] ?? only, isStated: false };
  });
}

/** Whether a sentence names (`named`) a task of the measure, and none that the only dataset of the work is for. */
function isOfOtherTask({ metric }: Reading, named: readonly string[], { onlyDataset, vocabulary }: OfWork): boolean {
  const known = onlyDataset === null ? [] : (vocabulary.datasetTasks.get(onlyDataset) ?? []);
  const possible = metric?.tasks ?? [];
  return known.length > 0 && named.some((task) => possible.includes(task)) && ![...named, ...possible].some((task) => known.includes(task));
}

/** Whether a sentence names no measure, and no other quantity as what has changed: `by 3.4% on X`, not `90% less time`. */
function leavesOpen(item: Item, { passage: { text }, sentence, metrics }: InSentence): boolean {
  if (metrics.some(({ metric, start, end }) => metric.kind !== 'count' && start >= sentence.start && end <= sentence.end)) return false;
  return isUnnamed(item, text, sentence.end);
}

/** Whether a number is one of quality, or of speed-up, that is reached on a dataset. */
function isScore({ item, metric, isCount }: Reading): boolean {
  return !isCount && (metric === null ? item.unit !== 'x' : metric.kind === 'quality' || metric.name === 'speed-up');
}

type InReading = InSentence & { list: List; isOld: boolean; first: number; next: number; place: DatasetOfValue };

/** One result for each number of a reading's range. */
function resultsOfReading({ item, metric, kind, isCount }: Reading, { passage, sentence, metrics, mentions, tasks, work, list, isOld, first, next, place: { name: dataset, isStated } }: InReading): Result[] {
  const { text } = passage;
  const range = { from: sentence.start, to: sentence.end };
  const method = isCount ? null : methodOf({ item, kind, list, isOld }, { text, methods: mentions.filter((mention) => mention.kind === 'method' && !metrics.some(({ start, end }) => start <= mention.start && end > mention.end)), proposed: work.proposed, main: work.main, ...range });
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
    previous = readItem(item, { text, sentence, limits, metrics: inside, metricByName: work.vocabulary.metricByName, list: listOf(items, index, text), inRow, previous });
    read.push(previous);
  }
  shareBackwards(read, items, text);
  return read;
}

/** In `82.0% and 60.1% accuracy` the first value has the measure of the second, and its kind. */
function shareBackwards(read: (Reading | null)[], items: readonly Item[], text: string): void {
  for (let index = read.length - 2; index >= 0; index -= 1) {
    const [one, two, reading, next] = [items[index], items[index + 1], read[index], read[index + 1]];
    if (one === undefined || two === undefined || next === null || next === undefined || (reading !== null && reading?.metric !== null)) continue;
    if (next.isCount || (reading?.isCount ?? false) || (two.unit === 'x' && one.unit !== 'x') || !(one.unit === two.unit || one.unit === null)) continue;
    if (one.unit === null && one.raw.includes('.') !== two.raw.includes('.')) continue;
    const isMarkedUp = two.plus && /^[\s$]*\(\+\s?$/.test(text.slice(one.unitEnd, two.start));
    if (isMarkedUp) read[index] = { ...next, item: one, kind: 'absolute' };
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
