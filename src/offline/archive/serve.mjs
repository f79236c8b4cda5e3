// Serves the site beside this file: `node serve.mjs`, or `PORT=9000 node serve.mjs`.
import { createReadStream, readFileSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('site', import.meta.url));
const { base, types } = JSON.parse(readFileSync(new URL('serve.json', import.meta.url), 'utf8'));
const port = Number(process.env.PORT ?? 8000);

/** Path of an address without its query, decoded; null when it leads out of the site. */
function pathOf(url) {
  try {
    const path = decodeURIComponent(url.replace(/[?#].*$/s, ''));
    return path.startsWith(base) && !path.split(/[/\\]/).includes('..') ? path : null;
  } catch {
    return null;
  }
}

async function isFile(file) {
  const found = await stat(file).catch(() => null);
  return found?.isFile() ?? false;
}

function send(response, status, file) {
  response.writeHead(status, { 'content-type': types[extname(file)] ?? 'application/octet-stream' });
  createReadStream(file).on('error', () => response.end()).pipe(response);
}

async function answer(request, response) {
  const path = pathOf(request.url);
  const missing = join(folder, base, '404.html');
  if (path === null) {
    if (request.url === '/' || `${request.url}/` === base) response.writeHead(302, { location: base }).end();
    else send(response, 404, missing);
    return;
  }
  const file = join(folder, path.endsWith('/') ? `${path}index.html` : path);
  if (await isFile(file)) send(response, 200, file);
  else if (await isFile(join(file, 'index.html'))) response.writeHead(301, { location: `${encodeURI(path)}/${/\?.*$/s.exec(request.url)?.[0] ?? ''}` }).end();
  else send(response, 404, missing);
}

const server = createServer((request, response) => {
  answer(request, response).catch(() => response.writeHead(500).end());
});
server.on('error', (error) => {
  console.error(error.code === 'EADDRINUSE' ? `Port ${port} is taken; choose another: PORT=${port + 1} node serve.mjs` : error.message);
  process.exitCode = 1;
});
server.listen(port, 'localhost', () => {
  console.log(`The site is at http://localhost:${server.address().port}${base} (stop with Ctrl+C)`);
});
