import { contentTypeOf } from '../content-types.ts';
import { pathInSite, withoutTopFolder } from '../layout.ts';
import type { Listing } from '../listing.ts';
import { addressOf, stateCache, versionCache, workerFile } from '../places.ts';
import { digestOf, versionOf } from '../version.ts';
import { SaveFault } from './faults.ts';
import { alone, markCurrent, readCurrent, removeLeftovers } from './state.ts';
import { type UnpackedFile, unpackArchive } from './unpack.ts';

/** Files that are put into a cache at the same time. */
const together = 24;

type SaveOptions = {
  /** Address of the site's root. */
  root: string;
  /** Ends the saving. */
  signal: AbortSignal;
  /** Is told how many bytes of the archive have come in and how many files of it are stored, which may lag behind. */
  progress: (done: Progress) => void;
};

export type Progress = { bytes: number; files: number };

/** Takes files into a cache, some at a time, and keeps account of all it took. */
class Shelf {
  readonly digests = new Map<string, string>();
  readonly #cache: Cache;
  readonly #root: string;
  #pending: Promise<void>[] = [];
  siteFiles = 0;

  constructor(cache: Cache, root: string) {
    this.#cache = cache;
    this.#root = root;
  }

  async take(file: UnpackedFile): Promise<void> {
    this.#pending.push(this.#store(file));
    if (this.#pending.length >= together) await this.settle();
  }

  async settle(): Promise<void> {
    await Promise.all(this.#pending);
    this.#pending = [];
  }

  /** Waits for what is under way, whatever comes of it. */
  async rest(): Promise<void> {
    await Promise.allSettled(this.#pending);
  }

  async #store({ name, bytes }: UnpackedFile): Promise<void> {
    const inArchive = withoutTopFolder(name);
    this.digests.set(inArchive, await digestOf(bytes));
    const path = pathInSite(inArchive, new URL(this.#root).pathname);
    if (path === null) return;
    const headers = { 'content-type': contentTypeOf(path), 'content-length': String(bytes.length) };
    await this.#cache.put(addressOf(path, this.#root), new Response(bytes, { headers }));
    this.siteFiles += 1;
  }
}

/** Fills a cache with the files of a version. @throws SaveFault when they are not all that it has */
async function fill(cache: Cache, listing: Listing, { root, signal, progress }: SaveOptions): Promise<void> {
  const response = await fetch(new URL(listing.archive, root), { signal });
  // The version is part of the archive's name: a renewed site has no longer the one that this page knows.
  if (response.status === 404 || response.status === 410) throw new SaveFault('renewed');
  if (!response.ok || response.body === null) throw new SaveFault('unreachable');
  const shelf = new Shelf(cache, root);
  let bytes = 0;
  const report = (): void => progress({ bytes, files: shelf.siteFiles });
  try {
    await unpackArchive(response.body, async (file) => {
      signal.throwIfAborted();
      await shelf.take(file);
      report();
    }, (come) => {
      bytes = come;
      report();
    });
    await shelf.settle();
  } catch (fault) {
    // An archive that ends because its reader wished so looks damaged on the way here.
    signal.throwIfAborted();
    throw fault;
  } finally {
    await shelf.rest();
  }
  signal.throwIfAborted();
  if (shelf.siteFiles !== listing.files || await versionOf(shelf.digests) !== listing.version) throw new SaveFault('differs');
}

/** @throws SaveFault when the browser says that it has not enough room */
async function requireRoom(bytes: number): Promise<void> {
  const { quota, usage } = await navigator.storage.estimate();
  if (quota !== undefined && usage !== undefined && quota - usage < bytes) throw new SaveFault('room');
}

/**
 * Saves a version of the site and lets it answer once it is whole; an older one goes then, and stays otherwise.
 * @throws SaveFault, or what the browser throws: `AbortError`, `QuotaExceededError`; nothing of the version is left
 */
export async function saveSite(listing: Listing, options: SaveOptions): Promise<void> {
  const { root } = options;
  const was = await alone(root, async () => {
    await removeLeftovers(root);
    await requireRoom(listing.unpackedBytes);
    try {
      await fill(await caches.open(versionCache(root, listing.version)), listing, options);
      await navigator.serviceWorker.register(root + workerFile, { scope: root });
      await markCurrent(root, listing);
    } finally {
      await removeLeftovers(root);
      if (await readCurrent(root) === null) await unregister(root);
    }
  });
  if (!was) throw new SaveFault('busy');
}

async function unregister(root: string): Promise<void> {
  const registration = await navigator.serviceWorker.getRegistration(root);
  if (registration?.scope === root) await registration.unregister();
}

/**
 * Removes everything that saving left on this device.
 * @throws SaveFault when another tab is saving
 */
export async function removeSite(root: string): Promise<void> {
  const was = await alone(root, async () => {
    // First what says that a version is whole, so that nothing half removed ever answers.
    await caches.delete(stateCache(root));
    await removeLeftovers(root);
    await unregister(root);
  });
  if (!was) throw new SaveFault('busy');
}
