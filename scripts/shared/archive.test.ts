import { unpackTar } from 'modern-tar';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Listing } from '#offline/listing.ts';
import { packSite } from './archive.ts';

const pages: Record<string, string> = {
  '404.html': '<h1>Missing</h1>',
  'index.html': '<h1>Home</h1>',
  'offline/index.html': '<p data-archive>no archive</p>',
  'papers/b/index.html': '<h1>B</h1>',
  'sw.js': '// worker',
  'data/papers.bib': '@article{a}',
};

let folder: string;

async function writeSite(name: string, files: Record<string, string>): Promise<string> {
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name, path)), { recursive: true });
    await writeFile(join(folder, name, path), text);
  }
  return join(folder, name);
}

async function readArchive(site: string, { archive }: Listing): Promise<Map<string, { text: string; time: number }>> {
  const entries = await unpackTar(gunzipSync(await readFile(join(site, archive))));
  return new Map(entries.map(({ header, data }) => [header.name, { text: Buffer.from(data ?? []).toString(), time: header.mtime?.getTime() ?? -1 }]));
}

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'seedbed-archive-'));
});
afterEach(() => rm(folder, { recursive: true }));

describe('packSite', () => {
  it('packs every file but those of the server, in order, with how to serve them', async () => {
    const site = await writeSite('site', pages);
    const listing = await packSite({ folder: site, base: '/sub/' });
    const packed = await readArchive(site, listing);
    expect([...packed.keys()].map((name) => name.replace(/^seedbed\//, ''))).toEqual([
      'README.txt', 'serve.json', 'serve.mjs',
      'site/sub/404.html', 'site/sub/data/papers.bib', 'site/sub/index.html', 'site/sub/offline/index.html', 'site/sub/papers/b/index.html',
    ]);
    expect(packed.get('seedbed/site/sub/papers/b/index.html')?.text).toBe('<h1>B</h1>');
    expect(packed.get('seedbed/site/sub/offline/index.html')?.text).toContain('no archive');
    expect(new Set([...packed.values()].map(({ time }) => time))).toEqual(new Set([0]));
  });

  it('lists what it packed and names it on the page', async () => {
    const site = await writeSite('site', pages);
    const listing = await packSite({ folder: site, base: '/' });
    expect(JSON.parse(await readFile(join(site, 'offline.json'), 'utf8'))).toEqual(listing);
    expect(listing.archive).toBe(`download/seedbed-${listing.version}.tar.gz`);
    expect(listing.files).toBe(5);
    expect(listing.bytes).toBe((await stat(join(site, listing.archive))).size);
    expect(await readFile(join(site, 'offline/index.html'), 'utf8')).toContain(`href="/${listing.archive}"`);
  });

  it('gives the same bytes for the same site, and another version for another', async () => {
    const [first, again, other] = [await writeSite('a', pages), await writeSite('b', pages), await writeSite('c', { ...pages, 'index.html': '<h1>Other</h1>' })];
    const [one, two, three] = [await packSite({ folder: first, base: '/' }), await packSite({ folder: again, base: '/' }), await packSite({ folder: other, base: '/' })];
    expect(two).toEqual(one);
    expect((await readFile(join(first, one.archive))).equals(await readFile(join(again, two.archive)))).toBe(true);
    expect(three.version).not.toBe(one.version);
  });

  it('refuses a site whose page has no place for the link', async () => {
    const site = await writeSite('site', { ...pages, 'offline/index.html': '<p>Nothing</p>' });
    await expect(packSite({ folder: site, base: '/' })).rejects.toThrow('data-archive');
  });
});

describe('the server in the archive', () => {
  it('serves the site under its path, with types, slashes and the page for what is missing', async () => {
    const site = await writeSite('site', pages);
    const packed = await readArchive(site, await packSite({ folder: site, base: '/sub/' }));
    const unpacked = await writeSite('unpacked', Object.fromEntries([...packed].map(([name, { text }]) => [name, text])));
    const server = spawn(process.execPath, [join(unpacked, 'seedbed/serve.mjs')], { env: { PORT: '0' }, stdio: ['ignore', 'pipe', 'inherit'] });
    try {
      const [said] = await once(server.stdout.setEncoding('utf8'), 'data');
      const home = /http:\S+/.exec(String(said))?.[0] ?? '';
      expect(home).toMatch(/^http:\/\/localhost:\d+\/sub\/$/);
      const get = async (path: string): Promise<string> => {
        const response = await fetch(new URL(path, home), { redirect: 'manual' });
        return `${response.status} ${response.headers.get('location') ?? response.headers.get('content-type') ?? ''}`;
      };
      expect(await (await fetch(home)).text()).toBe('<h1>Home</h1>');
      expect(await get('papers/b/?x=1')).toBe('200 text/html; charset=utf-8');
      expect(await get('papers/b')).toBe('301 /sub/papers/b/');
      expect(await get('data/papers.bib')).toBe('200 application/x-bibtex; charset=utf-8');
      expect(await get('none/')).toBe('404 text/html; charset=utf-8');
      expect(await get('/')).toBe('302 /sub/');
      expect(await get('/sub/%2e%2e/%2e%2e/README.txt')).toMatch(/^404/);
      expect(await get('%2e%2e%2f%2e%2e%2fREADME.txt')).toMatch(/^404/);
    } finally {
      server.kill();
    }
  });
});
