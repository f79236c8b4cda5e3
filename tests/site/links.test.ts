import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { findLinkFault, type ReadSite, readSite, readSiteFile } from './read-site.ts';
import { sites } from './sites.ts';

/** Faults of the addresses found in a text that is not HTML. */
function faultsIn(site: ReadSite, from: string, urls: readonly string[]): string[] {
  return urls.flatMap((url) => {
    const fault = findLinkFault(site, from, url);
    return fault === null ? [] : [`${from}: ${url} ${fault}`];
  });
}

const everyMatch = (text: string, pattern: RegExp): string[] => [...text.matchAll(pattern)].map((match) => match[1] ?? '');

/** Values of every `url` in a JSON document. */
function urlsInJson(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(urlsInJson);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => (key === 'url' && typeof inner === 'string' ? [inner] : urlsInJson(inner)));
}

describe.each(sites)('addresses in the site at $base', (tested) => {
  let site: ReadSite;
  let home: string;

  beforeAll(async () => {
    site = await readSite(tested);
    home = `${site.origin}${site.base}`;
  });

  it('of every page resolve, with their anchors, and are of the web or of mail', () => {
    expect(site.pages.length).toBeGreaterThan(10);
    const links = site.pages.flatMap((page) => page.links.map(({ url }) => ({ page, url })));
    expect(links.length).toBeGreaterThan(site.pages.length);
    const faults = links.flatMap(({ page, url }) => {
      const fault = findLinkFault(site, page.url, url);
      return fault === null ? [] : [{ page, what: `${url} ${fault}` }];
    });
    const byTarget = [...Map.groupBy(faults, ({ what }) => what)];
    expect(byTarget.map(([what, places]) => `${what}: ${places.length} times, first in ${places[0]?.page.url ?? ''}`)).toEqual([]);
  });

  it('of stylesheets resolve', async () => {
    const sheets = [...site.files].filter((file) => file.endsWith('.css') && !file.startsWith('pagefind/'));
    expect(sheets.length).toBeGreaterThan(0);
    for (const sheet of sheets) {
      const urls = everyMatch(await readFile(join(site.folder, sheet), 'utf8'), /url\(["']?((?!data:)[^"')]+)/g);
      expect(faultsIn(site, `${home}${sheet}`, urls)).toEqual([]);
    }
  });

  it('of the sitemap resolve, and every page but redirects stands in it', async () => {
    const maps = [...site.files].filter((file) => /^sitemap[^/]*\.xml$/.test(file));
    const texts = await Promise.all(maps.map((file) => readSiteFile(site, file)));
    const urls = texts.flatMap((text) => everyMatch(text, /<loc>([^<]+)<\/loc>/g));
    expect(faultsIn(site, home, urls)).toEqual([]);
    const wanted = site.pages.filter((page) => !page.isRedirect && !page.isHiddenFromSearch && page.path !== '404.html');
    const listed = new Set(urls);
    expect(wanted.filter(({ url }) => !listed.has(url)).map(({ url }) => url).slice(0, 20)).toEqual([]);
    expect(urls.filter((url) => !url.endsWith('.xml') && !wanted.some((page) => page.url === url)).slice(0, 20)).toEqual([]);
  });

  it('of the feed resolve', async () => {
    const feeds = [...site.files].filter((file) => /^(?:feed|rss|atom)[^/]*\.xml$/.test(file));
    expect(feeds.length).toBeGreaterThan(0);
    for (const feed of feeds) {
      const text = await readSiteFile(site, feed);
      const urls = [...everyMatch(text, /<(?:link|guid)[^>]*>(https?:[^<]+)</g), ...everyMatch(text, /\bhref="([^"]+)"/g)];
      expect(urls.length).toBeGreaterThan(1);
      expect(faultsIn(site, home, urls)).toEqual([]);
    }
  });

  it('of robots.txt lead to the sitemap', async () => {
    const urls = everyMatch(await readSiteFile(site, 'robots.txt'), /^Sitemap:\s*(\S+)/gm);
    expect(urls.length).toBeGreaterThan(0);
    expect(faultsIn(site, home, urls)).toEqual([]);
  });

  it('of the data resolve', async () => {
    const files = [...site.files].filter((file) => /^(?:data|papers)\/.*\.json$/.test(file) && !file.endsWith('.schema.json'));
    expect(files).toContain('data/papers.json');
    for (const file of files) {
      const document: unknown = JSON.parse(await readSiteFile(site, file));
      expect(faultsIn(site, home, urlsInJson(document)).slice(0, 20)).toEqual([]);
    }
  });
});
