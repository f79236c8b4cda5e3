import { manifestFile, wordOfAll, type IndexManifest } from '../locations.ts';

/** Of Pagefind's interface what the site uses (Pagefind 1.5, `pagefind.js`). */
export type Pagefind = {
  options(options: { metaCacheTag?: string; ranking?: Ranking }): Promise<void>;
  search(term: string, options: SearchOptions): Promise<{ results: FoundPage[] }>;
  /** Values of each filter with their numbers of pages. */
  filters(): Promise<Record<string, Record<string, number>>>;
};

/** The term that finds every page. */
export const everything = `"${wordOfAll}"`;

type Ranking = { termSimilarity?: number; pageLength?: number; metaWeights?: Record<string, number> };
export type SearchOptions = { filters?: Record<string, string | { any: string[] }>; sort?: Record<string, 'asc' | 'desc'> };
export type FoundPage = { id: string; score: number; data: () => Promise<PageData> };
export type PageData = {
  url: string;
  content: string;
  meta: Record<string, string>;
  filters: Record<string, string[]>;
  anchors: { id: string; location: number }[];
  locations: number[];
};

/** Titles before aliases, both before anything else; `name` holds what should stand behind its kind. */
const ranking: Ranking = { metaWeights: { title: 6, aliases: 3, name: 1.5, authors: 1.5, arxiv: 6, venue: 1 } };

/**
 * Loads Pagefind, once it is wanted. The manifest is asked for anew each time, so that a reader with an
 * older index in the cache never gets half of one and half of the other.
 * @param folder address of the index, with a trailing slash.
 */
export async function loadPagefind(folder: string): Promise<Pagefind> {
  const [pagefind, version] = await Promise.all([importPagefind(folder), indexVersion(folder)]);
  await pagefind.options({ metaCacheTag: version, ranking });
  return pagefind;
}

function importPagefind(folder: string): Promise<Pagefind> {
  return import(/* @vite-ignore */ `${folder}pagefind.js`);
}

async function indexVersion(folder: string): Promise<string> {
  const response = await fetch(folder + manifestFile, { cache: 'no-cache' });
  if (!response.ok) throw new Error(`${response.status} for ${manifestFile}`);
  const manifest: Partial<IndexManifest> | null = parseJson(await response.text());
  if (typeof manifest?.version !== 'string') throw new Error(`${manifestFile} names no version`);
  return manifest.version;
}

const parseJson: (text: string) => Partial<IndexManifest> | null = JSON.parse;

/** A page with another score. The page itself stays in reach: Pagefind's worker forgets the data of results that nothing holds any more. */
export function withScore(page: FoundPage, score: number): FoundPage {
  return { id: page.id, score, data: () => page.data() };
}
