import { gzipSync } from 'node:zlib';
import type { Browser, Response } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { launchBrowser, openContext } from './pages.ts';

/** What a page may move, compressed, in kB; `scripts` of it are scripts. */
type Budget = { path: string; all: number; scripts: number; requests: number };

const budgets: Budget[] = [
  { path: '', all: 115, scripts: 10, requests: 20 },
  { path: 'papers/', all: 180, scripts: 12, requests: 24 },
  { path: 'papers/cswin-transformer/', all: 125, scripts: 14, requests: 24 },
  { path: 'datasets/imagenet-1k/', all: 220, scripts: 12, requests: 24 },
  { path: 'review/convolution-operators/', all: 130, scripts: 12, requests: 24 },
  { path: 'search/', all: 130, scripts: 20, requests: 24 },
];
/** Compressed kB that a search may move, scripts and lists included. */
const firstSearch = 300;
const laterSearch = 100;

type SearchElement = HTMLElement & { settled: () => Promise<void> };

let browser: Browser;
let home: string;

beforeAll(async () => {
  browser = await launchBrowser();
  home = inject('homes')[0] ?? '';
});
afterAll(() => browser.close());

/** Bytes as a host that compresses text would send them. */
async function sentBytes(response: Response): Promise<number> {
  const body = await response.body();
  return /(?:woff2|pf_|wasm\.|\.png)/.test(response.url()) ? body.length : gzipSync(body).length;
}

async function measure(path: string): Promise<{ all: number; scripts: number; requests: number; shift: number; faults: string[] }> {
  const { context, faults } = await openContext(browser, { viewport: { width: 390, height: 844 } });
  const page = await context.newPage();
  const responses: Response[] = [];
  page.on('response', (response) => responses.push(response));
  await page.addInitScript(() => {
    const shifts: number[] = [];
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => { for (const entry of list.getEntries()) shifts.push('value' in entry && typeof entry.value === 'number' ? entry.value : 0); }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.goto(home + path, { waitUntil: 'networkidle' });
  const shift = await page.evaluate((): number => ('shifts' in window && Array.isArray(window.shifts) ? window.shifts.reduce<number>((sum, value) => sum + Number(value), 0) : NaN));
  const sizes = await Promise.all(responses.map(async (response) => ({ isScript: response.request().resourceType() === 'script', bytes: await sentBytes(response) })));
  const sum = (wanted: (size: { isScript: boolean }) => boolean): number => sizes.filter(wanted).reduce((total, { bytes }) => total + bytes, 0) / 1000;
  await context.close();
  return { all: sum(() => true), scripts: sum(({ isScript }) => isScript), requests: responses.length, shift, faults };
}

describe('a page moves few bytes, nothing on it jumps, and nothing comes from elsewhere', () => {
  it.each(budgets)('/$path', async ({ path, all, scripts, requests }) => {
    const measured = await measure(path);
    expect(measured.faults).toEqual([]);
    expect(measured.shift).toBe(0);
    expect(measured.all).toBeLessThanOrEqual(all);
    expect(measured.scripts).toBeLessThanOrEqual(scripts);
    expect(measured.requests).toBeLessThanOrEqual(requests);
  });
});

describe('a search', () => {
  it.each(['?dataset=ade20k', '?kind=chapter', '?q=network&sort=year'])('that the address %s asks for moves few bytes', async (address) => {
    const { context } = await openContext(browser);
    const page = await context.newPage();
    const responses: Response[] = [];
    page.on('response', (response) => responses.push(response));
    await page.goto(`${home}search/${address}`);
    await page.locator('seedbed-search').evaluate((search: SearchElement) => search.settled());
    expect(await page.locator('seedbed-search .hits > li').count()).toBeGreaterThan(0);
    const ofIndex = responses.filter((response) => response.url().includes('/pagefind/'));
    expect((await Promise.all(ofIndex.map(sentBytes))).reduce((sum, bytes) => sum + bytes, 0) / 1000).toBeLessThanOrEqual(firstSearch);
    await context.close();
  });

  it.each([['swin', 'attention'], ['old photo repair', 'speech'], ['estimate the number of people in a crowded scene from one photo', 'wavelet'], ['transfomer for segmantation', 'mamba']])('for “%s” from a cold cache, then for “%s”, moves few bytes', async (first, then) => {
    const { context } = await openContext(browser);
    const page = await context.newPage();
    await page.goto(`${home}search/`, { waitUntil: 'networkidle' });
    let responses: Response[] = [];
    page.on('response', (response) => responses.push(response));
    const search = async (query: string): Promise<number> => {
      responses = [];
      await page.locator('seedbed-search input[type="search"]').fill(query);
      await page.locator('seedbed-search').evaluate((search: SearchElement) => search.settled());
      expect(await page.locator('seedbed-search mark').first().textContent()).toBeTruthy();
      return (await Promise.all(responses.map(sentBytes))).reduce((sum, bytes) => sum + bytes, 0) / 1000;
    };
    expect(await search(first)).toBeLessThanOrEqual(firstSearch);
    const later = await search(then);
    expect(later).toBeGreaterThan(0);
    expect(later).toBeLessThanOrEqual(laterSearch);
    await context.close();
  });
});
