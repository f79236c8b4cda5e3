import type { NameMention } from './mentions.ts';
import { isChange, runsOf, type Item } from './result-lists.ts';

type Field = { text: string; datasets: readonly NameMention[]; from: number; to: number };

/** Whether a dataset is named as what a model was trained on before, and not as what it is scored on. */
export function isTrainingData({ start, end }: NameMention, text: string): boolean {
  if (/^(?:-|\s+(?:pre-?train|weights|initiali[sz]|supervision))/.test(text.slice(end, end + 16))) return true;
  if (/\bpre-?train\p{L}*\b[^.;]{0,60}\((?:e\.g\.,?\s*|such as\s*)?$/u.test(text.slice(Math.max(0, start - 90), start))) return true;
  return /\b(?:pre-?train(?:ed|ing)?(?:\s+\p{L}+)?|fine-?tuned from|initiali[sz]ed|transfer(?:red)? from)\s+(?:on|with|using|from)?\s*(?:the\s+)?(?:\p{L}+-scale\s+)?$/u.test(text.slice(Math.max(0, start - 50), start));
}

/**
 * The dataset each item of a sentence stands for. Equal lists meet in order (`3% and 5% on A and B`);
 * else the next dataset that a preposition ties to the number, which neighbours in a list share; else the
 * last one named before in the sentence.
 */
export function datasetsOf(items: readonly Item[], field: Field): (string | null)[] {
  const inside = field.datasets.filter(({ start }) => start >= field.from && start < field.to);
  const paired = pairedDatasets(items, inside, field);
  const tied = items.map((item, index) => tiedDataset(item, items[index + 1]?.start ?? field.to, { ...field, datasets: inside }));
  for (let index = items.length - 2; index >= 0; index -= 1) {
    if (tied[index] === null && sharesPlace(items[index], items[index + 1], { ...field, datasets: inside })) tied[index] = tied[index + 1] ?? null;
  }
  return items.map((item, index) => {
    const found = paired.get(index) ?? tied[index];
    // What stands in order with a list that is not known to the end is open.
    if (found === null && isOneInOrder(items, index, field.text)) return null;
    if (found !== undefined && found !== null) return found;
    // `82% on A, 2.9% for another task`: A has its score.
    if (index > 0 && /^[\s$)]*for\s+(?:\p{Ll}+\s+)?\p{Ll}+\s*[,.;]/u.test(field.text.slice(item.unitEnd, item.unitEnd + 50))) return null;
    return isFollowed(item.end, items[index + 1]?.start ?? field.to, inside) ? null : datasetBefore(item, inside, field.text);
  });
}

/**
 * `These results surpass others by 3.9%, 6.5% and 10.1%, respectively`, behind a sentence with as many scores
 * on as many datasets (`before`, in order): the dataset of each item, null where it stands in no such list.
 */
export function datasetsInOrderOf(before: readonly string[], items: readonly Item[], text: string): (string | null)[] {
  return items.map((_, index) => {
    const [first, last] = runsOf(items, text).find(([from, to]) => from <= index && index <= to) ?? [index, index];
    const isSame = before.length === last - first + 1 && new Set(before).size === before.length;
    return isSame && isOneInOrder(items, index, text) ? (before[index - first] ?? null) : null;
  });
}

/** Whether a number is one of several that stand in the order of something else. */
function isOneInOrder(items: readonly Item[], index: number, text: string): boolean {
  const [first, last] = runsOf(items, text).find(([from, to]) => from <= index && index <= to) ?? [index, index];
  return last > first && /^[^.;]{0,40}\brespectively\b/.test(text.slice(items[last]?.unitEnd, (items[last]?.unitEnd ?? 0) + 60));
}

/** Whether what is tied to the second of two neighbours is tied to the first as well: no dataset stands between them. */
function sharesPlace(one: Item | undefined, two: Item | undefined, { text, datasets }: Field): boolean {
  if (one === undefined || two === undefined || datasets.some(({ start }) => start > one.end && start < two.start)) return false;
  const gap = text.slice(one.unitEnd, two.start);
  // `82% on A, 2.9% for another task, and 2.3% on B`: what has a place or a cost of its own shares none.
  return isChange(one, two, text) || (gap.length < 45 && /,|\band\b|\(|\//.test(gap) && !/\b(?:for|with)\s/.test(gap));
}

const ties = /\b(?:on|in|for|of|at|across|to)\s+(?:(?:the|both|a|challenging|popular|standard|large-scale|widely[\s-]used)\s+)*(?:[\p{L}-]+\s+)?(?:\d{2,4}\s?(?:x|×|times)\s?\d{2,4}\s+)?$/u;

function tiedDataset({ unitEnd }: Item, limit: number, { text, datasets, to }: Field): string | null {
  const next = datasets.find(({ start }) => start >= unitEnd && start < limit);
  if (next === undefined) return null;
  const after = datasets.find(({ start, name }) => start > next.end && name !== next.name);
  // A number for several datasets is no score of one.
  if (after !== undefined && /^\s*(?:,\s*)?(?:and|,|&)\s+(?:the\s+)?$/.test(text.slice(next.end, after.start))) return null;
  const gap = text.slice(unitEnd, next.start);
  // `…, and on B from 35.2% to 9.1%`: what a new place opens belongs to the number behind it.
  if (limit < to && /(?:,|;)?\s*\b(?:and|while|whereas)\s+(?:also\s+)?(?:on|in|for|at)\s+(?:the\s+)?$/.test(gap)) return null;
  return gap.length < 90 && ties.test(gap) && !/;|\bwhile\b|\bwhereas\b/.test(gap) ? next.name : null;
}

/** Whether an untied dataset stands between a number and the next: then it is open whose it is. */
function isFollowed(end: number, limit: number, datasets: readonly NameMention[]): boolean {
  return datasets.some(({ start }) => start > end && start < limit) && !datasets.some((one) => one.end <= end);
}

const several = '(?:\\d+|two|three|four|five|six|seven|eight|nine|ten|several|multiple|various|many|all|different|diverse)\\s+(?:[\\p{L}\\d-]+\\s+){0,4}?(?:tasks?|data\\s?sets|benchmarks|domains|corpora|suites)';
/** `on five video tasks and the BarBench`: the dataset is one of several. */
const severalBefore = new RegExp(`\\b${several}\\s+(?:and|including)\\s+(?:the\\s+)?$`, 'u');
const severalAndMore = new RegExp(`\\b(?:on|across)\\s+${several}\\s+and\\b`, 'u');
const severalBehind = new RegExp(`^[\\s$)]*(?:(?:in|of|for)\\s+)?(?:[\\p{L}-]+\\s+){0,4}?(?:on|across|over)\\s+(?:an?\\s+(?:collection|set|suite|range)\\s+of\\s+)?(?:the\\s+)?${several}\\b`, 'u');

/** Whether a value is one for several datasets together, by the words behind it or in its sentence before. */
export function isOverSeveral({ start, unitEnd }: Item, { text, from, to }: Omit<Field, 'datasets'>): boolean {
  return severalBehind.test(text.slice(unitEnd, Math.min(to, unitEnd + 120))) || severalAndMore.test(text.slice(from, start));
}

function datasetBefore(item: Item, datasets: readonly NameMention[], text: string): string | null {
  const before = datasets.filter(({ end }) => end <= item.start);
  const [last, previous] = [before.at(-1), before.at(-2)];
  const isOneOfMany = last !== undefined && ((previous !== undefined && last.name !== previous.name && isRow([previous, last], text)) || severalBefore.test(text.slice(Math.max(0, last.start - 90), last.start)));
  const isOfOtherClause = last !== undefined && /;|\b(?:while|whereas)\b/.test(text.slice(last.end, item.start));
  return isOneOfMany || isOfOtherClause ? null : (last?.name ?? null);
}

/** Datasets by index of the items, where a list of numbers stands before or behind a list of as many datasets. */
function pairedDatasets(items: readonly Item[], datasets: readonly NameMention[], { text, to }: Field): Map<number, string> {
  const paired = new Map<number, string>();
  for (const [first, last] of runsOf(items, text)) {
    const count = last - first + 1;
    const behind = datasets.filter(({ start }) => start > (items[last]?.end ?? 0) && start < (items[last + 1]?.start ?? to));
    const before = datasets.filter(({ end }) => end <= (items[first]?.start ?? 0));
    const row = [leadingRow(behind, text), leadingRow(before.toReversed(), text).toReversed()].find((some) => count > 1 && some.length === count);
    if (row !== undefined && !goesOnUnknown(row.at(-1), text)) row.forEach(({ name }, index) => paired.set(first + index, name));
  }
  return paired;
}

/** Whether a list goes on with a name that is not known: then its length does not tell. */
function goesOnUnknown(last: NameMention | undefined, text: string): boolean {
  return last !== undefined && /^,\s*(?:and\s+)?\p{Lu}[\p{L}\d-]*(?=[\s,.]|$)/u.test(text.slice(last.end, last.end + 40)) && !/^,\s*(?:We|Our|The|It|This|In|On|For)\b/.test(text.slice(last.end));
}

/** The first datasets that stand in one list. */
function leadingRow(datasets: readonly NameMention[], text: string): readonly NameMention[] {
  let length = Math.min(1, datasets.length);
  while (length < datasets.length && isRow([...datasets.slice(length - 1, length + 1)].sort((a, b) => a.start - b.start), text)) length += 1;
  return datasets.slice(0, length);
}

function isRow(datasets: readonly NameMention[], text: string): boolean {
  return datasets.slice(1).every(({ start }, index) => /^[^.;]{0,24}$/.test(text.slice(datasets[index]?.end, start)) && /,|\band\b|\/|&/.test(text.slice(datasets[index]?.end, start)));
}

