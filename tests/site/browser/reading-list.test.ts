import { readFile } from 'node:fs/promises';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { readPaperData } from '../paper-data.ts';
import { sites } from '../sites.ts';
import { launchBrowser, openContext } from './pages.ts';

let browser: Browser;
let home: string;

beforeAll(async () => {
  browser = await launchBrowser();
  home = inject('homes')[0] ?? '';
});
afterAll(() => browser.close());

describe('the reading list', () => {
  it('keeps papers over pages, exports them and forgets those taken off', async () => {
    const { context, faults } = await openContext(browser, { acceptDownloads: true });
    const page = await context.newPage();
    for (const id of ['cswin-transformer', 'xcit']) {
      await page.goto(`${home}papers/${id}/`);
      const button = page.locator('button.keep[data-keep]');
      await page.locator('main .mark').first().waitFor();
      await button.click();
      expect(await button.getAttribute('aria-pressed')).toBe('true');
    }
    await page.goto(`${home}list/`);
    await page.locator('#kept li').nth(1).waitFor();
    expect(await page.locator('#kept a').allTextContents()).toEqual([expect.stringContaining('CSWin'), expect.stringContaining('XCiT')]);
    const [file] = await Promise.all([page.waitForEvent('download'), page.locator('[data-format="bib"]').click()]);
    expect(file.suggestedFilename()).toBe('reading-list.bib');
    await page.locator('#kept li button').first().click();
    await page.locator('#kept li').nth(1).waitFor({ state: 'detached' });
    expect(await page.locator('#kept li button').first().evaluate((button) => button === document.activeElement)).toBe(true);
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.locator('#kept li').nth(1).waitFor();
    await page.getByRole('button', { name: 'Empty the list' }).click();
    await page.getByText('Nothing kept yet').waitFor();
    await page.locator('button:focus', { hasText: 'Undo' }).waitFor();
    await page.keyboard.press('Enter');
    await page.locator('#kept li').nth(1).waitFor();
    await page.locator('#kept li button').first().click();
    await page.locator('#kept li').nth(1).waitFor({ state: 'detached' });
    await page.reload();
    await page.locator('#kept li').first().waitFor();
    expect(await page.locator('#kept li').count()).toBe(1);
    expect(faults).toEqual([]);
    await context.close();
  });

  it('shows a shared list and leaves the reader’s own until it is kept', async () => {
    const { context } = await openContext(browser);
    const page = await context.newPage();
    await page.goto(`${home}list/?papers=xcit,cswin-transformer`);
    await page.locator('#kept li').nth(1).waitFor();
    await page.goto(`${home}list/`);
    await page.getByText('Nothing kept yet').waitFor();
    await page.goto(`${home}list/?papers=xcit`);
    await page.getByRole('button', { name: 'Keep these papers' }).click();
    await page.waitForURL((url) => url.search === '');
    await page.locator('#kept li').first().waitFor();
    expect(await page.locator('#kept li').count()).toBe(1);
    await context.close();
  });

  it('names papers as lists elsewhere do, and says which ones the site does not have', async () => {
    const { context } = await openContext(browser);
    const page = await context.newPage();
    const papers = await readPaperData(sites[0]);
    const unplaced = papers.find(({ authors }) => authors.length > 0 && authors.every(({ position }) => position === null));
    const label = papers.find(({ titleSource }) => titleSource === 'derived');
    if (unplaced === undefined || label === undefined) throw new Error('The corpus has no such papers.');
    await page.goto(`${home}list/?papers=${unplaced.id},${label.id},no-such-paper`);
    const items = page.locator('#kept li');
    await items.nth(2).waitFor();
    expect(await items.nth(0).locator('.under').textContent()).toContain(unplaced.byline);
    expect(await items.nth(1).locator('.under').textContent()).toContain('Label, no title known');
    expect(await items.nth(2).textContent()).toContain('This site has no such paper');
    expect(await items.nth(2).locator('a').count()).toBe(0);
    await context.close();
  });
});

describe('a table of papers', () => {
  it('exports the rows that its filter leaves', async () => {
    const { context } = await openContext(browser, { acceptDownloads: true });
    const page = await context.newPage();
    await page.goto(`${home}papers/`);
    await page.locator('.filter input').fill('mamba');
    const all = await page.locator('#papers tbody tr').count();
    const rows = await page.locator('#papers tbody tr:not([hidden])').count();
    expect(rows).toBeLessThan(all);
    expect(rows).toBeGreaterThan(1);
    expect(await page.locator('[data-count]').first().textContent()).toBe(`${rows} papers`);
    const [file] = await Promise.all([page.waitForEvent('download'), page.locator('[data-format="csl"]').first().click()]);
    expect(file.suggestedFilename()).toBe('papers.csl.json');
    await context.close();
  });
});

describe('a mark on a row or hit', () => {
  it('keeps one paper and takes it off again, wherever one stands', async () => {
    const { context, faults } = await openContext(browser);
    const page = await context.newPage();
    const places = ['papers/', 'datasets/ade20k/', 'methods/swin-transformer/', 'results/', 'authors/xiangyu-zhang/', 'review/efficient-attention/', 'search/?q=mobile'];
    const kept = new Set<string>();
    for (const place of places) {
      await page.goto(`${home}${place}`);
      const mark = page.locator('main [data-paper] button.mark[aria-pressed="false"]').first();
      const id = (await mark.getAttribute('data-keep')) ?? '';
      await mark.click();
      kept.add(id);
      await page.locator(`main button.mark[data-keep="${id}"][aria-pressed="true"]`).first().waitFor();
      expect(await page.locator('[data-kept]').textContent(), place).toBe(String(kept.size));
    }
    expect(kept.size).toBe(places.length);
    await page.getByRole('link', { name: /Reading list/ }).first().click();
    await page.locator('#kept li').nth(kept.size - 1).waitFor();
    await page.goto(`${home}papers/`);
    const [first = ''] = kept;
    const again = page.locator(`#papers button[data-keep="${first}"]`);
    await again.focus();
    await page.keyboard.press('Enter');
    expect(await again.getAttribute('aria-pressed')).toBe('false');
    expect(await page.locator('[data-kept]').textContent()).toBe(String(kept.size - 1));
    expect(faults).toEqual([]);
    await context.close();
  });

  it('shows what was done on another page, also after going back', async () => {
    const { context } = await openContext(browser);
    const page = await context.newPage();
    await page.goto(`${home}papers/`);
    const mark = page.locator('#papers .mark').first();
    const id = (await mark.getAttribute('data-keep')) ?? '';
    await page.locator('#papers tbody tr a').first().click();
    // Marks come with the script that the button waits for.
    await page.locator('main .mark').first().waitFor();
    await page.locator(`button.keep[data-keep="${id}"]`).click();
    await page.locator(`button.keep[data-keep="${id}"][aria-pressed="true"]`).waitFor();
    await page.goBack();
    await page.locator(`#papers .mark[data-keep="${id}"][aria-pressed="true"]`).waitFor();
    await context.close();
  });

  it('stands on no row of a browser that keeps nothing', async () => {
    const { context } = await openContext(browser);
    await context.addInitScript(() => { Object.defineProperty(Storage.prototype, 'setItem', { value: () => { throw new Error('refused'); } }); });
    const page = await context.newPage();
    await page.goto(`${home}papers/`);
    await page.evaluate(() => new Promise((done) => { requestIdleCallback(done); }));
    expect(await page.locator('.mark').count()).toBe(0);
    await page.locator('[data-keep-all]').first().click();
    await page.getByText('nothing was kept').waitFor();
    await context.close();
  });

  it('says whose it is, and moves nothing when it comes', async () => {
    const { context } = await openContext(browser);
    const page = await context.newPage();
    await page.goto(`${home}papers/`);
    const row = page.locator('#papers tbody tr').first();
    expect(await row.locator('.mark').getAttribute('aria-label')).toContain((await row.locator('.title').textContent())?.trim() ?? '?');
    const box = await row.boundingBox();
    await row.locator('.mark').evaluate((mark) => { mark.remove(); });
    expect(await row.boundingBox()).toEqual(box);
    await context.close();
  });
});

describe('a list of papers', () => {
  it('goes onto the reading list as a whole', async () => {
    const { context } = await openContext(browser);
    const page = await context.newPage();
    await page.goto(`${home}authors/xiangyu-zhang/`);
    const papers = await page.locator('#papers-list li').count();
    expect(papers).toBeGreaterThan(1);
    await page.locator('[data-keep-all]').first().click();
    await page.getByText(`${papers} papers on the reading list.`).waitFor();
    await page.goto(`${home}list/`);
    await page.locator('#kept li').nth(papers - 1).waitFor();
    expect(await page.locator('#kept li').count()).toBe(papers);
    expect(await page.locator('[data-keep-all]').count()).toBe(0);
    await context.close();
  });
});

describe('the table of results', () => {
  it('exports the papers of the rows that its filter leaves, each once', async () => {
    const { context } = await openContext(browser, { acceptDownloads: true });
    const page = await context.newPage();
    await page.goto(`${home}results/`);
    await page.locator('.filter select[name="dataset"]').selectOption('ADE20K');
    const papers = await page.locator('#results-table tbody tr:visible [data-paper]').evaluateAll((cells) => cells.map((cell) => (cell instanceof HTMLElement ? cell.dataset['paper'] : undefined)));
    expect(papers.length).toBeGreaterThan(new Set(papers).size);
    await page.locator('[data-count]').filter({ hasText: `${new Set(papers).size} papers` }).waitFor();
    const [file] = await Promise.all([page.waitForEvent('download'), page.locator('[data-format="csl"]').click()]);
    const items: unknown[] = JSON.parse(await readFile(await file.path(), 'utf8'));
    expect(items.length).toBe(new Set(papers).size);
    await context.close();
  });
});

describe('a table of papers, filtered', () => {
  it('can be shared by its address, and is filtered again after going back', async () => {
    const { context } = await openContext(browser);
    const page = await context.newPage();
    const visible = page.locator('#papers tbody tr:visible');
    await page.goto(`${home}papers/`);
    await page.locator('.filter select[name="year"]').selectOption('2024');
    const address = page.url();
    const left = await visible.count();
    expect(left).toBeLessThan(100);
    await page.goto(home);
    await page.goto(address);
    expect(await visible.count()).toBe(left);
    await visible.first().locator('a').first().click();
    await page.goBack();
    expect(await visible.count()).toBe(left);
    await context.close();
  });
});

describe('a search', () => {
  it('exports all papers that it finds, beyond those on the page', async () => {
    const { context } = await openContext(browser, { acceptDownloads: true });
    const page = await context.newPage();
    await page.goto(`${home}search/?dataset=ade20k`);
    const bar = page.locator('[data-export-found]');
    await bar.waitFor();
    const found = Number(await page.locator('.found-paper h2 .count').textContent());
    expect(found).toBeGreaterThan(await page.locator('.found-paper .hits > li').count());
    expect(await bar.locator('[data-count]').textContent()).toBe(`${found} papers`);
    const [file] = await Promise.all([page.waitForEvent('download'), bar.locator('[data-format="csl"]').click()]);
    const items: unknown[] = JSON.parse(await readFile(await file.path(), 'utf8'));
    expect(items.length).toBeGreaterThan(found - 10);
    await page.goto(`${home}search/?q=vit&kind=method`);
    await page.locator('.found-method').waitFor();
    expect(await bar.isVisible()).toBe(false);
    await context.close();
  });
});
