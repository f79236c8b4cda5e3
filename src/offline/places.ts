/** Describes the version that stands on the server; below the site's root, and never part of a saved copy. */
export const listingFile = 'offline.json';

/** Where the archive of the site stands, below the site's root; no part of the archive itself. */
export const downloadFolder = 'download';

/** The worker's script; where it stands bounds what it may answer. */
export const workerFile = 'sw.js';

/** The page with the button, below the site's root. */
export const offlinePage = 'offline/';

/** True for a file that belongs to the server alone, given by its path below the site's root. */
export function isOfServer(path: string): boolean {
  return path === listingFile || path === workerFile || path.startsWith(`${downloadFolder}/`);
}

/** Path under which hosts serve a file: a folder's page is at the folder. Takes a path or an address. */
export function servedPath(path: string): string {
  return path.replace(/(^|\/)index\.html$/, '$1');
}

/** Address of a file of the site at `root`, given by its path below it. */
export function addressOf(path: string, root: string): string {
  return new URL(encodeURI(servedPath(path)), root).href;
}

/** Start of the names of all caches of the site at `root`; several sites may share a domain. */
export function cachePrefix(root: string): string {
  return `offline:${new URL(root).pathname}:`;
}

/** Name of the cache that holds one version of the site at `root`. */
export function versionCache(root: string, version: string): string {
  return cachePrefix(root) + version;
}

/** Name of the cache that says which version is whole. */
export function stateCache(root: string): string {
  return `${cachePrefix(root)}state`;
}
