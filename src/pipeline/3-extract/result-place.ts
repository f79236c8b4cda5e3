import type { NameMention } from './mentions.ts';
import type { NumberInText } from './numbers.ts';

type Field = { text: string; datasets: readonly NameMention[]; from: number; to: number };

/**
 * The dataset each number of a sentence stands for. Equal lists meet in order (`3% and 5% on A and B`);
 * else the next dataset that a preposition ties to the number, which neighbours in a list share; else the
 * last one named before in the sentence.
 */
export function datasetsOf(numbers: readonly NumberInText[], field: Field): (string | null)[] {
  const inside = field.datasets.filter(({ start }) => start >= field.from && start < field.to);
  const paired = pairedDatasets(numbers, inside, field);
  const tied = numbers.map((number, index) => tiedDataset(number, numbers[index + 1]?.start ?? field.to, { ...field, datasets: inside }));
  for (let index = numbers.length - 2; index >= 0; index -= 1) {
    const gap = field.text.slice(numbers[index]?.unitEnd, numbers[index + 1]?.start);
    if (tied[index] === null && gap.length < 45 && /,|\band\b|\(/.test(gap) && !inside.some(({ start }) => start > (numbers[index]?.end ?? 0) && start < (numbers[index + 1]?.start ?? 0))) {
      tied[index] = tied[index + 1] ?? null;
    }
  }
  return tied.map((name, index) => paired.get(index) ?? name ?? (isFollowed(numbers[index]?.end ?? 0, numbers[index + 1]?.start ?? field.to, inside) ? null : datasetBefore(numbers[index], inside, field.text)));
}

function tiedDataset({ unitEnd }: NumberInText, limit: number, { text, datasets }: Field): string | null {
  const next = datasets.find(({ start }) => start >= unitEnd && start < limit);
  if (next === undefined) return null;
  const after = datasets.find(({ start, name }) => start > next.end && name !== next.name);
  // A number for several datasets is no score of one.
  if (after !== undefined && /^\s*(?:,\s*)?(?:and|,|&)\s+(?:the\s+)?$/.test(text.slice(next.end, after.start))) return null;
  const gap = text.slice(unitEnd, next.start);
  return gap.length < 90 && /\b(?:on|in|for|of|at|across|to)\s+(?:(?:the|both|a|challenging|popular|standard|large-scale)\s+)*(?:[\p{L}-]+\s+)?$/u.test(gap) && !/;|\bwhile\b|\bwhereas\b/.test(gap) ? next.name : null;
}

/** Whether an untied dataset stands between a number and the next: then it is open whose it is. */
function isFollowed(end: number, limit: number, datasets: readonly NameMention[]): boolean {
  return datasets.some(({ start }) => start > end && start < limit);
}

function datasetBefore(number: NumberInText | undefined, datasets: readonly NameMention[], text: string): string | null {
  if (number === undefined) return null;
  const before = datasets.filter(({ end }) => end <= number.start);
  const [last, previous] = [before.at(-1), before.at(-2)];
  const isOneOfMany = last !== undefined && previous !== undefined && last.name !== previous.name && isRow([previous, last], text);
  return isOneOfMany ? null : (last?.name ?? null);
}

/** Datasets by index of the numbers, where a list of numbers stands before or behind a list of as many datasets. */
function pairedDatasets(numbers: readonly NumberInText[], datasets: readonly NameMention[], { text, to }: Field): Map<number, string> {
  const paired = new Map<number, string>();
  for (let first = 0; first < numbers.length; ) {
    let last = first;
    while (last + 1 < numbers.length && isListed(numbers[last], numbers[last + 1], text)) last += 1;
    const count = last - first + 1;
    const limit = numbers[last + 1]?.start ?? to;
    const behind = datasets.filter(({ start }) => start > (numbers[last]?.end ?? 0) && start < limit);
    const before = datasets.filter(({ end }) => end <= (numbers[first]?.start ?? 0));
    const row = [behind.slice(0, count), before.slice(-count)].find((some) => count > 1 && some.length === count && isRow(some, text));
    row?.forEach(({ name }, index) => paired.set(first + index, name));
    first = last + 1;
  }
  return paired;
}

function isListed(one: NumberInText | undefined, two: NumberInText | undefined, text: string): boolean {
  return one !== undefined && two !== undefined && /^[\s$]*(?:,\s*|,?\s*and\s+)[$+~]*$/.test(text.slice(one.unitEnd, two.start));
}

function isRow(datasets: readonly NameMention[], text: string): boolean {
  return datasets.slice(1).every(({ start }, index) => text.slice(datasets[index]?.end, start).length < 25);
}
