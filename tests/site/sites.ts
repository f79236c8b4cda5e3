import { existsSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');

/** A built site that the checks read. */
export type TestedSite = {
  name: string;
  /** Origin given to the build as `SITE`. */
  origin: string;
  /** Path given to the build as `BASE`, with a slash at both ends. */
  base: string;
  /** Output folder below the project. */
  out: string;
  /** The same, absolute. */
  folder: string;
};

function testedSite(name: string, base: string): TestedSite {
  const out = `.cache/test/${name}`;
  return { name, origin: 'https://seedbed.example', base, out, folder: join(root, out) };
}

/** The same content at a domain's root and below a path. */
export const sites: readonly [TestedSite, TestedSite] = [testedSite('root', '/'), testedSite('sub', '/sub/path/')];

/** @throws Error when the site has not been built */
export function requireBuilt({ out, folder, origin, base }: TestedSite): void {
  if (existsSync(join(folder, 'index.html'))) return;
  throw new Error(`${out}/ holds no site. \`npm test\` builds it, or: SITE=${origin} BASE=${base} SEEDBED_OUT=${out} npm run build`);
}
