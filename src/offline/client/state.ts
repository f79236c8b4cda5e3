import { type Listing, parseListing } from '../listing.ts';
import { cachePrefix, listingFile, stateCache, versionCache } from '../places.ts';

/** Under which a session of a tab keeps what the server had when it was asked for a saved version. */
const askedKey = (root: string, version: string): string => `latest:${versionCache(root, version)}`;
const mostAskingMs = 8000;

/** Address of the site's root: where its manifest stands. */
export function siteRoot(): string {
  const manifest = document.querySelector<HTMLLinkElement>('link[rel="manifest"]');
  return new URL('.', manifest?.href ?? location.href).href;
}

/** Names of all caches of the site at `root`. */
async function ownCaches(root: string): Promise<string[]> {
  return (await caches.keys()).filter((name) => name.startsWith(cachePrefix(root)));
}

/** The version that is whole on this device; null for none. */
export async function readCurrent(root: string): Promise<Listing | null> {
  const state = await caches.match(new URL(listingFile, root).href, { cacheName: stateCache(root) });
  return state === undefined ? null : parseListing(await state.text());
}

/** Makes a version the one that answers. */
export async function markCurrent(root: string, listing: Listing): Promise<void> {
  const state = await caches.open(stateCache(root));
  await state.put(new URL(listingFile, root).href, new Response(JSON.stringify(listing)));
}

/** Deletes all caches of the site but those of its current version. */
export async function removeLeftovers(root: string): Promise<void> {
  const current = await readCurrent(root);
  const kept = current === null ? [] : [stateCache(root), versionCache(root, current.version)];
  const names = await ownCaches(root);
  await Promise.all(names.filter((name) => !kept.includes(name)).map((name) => caches.delete(name)));
}

/**
 * Runs what changes the saved versions while no other tab does.
 * @returns false when another tab does
 */
export function alone(root: string, work: () => Promise<void>): Promise<boolean> {
  return navigator.locks.request(cachePrefix(root), { ifAvailable: true }, async (lock) => {
    if (lock === null) return false;
    await work();
    return true;
  });
}

/** The version on the server, asked for once in the session of a tab for each version that is saved; null when it could not be had. */
export async function latestOfSession(root: string, current: Listing): Promise<Listing | null> {
  const key = askedKey(root, current.version);
  const asked = recall(key);
  if (asked !== null) return parseListing(asked);
  const latest = await askLatest(root);
  if (latest !== null) remember(key, latest);
  return latest;
}

/** The version on the server, asked for anew; null when it cannot be had in a while. */
export async function askLatest(root: string): Promise<Listing | null> {
  if (!navigator.onLine) return null;
  try {
    const response = await fetch(new URL(listingFile, root), { cache: 'no-store', signal: AbortSignal.timeout(mostAskingMs) });
    return response.ok ? parseListing(await response.text()) : null;
  } catch {
    return null;
  }
}

function remember(key: string, latest: Listing): void {
  try {
    sessionStorage.setItem(key, JSON.stringify(latest));
  } catch {
    // Storage is forbidden: the next page asks again.
  }
}

function recall(key: string): string | null {
  try {
    return sessionStorage.getItem(key);
  } catch {
    return null;
  }
}
