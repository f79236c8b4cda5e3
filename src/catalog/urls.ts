import type { EntityKind } from '../model/entity.ts';

const { BASE_URL = '/', SITE = 'http://localhost:4321' } = siteEnvironment() ?? {};
const base = BASE_URL.replace(/\/*$/, '/');

/** Astro's settings; outside Astro (scripts, tests) there are none, and the site stands at a domain's root. */
function siteEnvironment(): Partial<Pick<ImportMetaEnv, 'BASE_URL' | 'SITE'>> | undefined {
  return import.meta.env;
}

/** Where pages of each kind stand. */
export const folders = {
  paper: 'papers',
  method: 'methods',
  dataset: 'datasets',
  author: 'authors',
  task: 'tasks',
  theme: 'themes',
  year: 'years',
  source: 'sources',
  arxiv: 'arxiv',
  chapter: 'review',
} as const satisfies Record<EntityKind | 'paper' | 'year' | 'source' | 'arxiv' | 'chapter', string>;

/**
 * Path of a page or file within the site's address, base included.
 * @param target path below the base without a leading slash: `papers/meter/`, `feed.xml`, or `` for home.
 */
export function path(target = ''): string {
  return base + target;
}

/** Path of the page of one thing: `pageOf('paper', 'meter')` is `/papers/meter/`. */
export function pageOf(kind: keyof typeof folders, id: string | number): string {
  return path(`${folders[kind]}/${id}/`);
}

/** Absolute address of a path that `path` or `pageOf` gave. */
export function absolute(sitePath: string): string {
  return new URL(sitePath, SITE).href;
}

/**
 * Address that other programs are given for a path: absolute when the site was built for an address
 * (the environment's `SITE`), else the path itself.
 */
export function published(sitePath: string): string {
  const chosen = process.env['SITE'];
  return chosen === undefined || chosen === '' ? sitePath : new URL(sitePath, chosen).href;
}
