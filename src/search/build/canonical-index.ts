import { createHash } from 'node:crypto';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { decode, encode } from 'cborg';
import { z } from 'astro/zod';

const signature = Buffer.from('pagefind_dcd');
const compareText = (left: string, right: string): number => (left < right ? -1 : left > right ? 1 : 0);

/** `[filter, [[value, pages]]]`, as Pagefind 1.5 writes it. */
const filterFileSchema = z.tuple([z.string(), z.array(z.tuple([z.string(), z.array(z.int())]))]);
/** Version, pages, `[first word, last word, hash]` of chunks, `[filter, hash]`, `[sort, pages]`, fields. */
const metaFileSchema = z.tuple([
  z.string(), z.unknown(),
  z.array(z.tuple([z.string(), z.string(), z.string()])),
  z.array(z.tuple([z.string(), z.string()])),
  z.array(z.tuple([z.string(), z.array(z.int())])),
  z.unknown(),
]);
/** From so many characters on the beginning of a word finds all words that begin with it. */
const MIN_BEGINNING = 3;
const lastCharacter = '\u{10FFFF}';

const entrySchema = z.looseObject({ languages: z.record(z.string(), z.looseObject({ hash: z.string() })) });

/**
 * Rewrites an index so that the same pages give the same bytes: Pagefind writes the values of filters,
 * the filters and the sorts in the order of a randomly seeded hash map and names files by their hash.
 * The ranges of chunks are widened on the way.
 */
export async function canonicaliseIndex(folder: string): Promise<void> {
  const entryPath = join(folder, 'pagefind-entry.json');
  const entry = entrySchema.parse(JSON.parse(await readFile(entryPath, 'utf8')));
  for (const language of Object.values(entry.languages)) {
    const oldPath = join(folder, `pagefind.${language.hash}.pf_meta`);
    const [version, pages, chunks, filters, sorts, fields] = metaFileSchema.parse(await readPacked(oldPath));
    const sortedFilters = await Promise.all(filters.map(([name, hash]) => canonicaliseFilter(folder, name, hash)));
    sortedFilters.sort((left, right) => compareText(left[0], right[0]));
    sorts.sort((left, right) => compareText(left[0], right[0]));
    await rm(oldPath);
    const packed = encode([version, pages, chunks.map(widenChunk), sortedFilters, sorts, fields]);
    language.hash = renewedHash(language.hash, packed);
    await writePacked(join(folder, `pagefind.${language.hash}.pf_meta`), packed);
  }
  const languages = Object.fromEntries(Object.entries(entry.languages).sort(([left], [right]) => compareText(left, right)));
  await writeFile(entryPath, JSON.stringify({ ...entry, languages }));
}

/**
 * Pagefind loads the chunk in whose range a word of the query lies, and finds what begins with the word
 * there only: `resnet` would miss `resnet50` when a chunk ends between them. With ranges that overlap it
 * loads both.
 */
function widenChunk([first, last, hash]: [string, string, string]): [string, string, string] {
  return [Array.from(first).slice(0, MIN_BEGINNING).join(''), last + lastCharacter, hash];
}

async function canonicaliseFilter(folder: string, name: string, hash: string): Promise<[name: string, hash: string]> {
  const oldPath = join(folder, 'filter', `${hash}.pf_filter`);
  const [filter, values] = filterFileSchema.parse(await readPacked(oldPath));
  await rm(oldPath);
  const packed = encode([filter, values.sort((left, right) => compareText(left[0], right[0]))]);
  const renewed = renewedHash(hash, packed);
  await writePacked(join(folder, 'filter', `${renewed}.pf_filter`), packed);
  return [name, renewed];
}

/** The new hash has the form of the old: language, underscore and as many hexadecimal digits. */
function renewedHash(old: string, content: Uint8Array): string {
  const digits = old.lastIndexOf('_') + 1;
  return old.slice(0, digits) + createHash('sha256').update(content).digest('hex').slice(0, old.length - digits);
}

async function readPacked(path: string): Promise<unknown> {
  const content = gunzipSync(await readFile(path));
  if (!content.subarray(0, signature.length).equals(signature)) throw new Error(`${path} is no file of Pagefind 1.5`);
  return decode(content.subarray(signature.length));
}

async function writePacked(path: string, content: Uint8Array): Promise<void> {
  const packed = gzipSync(Buffer.concat([signature, content]), { level: 9 });
  // The gzip header names the operating system; 255 is "unknown".
  packed[9] = 255;
  await writeFile(path, packed);
}
