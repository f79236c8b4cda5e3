import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, it } from 'vitest';

it('the bootstrap is quick and says one line when nothing is missing', () => {
  const started = performance.now();
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(import.meta.dirname, 'bootstrap.mjs')], { encoding: 'utf8' });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(stdout).toMatch(/^Packages (?:are up to date|installed in \d+ s); Node v\d+\.\d+\.\d+\.\n$/);
  if (stdout.includes('up to date')) expect(performance.now() - started).toBeLessThan(5000);
});
