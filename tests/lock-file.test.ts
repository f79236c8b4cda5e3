import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'astro/zod';

const lockSchema = z.object({
  packages: z.record(z.string(), z.object({
    version: z.string().optional(),
    resolved: z.string().optional(),
    integrity: z.string().optional(),
    os: z.array(z.string()).optional(),
    cpu: z.array(z.string()).optional(),
    optionalDependencies: z.record(z.string(), z.string()).optional(),
  })),
});

const text = readFileSync(join(import.meta.dirname, '../package-lock.json'), 'utf8');
const { packages } = lockSchema.parse(JSON.parse(text));

/** Path of a package as seen from another one: the nearest `node_modules` upwards that holds it. */
function findFrom(path: string, name: string): string | undefined {
  for (let folder = path; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/node_modules/')))) {
    const candidate = `${folder === '' ? '' : `${folder}/`}node_modules/${name}`;
    if (candidate in packages) return candidate;
    if (folder === '') return undefined;
  }
}

const optional = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
  Object.keys(optionalDependencies).map((name) => ({ path, name })));

/** Packages that come as one binary a platform, with the platforms they cover. */
const families = Object.entries(packages)
  .map(([path, { optionalDependencies = {} }]) => ({
    path,
    platforms: Object.keys(optionalDependencies)
      .map((name) => packages[findFrom(path, name) ?? ''])
      .flatMap((entry) => (entry?.os ?? []).flatMap((os) => (entry?.cpu ?? ['x64', 'arm64']).map((cpu) => `${os}-${cpu}`))),
  }))
  .filter(({ platforms }) => new Set(platforms.map((platform) => platform.split('-')[0])).size > 1);

describe('the lock file', () => {
  it('names no registry host', () => {
    expect(Object.entries(packages).filter(([, { resolved }]) => resolved !== undefined).map(([path]) => path)).toEqual([]);
    expect(text).not.toMatch(/https?:\/\/[^"]*\.tgz/);
  });

  it('holds every optional package that its packages name', () => {
    expect(optional.filter(({ path, name }) => findFrom(path, name) === undefined)).toEqual([]);
  });

  it('carries a checksum for each package', () => {
    const without = Object.entries(packages).filter(([path, { integrity }]) => path !== '' && integrity === undefined);
    expect(without.map(([path]) => path)).toEqual([]);
  });

  it('knows the packages that come as binaries', () => {
    expect(families.map(({ path }) => path)).toEqual(expect.arrayContaining([
      'node_modules/@astrojs/compiler-binding', 'node_modules/pagefind', 'node_modules/rolldown', 'node_modules/esbuild',
    ]));
  });

  it.each(families)('$path covers Linux, macOS and Windows', ({ platforms }) => {
    expect(platforms).toEqual(expect.arrayContaining(['linux-x64', 'linux-arm64', 'darwin-x64', 'darwin-arm64', 'win32-x64']));
  });
});
