import { parseListing } from './listing.ts';
import { isOfServer, listingFile, servedPath, stateCache, versionCache } from './places.ts';

/** True for a request that a saved copy of the site at `root` may answer. */
export function isAnswerable({ method, url }: Pick<Request, 'method' | 'url'>, root: string): boolean {
  return method === 'GET' && url.startsWith(root) && !isOfServer(new URL(url).pathname.slice(new URL(root).pathname.length));
}

/** Name of the cache with the whole version of the site at `root`; null while none is whole. */
async function currentCache(root: string): Promise<string | null> {
  const state = await caches.match(new URL(listingFile, root).href, { cacheName: stateCache(root) });
  const listing = state === undefined ? null : parseListing(await state.text());
  return listing === null ? null : versionCache(root, listing.version);
}

/** The saved page for what is missing, with its status. */
async function missingPage(root: string, cacheName: string): Promise<Response> {
  const page = await caches.match(new URL('404.html', root).href, { cacheName });
  if (page === undefined) return Response.error();
  return new Response(page.body, { status: 404, statusText: 'Not Found', headers: page.headers });
}

/**
 * Answers a request out of the version that is whole, whatever the query says, so that all parts of a page are
 * of one version; what that version lacks comes from the network.
 */
export async function answer(request: Request, root: string): Promise<Response> {
  // Storage that cannot be read saves nothing, and must not keep the network from answering.
  const cacheName = await currentCache(root).catch(() => null);
  if (cacheName === null) return fetch(request);
  const { origin, pathname, search } = new URL(request.url);
  const address = origin + servedPath(pathname);
  const saved = await caches.match(address, { cacheName });
  if (saved !== undefined) return saved;
  const isFolder = request.mode === 'navigate' && await caches.match(`${address}/`, { cacheName }) !== undefined;
  if (isFolder) return Response.redirect(`${address}/${search}`, 302);
  return fetch(request).catch(() => missingPage(root, cacheName));
}
