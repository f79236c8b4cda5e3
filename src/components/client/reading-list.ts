/** Papers that a reader keeps, in this browser alone. */
const key = 'reading-list';
const slug = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** Said where nothing can be kept. */
export const refusal = 'This browser is set to let no page store anything, so nothing was kept.';

/** Ids of the kept papers, oldest first; empty where the browser keeps nothing. */
export function keptPapers(): string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? '[]');
    return Array.isArray(kept) ? kept.filter((id): id is string => typeof id === 'string' && slug.test(id)) : [];
  } catch {
    return [];
  }
}

/** Keeps exactly these papers, each once. False where the browser refuses. */
export function keepPapers(ids: readonly string[]): boolean {
  try {
    localStorage.setItem(key, JSON.stringify([...new Set(ids)]));
  } catch {
    return false;
  }
  dispatchEvent(new Event('reading-list'));
  return true;
}

/** Whether a change of what the browser keeps concerns the list: its own key, or all of them at once (null). */
export function isOfList(changed: string | null): boolean {
  return changed === null || changed === key;
}

/** Whether the browser lets a page keep anything: private windows and strict settings may not. */
export function canKeep(): boolean {
  try {
    localStorage.setItem(`${key}-try`, '');
    localStorage.removeItem(`${key}-try`);
    return true;
  } catch {
    return false;
  }
}

/** Ids in an address that shares a list: `?papers=meter,xcit`. */
export function sharedPapers(search: string): string[] {
  const ids = (new URLSearchParams(search).get('papers') ?? '').split(',').filter((id) => slug.test(id));
  return [...new Set(ids)];
}
