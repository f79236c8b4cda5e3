import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { readPaperData } from '../paper-data.ts';
import { sites } from '../sites.ts';
import { launchBrowser, openContext } from './pages.ts';

/** Part of the search element's interface for programs. */
type SearchElement = HTMLElement & {
  search: (query: string, options: { kind: string; limit: number; limitOfOne: number }) => Promise<{ groups: { hits: { url: string }[] }[] }>;
  settled: () => Promise<void>;
};

let browser: Browser;
let context: BrowserContext;
let page: Page;
let faults: string[];

beforeAll(async () => {
  browser = await launchBrowser();
  ({ context, faults } = await openContext(browser));
  page = await context.newPage();
});
afterAll(() => browser.close());

const homes = inject('homes');

/** Addresses of the first papers found for each query, as paths. */
function findPapers(queries: readonly string[], limit = 1): Promise<string[][]> {
  return page.evaluate(async ({ asked, most }) => {
    const search = document.querySelector<SearchElement>('seedbed-search');
    if (search === null) throw new Error('The page has no search.');
    const found: string[][] = [];
    for (const query of asked) {
      const { groups } = await search.search(query, { kind: 'paper', limit: most, limitOfOne: most });
      const hits = groups.flatMap((group) => group.hits);
      found.push(hits.slice(0, most).map(({ url }) => new URL(url, location.href).pathname));
    }
    return found;
  }, { asked: [...queries], most: limit });
}

describe.each(sites.map((site, index) => ({ ...site, index })))('search in the site at $base', ({ index, ...site }) => {
  const home = homes[index] ?? '';

  beforeAll(async () => {
    await page.goto(`${home}search/`);
  });

  it('finds each paper by its exact title at rank 1 among papers', async () => {
    const papers = await readPaperData(site);
    const found = await findPapers(papers.map(({ title }) => title));
    const missed = papers.flatMap(({ title, url }, place) => {
      const first = found[place]?.[0] ?? 'nothing';
      return first === new URL(url, site.origin).pathname ? [] : [`${title}: ${first}`];
    });
    expect(missed).toEqual([]);
  });

  it('shows what its address asks for, with the filters chosen', async () => {
    await page.goto(`${home}search/?q=network&kind=paper`);
    await page.locator('seedbed-search .hits a.title').first().waitFor();
    const links = await page.locator('seedbed-search .hits a.title').evaluateAll((elements) => elements.map((element) => element.getAttribute('href') ?? ''));
    expect(links.length).toBeGreaterThan(1);
    expect(links.map((href) => new URL(href, home).pathname).filter((path) => !path.startsWith(`${site.base}papers/`))).toEqual([]);
    await page.goto(`${home}search/`);
  });

  it.each([
    ['ImageNet-1K top-1', 'imagenet-1k', 'image-classification--top-1-accuracy'],
    ['imagenet top-1', 'imagenet-1k', 'image-classification--top-1-accuracy'],
    ['COCO AP', 'coco', 'object-detection'],
  ])('leads from %j to the table of scores first', async (query, dataset, table) => {
    await page.goto(`${home}search/?q=${encodeURIComponent(query)}`);
    const found = page.locator('.found').first();
    await found.waitFor();
    expect(await found.locator('h2').textContent()).toContain('Datasets');
    expect(await found.locator('.title').first().getAttribute('href')).toContain(`/datasets/${dataset}/`);
    expect(await found.locator('.matching').first().getAttribute('href')).toContain(`/datasets/${dataset}/#${table}`);
  });

  it('knows a person by either name first', async () => {
    await page.goto(`${home}search/?q=He%20Kaiming`);
    await page.locator('.found-author').waitFor();
    expect(await page.locator('.found').first().locator('.title').first().textContent()).toBe('Kaiming He');
  });

  it('says so when nothing is found', async () => {
    await page.goto(`${home}search/?q=qzxwvkj`);
    await page.locator('seedbed-search .nothing').waitFor();
    await page.goto(`${home}search/`);
  });

  it('goes back to the question before, not to one half typed', async () => {
    await page.goto(`${home}search/?q=network`);
    const field = page.locator('seedbed-search input[type="search"]');
    for (const query of ['kernel', 'transformer']) {
      await field.fill(query);
      await field.press('Enter');
      await page.waitForURL((url) => url.searchParams.get('q') === query);
    }
    await page.goBack();
    await page.waitForURL((url) => url.searchParams.get('q') === 'kernel');
    expect(await field.inputValue()).toBe('kernel');
    await page.goBack();
    await page.waitForURL((url) => url.searchParams.get('q') === 'network');
  });

  it('opens from any page by a key', async () => {
    await page.goto(home);
    await page.keyboard.press('/');
    await page.locator('input[type="search"]:focus').waitFor();
    await page.keyboard.insertText('network');
    await page.getByRole('option').nth(1).waitFor();
    await page.keyboard.press('ArrowDown');
    const chosen = page.locator('[role="option"][aria-selected="true"]');
    expect(await page.getByRole('option').nth(1).getAttribute('aria-selected')).toBe('true');
    expect(await page.locator('input[type="search"]:focus').getAttribute('aria-activedescendant')).toBe(await chosen.getAttribute('id'));
    const target = await chosen.evaluate((option) => (option.matches('a') ? option : option.querySelector('a'))?.getAttribute('href') ?? '');
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => url.pathname === new URL(target, home).pathname);
    await page.goto(`${home}search/`);
  });

  it('raises no fault', () => {
    expect(faults).toEqual([]);
  });
});

describe('search in this corpus', () => {
  beforeAll(async () => {
    await page.goto(`${homes[0] ?? ''}search/`);
  });

  it.each([
    ['mobileformer', /Mobile-?Former/],
    ['mobile former', /Mobile-?Former/],
    ['O^2DETR', /O\^2DETR/],
    ['O2DETR', /O\^2DETR/],
    ['ViT-CoMer', /ViT-CoMer/],
    ['vit comer', /ViT-CoMer/],
    ['vit b 16', /ViT-?B\/?-?16/i],
    ['swin transformer v2', /Swin/],
    ['möbius', /M(?:ö|\\"o)bius/],
    ['mobius', /M(?:ö|\\"o)bius/],
    ['gencnn', /\$?gen\$?CNN/],
  ])('%s finds a paper that names it first', async (query, named) => {
    const papers = await readPaperData(sites[0]);
    const [[first] = []] = await findPapers([query]);
    const paper = papers.find(({ url }) => new URL(url, sites[0].origin).pathname === first);
    expect(`${paper?.title ?? 'nothing'} ${paper?.abstracts.map(({ text }) => text).join(' ') ?? ''}`).toMatch(named);
  });
});
