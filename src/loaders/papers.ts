import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';
import { load } from 'js-yaml';
import { z } from 'astro/zod';
import { formatDiagnostic, type Report } from '../diagnostics.ts';
import { SeedbedError } from '../errors.ts';
import { workSchema } from '../model/work.ts';
import { renderInlineHtml, renderPage, unreadMathReporter } from '../render/index.ts';
import { hashOf } from '../text/hash.ts';
import { plainText } from '../text/plain-text.ts';
import { loaderVersion } from './version.ts';

/** A paper's page: its front matter, and its text as HTML and plain text. */
export const paperEntrySchema = workSchema.extend({
  titleHtml: z.string(),
  titlePlain: z.string(),
  /** HTML of each abstract, in the order of `abstracts`. */
  abstractsHtml: z.array(z.string()),
});

/**
 * Loads `content/papers/*.mdx` into the content store with the text rendered once; a page whose bytes and
 * whose renderer are unchanged is taken from the store. The pages stay out of the module graph, whose cost
 * grows faster than their number.
 */
export function papersLoader(folder: string): Loader {
  return {
    name: 'papers',
    load: (context) => loadPapers(folder, context),
  };
}

async function loadPapers(folder: string, context: LoaderContext): Promise<void> {
  const { config, store, logger } = context;
  const root = fileURLToPath(config.root);
  const renderer = loaderVersion(root);
  const names = readdirSync(join(root, folder)).filter((name) => name.endsWith('.mdx')).sort();
  const ids = new Set(names.map((name) => name.slice(0, -'.mdx'.length)));
  for (const id of store.keys()) if (!ids.has(id)) store.delete(id);
  for (const id of ids) {
    const filePath = `${folder}/${id}.mdx`;
    const text = readFileSync(join(root, filePath), 'utf8');
    const digest = hashOf(renderer + text, 16);
    if (store.get(id)?.digest === digest) continue;
    const data = await context.parseData<Record<string, unknown>>({ id, filePath, data: renderEntry(text, filePath, (line) => { logger.warn(line); }) });
    store.set({ id, data, digest, filePath });
  }
}

function renderEntry(text: string, path: string, warn: (line: string) => void): Record<string, unknown> {
  const { frontMatter, body } = splitPage(text, path);
  const title = typeof frontMatter['title'] === 'string' ? frontMatter['title'] : '';
  const work = workSchema.pick({ abstracts: true }).safeParse({ abstracts: frontMatter['abstracts'] });
  if (!work.success) throw new SeedbedError('GeneratedPageInvalid', `${path}\n${z.prettifyError(work.error)}`);
  const report: Report = (diagnostic) => { warn(formatDiagnostic(diagnostic)); };
  return {
    ...frontMatter,
    // Titles stand inside links, and a link in a link is none.
    titleHtml: renderInlineHtml(title, { links: 'text', onUnreadMath: unreadMathReporter(path, report) }),
    titlePlain: plainText(title),
    abstractsHtml: renderPage(body, { path, report }),
  };
}

function splitPage(text: string, path: string): { frontMatter: Record<string, unknown>; body: string } {
  const end = text.indexOf('\n---\n', 4);
  if (!text.startsWith('---\n') || end === -1) throw new SeedbedError('GeneratedPageInvalid', `${path} has no front matter`);
  const raw = load(text.slice(4, end), { filename: path });
  if (typeof raw !== 'object' || raw === null) throw new SeedbedError('GeneratedPageInvalid', `${path}: its front matter is no mapping`);
  return { frontMatter: { ...raw }, body: text.slice(end + '\n---\n'.length) };
}
