import { cachePrefix } from '../places.ts';
import { siteRoot } from './state.ts';

// Whoever saved nothing asks the server nothing and loads no more than this.
const root = siteRoot();
const foot = document.querySelector<HTMLElement>('.colophon');

/** Tells of a new version, where an older one is saved. */
async function tell(place: HTMLElement): Promise<void> {
  const names = await caches.keys();
  if (!names.some((name) => name.startsWith(cachePrefix(root)))) return;
  const { findNotice } = await import('./find-notice.ts');
  const notice = await findNotice(root);
  if (notice === null) return;
  const line = document.createElement('p');
  const link = document.createElement('a');
  link.href = notice.href;
  link.textContent = notice.text;
  line.append(link);
  place.prepend(line);
}

// Without a secure connection browsers have no caches.
if (foot !== null && 'caches' in globalThis) {
  tell(foot).catch(() => {
    // Storage is forbidden: nothing can have been saved.
  });
}
