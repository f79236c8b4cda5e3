import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { launchBrowser, openContext } from './pages.ts';

let browser: Browser;
let home: string;

beforeAll(async () => {
  browser = await launchBrowser();
  home = inject('homes')[0] ?? '';
});
afterAll(() => browser.close());

async function openPaper(options: Parameters<typeof openContext>[1] = {}): Promise<{ page: Page; faults: string[]; close: () => Promise<void> }> {
  const { context, faults } = await openContext(browser, options);
  const page = await context.newPage();
  await page.goto(`${home}papers/cswin-transformer/`);
  return { page, faults, close: () => context.close() };
}

const copying = { permissions: ['clipboard-read', 'clipboard-write'] };
const shown = (page: Page): Promise<string[]> => page.locator('[data-cite] .plain:visible, [data-cite] pre:visible').allInnerTexts();
const clipboard = (page: Page): Promise<string> => page.evaluate(() => navigator.clipboard.readText());

describe('the citations of a paper', () => {
  it('are all there without JavaScript, each under its name', async () => {
    const { page, close } = await openPaper({ javaScriptEnabled: false });
    expect(await page.locator('[data-cite] h3:visible').allInnerTexts()).toEqual(['APA', 'Chicago', 'IEEE', 'BibTeX']);
    expect(await shown(page)).toHaveLength(4);
    expect(await page.locator('#cite button:visible').count()).toBe(0);
    await close();
  });

  it('are shown one at a time, as chosen', async () => {
    const { page, faults, close } = await openPaper();
    expect(await shown(page)).toEqual([expect.stringContaining('(2022)')]);
    await page.getByRole('radio', { name: 'BibTeX' }).check();
    expect(await shown(page)).toEqual([expect.stringContaining('@inproceedings{')]);
    expect(faults).toEqual([]);
    await close();
  });

  it('are copied by the button and by the key c, which a status says', async () => {
    const { page, close } = await openPaper(copying);
    await page.getByRole('radio', { name: 'IEEE' }).check();
    await page.getByTitle('Key c').click();
    await page.getByText('IEEE citation copied.').waitFor();
    expect([await clipboard(page)]).toEqual(await shown(page));
    await page.getByRole('radio', { name: 'Chicago' }).check();
    await page.keyboard.press('c');
    await page.getByText('Chicago citation copied.').waitFor();
    expect([await clipboard(page)]).toEqual(await shown(page));
    await close();
  });

  it('leave the key c alone where it is switched off, on every page', async () => {
    const { page, close } = await openPaper(copying);
    await page.evaluate(() => navigator.clipboard.writeText('before'));
    await page.getByRole('checkbox', { name: 'The key c' }).uncheck();
    await page.reload();
    await page.getByRole('radio', { name: 'IEEE' }).waitFor();
    await page.locator('body').press('c');
    await page.locator('body').press('/');
    await page.waitForTimeout(300);
    expect(await clipboard(page)).toBe('before');
    expect(await page.locator('dialog[open]').count()).toBe(0);
    await close();
  });

  it('leave the key c to who writes', async () => {
    const { page, close } = await openPaper(copying);
    await page.evaluate(() => navigator.clipboard.writeText('before'));
    await page.keyboard.press('/');
    await page.locator('dialog[open] input').first().waitFor();
    await page.keyboard.press('c');
    expect(await page.locator('dialog[open] input').first().inputValue()).toContain('c');
    expect(await clipboard(page)).toBe('before');
    await close();
  });
});
