import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { buildSearchIndex } from './build.ts';
import { SearchEngine, type SearchOutcome } from './client/engine.ts';
import { loadPagefind } from './client/pagefind.ts';
import { emptyState, type SearchState } from './client/state.ts';
import { aliasWords } from './alias-words.ts';
import type { SearchDocument } from './document.ts';
import { documentsFile, synonymsFile, wordsFile } from './locations.ts';
import { parseWords } from './spelling.ts';
import { parseSynonyms } from './synonyms.ts';

const blank = { isLabel: false, prominent: true, authors: '', venue: '', arxiv: '', otherNames: [], words: '', sentences: [], papers: 1, year: 0, themes: [], datasets: [], sources: [] };

function paper(title: string, sentences: string[], more: Partial<SearchDocument> = {}): SearchDocument {
  const url = `papers/${title.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')}/`;
  const words = aliasWords({ text: [title, ...sentences].join(' '), people: (more.authors ?? '').split(', ') }).join(' ');
  return { ...blank, kind: 'paper', url, title, words, sentences: sentences.map((text, index) => ({ id: `s${index + 1}`, text })), ...more };
}

function named(kind: 'method' | 'author', title: string, more: Partial<SearchDocument> = {}): SearchDocument {
  const words = aliasWords(kind === 'method' ? { names: [title], text: title } : { people: [title] }).join(' ');
  return { ...blank, kind, url: `${kind}s/${title.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')}/`, title, words, ...more };
}

const documents: SearchDocument[] = [
  paper('Mobile-Former: Bridging MobileNet and Transformer', ['We present Mobile-Former.', 'It is <b>fast</b> & small.'], { year: 2022, themes: ['mobile'], authors: 'Yinpeng Chen, Łukasz Nowak', arxiv: '2108.05895' }),
  paper('Large kernels see far', ['Large kernels with ViT-B/16 reach 84.2%.'], { year: 2024, themes: ['kernels', 'mobile'] }),
  paper('Kernels in the large', ['A kernel is trained with ViT-B/32 and MoCo v2.'], { year: 2020, themes: ['kernels'] }),
  paper('Oriented detection', ['We extend O²DETR and CO₂ maps.'], { themes: ['detection'] }),
  named('method', 'ViT-B/16'),
  named('method', 'Swin', { otherNames: ['Shifted Window', 'Swin-T'], words: 'swin swint' }),
  named('method', 'Swin-T v9'),
  named('method', 'ResNet-50'),
  named('method', 'ResNet-101'),
  named('author', 'Yinpeng Chen', { papers: 3 }),
  named('author', 'Chen Yin', { prominent: false }),
  named('author', 'Ada Kernels'),
];

let folder = '';
let engine: SearchEngine;
const ask = (query: string, state: Partial<SearchState> = {}): Promise<SearchOutcome> => engine.search({ ...emptyState, ...state, query }, { limit: 10, limitOfOne: 10, excerptLength: 40 });
const titles = ({ groups }: SearchOutcome, kind = 'paper'): string[] => groups.find((group) => group.kind === kind)?.hits.map(({ title }) => title) ?? [];

async function build(name: string): Promise<string> {
  const outDir = join(folder, name);
  await mkdir(join(outDir, 'data'), { recursive: true });
  await writeFile(join(outDir, documentsFile), JSON.stringify({ documents, synonyms: [['see', 'look']] }));
  await buildSearchIndex({ outDir });
  return outDir;
}

async function contentOf(outDir: string): Promise<Record<string, string>> {
  const entries = await readdir(outDir, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name)).sort();
  return Object.fromEntries(await Promise.all(files.map(async (file) => [file.slice(outDir.length), (await readFile(file)).toString('base64')] as const)));
}

beforeAll(async () => {
  // Many chunks even for so few words.
  vi.stubEnv('PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE', '3');
  folder = await mkdtemp(join(tmpdir(), 'seedbed-search-'));
  const index = join(await build('site'), 'pagefind');
  const fromDisk = async (address: string | URL): Promise<Response> => {
    const path = String(address).replace(/\?.*$/, '').replace(/^.*\/pagefind\//, '');
    return new Response(new Uint8Array(await readFile(join(index, path))));
  };
  vi.stubGlobal('fetch', fromDisk);
  engine = new SearchEngine(await loadPagefind(`${pathToFileURL(index).href}/`), {
    words: async () => parseWords(await readFile(join(index, wordsFile), 'utf8')),
    synonyms: async () => parseSynonyms(await readFile(join(index, synonymsFile), 'utf8')),
  });
});

afterAll(async () => {
  vi.unstubAllGlobals();
  vi.unstubAllEnvs();
  await rm(folder, { recursive: true, force: true });
});

describe('buildSearchIndex', () => {
  test('gives the same bytes twice, leaves nothing behind and takes the documents away', async () => {
    const first = await contentOf(join(folder, 'site'));
    expect(await contentOf(await build('again'))).toEqual(first);
    expect(Object.keys(first).filter((file) => !file.startsWith('/pagefind/'))).toEqual([]);
    await build('site');
    expect(await contentOf(join(folder, 'site'))).toEqual(first);
  });
});

describe('a search', () => {
  test.each(['mobileformer', 'Mobile-Former', 'mobile former', '2108.05895', 'lukasz nowak', 'MOBILE-FORMER: bridging mobilenet and transformer'])('finds the paper by %j', async (query) => {
    expect(titles(await ask(query))[0]).toBe('Mobile-Former: Bridging MobileNet and Transformer');
  });

  test.each(['O^2DETR', 'O²DETR', 'o2detr', 'CO2', 'CO₂'])('finds symbols however typed: %j', async (query) => {
    expect(titles(await ask(query))).toEqual(['Oriented detection']);
  });

  test('tells names apart that differ in a number only', async () => {
    for (const query of ['vit b 16', 'ViT-B/16', 'vitb16']) expect(titles(await ask(query))).toEqual(['Large kernels see far']);
    expect(titles(await ask('vit b 32'))).toEqual(['Kernels in the large']);
  });

  test('finds names joined and split', async () => {
    for (const query of ['mocov2', 'moco v2', 'MoCo-v2']) expect(titles(await ask(query))).toEqual(['Kernels in the large']);
    for (const query of ['resnet50', 'resnet 50', 'ResNet-50']) expect(titles(await ask(query), 'method')).toEqual(['ResNet-50']);
  });

  test('finds all words that begin with what was typed, whatever chunks they stand in', async () => {
    expect(titles(await ask('resnet'), 'method').toSorted()).toEqual(['ResNet-101', 'ResNet-50']);
    expect(titles(await ask('mob'))).toEqual(['Mobile-Former: Bridging MobileNet and Transformer']);
  });

  test('puts the kind with an equal name first and leads to the matching sentence', async () => {
    const { groups } = await ask('vit b 16');
    expect(groups.map(({ kind }) => kind)).toEqual(['method', 'paper']);
    expect(groups[1]?.hits[0]).toMatchObject({ url: expect.stringMatching(/\/papers\/large-kernels-see-far\/#s1$/), excerpt: { anchor: 's1' } });
  });

  test('takes another name for a name', async () => {
    const { groups } = await ask('swin t');
    expect(groups[0]).toMatchObject({ kind: 'method', hits: [{ title: 'Swin', otherName: 'Swin-T' }, { title: 'Swin-T v9', otherName: '' }] });
  });

  test('puts authors of one paper behind the others', async () => {
    expect(titles(await ask('chen'), 'author')).toEqual(['Yinpeng Chen', 'Chen Yin']);
  });

  test('puts people first by surname and initial, unless papers say the word themselves', async () => {
    for (const query of ['chen', 'Y. Chen', 'Chen Y', 'Yinpeng Chen']) {
      const { groups } = await ask(query);
      expect([groups[0]?.kind, groups[0]?.hits[0]?.title], query).toEqual(['author', 'Yinpeng Chen']);
    }
    const { groups } = await ask('kernels');
    expect(groups.map(({ kind }) => kind)).toEqual(['paper', 'author']);
  });

  test('takes a short word for a whole word', async () => {
    expect(titles(await ask('mob'))).toHaveLength(1);
    expect(titles(await ask('far'))).toEqual(['Large kernels see far']);
  });

  test('says what it ignored', async () => {
    expect(await ask('zzzz kernels')).toMatchObject({ ignored: ['zzzz'], total: 3 });
    expect(await ask('qwertzu')).toMatchObject({ ignored: ['qwertzu'], total: 0 });
    expect(await ask('x')).toMatchObject({ ignored: ['x'], total: 0 });
  });

  test('looks for the nearest word instead of one that is misspelt, and says so', async () => {
    expect(await ask('large kernles')).toMatchObject({ ignored: [], corrected: [{ from: 'kernles', to: 'kernels' }], total: 2 });
    expect(await ask('"large kernles"')).toMatchObject({ corrected: [], total: 0 });
  });

  test('shows what has most of the words where nothing has all', async () => {
    const outcome = await ask('kernels oriented');
    expect(outcome).toMatchObject({ loose: 'most words', corrected: [] });
    expect(titles(outcome)).toEqual(expect.arrayContaining(['Oriented detection']));
  });

  test('keeps the words of a phrase together', async () => {
    expect(titles(await ask('"large kernels"'))).toEqual(['Large kernels see far']);
  });

  test('filters with counts and sorts without losing pages', async () => {
    expect(await ask('kernels')).toMatchObject({ counts: { theme: { kernels: 2, mobile: 1 } } });
    const mobile = await ask('kernels', { facets: { ...emptyState.facets, theme: ['mobile'] } });
    expect(titles(mobile)).toEqual(['Large kernels see far']);
    expect(mobile.counts.theme).toMatchObject({ kernels: 2, mobile: 1 });
    expect(titles(await ask('kernels', { sort: 'year' }))).toEqual(['Large kernels see far', 'Kernels in the large']);
    expect(titles(await ask('kernels', { sort: 'title' }))).toEqual(['Kernels in the large', 'Large kernels see far']);
    expect(titles(await ask('', { kind: 'paper', sort: 'title' }))).toHaveLength(4);
  });

  test.each(['kernels', 'fast', 'vit b 16', 'kernels oriented', 'it is'])('counts for each filter what it leaves of %j', async (query) => {
    const { counts, groups } = await ask(query);
    const papers = groups.find(({ kind }) => kind === 'paper')?.total ?? 0;
    expect(papers).toBeGreaterThan(0);
    // Some have no year.
    expect(Object.values(counts.year).reduce((sum, count) => sum + count, 0)).toBeLessThanOrEqual(papers);
    for (const [theme, count] of Object.entries(counts.theme)) expect(titles(await ask(query, { facets: { ...emptyState.facets, theme: [theme] } })), theme).toHaveLength(count);
  });

  test('keeps the text of pages as text', async () => {
    const { groups } = await ask('fast');
    expect(groups[0]?.hits[0]?.excerpt?.text.map(({ text }) => text).join('')).toBe('It is <b>fast</b> & small.');
  });
});
