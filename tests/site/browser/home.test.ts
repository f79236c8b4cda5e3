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

const tested = sites.map((site, index) => ({ ...site, index }));

describe.each(tested)('the site at $base in a browser', ({ index, ...site }) => {
  const home = inject('homes')[index] ?? '';

  it('loads one page of each kind without a fault', async () => {
    const { context, faults } = await openContext(browser);
    const page = await context.newPage();
    for (const { path } of samplePages(await readSite(site))) {
      await page.goto(new URL(path.replace(/index\.html$/, ''), home).href, { waitUntil: 'networkidle' });
      expect(faults, path).toEqual([]);
    }
    await context.close();
  });

  it('answers an unknown address with a page that leads on', async () => {
    const { context } = await openContext(browser);
    const page = await context.newPage();
    const response = await page.goto(`${home}papers/no-such-paper/`);
    expect(response?.status()).toBe(404);
    const links = await page.locator('a[href]').evaluateAll((elements) => elements.map((element) => element.getAttribute('href')));
    expect(links).toContain(site.base);
    await context.close();
  });

  it('has no page that must be scrolled sideways on a narrow screen', async () => {
    const { context } = await openContext(browser, { viewport: { width: 320, height: 640 } });
    const page = await context.newPage();
    const wide: string[] = [];
    for (const { path } of samplePages(await readSite(site))) {
      await page.goto(new URL(path.replace(/index\.html$/, ''), home).href, { waitUntil: 'load' });
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      if (width > 320) wide.push(`${path}: ${width}`);
    }
    expect(wide).toEqual([]);
    await context.close();
  });
});
