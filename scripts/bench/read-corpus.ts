import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { z } from 'astro/zod';
import { type SeedRecord } from '#model/seed-record.ts';
import { readSeed } from '#pipeline/1-read/index.ts';
import type { BenchPaper } from './synthesise.ts';

const lineSchema = z.object({
  title: z.string().min(1),
  abstract: z.string().min(1),
  authors: z.array(z.string()).nullish(),
  year: z.int().nullish(),
  venue: z.string().nullish(),
});

/** Year of a paper that gives none. */
const anyYear = 2020;

/**
 * Reads JSON Lines of `{title, abstract, authors?, year?, venue?}`, compressed by gzip when the name ends in `.gz`.
 * @throws Error naming the line that does not fit
 */
export async function readCorpusFile(path: string): Promise<BenchPaper[]> {
  const bytes = await readFile(path);
  const text = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  return text.split('\n').flatMap((line, index) => (line.trim() === '' ? [] : [parsePaper(line, `${path}:${index + 1}`)]));
}

function parsePaper(line: string, place: string): BenchPaper {
  const parsed = lineSchema.safeParse(parseJson(line));
  if (!parsed.success) throw new Error(`${place} is no paper: ${z.prettifyError(parsed.error)}`);
  const { title, abstract, authors, year, venue } = parsed.data;
  return { title, abstract, authors: authors ?? [], year: year ?? anyYear, venue: venue ?? null };
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

/** Every record of the project's own seeds. */
export async function readShippedRecords(root: string): Promise<SeedRecord[]> {
  const names = (await readdir(join(root, 'seeds'))).sort();
  const seeds = await Promise.all(names.map(async (name) => ({ name, bytes: await readFile(join(root, 'seeds', name)) })));
  return seeds.flatMap((seed) => readSeed(seed, () => undefined).records);
}
