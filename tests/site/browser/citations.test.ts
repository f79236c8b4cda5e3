import { readFile } from 'node:fs/promises';
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
const shown = (page: Page): Promise<string[]> => page.locator('[data-cites]').first().locator('.plain:visible, pre:visible').allInnerTexts();
const clipboard = (page: Page): Promise<string> => page.evaluate(() => navigator.clipboard.readText());

describe('the citations of a paper', () => {
  it('are all there without JavaScript, each under its name', async () => {
    const { page, close } = await openPaper({ javaScriptEnabled: false });
    expect(await page.locator('[data-cites] h3:visible').allInnerTexts()).toEqual(['APA', 'Chicago', 'IEEE', 'BibTeX', 'APA', 'Chicago', 'IEEE', 'BibTeX', 'RIS', 'CSL-JSON']);
    expect(await shown(page)).toHaveLength(4);
    expect(await page.locator('#cite button:visible').count()).toBe(0);
    await close();
  });

  it('are shown one at a time, as chosen', async () => {
    const { page, faults, close } = await openPaper();
    expect(await shown(page)).toEqual([expect.stringContaining('(2022)')]);
    await page.getByRole('radio', { name: 'BibTeX' }).first().check();
    expect(await shown(page)).toEqual([expect.stringContaining('@inproceedings{')]);
    expect(faults).toEqual([]);
    await close();
  });

  it('are copied by the button and by the key c, which a status says', async () => {
    const { page, close } = await openPaper(copying);
    await page.getByRole('radio', { name: 'IEEE' }).first().check();
    await page.getByTitle('Key c').click();
    await page.getByText('IEEE citation copied.').waitFor();
    expect([await clipboard(page)]).toEqual(await shown(page));
    await page.getByRole('radio', { name: 'Chicago' }).first().check();
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
    await page.getByRole('radio', { name: 'IEEE' }).first().waitFor();
    // A key that does something is taken from the browser.
    await page.evaluate(() => {
      const taken: string[] = [];
      Object.assign(window, { taken });
      addEventListener('keydown', ({ key, defaultPrevented }) => { if (defaultPrevented) taken.push(key); });
    });
    await page.locator('body').press('c');
    await page.locator('body').press('/');
    await page.locator('body').press('Control+k');
    expect(await page.evaluate((): unknown => Reflect.get(window, 'taken'))).toEqual(['k']);
    expect(await clipboard(page)).toBe('before');
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

describe('the citations of a page of this site', () => {
  it.each(['papers/cswin-transformer/', 'methods/swin-transformer/', 'datasets/ade20k/', 'tasks/image-classification/', 'authors/xiangyu-zhang/', 'review/efficient-attention/'])('on %s name its address and version in every format', async (place) => {
    const { context, faults } = await openContext(browser, copying);
    const page = await context.newPage();
    await page.goto(`${home}${place}`);
    const group = page.locator('[data-cites]').last();
    for (const format of ['APA', 'Chicago', 'IEEE', 'BibTeX', 'RIS', 'CSL-JSON']) {
      await group.getByRole('radio', { name: format }).check();
      const [text = ''] = await group.locator('.plain:visible, pre:visible').allInnerTexts();
      expect(text, format).toContain(`/${place}`);
      expect(text, format).toMatch(/version\W+(?:[0-9a-f]{12}|\d+\.\d)/i);
      expect(text, format).toMatch(/20\d\d/);
    }
    await group.getByRole('button', { name: 'Copy' }).click();
    await page.getByText('CSL-JSON citation copied.').waitFor();
    expect(JSON.parse(await clipboard(page))).toMatchObject([{ URL: expect.stringContaining(place), 'container-title': 'Seedbed' }]);
    expect(faults).toEqual([]);
    await context.close();
  });

  it('are saved as files, and copied by the key c where no paper is cited', async () => {
    const { context } = await openContext(browser, { ...copying, acceptDownloads: true });
    const page = await context.newPage();
    await page.goto(`${home}methods/swin-transformer/`);
    await page.getByRole('radio', { name: 'APA' }).waitFor();
    await page.keyboard.press('c');
    await page.getByText('APA citation copied.').waitFor();
    expect(await clipboard(page)).toContain('Swin Transformer [Version');
    await page.getByRole('radio', { name: 'RIS' }).check();
    const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Save' }).click()]);
    expect(file.suggestedFilename()).toBe('seedbed-methods-swin-transformer.ris');
    expect(await readFile(await file.path(), 'utf8')).toMatch(/^TY {2}- ELEC\r\n[^]*\r\nER {2}- \r\n$/);
    await context.close();
  });
});
