import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readInputs } from './content-inputs.ts';

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'seedbed-inputs-'));
  mkdirSync(join(root, 'seeds', 'older'), { recursive: true });
});
afterEach(() => {
  rmSync(root, { recursive: true });
});

describe('what is read from seeds/', () => {
  it('is its files, with folders and links named as passed over', () => {
    for (const name of ['b.txt', 'a.txt', '.hidden']) writeFileSync(join(root, 'seeds', name), name);
    symlinkSync(join(root, 'seeds', 'a.txt'), join(root, 'seeds', 'link.txt'));
    const { seeds, passedOver } = readInputs(root);
    expect(seeds.map(({ name }) => name)).toEqual(['a.txt', 'b.txt']);
    expect(passedOver).toEqual(['link.txt', 'older/']);
  });

  it('cannot be nothing', () => {
    expect(() => readInputs(root)).toThrow(expect.objectContaining({ name: 'NoSeeds', message: expect.stringContaining('only older/') }));
  });
});
