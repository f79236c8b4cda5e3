import { readFileSync } from 'node:fs';
import { z } from 'astro/zod';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { sites } from '../sites.ts';
import { readSite } from '../read-site.ts';
import { launchBrowser, openContext } from './pages.ts';

/** Queries by people who know the corpus and not the index, each with the pages that answer it. */
const querySchema = z.array(z.strictObject({ query: z.string(), kind: z.string(), answers: z.array(z.string()).min(1) }));
const queries = querySchema.parse(JSON.parse(readFileSync(new URL('../../fixtures/search/queries.json', import.meta.url), 'utf8')));

type SearchElement = HTMLElement & { search: (query: string, options: { limit: number }) => Promise<{ groups: { hits: { url: string }[] }[] }> };

/** What must not be lost: mean reciprocal rank of the first right page in its group, and how often one is among the first five. */
const floors: Record<string, { reciprocal?: number; amongFive?: number }> = {
  name: { reciprocal: 1 },
  slip: { reciprocal: 0.95 },
  joined: { reciprocal: 0.9 },
  symbol: { reciprocal: 0.9 },
  author: { reciprocal: 1 },
  dataset: { reciprocal: 0.9 },
  id: { reciprocal: 1 },
  phrase: { reciprocal: 1 },
  score: { reciprocal: 0.9 },
  concept: { amongFive: 0.9 },
};

let browser: Browser;
let page: Page;
const ranks = new Map<string, number>();

beforeAll(async () => {
  browser = await launchBrowser();
  const { context } = await openContext(browser);
  page = await context.newPage();
  await page.goto(`${inject('homes')[0] ?? ''}search/`);
  const found = await page.evaluate(async (asked) => {
    const search = document.querySelector<SearchElement>('seedbed-search');
    if (search === null) throw new Error('The page has no search.');
    const groups: string[][][] = [];
    for (const query of asked) {
      const outcome = await search.search(query, { limit: 10 });
      groups.push(outcome.groups.map(({ hits }) => hits.map(({ url }) => new URL(url, location.href).pathname)));
    }
    return groups;
  }, queries.map(({ query }) => query));
  queries.forEach(({ query, answers }, index) => {
    const places = (found[index] ?? []).map((urls) => urls.findIndex((url) => answers.includes(url)) + 1).filter((place) => place > 0);
    ranks.set(query, Math.min(Infinity, ...places));
  });
});
afterAll(() => browser.close());

describe('queries of people who know the corpus', () => {
  it('are at least 120, each with pages that there are', async () => {
    expect(queries.length).toBeGreaterThanOrEqual(120);
    const { files } = await readSite(sites[0]);
    expect(queries.flatMap(({ answers }) => answers).filter((answer) => !files.has(`${answer.slice(1)}index.html`))).toEqual([]);
  });

  it.each(Object.entries(floors))('of the kind %s are answered', (kind, { reciprocal = 0, amongFive = 0 }) => {
    const asked = queries.filter((query) => query.kind === kind);
    const found = asked.map(({ query }) => ranks.get(query) ?? Infinity);
    const missed = asked.filter((_, index) => (found[index] ?? Infinity) > 1).map(({ query }) => query).join(' | ');
    expect(found.reduce((sum, rank) => sum + 1 / rank, 0) / asked.length, missed).toBeGreaterThanOrEqual(reciprocal);
    expect(found.filter((rank) => rank <= 5).length / asked.length, missed).toBeGreaterThanOrEqual(amongFive);
  });
});
