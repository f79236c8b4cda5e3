import { nameKey } from '../text/keys.ts';
import { claimsRecord } from './record-claims.ts';
import { sentenceText } from './sentences.ts';
import type { Conflict, ConflictSide, Leaderboard, Linked, ResultRow, Score } from './types.ts';

/**
 * Works whose scores or claims on a dataset do not go together. Works that state different settings are
 * never set against each other. Linear in the number of scores but for sorting.
 */
export function findConflicts(dataset: Linked, boards: Leaderboard[]): Conflict[] {
  return boards.flatMap((board) => [...valueConflicts(dataset, board), ...recordConflicts(dataset, board)]);
}

/** Conflicts by the paper that has a part in them. */
export function conflictsByPaper(conflicts: Conflict[]): Map<string, Conflict[]> {
  const parts = conflicts.flatMap((conflict) => [conflict.first, conflict.other].map(({ paper }) => ({ id: paper.id, conflict })));
  return new Map([...Map.groupBy(parts, ({ id }) => id)].map(([id, list]) => [id, list.map(({ conflict }) => conflict)]));
}

/** One variant, printed with different values by different works. The work that proposes it is the measure, else the earliest. */
function valueConflicts(dataset: Linked, board: Leaderboard): Conflict[] {
  const named = board.scores.filter(({ row }) => row.method !== null);
  const variants = Map.groupBy(named, ({ row }) => nameKey(row.method?.name ?? ''));
  return [...variants.values()].flatMap((scores) => {
    const works = [...Map.groupBy(scores, ({ row }) => row.paper.id).values()].sort((a, b) => sourceOrder(a) - sourceOrder(b));
    const [first, ...rest] = works;
    const [measure] = first ?? [];
    if (first === undefined || measure === undefined) return [];
    const differing = rest.filter((prints) => !prints.some((own) => first.some((other) => samePrint(own, other) || !comparable(own.row, other.row))));
    return differing.flatMap((prints) => prints.slice(0, 1)).map((other) => conflictOf('value', { dataset, board, first: measure, other }));
  });
}

function sourceOrder([score]: Score[]): number {
  if (score === undefined) return Infinity;
  const { paper, method } = score.row;
  const proposes = paper.methods.some(({ id, role }) => role === 'proposed' && id === method?.link?.id);
  return proposes ? -1 : (paper.year ?? Infinity);
}

/** Whether two prints may stand for one number: equal once the finer is rounded to the places of the coarser. */
function samePrint(a: Score, b: Score): boolean {
  const coarser = Math.max(lastPlace(a), lastPlace(b));
  return Math.abs(a.value - b.value) <= coarser * 0.5000001;
}

/** What the last printed digit counts, in the board's scale: 0.1 for `84.2`. */
function lastPlace({ row: { raw, value: printed }, value }: Score): number {
  const decimals = /\.(\d+)/.exec(raw)?.[1]?.length ?? 0;
  return 10 ** -decimals * (printed === 0 ? 1 : Math.abs(value / printed));
}

function comparable(a: ResultRow, b: ResultRow): boolean {
  return a.setting === null || b.setting === null || a.setting === b.setting;
}

/** Claims of a record below what another work of the same or an earlier year prints. */
function recordConflicts(dataset: Linked, board: Leaderboard): Conflict[] {
  const { direction } = board;
  if (direction === null) return [];
  const claims = bestClaims(board);
  const dated = board.scores.filter(({ row }) => row.paper.year !== null).sort((a, b) => (a.row.paper.year ?? 0) - (b.row.paper.year ?? 0));
  const known = new BestBySetting(direction);
  let next = 0;
  return claims.flatMap((claim) => {
    const year = claim.row.paper.year ?? 0;
    for (let score = dated[next]; score !== undefined && (score.row.paper.year ?? 0) <= year; score = dated[next]) {
      known.add(score);
      next += 1;
    }
    const better = known.betterThan(claim);
    return better === null ? [] : [conflictOf('record', { dataset, board, first: claim, other: better })];
  });
}

/** Of each dated paper its best score among sentences that claim a record, in the order of years. */
function bestClaims({ scores }: Leaderboard): Score[] {
  const best = new Map<string, Score>();
  // Scores stand best first, so the first of a paper is its best.
  for (const score of scores) {
    const { paper } = score.row;
    if (paper.year !== null && !best.has(paper.id) && isClaim(score.row)) best.set(paper.id, score);
  }
  return [...best.values()].sort((a, b) => (a.row.paper.year ?? 0) - (b.row.paper.year ?? 0));
}

function isClaim({ paper, evidence }: ResultRow): boolean {
  return evidence.some((place) => claimsRecord(sentenceText(paper, place)));
}

/** The two best scores of different papers for each setting (under `''` for any), enough to find the best of another paper. */
class BestBySetting {
  readonly #best = new Map<string | null, Score[]>();
  readonly #order: (a: Score, b: Score) => number;

  constructor(direction: 'higher' | 'lower') {
    this.#order = direction === 'higher' ? (a, b) => b.value - a.value : (a, b) => a.value - b.value;
  }

  add(score: Score): void {
    for (const setting of new Set(['', score.row.setting])) {
      const [best = score, ...rest] = [...(this.#best.get(setting) ?? []), score].sort(this.#order);
      const second = rest.find(({ row }) => row.paper.id !== best.row.paper.id);
      this.#best.set(setting, second === undefined ? [best] : [best, second]);
    }
  }

  /** The best comparable score of another paper, when it is better; a claim without a setting compares with all. */
  betterThan(claim: Score): Score | null {
    const { setting, paper } = claim.row;
    const lists = setting === null ? [this.#best.get('')] : [this.#best.get(null), this.#best.get(setting)];
    const others = lists.flatMap((list) => list ?? []).filter((other) => other.row.paper.id !== paper.id && this.#order(other, claim) < 0);
    return others.sort(this.#order)[0] ?? null;
  }
}

function conflictOf(kind: Conflict['kind'], { dataset, board, first, other }: { dataset: Linked; board: Leaderboard; first: Score; other: Score }): Conflict {
  const { task, metric } = board;
  return { kind, dataset, task, metric, first: sideOf(first), other: sideOf(other) };
}

function sideOf({ row: { paper, raw, unit, method, setting, evidence } }: Score): ConflictSide {
  return { paper: { id: paper.id, url: paper.url, name: paper.titlePlain }, year: paper.year, raw, unit, method: method?.name ?? null, setting, place: evidence[0] ?? null };
}
