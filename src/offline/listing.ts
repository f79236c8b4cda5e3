/** One version of the site, as `offline.json` describes it. */
export type Listing = {
  /** Hash over all that the archive holds. */
  version: string;
  /** Path of the archive below the site's root. */
  archive: string;
  /** Bytes of the archive. */
  bytes: number;
  /** Bytes of the site's files together. */
  unpackedBytes: number;
  /** Number of the site's files. */
  files: number;
};

/** The listing that a text holds; null for any other text, such as the page for what is missing. */
export function parseListing(text: string): Listing | null {
  try {
    return readListing(JSON.parse(text));
  } catch {
    return null;
  }
}

function readListing(value: unknown): Listing | null {
  if (typeof value !== 'object' || value === null) return null;
  if (!('version' in value && 'archive' in value && 'bytes' in value && 'unpackedBytes' in value && 'files' in value)) return null;
  const { version, archive, bytes, unpackedBytes, files } = value;
  if (typeof version !== 'string' || typeof archive !== 'string') return null;
  if (typeof bytes !== 'number' || typeof unpackedBytes !== 'number' || typeof files !== 'number') return null;
  return { version, archive, bytes, unpackedBytes, files };
}
