import { withScore, type FoundPage } from './pagefind.ts';

/** A page must have so much of the weight of all words. */
const SHARE = 0.5;
const MOST = 20;

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

/**
 * Pages that have most of the words of a query, best first: rare words weigh more.
 * @param found what each word finds.
 */
export function rankLoosely(found: readonly (readonly FoundPage[])[]): FoundPage[] {
  const weights = found.map((pages) => (pages.length === 0 ? 0 : 1 / Math.log2(2 + pages.length)));
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  const ranked = new Map<string, { page: FoundPage; weight: number; score: number }>();
  found.forEach((pages, index) => {
    const weight = weights[index] ?? 0;
    const best = Math.max(...pages.map(({ score }) => score), Number.MIN_VALUE);
    for (const page of pages) {
      const known = ranked.get(page.id) ?? { page, weight: 0, score: 0 };
      ranked.set(page.id, { page, weight: known.weight + weight, score: known.score + weight * (1 + page.score / best) });
    }
  });
  return [...ranked.values()]
    .filter(({ weight }) => weight >= SHARE * whole)
    .toSorted((left, right) => right.score - left.score)
    .slice(0, MOST)
    .map(({ page }) => page);
}
