import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fingerprint, measureFolder } from './fingerprint.ts';

let root: string;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'seedbed-fingerprint-'));
  await mkdir(join(root, 'a/b'), { recursive: true });
  await writeFile(join(root, 'a/b/page.html'), 'one');
  await writeFile(join(root, 'a/x.txt'), 'two');
});

afterEach(() => rm(root, { recursive: true }));

describe('the fingerprint of files', () => {
  it('stays while nothing changes, and takes missing paths', async () => {
    expect(await fingerprint(root, ['a', 'missing'])).toBe(await fingerprint(root, ['a', 'missing']));
  });

  it('changes with a name, a content and a value', async () => {
    const before = await fingerprint(root, ['a'], ['v1']);
    expect(await fingerprint(root, ['a'], ['v2'])).not.toBe(before);
    await writeFile(join(root, 'a/x.txt'), 'three');
    const changed = await fingerprint(root, ['a'], ['v1']);
    expect(changed).not.toBe(before);
    await writeFile(join(root, 'a/y.txt'), '');
    expect(await fingerprint(root, ['a'], ['v1'])).not.toBe(changed);
  });

  it('tells files apart whose bytes together are the same', async () => {
    const before = await fingerprint(root, ['a']);
    await writeFile(join(root, 'a/b/page.html'), 'on');
    await writeFile(join(root, 'a/x.txt'), 'etwo');
    expect(await fingerprint(root, ['a'])).not.toBe(before);
  });
});

describe('the measure of a folder', () => {
  it('counts files, pages and bytes', async () => {
    expect(await measureFolder(join(root, 'a'))).toEqual({ files: 2, bytes: 6, pages: 1 });
  });
});
