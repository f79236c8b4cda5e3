import { plainNumber } from '#catalog/scales.ts';
import type { Leaderboard, ResultRow, Score } from '#catalog/types.ts';
import type { ChartPoint, Scatter } from '../charts/scatter.ts';
import { sentenceAnchor, withUnit } from './words.ts';

type BoardChart = { chart: Omit<Scatter, 'width' | 'height'>; caption: string };

/** Fewer points than this show nothing that the table does not. */
const FEWEST = 3;
/** More would be a cloud, and megabytes. */
const MOST = 500;
const million = { divisor: 1e6, letter: 'M' };
const billion = { divisor: 1e9, letter: 'G' };

/** Charts of a leaderboard: score over year, and score against each cost that its variants state. */
export function boardCharts(whole: Leaderboard, dataset: string): BoardChart[] {
  const board = { ...whole, scores: whole.scores.slice(0, MOST) };
  const costs = new Set(board.scores.flatMap((score) => score.costs.flatMap((cost) => (plainNumber(cost) === null ? [] : (cost.metric ?? [])))));
  return [overYears(board, dataset), ...[...costs].sort().map((cost) => againstCost(board, dataset, cost))].flatMap((chart) => chart ?? []);
}

/** Score over year; null where too few scores have one. */
export function overYears(board: Leaderboard, dataset: string): BoardChart | null {
  const points = board.scores.flatMap((score) => {
    const { year } = score.row.paper;
    return year === null ? [] : [pointOf(score, { x: year, extra: String(year) })];
  });
  if (points.length < FEWEST || new Set(points.map(({ x }) => x)).size < 2) return null;
  const line = board.direction === null ? '' : ' The line joins the best so far among these abstracts.';
  return {
    chart: { points, x: { label: 'Year', whole: true }, y: { label: axisName(board) }, name: `${board.metric} on ${dataset} over the years`, better: board.direction },
    caption: `${board.metric} on ${dataset} by year of the paper.${line} Each point is one of the ${board.scores.length < MOST ? '' : `first ${MOST} `}rows of the table.`,
  };
}

/** Score against a cost that the same abstracts state; null where too few do. */
export function againstCost(board: Leaderboard, dataset: string, cost: string): BoardChart | null {
  const found = board.scores.flatMap((score) => {
    const row = score.costs.find(({ metric }) => metric === cost);
    const amount = row === undefined ? null : plainNumber(row);
    return row === undefined || amount === null ? [] : [{ score, row, amount }];
  });
  if (found.length < FEWEST) return null;
  const amounts = found.map(({ amount }) => amount);
  const { divisor, letter } = Math.min(...amounts) >= billion.divisor / 2 ? billion : million;
  const points = found.map(({ score, row, amount }) => pointOf(score, { x: amount / divisor, extra: `${withUnit(row)} ${cost}` }));
  return {
    chart: { points, x: { label: `${cost} (${letter})`, log: Math.max(...amounts) > 20 * Math.min(...amounts) }, y: { label: axisName(board) }, name: `${board.metric} on ${dataset} against ${cost}` },
    caption: `${board.metric} on ${dataset} against ${cost}, where one abstract gives both for the same variant.`,
  };
}

function pointOf({ row, value }: Score, { x, extra }: { x: number; extra: string }): ChartPoint {
  return { x, y: value, label: row.method?.name ?? row.paper.byline, href: hrefOf(row), title: `${row.method?.name ?? 'Method not named'}, ${withUnit(row)}, ${extra}: ${row.paper.titlePlain}` };
}

function hrefOf({ paper, evidence: [place] }: ResultRow): string {
  return place === undefined ? paper.url : `${paper.url}#${sentenceAnchor(place)}`;
}

function axisName({ metric, direction, scores }: Leaderboard): string {
  const unit = scores.some(({ row }) => row.unit === '%') ? ' (%)' : '';
  return `${metric}${unit}${direction === null ? '' : `, ${direction} is better`}`;
}
