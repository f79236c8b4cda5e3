import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { sites } from '../sites.ts';
import { makeSmallSite, type OfflineServer, readListing, serveForOffline } from './offline-server.ts';
import { launchBrowser, openContext } from './pages.ts';

const [rootSite] = sites;
let browser: Browser;
let folder: string;

beforeAll(async () => {
  browser = await launchBrowser();
  folder = await mkdtemp(join(tmpdir(), 'seedbed-offline-'));
});
afterAll(async () => {
  await browser.close();
  await rm(folder, { recursive: true });
});

/** Everything a site keeps in the browser. */
function kept(page: Page): Promise<{ caches: string[]; workers: number }> {
  return page.evaluate(async () => ({ caches: await caches.keys(), workers: (await navigator.serviceWorker.getRegistrations()).length }));
}

const nothing = { caches: [], workers: 0 };

async function save(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Save the / }).click();
  await page.getByText('The whole site is saved on this device').waitFor({ timeout: 120_000 });
}

describe.each(sites)('the site at $base without a connection', (site) => {
  let context: BrowserContext;
  let faults: string[];
  let page: Page;
  let home: string;
  let method: { name: string; address: string };

  /** First page of a kind that its index leads to. */
  const firstOf = (kind: string) => page.locator(`main a[href^="${site.base}${kind}/"]:not([href*="#"], [href*="?"], [href*="/page/"])`).first();

  beforeAll(async () => {
    const server = await serveForOffline(site);
    ({ home } = server);
    ({ context, faults } = await openContext(browser));
    page = await context.newPage();
    await page.goto(`${home}offline/`);
    await save(page);
    await server.stop();
    await context.setOffline(true);
    await page.goto(`${home}methods/`);
    method = { name: (await firstOf('methods').textContent() ?? '').trim(), address: await firstOf('methods').getAttribute('href') ?? '' };
  });
  afterAll(() => context.close());

  it.each(['papers', 'datasets', 'review'])('shows a page of %s with its fonts, images and styles', async (kind) => {
    await page.goto(`${home}${kind}/`);
    const response = await page.goto(new URL(await firstOf(kind).getAttribute('href') ?? '', home).href);
    expect(response?.status()).toBe(200);
    await page.evaluate(() => document.fonts.ready);
    const fonts = await page.evaluate(() => [...document.fonts].filter(({ status }) => status === 'loaded').map(({ family }) => family.replaceAll('"', '')));
    expect(fonts).toEqual(expect.arrayContaining(['Text', 'Interface', 'Display']));
    const blank = await page.evaluate(() => [...document.images].filter(({ complete, naturalWidth }) => complete && naturalWidth === 0).map(({ src }) => src));
    expect(blank).toEqual([]);
    expect(await page.evaluate(() => [...document.styleSheets].every(({ cssRules }) => cssRules.length > 0))).toBe(true);
  });

  it.each(['', 'index.html', 'methods/?x=1', 'review/figures/', 'about/'])('answers at /%s', async (path) => {
    expect((await page.goto(home + path))?.status()).toBe(200);
  });

  it('hands out data under its type', async () => {
    const answer = await page.evaluate(async (address) => {
      const response = await fetch(address);
      return { type: response.headers.get('content-type'), length: (await response.text()).length };
    }, `${home}data/papers.json`);
    expect(answer.type).toContain('application/json');
    expect(answer.length).toBeGreaterThan(100_000);
  });

  it('adds the slash of a folder, and has a page for what is missing', async () => {
    await page.goto(`${home}papers?x=1`);
    expect(page.url()).toBe(`${home}papers/?x=1`);
    expect((await page.goto(`${home}papers/no-such-paper/`))?.status()).toBe(404);
    expect(await page.locator('.masthead').isVisible()).toBe(true);
    const status = await page.evaluate(async (address) => (await fetch(address)).status, `${home}papers/no-such-paper/no-such-paper.bib`);
    expect(status).toBe(404);
    // The status is what is wanted here, and the context notes it as a fault.
    faults.splice(0, faults.length, ...faults.filter((fault) => !fault.includes('404')));
  });

  it('finds a method by its name', async () => {
    await page.goto(`${home}search/?q=${encodeURIComponent(method.name)}`);
    await page.locator(`seedbed-search a[href*="${method.address}"]`).first().waitFor({ timeout: 20_000 });
  });

  it('raises no fault', () => {
    expect(faults).toEqual([]);
  });
});

describe('the page that saves the site', () => {
  let small: { first: string; second: string };
  let server: OfflineServer;
  let context: BrowserContext;
  let faults: string[];
  let page: Page;

  beforeAll(async () => {
    small = { first: join(folder, 'first'), second: join(folder, 'second') };
    await makeSmallSite(rootSite, small.first, 'The first version');
    await makeSmallSite(rootSite, small.second, 'The second version');
  });
  beforeEach(async () => {
    server = await serveForOffline({ folder: small.first, base: rootSite.base });
    ({ context, faults } = await openContext(browser));
    page = await context.newPage();
    await page.goto(`${server.home}offline/`);
  });
  afterEach(async () => {
    await context.close();
    await server.stop();
  });

  const heading = async (): Promise<string | null> => {
    await page.goto(server.home);
    return page.locator('h1').textContent();
  };

  it('keeps nothing before one asks for it, and offers what the listing says', async () => {
    const listing = await readListing(small.first);
    await page.getByRole('button', { name: `Save the whole site (${(listing.bytes / 1e6).toFixed(1)} MB)` }).waitFor();
    expect(await page.locator('[data-archive] a').getAttribute('href')).toBe(rootSite.base + listing.archive);
    await page.goto(server.home);
    expect(await kept(page)).toEqual(nothing);
    expect(faults).toEqual([]);
  });

  it('offers the archive alone without JavaScript', async () => {
    const plain = await openContext(browser, { javaScriptEnabled: false });
    const bare = await plain.context.newPage();
    await bare.goto(`${server.home}offline/`);
    expect(await bare.getByRole('button', { name: /Save/ }).count()).toBe(0);
    const download = bare.waitForEvent('download');
    await bare.locator('[data-archive] a').click();
    expect((await download).suggestedFilename()).toMatch(/^seedbed-[0-9a-f]{16}\.tar\.gz$/);
    await plain.context.close();
  });

  it('leaves nothing when it is cancelled half way', async () => {
    server.stall(true);
    await page.getByRole('button', { name: /^Save the / }).click();
    await page.locator('.meter', { hasText: /0\.[1-9] MB of/ }).waitFor();
    expect((await kept(page)).caches).toHaveLength(1);
    await page.getByRole('button', { name: 'Cancel' }).click();
    await page.getByText('Cancelled; nothing of it was kept.').waitFor();
    expect(await kept(page)).toEqual(nothing);
    server.stall(false);
    await save(page);
  });

  it('leaves nothing when the connection breaks off', async () => {
    server.stall(true);
    await page.getByRole('button', { name: /^Save the / }).click();
    await page.locator('.meter', { hasText: /0\.[1-9] MB of/ }).waitFor();
    await server.stop();
    await page.getByText('The connection broke off').waitFor();
    expect(await kept(page)).toEqual(nothing);
  });

  it('has its leavings cleared away when its tab was closed half way', async () => {
    server.stall(true);
    await page.getByRole('button', { name: /^Save the / }).click();
    await expect.poll(async () => (await kept(page)).caches.length).toBe(1);
    await page.close();
    page = await context.newPage();
    await page.goto(server.home);
    await expect.poll(() => kept(page)).toEqual(nothing);
  });

  it('leaves nothing when what comes is not what was announced', async () => {
    const other = join(folder, 'other');
    await makeSmallSite(rootSite, other, 'Another version');
    await writeFile(join(other, 'offline.json'), JSON.stringify({ ...await readListing(other), version: '0123456789abcdef' }));
    server.show(other);
    await page.reload();
    await page.getByRole('button', { name: /^Save the / }).click();
    await page.getByText('What came is not the version that was announced').waitFor();
    expect(await kept(page)).toEqual(nothing);
  });

  it('leaves nothing when the site is removed', async () => {
    await save(page);
    expect(await heading()).toBe('The first version');
    expect((await kept(page)).workers).toBe(1);
    await page.goto(`${server.home}offline/`);
    await page.getByRole('button', { name: 'Remove' }).click();
    await page.getByText('Nothing is saved on this device.').waitFor();
    expect(await kept(page)).toEqual(nothing);
    server.show(small.second);
    expect(await heading()).toBe('The second version');
  });

  it('tells of a new version, shows the old one until that is saved, and the new one at once then', async () => {
    await save(page);
    server.show(small.second);
    await page.evaluate(() => { sessionStorage.clear(); });
    expect(await heading()).toBe('The first version');
    await page.getByRole('link', { name: /^A new version of the site is there: save it \(0\.\d MB\)/ }).click();
    server.stall(true);
    await page.getByRole('button', { name: /^Save the new version/ }).click();
    await page.locator('.meter', { hasText: /0\.[1-9] MB of/ }).waitFor();
    await page.getByRole('button', { name: 'Cancel' }).click();
    await page.getByText('Until you save it, this device shows the one it has').waitFor();
    expect((await kept(page)).caches).toHaveLength(2);
    expect(await heading()).toBe('The first version');
    server.stall(false);
    await page.goto(`${server.home}offline/`);
    await save(page);
    expect((await kept(page)).caches).toHaveLength(2);
    await server.stop();
    expect(await heading()).toBe('The second version');
    expect(await page.getByRole('link', { name: /^A new version/ }).count()).toBe(0);
  });
});
