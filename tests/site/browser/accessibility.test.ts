import { AxeBuilder } from '@axe-core/playwright';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { readSite, samplePages } from '../read-site.ts';
import { sites } from '../sites.ts';
import { launchBrowser, openContext } from './pages.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

describe.each(['light', 'dark'] as const)('pages in %s colours', (colorScheme) => {
  it('have no fault that axe finds, one page of each kind', async () => {
    const { context } = await openContext(browser, { colorScheme, reducedMotion: 'reduce' });
    const page = await context.newPage();
    const faults: string[] = [];
    for (const { path } of samplePages(await readSite(sites[0]))) {
      await page.goto(new URL(path.replace(/index\.html$/, ''), inject('homes')[0]).href);
      // The largest pages have thousands of elements; one frame needs no isolation.
      const axe = new AxeBuilder({ page }).setLegacyMode(true);
      // Dark colours change nothing but contrast.
      const { violations } = await (colorScheme === 'dark' ? axe.withRules(['color-contrast']) : axe).analyze();
      faults.push(...violations.map(({ id, nodes }) => `${path}: ${id} on ${String(nodes[0]?.target)} (${nodes.length})`));
    }
    expect(faults).toEqual([]);
    await context.close();
  });
});
