import type { Listing } from '../listing.ts';
import { describeBytes } from '../size.ts';
import { explainFault } from './faults.ts';
import { type Progress, removeSite, saveSite } from './save.ts';
import { askLatest, readCurrent, siteRoot } from './state.ts';
import { viewOf } from './words.ts';

const root = siteRoot();
const section = document.querySelector<HTMLElement>('[data-offline]');
if (section !== null) start(section).catch(() => sayUnable(section));

/** The section's parts, by their `data-part`. */
type Parts = { state: HTMLElement; fault: HTMLElement; meter: HTMLElement; save: HTMLButtonElement; cancel: HTMLButtonElement; remove: HTMLButtonElement };

function part<T extends Element>(within: Element, name: string, kind: new () => T): T {
  const found = within.querySelector(`[data-part="${name}"]`);
  if (found instanceof kind) return found;
  throw new Error(`The page has no part “${name}”.`);
}

function partsOf(within: Element): Parts {
  const button = (name: string): HTMLButtonElement => part(within, name, HTMLButtonElement);
  const text = (name: string): HTMLElement => part(within, name, HTMLElement);
  return { state: text('state'), fault: text('fault'), meter: text('meter'), save: button('save'), cancel: button('cancel'), remove: button('remove') };
}

/** Browsers offer these only over a secure connection, and some not in private windows. */
function canSave(): boolean {
  return isSecureContext && 'serviceWorker' in navigator && 'caches' in globalThis && 'DecompressionStream' in globalThis && 'locks' in navigator;
}

function sayUnable(within: HTMLElement): void {
  partsOf(within).state.textContent = 'This browser cannot save the site here; the archive below holds the same.';
}

async function start(within: HTMLElement): Promise<void> {
  const parts = partsOf(within);
  within.hidden = false;
  if (!canSave()) {
    sayUnable(within);
    return;
  }
  let latest: Listing | null = null;
  parts.remove.addEventListener('click', () => void clear(parts, latest));
  // What is saved can be removed without waiting for the server.
  if (await readCurrent(root) !== null) await show(parts, null);
  latest = await askLatest(root);
  await show(parts, latest);
  if (latest === null) return;
  const offered = latest;
  showArchive(offered);
  parts.save.addEventListener('click', () => void save(parts, offered));
}

/** A saved copy of this page knows no archive; the server's has its link already. */
function showArchive({ archive, bytes }: Listing): void {
  const place = document.querySelector('[data-archive]');
  if (place === null || place.querySelector('a') !== null) return;
  const link = document.createElement('a');
  link.href = root + archive;
  link.textContent = archive.slice(archive.lastIndexOf('/') + 1);
  place.replaceChildren(link, ` (${describeBytes(bytes)})`);
}

/** Shows what is saved and what can be done. */
async function show(parts: Parts, latest: Listing | null): Promise<void> {
  const view = viewOf(await readCurrent(root), latest);
  parts.state.textContent = view.text;
  parts.meter.replaceChildren();
  parts.cancel.hidden = true;
  parts.remove.hidden = !view.remove;
  parts.save.hidden = view.save === null;
  parts.save.textContent = view.save;
}

/** Shows a bar that grows, and returns what makes it grow. */
function showProgress({ state, meter }: Parts, { bytes, files }: Listing): (done: Progress) => void {
  const bar = document.createElement('progress');
  bar.max = files;
  bar.value = 0;
  bar.setAttribute('aria-label', 'Stored so far');
  const text = document.createElement('span');
  meter.replaceChildren(bar, text);
  state.textContent = 'Saving; this page has to stay open until it is done.';
  return (done) => {
    bar.value = done.files;
    text.textContent = `${describeBytes(Math.min(done.bytes, bytes))} of ${describeBytes(bytes)} fetched, ${done.files.toLocaleString('en')} of ${files.toLocaleString('en')} files stored`;
  };
}

async function save(parts: Parts, latest: Listing): Promise<void> {
  const abort = new AbortController();
  parts.fault.textContent = '';
  parts.save.hidden = true;
  parts.remove.hidden = true;
  parts.cancel.hidden = false;
  parts.cancel.addEventListener('click', () => abort.abort(), { once: true, signal: abort.signal });
  parts.cancel.focus();
  try {
    // Asks that the copy not be dropped when the device runs short; the answer changes nothing here.
    void navigator.storage.persist();
    await saveSite(latest, { root, signal: abort.signal, progress: showProgress(parts, latest) });
  } catch (fault) {
    parts.fault.textContent = explainFault(fault, latest.unpackedBytes);
  }
  await show(parts, latest);
  focusOn(parts);
}

/** The button that was pressed has gone: the focus goes to what says how it ended, not to a button that undoes it. */
function focusOn({ state, fault }: Parts): void {
  (fault.textContent === '' ? state : fault).focus();
}

async function clear(parts: Parts, latest: Listing | null): Promise<void> {
  parts.fault.textContent = '';
  try {
    await removeSite(root);
  } catch (fault) {
    parts.fault.textContent = fault instanceof Error ? fault.message : String(fault);
  }
  await show(parts, latest);
  focusOn(parts);
}
