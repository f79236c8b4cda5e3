/** Folder of the archive that a static server takes as its root. */
const served = 'site';

/** Path of a file of the site within the archive, below the archive's own folder: its address decides, so that any static server will do. */
export function pathInArchive(path: string, base: string): string {
  return `${served}${base}${path}`;
}

/** The site's path of a file of the archive, given below the archive's own folder; null for what only helps to serve. */
export function pathInSite(name: string, base: string): string | null {
  const start = served + base;
  return name.startsWith(start) ? name.slice(start.length) : null;
}

/** Name of a file of the archive without the archive's own folder. */
export function withoutTopFolder(name: string): string {
  return name.slice(name.indexOf('/') + 1);
}

/** Text of the archive's README: how to serve what is in it, for the site of that name under `base`. */
export function readmeText(name: string, base: string): string {
  return `${name}, the whole site

A browser needs the pages from a server; opened as files they find neither their styles nor the search.
In this folder run one of

  node serve.mjs
  python3 -m http.server --directory ${served} 8000

and open http://localhost:8000${base} in a browser. Any other static server will do with the folder ${served}/ as its root.
`;
}
