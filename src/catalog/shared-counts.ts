import type { Linked } from './types.ts';

/** In how many of the lists each id stands, most first; ids without a link are left out. */
export function sharedCounts(lists: string[][], links: Map<string, Linked>): { link: Linked; papers: number }[] {
  const counts = new Map<string, number>();
  for (const list of lists) for (const id of new Set(list)) counts.set(id, (counts.get(id) ?? 0) + 1);
  return [...counts]
    .flatMap(([id, papers]) => {
      const link = links.get(id);
      return link === undefined ? [] : [{ link, papers }];
    })
    .sort((a, b) => b.papers - a.papers || (a.link.id < b.link.id ? -1 : 1));
}
