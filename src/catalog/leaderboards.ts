import type { Metric } from '../model/entity.ts';
import { nameKey } from '../text/keys.ts';
import { compareText } from '../text/order.ts';
import { slugFromName } from '../text/slug.ts';
import { newestFirst } from './order.ts';
import { scaleNumbers } from './scales.ts';
import type { DatasetResults, Leaderboard, Linked, ResultRow, Score } from './types.ts';

/** What leaderboards need to know beside the rows; metrics and tasks by their canonical names. */
export type BoardContext = {
  metrics: Map<string, Metric>;
  tasks: Map<string, Linked>;
  /** Costs of each variant of each paper, from `costsByVariant`. */
  costs: Map<string, ResultRow[]>;
  /** Parts of the dataset that are scored apart. */
  splits: readonly string[];
};

type Placed = { row: ResultRow; task: string | null; taskInferred: boolean };

/** Sorts all that is reported on one dataset into leaderboards and what must not be ranked. */
export function datasetResults(rows: ResultRow[], context: BoardContext): DatasetResults {
  const kindOf = ({ metric }: ResultRow): Metric['kind'] => (metric === null ? undefined : context.metrics.get(metric)?.kind) ?? 'quality';
  const scored = rows.filter((row) => kindOf(row) === 'quality');
  const absolute = scored.filter(({ kind }) => kind === 'absolute');
  return {
    boards: boardsOf(absolute, context),
    deltas: scored.filter(({ kind }) => kind === 'delta').sort(byMetric),
    unstated: absolute.filter(({ metric }) => metric === null).sort((a, b) => newestFirst(a.paper, b.paper)),
    amounts: rows.filter((row) => kindOf(row) !== 'quality').sort(byMetric),
  };
}

/**
 * What each variant costs by its own paper's account, under `variantKey`: absolute values only, and of a metric
 * only when the paper prints a single one for the variant, since two could not be told apart.
 */
export function costsByVariant(rows: ResultRow[], metrics: Map<string, Metric>): Map<string, ResultRow[]> {
  const costs = rows.filter((row) => row.metric !== null && row.method !== null && row.kind === 'absolute' && !isRelative(row) && metrics.get(row.metric)?.kind === 'cost');
  const byKey = Map.groupBy(costs, variantKey);
  return new Map([...byKey].map(([key, list]) => {
    const byName = Map.groupBy(list, ({ metric }) => metric);
    return [key, [...byName.values()].flatMap((prints) => (new Set(prints.map(({ raw, unit }) => `${raw} ${unit ?? ''}`)).size === 1 ? prints.slice(0, 1) : []))];
  }));
}

/** A share or multiple of something else tells no cost of its own. */
function isRelative({ unit }: ResultRow): boolean {
  return unit === null || unit === '%' || unit === 'x';
}

/** One paper's variant of a method; rows without a method never meet. */
function variantKey({ paper, method }: ResultRow): string {
  return `${paper.id} ${nameKey(method?.name ?? '')}`;
}

function boardsOf(rows: ResultRow[], context: BoardContext): Leaderboard[] {
  const byName = Map.groupBy(rows, ({ metric }) => metric);
  const boards = [...byName].flatMap(([metric, members]) => {
    if (metric === null) return [];
    const byTask = Map.groupBy(placeTasks(members), ({ task }) => task);
    return [...byTask].flatMap(([task, placed]) => {
      const bySplit = Map.groupBy(placed, ({ row }) => splitOf(row, context.splits));
      return [...bySplit].flatMap(([split, part]) => scaledBoards(part, { task, metric, split, context }));
    });
  });
  return boards.sort((a, b) => b.scores.length - a.scores.length || (a.slug < b.slug ? -1 : 1));
}

/** The part of the dataset that a result's setting names, however it is spelled there. */
function splitOf({ setting }: ResultRow, splits: readonly string[]): string | null {
  const said = nameKey(setting ?? '');
  return splits.find((split) => said.includes(nameKey(split))) ?? null;
}

/** Rows without a task join the one that this metric mostly scores here, so that one list is not split in two. */
function placeTasks(rows: ResultRow[]): Placed[] {
  const counts = [...Map.groupBy(rows, ({ task }) => task)].flatMap(([task, members]) => (task === null ? [] : [{ task, count: members.length }]));
  const usual = counts.sort((a, b) => b.count - a.count || compareText(a.task, b.task))[0]?.task ?? null;
  return rows.map((row) => ({ row, task: row.task ?? usual, taskInferred: row.task === null && usual !== null }));
}

function scaledBoards(placed: Placed[], { task, metric, split, context }: { task: string | null; metric: string; split: string | null; context: BoardContext }): Leaderboard[] {
  const known = context.metrics.get(metric);
  const direction = known?.direction ?? null;
  const inferred = new Set(placed.flatMap(({ row, taskInferred }) => (taskInferred ? [row] : [])));
  const scaled = scaleNumbers(placed.map(({ row }) => row), { unit: known?.unit ?? null, direction });
  const taskSlug = task === null ? 'task-not-stated' : (context.tasks.get(task)?.id ?? slugFromName(task));
  const slug = [taskSlug, known?.id ?? slugFromName(metric), ...(split === null ? [] : [slugFromName(split)])].join('--');
  return [...Map.groupBy(scaled, ({ scale }) => scale)].map(([scale, members]) => {
    const scores = members.map(({ row, value }) => ({
      row,
      value,
      taskInferred: inferred.has(row),
      costs: row.method === null ? [] : (context.costs.get(variantKey(row)) ?? []),
    }));
    return { slug: scale === null ? slug : `${slug}--${slugFromName(scale)}`, task, metric, split, direction, scale, scores: rankScores(scores, direction) };
  });
}

/** Best first; without a direction largest first and without ranks. Equal values by year, then title. */
function rankScores(scores: Omit<Score, 'rank'>[], direction: Metric['direction']): Score[] {
  const sign = direction === 'lower' ? -1 : 1;
  const sorted = scores.toSorted((a, b) => sign * (b.value - a.value) || (a.row.paper.year ?? Infinity) - (b.row.paper.year ?? Infinity) || newestFirst(a.row.paper, b.row.paper));
  let rank = 0;
  return sorted.map((score, index) => {
    if (score.value !== sorted[index - 1]?.value) rank = index + 1;
    return { ...score, rank: direction === null ? null : rank };
  });
}

function byMetric(a: ResultRow, b: ResultRow): number {
  // What has no metric comes last.
  if ((a.metric === null) !== (b.metric === null)) return a.metric === null ? 1 : -1;
  return compareText(a.metric ?? '', b.metric ?? '') || newestFirst(a.paper, b.paper);
}

