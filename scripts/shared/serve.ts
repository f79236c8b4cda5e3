import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { extname, join } from 'node:path';
import sirv from 'sirv';
import { contentTypes } from '#offline/content-types.ts';

/** Ports that are tried after the wanted one. */
const furtherPorts = 20;

type SiteServer = {
  port: number;
  /** Address of the home page. */
  url: string;
  close: () => Promise<void>;
};

type ServeOptions = {
  /** The built site. */
  folder: string;
  /** Path the site stands under, with a slash at both ends. */
  base: string;
  /** First port to try; 0 for any free one. */
  port: number;
};

/** Serves the 404 page with its status. */
function sendNotFound(folder: string, response: ServerResponse): void {
  response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' });
  createReadStream(join(folder, '404.html'))
    .on('error', () => response.end('Not found'))
    .pipe(response);
}

/** True when the path is a folder with a page and lacks its slash at the end. */
async function lacksSlash(folder: string, path: string): Promise<boolean> {
  if (path.endsWith('/')) return false;
  const page = await stat(join(folder, path, 'index.html')).catch(() => null);
  return page?.isFile() ?? false;
}

/** The path below the base, decoded; null when outside of it or malformed. */
function pathBelowBase(url: string, base: string): string | null {
  const path = url.replace(/[?#].*$/s, '');
  if (!path.startsWith(base)) return null;
  try {
    const decoded = decodeURIComponent(path.slice(base.length - 1));
    return decoded.split('/').includes('..') ? null : decoded;
  } catch {
    return null;
  }
}

/** Answers requests as a plain static host does: types, slashes, 404 page. */
export function createSiteHandler({ folder, base }: Pick<ServeOptions, 'folder' | 'base'>): (request: IncomingMessage, response: ServerResponse) => Promise<void> {
  const serveFile = sirv(folder, {
    dev: true,
    setHeaders(response, path) {
      const type = contentTypes[extname(path)];
      if (type !== undefined) response.setHeader('content-type', type);
    },
  });
  return async (request, response) => {
    const url = request.url ?? '/';
    const path = pathBelowBase(url, base);
    if (path === null) {
      const home = url === '/' || `${url}/` === base;
      if (home) response.writeHead(302, { location: base }).end();
      else sendNotFound(folder, response);
      return;
    }
    if (await lacksSlash(folder, path)) {
      const query = /\?.*$/s.exec(url)?.[0] ?? '';
      response.writeHead(301, { location: `${base.slice(0, -1)}${encodeURI(path)}/${query}` }).end();
      return;
    }
    request.url = encodeURI(path);
    serveFile(request, response, () => {
      sendNotFound(folder, response);
    });
  };
}

/** Listens on a port of this machine only. @returns false when it is taken. */
function listen(server: Server, port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const onError = (error: NodeJS.ErrnoException): void => {
      if (error.code === 'EADDRINUSE') resolve(false);
      else reject(error);
    };
    server.once('error', onError);
    server.listen(port, 'localhost', () => {
      server.off('error', onError);
      resolve(true);
    });
  });
}

/**
 * Serves a built site on `localhost`, on the wanted port or the next free one.
 * @throws Error when no port of the range is free
 */
export async function serveSite({ folder, base, port }: ServeOptions): Promise<SiteServer> {
  const handle = createSiteHandler({ folder, base });
  const server = createServer((request, response) => {
    handle(request, response).catch((error: unknown) => {
      response.writeHead(500).end(String(error));
    });
  });
  const last = Math.min(port + furtherPorts, 65_535);
  for (let tried = port; tried <= last; tried += 1) {
    if (!(await listen(server, tried))) continue;
    const address = server.address();
    const actual = typeof address === 'object' && address !== null ? address.port : tried;
    const close = (): Promise<void> => new Promise((resolve) => {
      server.close(() => {
        resolve();
      });
      server.closeAllConnections();
    });
    return { port: actual, url: `http://localhost:${actual}${base}`, close };
  }
  throw new Error(`No free port between ${port} and ${last}. Set PORT to another.`);
}
