import { readFileSync } from 'node:fs';

/** Bytes of a document under `seeds/`, as they are. Run from the project's root, as the build is. */
export function readSeed(name: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(readFileSync(`seeds/${name}`));
}
