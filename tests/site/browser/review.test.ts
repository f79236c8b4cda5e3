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

type Options = Parameters<typeof openContext>[1];

async function openChapter(options: Options = {}, path = 'review/efficient-attention/'): Promise<{ page: Page; faults: string[]; close: () => Promise<void> }> {
  const { context, faults } = await openContext(browser, { reducedMotion: 'reduce', ...options });
  const page = await context.newPage();
  await page.goto(home + path);
  return { page, faults, close: () => context.close() };
}

describe('a citation', () => {
  it('shows its reference on hover, until the pointer leaves or Escape', async () => {
    const { page, faults, close } = await openChapter();
    const link = page.locator('a.cite-work').first();
    const entry = page.locator(`#${await link.getAttribute('data-ref') ?? ''}`);
    await link.scrollIntoViewIfNeeded();
    await link.hover();
    const preview = page.getByRole('tooltip');
    await preview.waitFor();
    expect(await preview.textContent()).toBe(await entry.textContent());
    expect(await preview.locator('button').count()).toBe(0);
    const box = await preview.boundingBox();
    expect(box !== null && box.x >= 0 && box.x + box.width <= 1280).toBe(true);
    await page.keyboard.press('Escape');
    expect(await preview.isVisible()).toBe(false);
    await page.mouse.move(5, 5);
    await link.hover();
    await preview.waitFor();
    await page.mouse.move(5, 5);
    await preview.waitFor({ state: 'hidden' });
    expect(faults).toEqual([]);
    await close();
  });

  it('shows it on keyboard focus and leads to the paper on Enter', async () => {
    const { page, close } = await openChapter();
    const link = page.locator('a.cite-work').first();
    await page.locator('h2').first().evaluate((heading) => { heading.tabIndex = -1; heading.focus(); });
    await link.focus();
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Tab');
    await page.getByRole('tooltip').waitFor();
    expect(await link.getAttribute('aria-describedby')).toBe(await page.getByRole('tooltip').getAttribute('id'));
    const target = await link.getAttribute('href');
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => url.pathname === target);
    await close();
  });

  it('keeps it beside a citation that the keyboard scrolled into view', async () => {
    const { page, close } = await openChapter({ viewport: { width: 1280, height: 500 } });
    const links = page.locator('a.cite-work');
    await links.first().focus();
    for (let at = 0; at < 12; at += 1) {
      const before = await page.evaluate(() => scrollY);
      await page.keyboard.press('Tab');
      const link = page.locator('a.cite-work:focus');
      if (await link.count() === 0 || await page.evaluate(() => scrollY) === before) continue;
      await page.evaluate(() => new Promise((done) => { requestAnimationFrame(() => { requestAnimationFrame(done); }); }));
      const [box, shown] = [await link.boundingBox(), await page.getByRole('tooltip').boundingBox()];
      expect(box !== null && shown !== null && (Math.abs(shown.y + shown.height + 8 - box.y) < 2 || Math.abs(box.y + box.height + 8 - shown.y) < 2)).toBe(true);
      await close();
      return;
    }
    expect.fail('No citation was out of view.');
  });

  it('shows it on a first tap and leads on with the second', async () => {
    const { page, close } = await openChapter({ hasTouch: true, viewport: { width: 390, height: 800 } });
    const link = page.locator('a.cite-work').first();
    const target = await link.getAttribute('href');
    await link.tap();
    await page.getByRole('tooltip').waitFor();
    expect(new URL(page.url()).pathname).toContain('/review/');
    const box = await page.getByRole('tooltip').boundingBox();
    expect(box !== null && box.x >= 0 && box.x + box.width <= 390).toBe(true);
    await link.tap();
    await page.waitForURL((url) => url.pathname === target);
    await close();
  });

  it('is a plain link without JavaScript', async () => {
    const { page, close } = await openChapter({ javaScriptEnabled: false });
    const link = page.locator('a.cite-work').first();
    const target = await link.getAttribute('href');
    await link.click();
    expect(new URL(page.url()).pathname).toBe(target);
    await close();
  });
});

describe('a chapter', () => {
  it('takes its numbers to the sentences that say them', async () => {
    const { page, close } = await openChapter();
    const score = page.locator('a.score-said').first();
    const printed = (await score.textContent() ?? '').replace(/\D+$/, '');
    await score.click();
    const sentence = page.locator('.sentence:target');
    expect(await sentence.textContent()).toContain(printed);
    await close();
  });

  it('marks in its contents what is being read', async () => {
    const { page, close } = await openChapter();
    const heading = page.locator('.text > h2').nth(2);
    const id = await heading.getAttribute('id') ?? '';
    await heading.evaluate((element) => { element.scrollIntoView({ block: 'start' }); });
    await page.locator(`.contents a[href="#${id}"][aria-current]`).waitFor();
    expect(await page.locator('.contents [aria-current]').count()).toBe(1);
    await close();
  });

  it('keeps its contents open beside the text and closed above it', async () => {
    const wide = await openChapter();
    expect(await wide.page.locator('.contents li').first().isVisible()).toBe(true);
    await wide.close();
    const narrow = await openChapter({ viewport: { width: 390, height: 800 } });
    expect(await narrow.page.locator('.contents li').first().isVisible()).toBe(false);
    await narrow.page.locator('.contents summary').click();
    expect(await narrow.page.locator('.contents li').first().isVisible()).toBe(true);
    await narrow.close();
  });

  it('keeps to a measure of about 65 characters', async () => {
    const { page, close } = await openChapter();
    const perLine = await page.locator('.text > p').nth(2).evaluate((paragraph) => {
      const range = document.createRange();
      range.selectNodeContents(paragraph);
      const lines = new Set([...range.getClientRects()].map(({ bottom }) => Math.round(bottom / 8)));
      return paragraph.textContent.length / lines.size;
    });
    expect(perLine).toBeGreaterThan(50);
    expect(perLine).toBeLessThan(75);
    await close();
  });

  it('prints numbered references and no controls', async () => {
    const { page, close } = await openChapter();
    await page.emulateMedia({ media: 'print' });
    const cite = page.locator('.cites').first();
    expect(await cite.innerText()).toMatch(/^\d+(?:, \d+)*$/);
    expect(await cite.evaluate((element) => getComputedStyle(element, '::before').content)).toBe('"["');
    expect(await page.locator('.contents, .neighbours, button, [role="radiogroup"], .key-switch').evaluateAll((elements) => elements.filter((element) => element.checkVisibility()).length)).toBe(0);
    const number = await page.locator('.references li').first().evaluate((item) => getComputedStyle(item, '::before').content);
    expect(number).toContain('[');
    await close();
  });
});

describe('the whole review', () => {
  it('has every chapter with its references, on one page without an id twice', async () => {
    const { page, faults, close } = await openChapter({}, 'review/all/');
    const chapters = await page.locator('article.text').count();
    expect(chapters).toBeGreaterThan(20);
    expect(await page.locator('article.text ol.references').count()).toBe(chapters);
    const ids = await page.locator('[id]').evaluateAll((elements) => elements.map(({ id }) => id));
    expect(ids.length - new Set(ids).size).toBe(0);
    const broken = await page.locator('a[href^="#"]').evaluateAll((links) => links.filter((link) => document.getElementById(decodeURIComponent((link.getAttribute('href') ?? '').slice(1))) === null).map((link) => link.getAttribute('href')));
    expect(broken).toEqual([]);
    expect(faults).toEqual([]);
    await close();
  });
});
