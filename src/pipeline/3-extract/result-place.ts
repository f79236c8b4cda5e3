import type { NameMention } from './mentions.ts';
import type { NumberInText } from './numbers.ts';

export type Scored = { number: NumberInText; dataset: string | null };
type Field = { text: string; datasets: readonly NameMention[]; from: number; to: number };

/**
 * The dataset each number of a sentence stands for. Equal lists meet in order (`3% and 5% on A and B`);
 * else the next dataset that a preposition ties to the number, which neighbours in a list share; else the
 * last one named before in the sentence.
 */
export function datasetsOf(numbers: readonly NumberInText[], field: Field): (string | null)[] {
  const inside = field.datasets.filter(({ start }) => start >= field.from && start < field.to);
  const paired = pairLists(numbers, inside, field.text);
  if (paired !== null) return paired;
  const tied = numbers.map((number, index) => tiedDataset(number, numbers[index + 1]?.start ?? field.to, { ...field, datasets: inside }));
  for (let index = numbers.length - 2; index >= 0; index -= 1) {
    const gap = field.text.slice(numbers[index]?.unitEnd, numbers[index + 1]?.start);
    if (tied[index] === null && gap.length < 45 && /,|\band\b|\(/.test(gap) && !inside.some(({ start }) => start > (numbers[index]?.end ?? 0) && start < (numbers[index + 1]?.start ?? 0))) {
      tied[index] = tied[index + 1] ?? null;
    }
  }
  return tied.map((name, index) => name ?? datasetBefore(numbers[index], inside));
}

function tiedDataset({ unitEnd }: NumberInText, limit: number, { text, datasets }: Field): string | null {
  const next = datasets.find(({ start }) => start >= unitEnd && start < limit);
  if (next === undefined) return null;
  const gap = text.slice(unitEnd, next.start);
  return gap.length < 90 && /\b(?:on|in|for|of|at|across)\s+(?:(?:the|both|a|challenging|popular|standard|large-scale)\s+)*(?:[\p{L}-]+\s+)?$/u.test(gap) && !/;|\bwhile\b|\bwhereas\b/.test(gap) ? next.name : null;
}

function datasetBefore(number: NumberInText | undefined, datasets: readonly NameMention[]): string | null {
  if (number === undefined) return null;
  const before = datasets.filter(({ end }) => end <= number.start);
  return before.at(-1)?.name ?? null;
}

/** Pairs two lists of equal length: numbers in a row, and datasets in a row. */
function pairLists(numbers: readonly NumberInText[], datasets: readonly NameMention[], text: string): (string | null)[] | null {
  const distinct = datasets.filter(({ name }, index) => datasets.findIndex((other) => other.name === name) === index);
  if (numbers.length < 2 || distinct.length !== numbers.length) return null;
  const first = numbers[0]?.start ?? 0;
  const last = numbers.at(-1)?.end ?? 0;
  const after = distinct.every(({ start }) => start > last);
  const before = distinct.every(({ end }) => end <= first);
  return (after && isRow(distinct, text)) || (before && isRow(distinct, text)) ? distinct.map(({ name }) => name) : null;
}

function isRow(datasets: readonly NameMention[], text: string): boolean {
  return datasets.slice(1).every(({ start }, index) => text.slice(datasets[index]?.end, start).length < 25);
}
