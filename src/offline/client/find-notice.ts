import { offlinePage } from '../places.ts';
import { alone, latestOfSession, readCurrent, removeLeftovers } from './state.ts';
import { noticeOf } from './words.ts';

/** The line that tells of a new version, with where it leads; clears away what a closed tab left half saved. */
export async function findNotice(root: string): Promise<{ text: string; href: string } | null> {
  await alone(root, () => removeLeftovers(root));
  const current = await readCurrent(root);
  if (current === null) return null;
  const text = noticeOf(current, await latestOfSession(root, current));
  return text === null ? null : { text, href: root + offlinePage };
}
