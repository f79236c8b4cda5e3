import { cp, mkdir, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { SeedText } from './listing.ts';

const copied = ['src', 'scripts', 'public', 'package.json', 'package-lock.json', 'tsconfig.json', 'astro.config.mjs', 'content'];
const generated = ['content/papers', 'content/entities'];
/** Hand-kept files that speak of works of the shipped corpus and would have no meaning in another. */
const boundToCorpus = ['content/registry', 'content/corrections', 'content/review', 'content/lexicon/theme-assignments.yaml'];

/**
 * A copy of the project without anything built or generated, with the packages linked.
 * @param seeds other seeds than the shipped ones; null for those
 */
export async function copyProject(root: string, folder: string, seeds: readonly SeedText[] | null): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const path of copied) await cp(join(root, path), join(folder, path), { recursive: true });
  await symlink(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction');
  for (const path of generated) await rm(join(folder, path), { recursive: true, force: true });
  if (seeds === null) {
    await cp(join(root, 'seeds'), join(folder, 'seeds'), { recursive: true });
    return;
  }
  for (const path of boundToCorpus) await rm(join(folder, path), { recursive: true, force: true });
  await mkdir(join(folder, 'seeds'));
  for (const { name, text } of seeds) await writeFile(join(folder, 'seeds', name), text);
}
