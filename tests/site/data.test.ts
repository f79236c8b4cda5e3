import { Ajv } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { z } from 'astro/zod';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { readSiteFile } from './read-site.ts';
import { sites } from './sites.ts';

const evidence = z.object({
  abstract: z.int(), sentence: z.int(), start: z.int(), end: z.int(), text: z.string(),
  bytes: z.array(z.object({ seed: z.string(), start: z.int(), end: z.int() })),
});
const fact = z.object({ name: z.string(), evidence: z.array(evidence) });
/** The fields of the contract that these checks follow. */
const papersSchema = z.array(z.object({
  id: z.string(),
  title: z.string(),
  abstracts: z.array(z.object({
    text: z.string(),
    sources: z.array(z.object({ seed: z.string(), format: z.string(), ordinal: z.int(), start: z.int(), end: z.int() })),
  })),
  methods: z.array(fact),
  datasets: z.array(fact),
  tasks: z.array(fact),
  results: z.array(z.object({ raw: z.string(), evidence: z.array(evidence) })),
  code: z.array(z.object({ url: z.string(), evidence: z.array(evidence) })),
  version: z.string(),
}));
type DataPaper = z.output<typeof papersSchema>[number];
type Evidence = z.output<typeof evidence>;

const seeds = join(import.meta.dirname, '../../seeds');

/** What an evidence points at; null when it points nowhere. */
function textAt(paper: DataPaper, { abstract, sentence, start, end }: Evidence): string | null {
  const text = sentence === 0 ? paper.title : paper.abstracts[abstract]?.text;
  return text === undefined || start < 0 || start >= end || end > text.length ? null : text.slice(start, end);
}

function validatorFor(schema: unknown): { validate: (data: unknown) => boolean; errors: () => unknown } {
  const parsed = z.record(z.string(), z.unknown()).parse(schema);
  const options = { allErrors: false, strict: false, validateFormats: false };
  const ajv = String(parsed['$schema']).includes('2020') ? new Ajv2020(options) : new Ajv(options);
  const validate = ajv.compile(parsed);
  return { validate: (data) => validate(data), errors: () => validate.errors };
}

describe.each(sites)('the data of the site at $base', (site) => {
  let document: unknown;
  let papers: DataPaper[];

  beforeAll(async () => {
    document = JSON.parse(await readSiteFile(site, 'data/papers.json'));
    papers = papersSchema.parse(document);
  });

  it('follow the schema beside them', async () => {
    const schema: unknown = JSON.parse(await readSiteFile(site, 'data/papers.schema.json'));
    const { validate, errors } = validatorFor(schema);
    expect(validate(document), JSON.stringify(errors())).toBe(true);
  });

  it('are refused by the schema when a field is missing or strange', async () => {
    const schema: unknown = JSON.parse(await readSiteFile(site, 'data/papers.schema.json'));
    const { validate } = validatorFor(schema);
    const [first] = z.array(z.record(z.string(), z.unknown())).parse(document);
    const untitled = Object.entries(first ?? {}).filter(([key]) => key !== 'title');
    expect(validate([Object.fromEntries(untitled)])).toBe(false);
    expect(validate([{ ...first, type: 7 }])).toBe(false);
  });

  it('have each paper once', () => {
    expect(new Set(papers.map(({ id }) => id)).size).toBe(papers.length);
  });

  it('point with every evidence into the text', () => {
    const faults = papers.flatMap((paper) => [...paper.methods, ...paper.datasets, ...paper.tasks].flatMap((named) =>
      named.evidence.filter((place) => textAt(paper, place) === null).map((place) => `${paper.id} ${named.name} ${JSON.stringify(place)}`)));
    expect(faults.slice(0, 40)).toEqual([]);
  });

  it('have the raw form of each result where its evidence points', () => {
    const results = papers.flatMap((paper) => paper.results.map((result) => ({ paper, result })));
    const faults = results.filter(({ paper, result: { raw, evidence: places } }) =>
      places.length === 0 || places.some((place) => textAt(paper, place) !== raw));
    expect(faults.slice(0, 20).map(({ paper, result }) => `${paper.id}: ${result.raw}`)).toEqual([]);
  });

  it('give byte ranges of the seeds that hold the abstract', async () => {
    const sources = papers.flatMap((paper) => paper.abstracts.flatMap(({ text, sources: places }) => places.map((place) => ({ paper, text, place }))));
    const names = [...new Set(sources.map(({ place }) => place.seed))];
    const bytes = new Map(await Promise.all(names.map(async (name) => [name, await readFile(join(seeds, name))] as const)));
    const faults = sources.filter(({ text, place }) => !(bytes.get(place.seed)?.toString('utf8', place.start, place.end).includes(text) ?? false));
    expect(sources.length).toBeGreaterThanOrEqual(papers.length);
    expect(faults.map(({ paper, place }) => `${paper.id} ${place.seed} ${place.start}`)).toEqual([]);
  });

  it('give for each evidence what stands there, and the bytes of the seeds that say so', async () => {
    const places = papers.flatMap((paper) => [...paper.methods, ...paper.datasets, ...paper.tasks, ...paper.results, ...paper.code].flatMap((fact) => fact.evidence.map((place) => ({ paper, place }))));
    const names = [...new Set(places.flatMap(({ place }) => place.bytes.map(({ seed }) => seed)))];
    const bytes = new Map(await Promise.all(names.map(async (name) => [name, await readFile(join(seeds, name))] as const)));
    const faults = places.filter(({ paper, place }) => place.text !== textAt(paper, place)
      || (place.sentence > 0 && place.bytes.length === 0)
      || place.bytes.some(({ seed, start, end }) => bytes.get(seed)?.toString('utf8', start, end) !== place.text));
    expect(places.length).toBeGreaterThan(papers.length);
    expect(faults.slice(0, 20).map(({ paper, place }) => `${paper.id}: ${place.text}`)).toEqual([]);
  });

  it('beside a paper are those of the list', async () => {
    const list = z.array(z.looseObject({ id: z.string() })).parse(document);
    for (const paper of list) {
      const own: unknown = JSON.parse(await readSiteFile(site, `papers/${paper.id}/index.json`));
      expect(own).toEqual(paper);
    }
  });

  it('have a bibliography with one entry a key', async () => {
    const text = await readSiteFile(site, 'data/papers.bib');
    const keys = [...text.matchAll(/^@\w+\{([^,\s]+),/gm)].map((match) => match[1]);
    expect(keys.length).toBeGreaterThan(0);
    expect(new Set(keys).size).toBe(keys.length);
  });
});

describe('the data of the two sites', () => {
  it('differ only in addresses and versions', async () => {
    const [root, sub] = await Promise.all(sites.map((site) => readSiteFile(site, 'data/papers.json')));
    const atRoot = (text = ''): string => text.replaceAll('/sub/path/', '/').replaceAll(/"version":\s*"[^"]*"/g, '"version":""');
    expect(atRoot(sub) === atRoot(root)).toBe(true);
  });
});
