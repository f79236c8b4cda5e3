import { AxeBuilder } from '@axe-core/playwright';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { contentPages, type LocatedPage, randomPages, type ReadSite, readSite, samplePages } from '../read-site.ts';
import { sites } from '../sites.ts';
import { launchBrowser, openContext } from './pages.ts';

/** `npm run check:access` asks for every page. */
const isWhole = process.env['SEEDBED_PAGES'] === 'all';
const fewPages = 50;
const wholeTimeout = 7_200_000;

let browser: Browser;
let site: ReadSite;

beforeAll(async () => {
  browser = await launchBrowser();
  site = await readSite(sites[0]);
});
afterAll(() => browser.close());

async function faultsOf(pages: readonly LocatedPage[], colorScheme: 'light' | 'dark'): Promise<string[]> {
  const { context } = await openContext(browser, { colorScheme, reducedMotion: 'reduce' });
  const page = await context.newPage();
  const faults: string[] = [];
  for (const { path } of pages) {
    await page.goto(new URL(path.replace(/index\.html$/, ''), inject('homes')[0]).href);
    // The largest pages have thousands of elements; one frame needs no isolation.
    const axe = new AxeBuilder({ page }).setLegacyMode(true);
    // Dark colours change nothing but contrast.
    const { violations } = await (colorScheme === 'dark' ? axe.withRules(['color-contrast']) : axe).analyze();
    faults.push(...violations.map(({ id, nodes }) => `${path}: ${id} on ${String(nodes[0]?.target)} (${nodes.length})`));
  }
  await context.close();
  return faults;
}

describe.each(['light', 'dark'] as const)('pages in %s colours have no fault that axe finds', (colorScheme) => {
  it('the longest and the emptiest of each kind', async () => {
    expect(await faultsOf(samplePages(site), colorScheme)).toEqual([]);
  });

  it(isWhole ? 'all' : `${fewPages} more by chance`, async () => {
    expect(await faultsOf(isWhole ? contentPages(site) : randomPages(site, fewPages), colorScheme)).toEqual([]);
  }, isWhole ? wholeTimeout : undefined);
});
