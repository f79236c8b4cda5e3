import type { Paper } from '#catalog/types.ts';
import { hashOf } from '#text/hash.ts';

/**
 * State of a page about something that papers share, for its citation: a version that changes with any of them or
 * with what the page says of itself, and the day the latest of them came, undefined without papers, with the words for it.
 */
export function listState(self: unknown, papers: readonly Pick<Paper, 'id' | 'version' | 'added'>[]): { version: string; date: string | undefined; event: string } {
  const version = hashOf(JSON.stringify([self, papers.map((paper) => [paper.id, paper.version])]));
  return { version, date: papers.map(({ added }) => added).sort().at(-1), event: 'last paper added' };
}
