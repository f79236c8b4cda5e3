import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { z } from 'astro/zod';
import { readSiteFile } from '../read-site.ts';
import { sites } from '../sites.ts';
import { launchBrowser, openContext } from './pages.ts';

let browser: Browser;
/** A paper with a dataset in one sentence and results in several. */
let address: string;

const fact = z.object({ evidence: z.array(z.object({ sentence: z.int() })) });
const papersSchema = z.array(z.object({ id: z.string(), datasets: z.array(fact), results: z.array(fact) }));

beforeAll(async () => {
  browser = await launchBrowser();
  const papers = papersSchema.parse(JSON.parse(await readSiteFile(sites[0], 'data/papers.json')));
  const fit = papers.find(({ datasets, results }) => results.length > 1 && datasets.some(({ evidence: [first] }) => (first?.sentence ?? 0) > 1));
  address = `${inject('homes')[0] ?? ''}papers/${fit?.id ?? ''}/`;
});
afterAll(() => browser.close());

async function openPaper({ javaScriptEnabled = true, hash = '' } = {}): Promise<{ page: Page; faults: string[]; close: () => Promise<void> }> {
  const { context, faults } = await openContext(browser, { javaScriptEnabled, reducedMotion: 'reduce' });
  const page = await context.newPage();
  await page.goto(`${address}${hash}`);
  return { page, faults, close: () => context.close() };
}

const lit = (page: Page, selector: string): Promise<string[]> => page.locator(`${selector}.lit`).evaluateAll((elements) => elements.map(({ id }) => id));
const dataset = '.facts [id^="dataset-"]';

describe('the evidence of a paper', () => {
  it('leads from facts to sentences and from marks to facts without JavaScript', async () => {
    const { page, close } = await openPaper({ javaScriptEnabled: false });
    const ref = page.locator(`${dataset} a.ref`).first();
    const target = await ref.getAttribute('href');
    await ref.click();
    expect(new URL(page.url()).hash).toBe(target);
    const mark = page.locator('.sentence a.evidence').first();
    const row = await mark.getAttribute('href') ?? '';
    await mark.click();
    expect(new URL(page.url()).hash).toBe(row);
    expect(await page.locator(row).count()).toBe(1);
    await close();
  });

  it('stays lit when a fact is chosen, until Escape', async () => {
    const { page, faults, close } = await openPaper();
    const row = page.locator(dataset).filter({ has: page.locator('a.ref:not([href="#title"])') }).first();
    const ref = row.locator('a.ref:not([href="#title"])').first();
    const sentence = (await ref.getAttribute('href') ?? '').slice(1);
    const id = await row.getAttribute('id') ?? '';
    await ref.click();
    await page.mouse.move(0, 0);
    expect(await lit(page, '.sentence')).toEqual([sentence]);
    expect(await lit(page, '.facts [data-fact]')).toEqual([id]);
    const marks = await page.locator('.evidence.lit').evaluateAll((elements) => elements.map((mark) => (mark.getAttribute('data-facts') ?? mark.getAttribute('href')?.slice(1) ?? '').split(' ')));
    expect(marks.length).toBeGreaterThan(0);
    expect(marks.every((facts) => facts.includes(id))).toBe(true);
    expect(await page.locator('.chosen').textContent()).toContain(await page.locator(`#${sentence}`).textContent());
    await page.keyboard.press('Escape');
    expect(await page.locator('.lit').count()).toBe(0);
    expect(faults).toEqual([]);
    await close();
  });

  it('lights the facts of a sentence and the fact of a mark', async () => {
    const { page, close } = await openPaper();
    const mark = page.locator('.sentence a.evidence.result').first();
    const ids = (await mark.getAttribute('data-facts') ?? (await mark.getAttribute('href') ?? '').slice(1)).split(' ');
    await mark.click();
    expect((await lit(page, '.facts [data-fact]')).sort()).toEqual(ids.toSorted());
    expect(await lit(page, '.sentence')).toHaveLength(1);
    await close();
  });

  it('is one stop of the Tab key in the abstract, with arrow keys from sentence to sentence', async () => {
    const { page, close } = await openPaper();
    expect(await page.locator('.sentences [tabindex="0"]').count()).toBe(1);
    await page.locator('.sentences [tabindex="0"]').focus();
    const [first] = await lit(page, '.sentence');
    await page.keyboard.press('ArrowRight');
    const [second] = await lit(page, '.sentence');
    expect([first, second].every((id) => id !== undefined)).toBe(true);
    expect(second).not.toBe(first);
    expect(await lit(page, '.facts [data-fact]')).not.toEqual([]);
    expect(await page.locator('.sentences [tabindex="0"]').count()).toBe(1);
    await close();
  });

  it('is lit where an address points', async () => {
    const { page, close } = await openPaper({ hash: '#s1' });
    expect(await lit(page, '.sentence')).toEqual(['s1']);
    await close();
  });

  it('leads on to the bytes in the text of its record', async () => {
    const { page, faults, close } = await openPaper();
    await page.locator('.places summary').click();
    const range = page.locator('.places tr:has(a[href="#s1"]) td a').first();
    const begins = (await page.locator('.places tr:has(a[href="#s1"]) th span').textContent() ?? '').slice(0, 8);
    await range.click();
    const marked = await page.locator('.raw mark').textContent() ?? '';
    expect(marked.startsWith(begins)).toBe(true);
    expect(faults).toEqual([]);
    await close();
  });
});
