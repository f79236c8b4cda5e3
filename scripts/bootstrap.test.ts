import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

/** A stand-in for npm that notes its arguments and makes the folder that npm would fill. */
const fakeNpm = `const fs = require('node:fs');
fs.mkdirSync('node_modules', { recursive: true });
fs.appendFileSync('calls.txt', process.argv.slice(2).join(' ') + '\\n');
process.exit(Number(process.env.FAKE_NPM_EXIT ?? 0));`;

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'seedbed-bootstrap-'));
  mkdirSync(join(root, 'scripts'));
  copyFileSync(join(import.meta.dirname, 'bootstrap.mjs'), join(root, 'scripts/bootstrap.mjs'));
  writeFileSync(join(root, 'npm.cjs'), fakeNpm);
  writeFileSync(join(root, 'package-lock.json'), '{"version":1}');
});

afterEach(() => {
  rmSync(root, { recursive: true });
});

function bootstrap(exit = 0): { status: number | null; stdout: string; stderr: string } {
  const env = { ...process.env, npm_execpath: join(root, 'npm.cjs'), FAKE_NPM_EXIT: String(exit) };
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, 'scripts/bootstrap.mjs')], { encoding: 'utf8', env });
  return { status, stdout, stderr };
}

describe('the bootstrap', () => {
  it('installs once and is quick and quiet from then on', () => {
    expect(bootstrap()).toMatchObject({ status: 0, stdout: expect.stringMatching(/^Installing packages …\nPackages installed in \d+ s; Node v[\d.]+\.\n$/) });
    expect(bootstrap()).toEqual({ status: 0, stderr: '', stdout: expect.stringMatching(/^Packages are up to date; Node v[\d.]+\.\n$/) });
  });

  it('installs again when the lock file has changed', () => {
    bootstrap();
    writeFileSync(join(root, 'package-lock.json'), '{"version":2}');
    expect(bootstrap().stdout).toContain('Installing');
  });

  it('says what to do when the installation fails, and tries again the next time', () => {
    expect(bootstrap(1)).toMatchObject({ status: 1, stderr: expect.stringContaining('could not be installed') });
    expect(bootstrap().stdout).toContain('Installing');
  });
});
