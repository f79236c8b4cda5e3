import { beforeAll, describe, expect, it } from 'vitest';
import { contentPages, type LocatedPage, type ReadSite, readSite, readSiteFile, sizeOf } from './read-site.ts';
import { sites } from './sites.ts';

/** Most that a paper's page may weigh, HTML and stylesheets together, uncompressed. */
const mostPaperBytes = 60_000;

const urlsOf = (pages: readonly LocatedPage[]): string[] => pages.map(({ url }) => url).slice(0, 40);

/** Pages by a value of theirs that other pages have too. */
function repeated(pages: readonly LocatedPage[], valueOf: (page: LocatedPage) => string): string[] {
  const groups = Map.groupBy(pages, valueOf);
  return [...groups].filter(([, group]) => group.length > 1).map(([value, group]) => `${value}: ${urlsOf(group).join(' ')}`);
}

const isPaper = ({ path }: LocatedPage): boolean => /^papers\/[^/]+\/index\.html$/.test(path);

describe.each(sites)('pages of the site at $base', (tested) => {
  let site: ReadSite;
  let pages: LocatedPage[];

  beforeAll(async () => {
    site = await readSite(tested);
    pages = contentPages(site);
  });

  it('are all there is of each kind', () => {
    const folders = new Set(pages.map(({ path }) => path.split('/')[0]));
    const kinds = ['papers', 'methods', 'datasets', 'authors', 'tasks', 'themes', 'years', 'sources', 'results', 'search', 'about'];
    expect(kinds.filter((kind) => !folders.has(kind))).toEqual([]);
    expect(pages.filter(isPaper).length).toBeGreaterThan(0);
    expect([...site.files].filter((file) => file !== file.toLowerCase() && !/^(?:pagefind|_astro)\//.test(file))).toEqual([]);
  });

  it('have a title and a description of their own', () => {
    expect(urlsOf(pages.filter(({ title, description }) => title.trim() === '' || (description ?? '').trim() === ''))).toEqual([]);
    expect(repeated(pages, ({ title }) => title).slice(0, 20)).toEqual([]);
    expect(repeated(pages, ({ description }) => description ?? '').slice(0, 20)).toEqual([]);
  });

  it('name their own address as canonical', () => {
    expect(pages.filter(({ url, canonical }) => url !== canonical).map(({ url, canonical }) => ({ url, canonical }))).toEqual([]);
  });

  it('have breadcrumbs, but for the home page', () => {
    expect(urlsOf(pages.filter(({ hasBreadcrumbs, path }) => !hasBreadcrumbs && path !== 'index.html'))).toEqual([]);
  });

  it('have a language, one main heading and no id twice', () => {
    expect(urlsOf(pages.filter(({ language }) => language === null))).toEqual([]);
    expect(urlsOf(pages.filter(({ headings }) => headings !== 1))).toEqual([]);
    expect(urlsOf(pages.filter(({ repeatedIds }) => repeatedIds.length > 0))).toEqual([]);
  });

  it('have Open Graph tags that agree with the page', () => {
    const wrong = pages.filter(({ openGraph, url }) => openGraph.get('og:url') !== url || !openGraph.has('og:title') || !openGraph.has('og:type'));
    expect(urlsOf(wrong)).toEqual([]);
  });

  it('hold nothing that a strict Content Security Policy drops', () => {
    const faults = site.pages.flatMap(({ url, inlineCode }) => inlineCode.map((code) => `${url}: ${code}`));
    expect(faults.slice(0, 40)).toEqual([]);
  });

  it('show no failed formula', () => {
    expect(site.pages.flatMap(({ url, mathFaults }) => mathFaults.map((fault) => `${url}: ${fault}`))).toEqual([]);
  });

  it('leak no LaTeX command and no MDX into the text of papers', () => {
    const leaks = pages.filter(isPaper).flatMap(({ url, text }) => (text.match(/\\[a-zA-Z%&$_{}("'`]\S{0,20}|\[object Object\]|\bundefined\b|\{['"`]/g) ?? [])
      .map((leak) => `${url}: ${leak}`));
    expect(leaks).toEqual([]);
  });

  it('of papers weigh at most 60 kB with their stylesheets', async () => {
    const heavy: string[] = [];
    for (const page of pages.filter(isPaper)) {
      const sheets = page.stylesheets.map((href) => new URL(href, page.url).pathname.slice(site.base.length));
      const sizes = await Promise.all(sheets.map((sheet) => sizeOf(site, sheet)));
      const bytes = sizes.reduce((sum, size) => sum + size, page.bytes);
      if (bytes > mostPaperBytes) heavy.push(`${page.url}: ${bytes}`);
    }
    expect(heavy).toEqual([]);
  });

  it('of one thing have a Markdown twin that the guide for programs names', async () => {
    const guide = await readSiteFile(tested, 'llms.txt');
    const things = pages.filter(({ path }) => /^(?:papers|review|methods|datasets|tasks|authors|themes|years)\/(?!all\/|figures\/|not-yet\/)[^/]+\/index\.html$/.test(path));
    expect(things.length).toBeGreaterThan(2000);
    expect(things.filter(({ url, path }) => !site.files.has(path.replace(/html$/, 'md')) || !guide.includes(`(${url}index.md)`)).map(({ url }) => url)).toEqual([]);
  });

  it('of papers have their data beside them', () => {
    const missing = pages.filter(isPaper).flatMap(({ path }) => {
      const [, slug = ''] = path.split('/');
      return ['index.json', 'index.md'].map((name) => `papers/${slug}/${name}`).filter((file) => !site.files.has(file));
    });
    expect(missing).toEqual([]);
  });
});
