// The page of the reading list: the papers kept in this browser, or those of an address that shares a list.
import { isOfList, keepPapers, keptPapers, refusal, sharedPapers } from './reading-list.ts';
import { say } from './toast.ts';

const root = document.querySelector<HTMLElement>('.reading-list');
const folder = root?.dataset['papers'] ?? '/papers/';
const shared = sharedPapers(location.search);

/** Index of the entry that gets the focus when the list is shown again. */
let focusNext: number | null = null;
/** Counts how often the list was shown, since answers may come in another order. */
let turn = 0;

function part(name: string): HTMLElement | null {
  return root?.querySelector(`[data-part="${name}"]`) ?? null;
}

const textField = (data: object, name: string): string => {
  const value: unknown = Object.entries(data).find(([key]) => key === name)?.[1];
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
};

/** Takes papers off the list and offers to put them back. */
function takeOff(ids: readonly string[], done: string): HTMLElement | null {
  const before = keptPapers();
  if (!keepPapers(before.filter((id) => !ids.includes(id)))) {
    focusNext = null;
    say(refusal);
    return null;
  }
  const undo = Object.assign(document.createElement('button'), { type: 'button', textContent: 'Undo' });
  Object.assign(undo.style, { background: 'none', color: 'inherit', borderColor: 'currentcolor', minHeight: '2rem', marginInlineStart: '0.5rem', padding: '0.125rem 0.625rem' });
  undo.addEventListener('click', () => {
    focusNext = 0;
    // In the places they had; what was added meanwhile stays.
    say(keepPapers([...before, ...keptPapers()]) ? 'Back on the list.' : refusal);
  });
  say(done, undo);
  return undo;
}

/** A paper as its entry shows it; without an address where the site has no such paper. */
type Entry = { id: string; title: string; under: string; address: string | null };

const loaded = new Map<string, Promise<Entry>>();

/** What is known of a paper, fetched once. */
function paperOf(id: string): Promise<Entry> {
  const address = `${folder}${id}/`;
  const entry = loaded.get(id) ?? fetchPaper(id, address).catch(() => {
    loaded.delete(id);
    return { id, title: id, under: 'could not be loaded; the connection may be gone', address };
  });
  loaded.set(id, entry);
  return entry;
}

async function fetchPaper(id: string, address: string): Promise<Entry> {
  const response = await fetch(`${address}index.json`);
  if (response.status === 404) return { id, title: id, under: 'This site has no such paper, or its saved copy lacks it.', address: null };
  const data: unknown = response.ok ? await response.json() : null;
  if (typeof data !== 'object' || data === null) throw new Error(String(response.status));
  const label = textField(data, 'titleSource') === 'derived' ? 'Label, no title known' : '';
  const under = [label, textField(data, 'byline'), textField(data, 'venue') || textField(data, 'year')].filter((text) => text !== '').join(' · ');
  return { id, title: textField(data, 'title'), under, address };
}

function itemOf({ id, title: name, under, address }: Entry, isShared: boolean): HTMLElement {
  const item = document.createElement('li');
  // What the site does not have cannot be exported.
  if (address !== null) item.dataset['paper'] = id;
  const title = Object.assign(document.createElement('span'), { className: 'title' });
  title.append(address === null ? name : Object.assign(document.createElement('a'), { href: address, textContent: name }));
  item.append(title, Object.assign(document.createElement('span'), { className: 'under', textContent: under }));
  if (isShared) return item;
  const remove = Object.assign(document.createElement('button'), { type: 'button', className: 'keep', textContent: 'Take off' });
  remove.setAttribute('aria-label', `Take “${name}” off the list`);
  remove.addEventListener('click', () => {
    // Who works with the keyboard goes on at the next entry.
    focusNext = [...document.querySelectorAll('#kept li')].indexOf(item);
    takeOff([id], `“${name}” taken off.`);
  });
  item.append(remove);
  return item;
}

async function show(): Promise<void> {
  turn += 1;
  const mine = turn;
  const isShared = shared.length > 0;
  const entries = await Promise.all((isShared ? shared : keptPapers()).map(paperOf));
  // A later change has been shown already.
  if (mine !== turn) return;
  const items = entries.map((entry) => itemOf(entry, isShared));
  document.getElementById('kept')?.replaceChildren(...items);
  if (focusNext !== null) (items[Math.min(focusNext, items.length - 1)]?.querySelector('button') ?? document.querySelector<HTMLElement>('h1'))?.focus();
  focusNext = null;
  for (const said of root?.querySelectorAll('[role="status"]') ?? []) said.textContent = '';
  const about = part('about');
  if (about !== null) about.textContent = isShared ? 'A list that somebody shared with you. Yours is unchanged.' : items.length === 0 ? 'Nothing kept yet. The bookmark beside a paper, in lists, tables and search hits, adds it. It is kept in this browser alone.' : 'Kept in this browser alone.';
  part('tools')?.toggleAttribute('hidden', items.length === 0);
  part('keep')?.toggleAttribute('hidden', !isShared);
  part('clear')?.toggleAttribute('hidden', isShared);
}

/** Puts the list's address on the clipboard; pages served without TLS have none, and there it is shown to be copied. */
async function share(): Promise<void> {
  const ids = shared.length > 0 ? shared : keptPapers();
  const address = `${location.origin}${location.pathname}?papers=${ids.join(',')}`;
  const status = part('status');
  try {
    await navigator.clipboard.writeText(address);
    if (status !== null) status.textContent = 'Copied.';
  } catch {
    if (status !== null) status.textContent = address;
  }
}

part('share')?.addEventListener('click', () => { void share(); });
part('clear')?.addEventListener('click', () => { takeOff(keptPapers(), 'The list is empty.')?.focus(); });
part('keep')?.addEventListener('click', () => {
  if (keepPapers([...keptPapers(), ...shared])) location.assign(location.pathname);
  else say(refusal);
});
addEventListener('reading-list', () => { void show(); });
addEventListener('storage', ({ key }) => { if (isOfList(key)) void show(); });
addEventListener('pageshow', ({ persisted }) => { if (persisted) void show(); });
void show();
