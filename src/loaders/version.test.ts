import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { loaderVersion } from './version.ts';

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'loader-version-'));
  for (const folder of ['render', 'text', 'model', 'loaders']) mkdirSync(join(root, 'src', folder), { recursive: true });
  for (const file of ['package-lock.json', 'src/model/work.ts', 'src/loaders/lists.ts']) writeFileSync(join(root, file), 'a');
});

afterEach(() => { rmSync(root, { recursive: true }); });

test.each(['package-lock.json', 'src/model/work.ts', 'src/loaders/lists.ts', 'src/text/new.ts'])('changes with %s', (file) => {
  const before = loaderVersion(root);
  expect(loaderVersion(root)).toBe(before);
  writeFileSync(join(root, file), 'b');
  expect(loaderVersion(root)).not.toBe(before);
});

test('stays when only a test changes', () => {
  const before = loaderVersion(root);
  writeFileSync(join(root, 'src/model/work.test.ts'), 'b');
  expect(loaderVersion(root)).toBe(before);
});
