import { withScore, type FoundPage } from './pagefind.ts';

/** A page must have so much of the weight of all words. */
const SHARE = 0.3;

/** Other words for the same say a little less than those that were typed. */
const WORTH_OF_OTHERS = 0.85;

/** Pages found by any of several ways to say one thing, each with its best score; the first way is the reader's own. */
export function eitherOf(found: readonly (readonly FoundPage[])[]): FoundPage[] {
  const best = new Map<string, FoundPage>();
  found.forEach((pages, index) => {
    const top = Math.max(...pages.map(({ score }) => score), Number.MIN_VALUE);
    for (const page of pages) {
      const score = (page.score / top) * (index === 0 ? 1 : WORTH_OF_OTHERS);
      if (score > (best.get(page.id)?.score ?? 0)) best.set(page.id, withScore(page, score));
    }
  });
  return [...best.values()];
}

/** `spread`: on how many pages of any kind each thing stands. `leastUnits`: how many of the things a page must have. `telling`: of the weight of the rarest thing, what a page must have at least. */
type LooseRules = { spread: readonly number[]; leastUnits: number; telling: number };

/** What a thing on so many pages says. */
const weightOf = (pages: number): number => (pages === 0 ? 0 : 1 / Math.log2(2 + pages));

/**
 * Pages that have most of what is asked for, best first: rare things weigh more, and what no page of the kind has
 * nothing. A page must also have something nearly as rare as the rarest, so that `picture` alone finds nothing.
 * @param found what each thing finds among pages of one kind.
 */
export function rankLoosely(found: readonly (readonly FoundPage[])[], { spread, leastUnits, telling }: LooseRules): FoundPage[] {
  const weights = found.map(({ length }) => weightOf(length));
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  const least = telling * Math.max(...spread.map(weightOf));
  const ranked = new Map<string, { page: FoundPage; units: number; weight: number; most: number; score: number }>();
  found.forEach((pages, index) => {
    const weight = weights[index] ?? 0;
    const best = Math.max(...pages.map(({ score }) => score), Number.MIN_VALUE);
    for (const page of pages) {
      const known = ranked.get(page.id) ?? { page, units: 0, weight: 0, most: 0, score: 0 };
      const most = Math.max(known.most, weightOf(spread[index] ?? 0));
      ranked.set(page.id, { page, units: known.units + 1, weight: known.weight + weight, most, score: known.score + weight * (1 + page.score / best) });
    }
  });
  return [...ranked.values()]
    .filter(({ units, weight, most }) => weight >= SHARE * whole && most >= least && units >= Math.min(leastUnits, found.length))
    .toSorted((left, right) => right.score - left.score)
    .map(({ page }) => page);
}
