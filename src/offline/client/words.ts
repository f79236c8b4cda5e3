import type { Listing } from '../listing.ts';
import { describeBytes } from '../size.ts';

/** What the page says and offers. */
export type View = {
  text: string;
  /** Words of the button that saves; null where there is nothing to save. */
  save: string | null;
  /** Whether there is something to remove. */
  remove: boolean;
};

/**
 * What the page says and offers while nothing is being saved.
 * @param current the version that is whole on this device; null for none.
 * @param latest the version on the server; null when it could not be asked.
 */
export function viewOf(current: Listing | null, latest: Listing | null): View {
  if (current === null && latest === null) return { text: 'What could be saved cannot be asked for just now; that needs a connection to the site’s own server.', save: null, remove: false };
  if (current === null) return { text: 'Nothing is saved on this device.', save: saveWords('Save the whole site', latest), remove: false };
  const kept = `${current.files.toLocaleString('en')} files, ${describeBytes(current.unpackedBytes)}`;
  if (latest === null || latest.version === current.version) return { text: `The whole site is saved on this device: ${kept}.`, save: null, remove: true };
  return {
    text: `A new version of the site is there. Until you save it, this device shows the one it has: ${kept}.`,
    save: saveWords('Save the new version', latest),
    remove: true,
  };
}

function saveWords(words: string, latest: Listing | null): string | null {
  return latest === null ? null : `${words} (${describeBytes(latest.bytes)})`;
}

/** The line at the foot of pages; null when this device has the latest version, or none. */
export function noticeOf(current: Listing | null, latest: Listing | null): string | null {
  if (current === null || latest === null || current.version === latest.version) return null;
  return `A new version of the site is there: save it (${describeBytes(latest.bytes)})`;
}
