import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { packSite } from '../../../scripts/shared/archive.ts';
import { createSiteHandler } from '../../../scripts/shared/serve.ts';
import { type Listing, parseListing } from '../../../src/offline/listing.ts';
import type { TestedSite } from '../sites.ts';

/** A server of a site that can be put in another's place, stall while it sends the archive, and go away. */
export type OfflineServer = {
  /** Address of the home page. */
  home: string;
  /** Serves another folder from now on. */
  show: (folder: string) => void;
  /** While true, archives stop half way. */
  stall: (stalled: boolean) => void;
  stop: () => Promise<void>;
};

/** Serves a site on any free port. */
export async function serveForOffline({ folder, base }: { folder: string; base: string }): Promise<OfflineServer> {
  let shown = folder;
  let stalls = false;
  const server = createServer((request, response) => {
    const path = (request.url ?? '').slice(base.length);
    if (!stalls || !path.startsWith('download/')) return void createSiteHandler({ folder: shown, base })(request, response);
    return void readFile(join(shown, path)).then((bytes) => response.writeHead(200).write(bytes.subarray(0, bytes.length / 2)));
  });
  await new Promise<void>((resolve) => { server.listen(0, 'localhost', resolve); });
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    home: `http://localhost:${port}${base}`,
    show: (other) => { shown = other; },
    stall: (stalled) => { stalls = stalled; },
    stop: () => new Promise((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    }),
  };
}

const fewFiles = ['404.html', '_astro', 'favicon.svg', 'icons', 'manifest.webmanifest', 'offline', 'sw.js', 'theme.js'];

/** What `offline.json` of a built site says. @throws Error when it says something else */
export async function readListing(folder: string): Promise<Listing> {
  const listing = parseListing(await readFile(join(folder, 'offline.json'), 'utf8'));
  if (listing === null) throw new Error(`${folder}/offline.json is no listing.`);
  return listing;
}

/** Writes a site of a few pages of a built one, with a home page of its own, and packs it: saving it takes no time. */
export async function makeSmallSite(site: TestedSite, folder: string, heading: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const name of fewFiles) await cp(join(site.folder, name), join(folder, name), { recursive: true });
  const home = await readFile(join(site.folder, '404.html'), 'utf8');
  await writeFile(join(folder, 'index.html'), home.replace(/<h1>.*?<\/h1>/s, `<h1>${heading}</h1>`));
  await packSite({ folder, base: site.base });
}
