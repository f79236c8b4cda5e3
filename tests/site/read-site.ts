import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { listFiles } from '../../scripts/shared/fingerprint.ts';
import { hashOf } from '../../src/text/hash.ts';
import { type Page, readPage } from './read-page.ts';
import { requireBuilt, type TestedSite } from './sites.ts';

/** A page with its place: `path` below the site, such as `papers/x/index.html`. */
export type LocatedPage = Page & { path: string; url: string; bytes: number };

/** A built site in memory: every file's path, every page. */
export type ReadSite = TestedSite & { files: Set<string>; pages: LocatedPage[]; pageByPath: Map<string, LocatedPage> };

/** Address of a file of the site; a folder's page has the folder's address. */
function addressOf(site: TestedSite, path: string): string {
  return `${site.origin}${site.base}${path.replace(/(^|\/)index\.html$/, '$1')}`;
}

/** Reads every page of a built site. */
export async function readSite(site: TestedSite): Promise<ReadSite> {
  requireBuilt(site);
  const files = await listFiles(site.folder, '.');
  const pages: LocatedPage[] = [];
  for (const path of files.filter((file) => file.endsWith('.html') && !file.startsWith('pagefind/'))) {
    const html = await readFile(join(site.folder, path), 'utf8');
    pages.push({ ...readPage(html), path, url: addressOf(site, path), bytes: Buffer.byteLength(html) });
  }
  return { ...site, files: new Set(files), pages, pageByPath: new Map(pages.map((page) => [page.path, page])) };
}

/** Pages with content of their own: neither redirects nor the page for what is not found. */
export function contentPages({ pages }: ReadSite): LocatedPage[] {
  return pages.filter(({ isRedirect, path }) => !isRedirect && path !== '404.html');
}

/**
 * What is wrong with an address that stands at `from`; null when it resolves or leads off the site.
 */
export function findLinkFault(site: ReadSite, from: string, link: string): string | null {
  if (!URL.canParse(link, from)) return 'cannot be parsed';
  const url = new URL(link, from);
  if (url.protocol === 'mailto:') return null;
  if (!/^https?:$/.test(url.protocol)) return `has the scheme ${url.protocol}`;
  if (/^(?:localhost|127\.)/.test(url.hostname)) return 'names this machine';
  if (url.origin !== site.origin) return null;
  if (!url.pathname.startsWith(site.base)) return `leads out of ${site.base}`;
  const path = decodeURIComponent(url.pathname.slice(site.base.length));
  const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
  if (!site.files.has(file)) return 'leads nowhere';
  const anchor = decodeURIComponent(url.hash.slice(1));
  const target = site.pageByPath.get(file);
  return anchor === '' || target === undefined || target.ids.has(anchor) ? null : `finds no #${anchor}`;
}

/** Text of a file of the site. */
export function readSiteFile(site: TestedSite, path: string): Promise<string> {
  return readFile(join(site.folder, path), 'utf8');
}

/** Bytes of a file of the site. */
export async function sizeOf(site: TestedSite, path: string): Promise<number> {
  return (await stat(join(site.folder, path))).size;
}

/** Of each kind of page (home, each index, what is below each index) the longest and the emptiest. */
export function samplePages(site: ReadSite): LocatedPage[] {
  const kinds = Map.groupBy(contentPages(site), ({ path }) => {
    const [folder = '', ...rest] = path.split('/');
    return `${folder} ${rest.length > 1 ? 'detail' : 'index'}`;
  });
  return [...kinds.values()].flatMap((pages) => {
    const bySize = pages.toSorted((left, right) => right.bytes - left.bytes);
    return [...new Set([...bySize.slice(0, 1), ...bySize.slice(-1)])];
  });
}

/** Some further pages, by chance but always the same of the same site. */
export function randomPages(site: ReadSite, count: number): LocatedPage[] {
  return contentPages(site).map((page) => ({ page, place: hashOf(`seedbed ${page.path}`) }))
    .sort((left, right) => (left.place < right.place ? -1 : 1)).slice(0, count).map(({ page }) => page);
}
