import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { readPaperData } from '../paper-data.ts';
import { sites } from '../sites.ts';
import { launchBrowser, openContext } from './pages.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const [root] = sites;
const address = (): string => `${inject('homes')[0] ?? ''}papers/`;

async function openPapers(javaScriptEnabled: boolean): Promise<{ page: Page; close: () => Promise<void>; faults: string[] }> {
  const { context, faults } = await openContext(browser, { javaScriptEnabled });
  const page = await context.newPage();
  await page.goto(address());
  return { page, faults, close: () => context.close() };
}

const visibleTitles = (page: Page): Promise<string[]> => page.locator('table#papers tbody tr:visible a.title').allInnerTexts();
const years = (page: Page): Promise<string[]> => page.locator('table#papers tbody tr:visible td.number:nth-of-type(1)').allInnerTexts();

describe('the table of papers', () => {
  it('is whole without JavaScript', async () => {
    const { page, close } = await openPapers(false);
    const papers = await readPaperData(root);
    expect(await page.locator('table#papers tbody tr').count()).toBe(papers.length);
    const links = await page.locator('table#papers tbody a.title').evaluateAll((elements) => elements.map((element) => element.getAttribute('href')));
    expect(new Set(links).size).toBe(papers.length);
    await close();
  });

  it('sorts by a column both ways', async () => {
    const { page, faults, close } = await openPapers(true);
    const header = page.locator('table#papers thead').getByRole('button', { name: 'Year' });
    await header.click();
    const first = (await years(page)).filter((year) => year !== '').map(Number);
    await header.click();
    const second = (await years(page)).filter((year) => year !== '').map(Number);
    const ascending = (values: readonly number[]): number[] => values.toSorted((a, b) => a - b);
    expect([first, second].map((list) => list.length)).toEqual([second.length, first.length]);
    expect([ascending(first), ascending(first).toReversed()]).toContainEqual(first);
    expect(second).toEqual(first.toReversed());
    expect(faults).toEqual([]);
    await close();
  });

  it('is sorted by a choice on a phone, where its heads are hidden, and says so in the address', async () => {
    const { context } = await openContext(browser, { viewport: { width: 390, height: 844 } });
    const page = await context.newPage();
    await page.goto(address());
    await page.getByLabel('Sort by').selectOption('Title');
    const titles = await visibleTitles(page);
    expect(titles).toEqual(titles.toSorted(new Intl.Collator('en', { numeric: true, sensitivity: 'base' }).compare));
    await page.goto(page.url());
    expect(await visibleTitles(page)).toEqual(titles);
    await page.goto(`${inject('homes')[0] ?? ''}results/`);
    expect(await page.locator('#results-table thead button').evaluateAll((buttons) => buttons.filter((button) => getComputedStyle(button).visibility === 'visible').length)).toBe(0);
    await page.getByLabel('Sort by').selectOption('Value');
    const values = (await page.locator('#results-table tbody td.value').evaluateAll((cells) => cells.slice(0, 5).map((cell) => Number(cell instanceof HTMLElement ? cell.dataset['value'] : NaN))));
    expect(values).toEqual(values.toSorted((a, b) => b - a));
    await context.close();
  });

  it('filters by words and by a choice', async () => {
    const { page, close } = await openPapers(true);
    const all = (await visibleTitles(page)).length;
    await page.getByLabel('Filter these rows').fill('transformer');
    const some = await page.locator('table#papers tbody tr:visible').allInnerTexts();
    expect(some.length).toBeGreaterThan(0);
    expect(some.length).toBeLessThan(all);
    expect(some.filter((text) => !/transformer/i.test(text))).toEqual([]);
    await page.getByLabel('Filter these rows').fill('');
    const year = page.locator('[data-for="papers"] select[name="year"]');
    const value = await year.locator('option').nth(1).getAttribute('value');
    await year.selectOption(value);
    expect(new Set(await years(page))).toEqual(new Set([value]));
    await close();
  });
});
