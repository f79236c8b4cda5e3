import type { Leaderboard, ResultRow, Score } from '#catalog/types.ts';
import { counted } from './words.ts';

/** What a leaderboard is headed: `Image classification: top-1 accuracy`. */
export function boardTitle(board: Leaderboard): string {
  const measured = board.split === null ? scaledMetric(board) : `${scaledMetric(board)} on ${board.split}`;
  return opening(board.task === null ? measured : `${board.task}: ${measured}`);
}

/** The metric, with what sets its scale apart: `SDR, in ms`. */
export function scaledMetric({ metric, scale }: Pick<Leaderboard, 'metric' | 'scale'>): string {
  return scale === null ? metric : `${metric}, ${scale === 'fraction' ? 'at most 1' : `in ${scale}`}`;
}

/** Boards of the same task whose metric says more or less of the same: `accuracy` for `top-1 accuracy`, `AP` for `mAP`. */
export function kinOf(board: Leaderboard, boards: readonly Leaderboard[]): Leaderboard[] {
  // A mean is written with a small m before the capitals.
  const base = ({ metric }: Leaderboard): string => metric.replace(/^m(?=\p{Lu})/u, '');
  const says = (more: Leaderboard, less: Leaderboard): boolean => base(more) === base(less) || base(more).endsWith(` ${base(less)}`);
  return boards.filter((other) => other !== board && other.task === board.task && other.split === board.split && (says(other, board) || says(board, other)));
}

/** With a capital at the start, but for words with capitals of their own, such as `mIoU`. */
export function opening(text: string): string {
  return /^\p{Ll}[^\s\p{Lu}]*(?:\s|$)/u.test(text) ? text.charAt(0).toUpperCase() + text.slice(1) : text;
}

/** Parts of a score that are inferred, in words; null for none. The method is marked itself, tasks are counted above the board. */
export function inferredWords({ inferred }: Pick<Score['row'], 'inferred'>): string | null {
  const parts = inferred.filter((part) => part === 'metric' || part === 'dataset');
  return parts.length === 0 ? null : `${parts.join(' and ')} inferred`;
}

function taskNote(scores: readonly Score[]): string[] {
  const inferred = scores.filter(({ row, taskInferred }) => taskInferred || row.inferred.includes('task')).length;
  if (inferred === 0) return [];
  return [`${inferred === scores.length ? 'The' : `For ${inferred} of them the`} task is inferred from metric and dataset.`];
}

/** Plain sentences above a leaderboard: the direction, how many, what sets its scale apart. */
export function boardNotes({ task, direction, scale, scores }: Leaderboard): string[] {
  const papers = new Set(scores.map(({ row }) => row.paper.id)).size;
  return [
    direction === null ? 'Sorted by value; whether higher or lower is better is not known, so there are no ranks.' : `${direction === 'higher' ? 'Higher' : 'Lower'} is better.`,
    `${counted(scores.length, 'score')} of ${counted(papers, 'paper')}.`,
    ...(task === null ? [] : taskNote(scores)),
    ...(scale === 'fraction' ? ['Printed without a unit: these may be fractions of 1, so they are not ranked with larger numbers.'] : []),
  ];
}

/** Class that gives the decimals of a column room for the longest. */
export function decimalsClass(rows: readonly ResultRow[]): string {
  const longest = Math.max(0, ...rows.map((row) => /\.(\d+)/.exec(row.raw)?.[1]?.length ?? 0));
  return `decimals-${Math.min(longest, 5)}`;
}
