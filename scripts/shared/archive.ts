import { createTarPacker, type TarPackController } from 'modern-tar';
import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, open, readFile, rename, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { withArchiveLink } from '#offline/archive-link.ts';
import { contentTypes } from '#offline/content-types.ts';
import { pathInArchive, readmeText } from '#offline/layout.ts';
import type { Listing } from '#offline/listing.ts';
import { downloadFolder, isOfServer, listingFile, offlinePage } from '#offline/places.ts';
import { versionOf } from '#offline/version.ts';
import { site } from '../../src/site-config.ts';
import { listFiles } from './fingerprint.ts';

/** What an archive is made of. */
type PackOptions = {
  /** The built site, to which archive and listing are added. */
  folder: string;
  /** Path the site stands under, with a slash at both ends. */
  base: string;
};

/** A file of an archive: its name below the archive's own folder, and its bytes once they are wanted. */
type ArchiveFile = { name: string; read: () => Promise<Uint8Array> };

/** The archive's own folder, so that unpacking it strews nothing about. */
const topFolder = site.name.toLowerCase();
/** Files that are read at the same time. */
const together = 32;
const pieceBytes = 262_144;
const serverScript = join(import.meta.dirname, '../../src/offline/archive/serve.mjs');
/** Place of the operating system in a gzip header, and its value for “unknown” (RFC 1952, 2.3.1). */
const [systemByte, unknownSystem] = [9, 0xff];

/** What goes with the site's files so that they can be served. */
function helperFiles(base: string): ArchiveFile[] {
  const settings = `${JSON.stringify({ base, types: contentTypes }, null, 2)}\n`;
  return [
    { name: 'README.txt', read: async () => Buffer.from(readmeText(site.name, base)) },
    { name: 'serve.json', read: async () => Buffer.from(settings) },
    { name: 'serve.mjs', read: () => readFile(serverScript) },
  ];
}

/** The files' bytes in their order; several are read at a time. */
async function* readAhead(files: readonly ArchiveFile[]): AsyncGenerator<{ name: string; bytes: Uint8Array }> {
  for (let start = 0; start < files.length; start += together) {
    yield* await Promise.all(files.slice(start, start + together).map(async ({ name, read }) => ({ name, bytes: await read() })));
  }
}

/** Joins what comes in many small pieces, each of which would cost the compressor a call. */
async function* inLargePieces(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let held: Uint8Array[] = [];
  let bytes = 0;
  for await (const piece of pieces) {
    held.push(piece);
    bytes += piece.length;
    if (bytes < pieceBytes) continue;
    yield Buffer.concat(held);
    [held, bytes] = [[], 0];
  }
  yield Buffer.concat(held);
}

/** Hands the files to the packer in their order, with nothing in their headers that differs from build to build. @returns their version */
async function feed(packer: TarPackController, files: readonly ArchiveFile[]): Promise<string> {
  const digests = new Map<string, string>();
  for await (const { name, bytes } of readAhead(files)) {
    digests.set(name, createHash('sha256').update(bytes).digest('hex'));
    const entry = packer.add({ name: `${topFolder}/${name}`, size: bytes.length, mode: 0o644, mtime: new Date(0), uid: 0, gid: 0 }).getWriter();
    await entry.write(bytes);
    await entry.close();
  }
  packer.finalize();
  return versionOf(digests);
}

/** Writes the files as one `.tar.gz`, the same bytes for the same files. @returns their version and its size */
async function writeArchive(path: string, files: readonly ArchiveFile[]): Promise<{ version: string; bytes: number }> {
  const { readable, controller } = createTarPacker();
  const fed = feed(controller, files).catch((error: unknown) => {
    controller.error(error);
    throw error;
  });
  const written = pipeline(readable, inLargePieces, createGzip({ level: 6 }), createWriteStream(path));
  const [version] = await Promise.all([fed, written]);
  const file = await open(path, 'r+');
  try {
    await file.write(Uint8Array.of(unknownSystem), 0, 1, systemByte);
    return { version, bytes: (await file.stat()).size };
  } finally {
    await file.close();
  }
}

/**
 * Packs a built site into one archive below its `download/`, describes it in its `offline.json`, and names it on
 * the page that offers it.
 * @throws Error when the page has no place for that
 */
export async function packSite({ folder, base }: PackOptions): Promise<Listing> {
  const paths = (await listFiles(folder, '.')).filter((path) => !isOfServer(path));
  const sizes = await Promise.all(paths.map(async (path) => (await stat(join(folder, path))).size));
  const siteFiles = paths.map((path) => ({ name: pathInArchive(path, base), read: () => readFile(join(folder, path)) }));
  const files = [...helperFiles(base), ...siteFiles];
  await mkdir(join(folder, downloadFolder), { recursive: true });
  const unnamed = join(folder, downloadFolder, `${topFolder}.tar.gz`);
  const { version, bytes } = await writeArchive(unnamed, files);
  const archive = `${downloadFolder}/${topFolder}-${version}.tar.gz`;
  await rename(unnamed, join(folder, archive));
  const unpackedBytes = sizes.reduce((sum, size) => sum + size, 0);
  const listing = { version, archive, bytes, unpackedBytes, files: paths.length };
  await writeFile(join(folder, listingFile), `${JSON.stringify(listing, null, 2)}\n`);
  const page = join(folder, offlinePage, 'index.html');
  await writeFile(page, withArchiveLink(await readFile(page, 'utf8'), listing, base));
  return listing;
}
