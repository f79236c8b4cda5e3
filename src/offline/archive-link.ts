import type { Listing } from './listing.ts';
import { describeBytes } from './size.ts';

/** What stands in the page until there is an archive; a saved copy keeps it, since no archive holds itself. */
const place = /<p data-archive>.*?<\/p>/s;

/**
 * HTML of the page that offers the archive, with the link to it.
 * @throws Error when the page has no place for the link
 */
export function withArchiveLink(html: string, { archive, bytes, unpackedBytes, files }: Listing, base: string): string {
  if (!place.test(html)) throw new Error('offline/index.html has no <p data-archive>, where the link to the archive goes; src/pages/offline/index.astro prints it.');
  const name = archive.slice(archive.lastIndexOf('/') + 1);
  const size = `${describeBytes(bytes)}; unpacked ${files.toLocaleString('en')} files, ${describeBytes(unpackedBytes)}`;
  return html.replace(place, () => `<p data-archive><a href="${base}${archive}" download>${name}</a> (${size})</p>`);
}
