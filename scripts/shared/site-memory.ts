import { join } from 'node:path';
import { measureFolder } from './fingerprint.ts';

/** Heap that building the site was seen to need for each byte of the papers' pages, with room to spare. */
const heapPerByte = 20;
const leastMegabytes = 1024;

/**
 * Node's flag that bounds the heap of a site build. Left alone, V8 lets garbage pile up to a share of the
 * machine's memory before it collects, however little is in use.
 */
export async function siteHeapFlag(root: string): Promise<string> {
  const { bytes } = await measureFolder(join(root, 'content/papers'));
  return `--max-old-space-size=${Math.max(leastMegabytes, Math.round((heapPerByte * bytes) / 1e6))}`;
}
