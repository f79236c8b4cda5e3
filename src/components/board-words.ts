import type { Leaderboard, ResultRow } from '#catalog/types.ts';
import { counted, withUnit } from './words.ts';

/** What a leaderboard is headed: `Image classification: top-1 accuracy`; of several scales with the scale. */
export function boardTitle({ task, metric, scale }: Leaderboard): string {
  const name = task === null ? metric : `${task}: ${metric}`;
  const scaled = scale === null ? name : `${name}, ${scale === 'fraction' ? 'at most 1' : `in ${scale}`}`;
  return scaled.charAt(0).toUpperCase() + scaled.slice(1);
}

/** Plain sentences above a leaderboard: the direction, how many, what sets its scale apart. */
export function boardNotes({ direction, scale, scores }: Leaderboard): string[] {
  const papers = new Set(scores.map(({ row }) => row.paper.id)).size;
  return [
    direction === null ? 'Sorted by value; whether higher or lower is better is not known, so there are no ranks.' : `${direction === 'higher' ? 'Higher' : 'Lower'} is better.`,
    `${counted(scores.length, 'score')} of ${counted(papers, 'paper')}.`,
    ...(scale === 'fraction' ? ['Printed without a unit: these may be fractions of 1, so they are not ranked with larger numbers.'] : []),
  ];
}

/** Class that gives the decimals of a column room for the longest. */
export function decimalsClass(rows: readonly ResultRow[]): string {
  const longest = Math.max(0, ...rows.map((row) => /\.\d+/.exec(withUnit(row))?.[0].length ?? 0));
  return `decimals-${Math.min(longest, 5)}`;
}
