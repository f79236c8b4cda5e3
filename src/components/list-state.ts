import type { Paper } from '#catalog/types.ts';
import { hashOf } from '#text/hash.ts';

/**
 * State of a page about something that papers share, for its citation: a version that changes with any of them or
 * with what the page says of itself, and the day the latest of them came, undefined without papers.
 */
export function listState(self: unknown, papers: readonly Pick<Paper, 'id' | 'version' | 'added'>[]): { version: string; latest: string | undefined } {
  const version = hashOf(JSON.stringify([self, papers.map((paper) => [paper.id, paper.version])]));
  return { version, latest: papers.map(({ added }) => added).sort().at(-1) };
}
