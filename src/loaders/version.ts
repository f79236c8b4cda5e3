import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { hashOf } from '../text/hash.ts';

/**
 * Digest of what turns a file of `content/` into entries of the store, which outlives changes of it: the
 * schemas, the loaders, the rendering, and the versions of all packages.
 * @param root folder of the project.
 */
export function loaderVersion(root: string): string {
  const sources = ['src/render', 'src/text', 'src/model', 'src/loaders'].flatMap((folder) =>
    readdirSync(join(root, folder)).filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts')).sort().map((name) => join(folder, name)),
  );
  return hashOf(['package-lock.json', ...sources].map((path) => readFileSync(join(root, path), 'utf8')).join('\n'), 16);
}
