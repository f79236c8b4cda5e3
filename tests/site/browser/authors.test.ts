import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { launchBrowser, openContext } from './pages.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

async function openAuthors(javaScriptEnabled: boolean): Promise<{ page: Page; close: () => Promise<void>; faults: string[] }> {
  const { context, faults } = await openContext(browser, { javaScriptEnabled, viewport: { width: 390, height: 800 } });
  const page = await context.newPage();
  await page.goto(`${inject('homes')[0] ?? ''}authors/`);
  return { page, faults, close: () => context.close() };
}

const names = (page: Page): Promise<string[]> => page.locator('#people li:visible a').allInnerTexts();

describe('the index of authors', () => {
  it('is whole without JavaScript, and letters lead to their names', async () => {
    const { page, close } = await openAuthors(false);
    expect((await names(page)).length).toBeGreaterThan(1000);
    expect(await page.locator('.filter:visible').count()).toBe(0);
    await page.locator('.letters a', { hasText: 'Z' }).click();
    await expect.poll(() => page.locator('#letter-z').evaluate((heading) => heading.getBoundingClientRect().top)).toBeLessThan(400);
    await close();
  });

  it('filters by any spelling of a name, and hides letters that have none left', async () => {
    const { page, faults, close } = await openAuthors(true);
    await page.locator('.filter input').fill('jegou');
    expect(await names(page)).toEqual([expect.stringMatching(/^Jégou, Hervé/)]);
    expect(await page.locator('#people section:visible').count()).toBe(1);
    expect(await page.locator('#people section:visible h2 .count').textContent()).toBe('1');
    await page.locator('.filter input').fill('niessner');
    expect(await names(page)).toEqual([expect.stringMatching(/^Nießner, Matthias/)]);
    await page.locator('.filter input').fill('');
    expect((await names(page)).length).toBeGreaterThan(1000);
    expect(faults).toEqual([]);
    await close();
  });
});
