import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** What the last successful build of one output folder was made from, stage by stage. */
export type Stamp = Record<string, string>;

/** Where the stamp of an output folder is kept: outside of it, since a build empties it. */
export function stampPath(root: string, out: string): string {
  return join(root, '.cache', `stamp-${out.replaceAll(/[^a-z0-9-]/gi, '-')}.json`);
}

/** The stamp of an output folder; empty when there is none or it cannot be read. */
export async function readStamp(path: string): Promise<Stamp> {
  try {
    const value: unknown = JSON.parse(await readFile(path, 'utf8'));
    if (typeof value !== 'object' || value === null) return {};
    return Object.fromEntries(Object.entries(value).filter((entry): entry is [string, string] => typeof entry[1] === 'string'));
  } catch {
    return {};
  }
}

/** Writes the stamp. */
export async function writeStamp(path: string, stamp: Stamp): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, `${JSON.stringify(stamp, null, 2)}\n`);
}
