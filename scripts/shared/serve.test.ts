import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveSite } from './serve.ts';

type Server = Awaited<ReturnType<typeof serveSite>>;

let folder: string;
let server: Server;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'seedbed-serve-'));
  await mkdir(join(folder, 'arxiv/2211.13228'), { recursive: true });
  const files = { 'index.html': 'home', '404.html': 'lost', 'arxiv/2211.13228/index.html': 'paper', 'x.bib': '@misc{x}', 'data.json': '[]' };
  await Promise.all(Object.entries(files).map(([name, text]) => writeFile(join(folder, name), text)));
  server = await serveSite({ folder, base: '/sub/path/', port: 0 });
});

afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true });
});

const get = (path: string): Promise<Response> => fetch(new URL(path, server.url), { redirect: 'manual' });

describe('the server of a built site', () => {
  it('serves pages below the base', async () => {
    const response = await get('');
    expect([response.status, await response.text()]).toEqual([200, 'home']);
  });

  it('adds the slash at the end, also after a dot, and keeps the query', async () => {
    const response = await get('arxiv/2211.13228?q=1');
    expect([response.status, response.headers.get('location')]).toEqual([301, '/sub/path/arxiv/2211.13228/?q=1']);
    expect(await (await get('arxiv/2211.13228/')).text()).toBe('paper');
  });

  it('names the type of bibliographies', async () => {
    expect((await get('x.bib')).headers.get('content-type')).toBe('application/x-bibtex; charset=utf-8');
  });

  it('answers the 404 page with its status, outside of the base too', async () => {
    for (const path of ['nowhere/', '/elsewhere/', '/sub/path/%E0%A4%A/', '/sub/path/..%2f..%2fetc/passwd']) {
      const response = await get(path);
      expect([path, response.status, await response.text()]).toEqual([path, 404, 'lost']);
    }
  });

  it('leads from the origin to the base', async () => {
    expect((await get('/')).headers.get('location')).toBe('/sub/path/');
  });

  it('takes the next port when one is taken', async () => {
    const other = await serveSite({ folder, base: '/', port: server.port });
    expect(other.port).toBeGreaterThan(server.port);
    await other.close();
  });
});
