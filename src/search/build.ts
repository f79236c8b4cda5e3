import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { close, createIndex, type PagefindIndex } from 'pagefind';
import { canonicaliseIndex } from './build/canonical-index.ts';
import { documentsFile, indexFolder, manifestFile, synonymsFile, wordsFile, type IndexManifest } from './locations.ts';
import { phraseFinder, vocabularyOf } from './vocabulary.ts';
import { type SearchDocument, searchDocumentsSchema } from './document.ts';
import { formatWords } from './spelling.ts';
import { formatSynonyms } from './synonyms.ts';
import { syntheticPage } from './synthetic-page.ts';

export type BuildSearchOptions = {
  /** Folder of the built site. */
  outDir: string;
  /** Told what happens, in one line. */
  log?: (line: string) => void;
};

export type BuiltSearchIndex = { documents: number; files: number; bytes: number };

/** Pages on their way to Pagefind's process at a time. */
const BATCH = 500;

/** What Pagefind brings for interfaces that the site does not use. */
const unusedFiles = /^(?:pagefind-.*ui\.(?:js|css)|pagefind-highlight\.js|pagefind-component-ui\.(?:js|css)|wasm\.unknown\.pagefind)$/;

/**
 * Indexes the search documents that the site build left in `outDir` and removes them; the index stands in
 * `outDir/pagefind`, where nothing else is left. The index does not depend on the site's base.
 * The documents stay when indexing fails.
 */
export async function buildSearchIndex({ outDir, log = () => {} }: BuildSearchOptions): Promise<BuiltSearchIndex> {
  const source = join(outDir, documentsFile);
  const { documents, synonyms } = searchDocumentsSchema.parse(JSON.parse(await readFile(source, 'utf8')));
  const target = join(outDir, indexFolder);
  const unfinished = `${target}.unfinished`;
  await rm(unfinished, { recursive: true, force: true });
  await indexDocuments(documents, unfinished);
  await dropUnusedFiles(unfinished);
  await canonicaliseIndex(unfinished);
  await writeFile(join(unfinished, wordsFile), formatWords(vocabularyOf(documents)));
  await writeFile(join(unfinished, synonymsFile), formatSynonyms(synonyms, phraseFinder(documents)));
  const files = await filesBelow(unfinished);
  const manifest: IndexManifest = { version: await hashOfFiles(unfinished, files), documents: documents.length };
  await writeFile(join(unfinished, manifestFile), JSON.stringify(manifest));
  await rm(target, { recursive: true, force: true });
  await rename(unfinished, target);
  await rm(source);
  const bytes = await bytesOf(target, [...files, manifestFile]);
  log(`${documents.length} documents in ${files.length + 1} files, ${bytes} bytes`);
  return { documents: documents.length, files: files.length + 1, bytes };
}

async function indexDocuments(documents: readonly SearchDocument[], outputPath: string): Promise<void> {
  // Smaller chunks than Pagefind's 20,000 places: a whole title as the first query, or a question with other words for each of its own, stays under 300 KB.
  process.env['PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE'] ??= '700';
  try {
    const { index, errors } = await createIndex({});
    if (index === undefined) throw new Error(`Pagefind did not start: ${errors.join('; ')}`);
    await addDocuments(index, documents);
    // Written here and not by Pagefind's process, which may end with the last bytes of a file unwritten.
    const made = await index.getFiles();
    if (made.errors.length > 0) throw new Error(`Pagefind could not make its index: ${made.errors.join('; ')}`);
    await writeAll(made.files, outputPath);
  } finally {
    await close();
  }
}

async function writeAll(files: readonly { path: string; content: Uint8Array }[], folder: string): Promise<void> {
  for (const { path, content } of files) {
    const target = join(folder, path);
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, content);
  }
}

async function addDocuments(index: PagefindIndex, documents: readonly SearchDocument[]): Promise<void> {
  for (let start = 0; start < documents.length; start += BATCH) {
    // Pagefind takes them one after the other in the order in which they were sent.
    const batch = documents.slice(start, start + BATCH);
    const answers = await Promise.all(batch.map((document) => index.addHTMLFile({ url: `/${document.url}`, content: syntheticPage(document) })));
    const failures = answers.flatMap(({ errors }, position) => errors.map((error) => `${batch[position]?.url ?? ''}: ${error}`));
    if (failures.length > 0) throw new Error(`Pagefind refused pages:\n${failures.join('\n')}`);
  }
}

async function dropUnusedFiles(folder: string): Promise<void> {
  const names = await readdir(folder);
  await Promise.all(names.filter((name) => unusedFiles.test(name)).map((name) => rm(join(folder, name))));
}

/** Paths of all files below a folder, sorted, with forward slashes. */
async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name).slice(folder.length + 1));
  return files.map((file) => file.replaceAll('\\', '/')).sort();
}

async function hashOfFiles(folder: string, files: readonly string[]): Promise<string> {
  const hash = createHash('sha256');
  for (const file of files) hash.update(`${file}\n`);
  // The names of all other files hold the hash of their content.
  for (const file of files.filter((name) => !/[/]/.test(name))) hash.update(await readFile(join(folder, file)));
  return hash.digest('hex').slice(0, 12);
}

async function bytesOf(folder: string, files: readonly string[]): Promise<number> {
  const sizes = await Promise.all(files.map(async (file) => (await stat(join(folder, file))).size));
  return sizes.reduce((sum, size) => sum + size, 0);
}
