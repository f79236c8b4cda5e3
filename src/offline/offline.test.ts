import { packTar } from 'modern-tar';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { isAnswerable } from './answer.ts';
import { withArchiveLink } from './archive-link.ts';
import { explainFault, SaveFault } from './client/faults.ts';
import { unpackArchive } from './client/unpack.ts';
import { noticeOf, viewOf } from './client/words.ts';
import { paperColours } from './colours.ts';
import { contentTypeOf } from './content-types.ts';
import { pathInArchive, pathInSite, readmeText, withoutTopFolder } from './layout.ts';
import { type Listing, parseListing } from './listing.ts';
import { addressOf, cachePrefix, versionCache } from './places.ts';
import { versionOf } from './version.ts';

const listing: Listing = { version: 'a1', archive: 'download/seedbed-a1.tar.gz', bytes: 6_240_000, unpackedBytes: 73_400_000, files: 7512 };
const newer: Listing = { ...listing, version: 'b2' };

describe('a listing', () => {
  it('is read from its own text and from no other', () => {
    expect(parseListing(JSON.stringify(listing))).toEqual(listing);
    for (const text of ['', 'null', '<!doctype html>', '{"version":"a1"}', JSON.stringify({ ...listing, bytes: '6' })]) expect(parseListing(text)).toBeNull();
  });
});

describe('a version', () => {
  it('is the same for the same files in any order, and another for any change', async () => {
    const version = await versionOf(new Map([['a', '1'], ['b', '2']]));
    expect(version).toMatch(/^[0-9a-f]{16}$/);
    expect(await versionOf(new Map([['b', '2'], ['a', '1']]))).toBe(version);
    expect(await versionOf(new Map([['a', '1'], ['b', '3']]))).not.toBe(version);
    expect(await versionOf(new Map([['a', '1'], ['c', '2']]))).not.toBe(version);
    expect(await versionOf(new Map([['a', '1']]))).not.toBe(version);
  });
});

describe('places', () => {
  it('of pages are their folders', () => {
    expect(addressOf('index.html', 'https://x.example/sub/')).toBe('https://x.example/sub/');
    expect(addressOf('papers/meter/index.html', 'https://x.example/')).toBe('https://x.example/papers/meter/');
    expect(addressOf('404.html', 'https://x.example/')).toBe('https://x.example/404.html');
  });

  it('of one site are never those of another at the same domain', () => {
    expect(versionCache('https://x.example/a/', '1').startsWith(cachePrefix('https://x.example/'))).toBe(false);
  });

  it('in the archive lead back to the site, and helpers do not', () => {
    const name = `seedbed/${pathInArchive('papers/index.html', '/sub/')}`;
    expect(name).toBe('seedbed/site/sub/papers/index.html');
    expect(pathInSite(withoutTopFolder(name), '/sub/')).toBe('papers/index.html');
    expect(pathInSite('serve.mjs', '/sub/')).toBeNull();
  });

  it('are told in the README', () => {
    expect(readmeText('Seedbed', '/sub/')).toContain('http://localhost:8000/sub/');
  });
});

describe('what a saved copy answers', () => {
  const root = 'https://x.example/sub/';
  it.each([
    ['GET', 'https://x.example/sub/', true],
    ['GET', 'https://x.example/sub/pagefind/pagefind.js?ts=1', true],
    ['GET', 'https://x.example/sub/offline.json', false],
    ['GET', 'https://x.example/sub/sw.js', false],
    ['GET', 'https://x.example/sub/download/seedbed-a1.tar.gz', false],
    ['GET', 'https://x.example/other/', false],
    ['GET', 'https://y.example/sub/', false],
    ['POST', 'https://x.example/sub/', false],
  ])('%s %s: %s', (method, url, expected) => {
    expect(isAnswerable({ method, url }, root)).toBe(expected);
  });

  it.each([['a.html', 'text/html; charset=utf-8'], ['sw.js', 'text/javascript; charset=utf-8'], ['a.tar.gz', 'application/gzip'], ['b/x.pf_meta', 'application/octet-stream'], ['b.js/name', 'application/octet-stream']])('%s as %s', (path, type) => {
    expect(contentTypeOf(path)).toBe(type);
  });
});

describe('unpacking', () => {
  const files = [{ name: 'top/a.txt', text: 'one' }, { name: 'top/b/c.txt', text: 'two '.repeat(100_000) }];
  const tar = async (): Promise<Uint8Array<ArrayBuffer>> => packTar(files.map(({ name, text }) => ({ header: { name, size: text.length }, body: text })));
  const streamOf = (bytes: Uint8Array, failure?: Error): ReadableStream<Uint8Array<ArrayBuffer>> => new ReadableStream({
    start(controller) {
      for (let at = 0; at < bytes.length; at += 1000) controller.enqueue(new Uint8Array(bytes.subarray(at, at + 1000)));
      if (failure === undefined) controller.close();
      else controller.error(failure);
    },
  });
  const unpack = async (stream: ReadableStream<Uint8Array<ArrayBuffer>>): Promise<{ found: string[]; progress: number }> => {
    const found: string[] = [];
    let progress = 0;
    await unpackArchive(stream, async ({ name, bytes }) => void found.push(`${name} ${bytes.length}`), (bytes) => { progress = bytes; });
    return { found, progress };
  };
  const whole = ['top/a.txt 3', 'top/b/c.txt 400000'];

  it('gives every file, and says how many bytes have come', async () => {
    const archive = gzipSync(await tar());
    expect(await unpack(streamOf(archive))).toEqual({ found: whole, progress: archive.length });
  });

  it('takes an archive that was decompressed on its way', async () => {
    expect((await unpack(streamOf(await tar()))).found).toEqual(whole);
  });

  it('refuses one that is cut off, damaged, or something else', async () => {
    const archive = gzipSync(await tar());
    await expect(unpack(streamOf(archive.subarray(0, archive.length - 40)))).rejects.toThrow();
    await expect(unpack(streamOf((await tar()).subarray(0, 20_000)))).rejects.toThrow();
    await expect(unpack(streamOf(Buffer.from('<!doctype html><title>Missing</title>'.repeat(100))))).rejects.toThrow();
  });

  it('ends with the fault of what comes in, in the middle of a file too', async () => {
    const slow = new ReadableStream<Uint8Array<ArrayBuffer>>({
      async start(controller) {
        controller.enqueue((await tar()).slice(0, 5000));
        await new Promise((resolve) => setTimeout(resolve, 20));
        controller.error(new DOMException('gone', 'AbortError'));
      },
    });
    await expect(unpack(slow)).rejects.toMatchObject({ name: 'AbortError' });
  });

  it('ends with the fault of whoever takes the files', async () => {
    const full = new DOMException('full', 'QuotaExceededError');
    await expect(unpackArchive(streamOf(gzipSync(await tar())), () => Promise.reject(full), () => {})).rejects.toBe(full);
  });
});

describe('words', () => {
  it('say what is saved and what can be done', () => {
    expect(viewOf(null, null)).toMatchObject({ save: null, remove: false });
    expect(viewOf(null, listing)).toEqual({ text: 'Nothing is saved on this device.', save: 'Save the whole site (6.2 MB)', remove: false });
    expect(viewOf(listing, listing)).toEqual({ text: 'The whole site is saved on this device: 7,512 files, 73 MB.', save: null, remove: true });
    expect(viewOf(listing, null)).toEqual(viewOf(listing, listing));
    expect(viewOf(listing, newer)).toMatchObject({ save: 'Save the new version (6.2 MB)', remove: true });
  });

  it('tell of a new version only where an older one is saved', () => {
    expect(noticeOf(listing, newer)).toBe('A new version of the site is there: save it (6.2 MB)');
    for (const [current, latest] of [[null, newer], [listing, listing], [listing, null]] as const) expect(noticeOf(current, latest)).toBeNull();
  });

  it.each([
    [new DOMException('', 'QuotaExceededError'), 'There is not enough room for it on this device. It needs 73 MB.'],
    [new SaveFault('room'), 'There is not enough room for it on this device. It needs 73 MB.'],
    [new DOMException('', 'AbortError'), 'Cancelled'],
    [new TypeError('Failed to fetch'), 'The connection broke off'],
    [new Error('Odd.'), 'It could not be saved: Odd.'],
  ])('say why %s kept nothing', (fault, start) => {
    const words = explainFault(fault, listing.unpackedBytes);
    expect(words.startsWith(start)).toBe(true);
    expect(words).toMatch(/nothing of it was kept/i);
  });

  it('leave open what another tab does', () => {
    expect(explainFault(new SaveFault('busy'), 1)).toBe('Another tab is saving or removing the site just now.');
  });
});

describe('the page that offers the archive', () => {
  it('gets the link in its place, and is refused without one', () => {
    const html = withArchiveLink('<p>a</p><p data-archive>none\nhere</p><p>b</p>', listing, '/sub/');
    expect(html).toBe('<p>a</p><p data-archive><a href="/sub/download/seedbed-a1.tar.gz" download>seedbed-a1.tar.gz</a> (6.2 MB; unpacked 7,512 files, 73 MB)</p><p>b</p>');
    expect(() => withArchiveLink('<p>a</p>', listing, '/')).toThrow('data-archive');
  });
});

describe('colours', () => {
  it('come from the stylesheet that names them', () => {
    expect(paperColours(':root { --paper: light-dark(#fff, #000); }')).toEqual({ light: '#fff', dark: '#000' });
    expect(() => paperColours(':root {}')).toThrow('--paper');
  });
});
