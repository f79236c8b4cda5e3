import { loadAids } from './aids.ts';
import { SearchEngine } from './engine.ts';
import { loadPagefind } from './pagefind.ts';

const engines = new Map<string, Promise<SearchEngine>>();

/**
 * The engine for an index, loaded at the first call and shared by page and dialog. After a failure the
 * next call tries again.
 */
export function engineFor(folder: string): Promise<SearchEngine> {
  const engine = engines.get(folder) ?? loadPagefind(folder).then((pagefind) => new SearchEngine(pagefind, loadAids(folder)));
  engines.set(folder, engine);
  engine.catch(() => engines.delete(folder));
  return engine;
}
