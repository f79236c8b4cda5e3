import { createHash } from 'node:crypto';
import { readFile, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** All files below a folder (or the file itself), as sorted paths below `root` with forward slashes. */
export async function listFiles(root: string, path: string): Promise<string[]> {
  const info = await stat(join(root, path)).catch(() => null);
  if (info === null) return [];
  if (info.isFile()) return [path];
  const entries = await readdir(join(root, path), { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(root).length + 1).replaceAll('\\', '/'))
    .sort();
}

/**
 * Hash of names and contents of everything below some paths, and of some values.
 * @param values what else the result depends on: settings, versions.
 */
export async function fingerprint(root: string, paths: readonly string[], values: readonly string[] = []): Promise<string> {
  const hash = createHash('sha256');
  for (const value of values) hash.update(`${JSON.stringify(value)}\n`);
  for (const path of paths) {
    for (const file of await listFiles(root, path)) {
      const bytes = await readFile(join(root, file));
      hash.update(`${file}\0${bytes.length}\0`).update(bytes);
    }
  }
  return hash.digest('hex');
}

/** Number of files below a folder and their bytes together. */
export async function measureFolder(folder: string): Promise<{ files: number; bytes: number; pages: number }> {
  const files = await listFiles(folder, '.');
  const sizes = await Promise.all(files.map(async (file) => (await stat(join(folder, file))).size));
  return {
    files: files.length,
    bytes: sizes.reduce((sum, size) => sum + size, 0),
    pages: files.filter((file) => file.endsWith('.html')).length,
  };
}
