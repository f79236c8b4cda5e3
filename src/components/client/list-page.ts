// The page of the reading list: the papers kept in this browser, or those of an address that shares a list.
import { isOfList, keepPapers, keptPapers, sharedPapers } from './reading-list.ts';
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

/** Who wrote a paper and where it appeared, else when. */
function underOf(data: object): string {
  const authors: unknown = Object.entries(data).find(([key]) => key === 'authors')?.[1];
  const names = Array.isArray(authors) ? authors.flatMap((author: unknown) => (typeof author === 'object' && author !== null ? textField(author, 'name') : '')) : [];
  const [first = '', second = '', ...rest] = names;
  const byline = rest.length > 0 ? `${first} et al.` : [first, second].filter((name) => name !== '').join(' and ');
  return [byline, textField(data, 'venue') || textField(data, 'year')].filter((text) => text !== '').join(' · ');
}

/** Takes papers off the list and offers to put them back. */
function takeOff(ids: readonly string[], done: string): void {
  const before = keptPapers();
  if (!keepPapers(before.filter((id) => !ids.includes(id)))) {
    focusNext = null;
    say('This browser keeps no list.');
    return;
  }
  const undo = Object.assign(document.createElement('button'), { type: 'button', textContent: 'Undo' });
  Object.assign(undo.style, { background: 'none', color: 'inherit', borderColor: 'currentcolor', minHeight: '2rem', marginInlineStart: '0.5rem', padding: '0.125rem 0.625rem' });
  undo.addEventListener('click', () => {
    focusNext = 0;
    // In the places they had; what was added meanwhile stays.
    keepPapers([...before, ...keptPapers()]);
    say('Back on the list.');
  });
  say(done, undo);
}

/** Title and what stands under it; null for a paper that the site does not have. */
async function loadPaper(id: string): Promise<{ title: string; under: string } | null> {
  const response = await fetch(`${folder}${id}/index.json`);
  if (response.status === 404) return null;
  if (!response.ok) throw new Error(String(response.status));
  const data: unknown = await response.json();
  if (typeof data !== 'object' || data === null) return null;
  return { title: textField(data, 'title'), under: underOf(data) };
}

function entry(id: string, paper: { title: string; under: string }, isShared: boolean): HTMLElement {
  const item = document.createElement('li');
  item.dataset['paper'] = id;
  const link = Object.assign(document.createElement('a'), { href: `${folder}${id}/`, textContent: paper.title });
  const title = Object.assign(document.createElement('span'), { className: 'title' });
  const under = Object.assign(document.createElement('span'), { className: 'under', textContent: paper.under });
  title.append(link);
  item.append(title, under);
  if (!isShared) {
    const remove = Object.assign(document.createElement('button'), { type: 'button', className: 'keep', textContent: 'Take off' });
    remove.setAttribute('aria-label', `Take “${paper.title}” off the list`);
    remove.addEventListener('click', () => {
      // Who works with the keyboard goes on at the next entry.
      focusNext = [...document.querySelectorAll('#kept li')].indexOf(item);
      takeOff([id], `“${paper.title}” taken off.`);
    });
    item.append(remove);
  }
  return item;
}

async function show(): Promise<void> {
  turn += 1;
  const mine = turn;
  const isShared = shared.length > 0;
  const ids = isShared ? shared : keptPapers();
  const papers = await Promise.all(ids.map(async (id) => ({ id, paper: await loadPaper(id).catch(() => ({ title: id, under: 'could not be loaded' })) })));
  // A later change has been shown already.
  if (mine !== turn) return;
  const known = papers.flatMap(({ id, paper }) => (paper === null ? [] : [entry(id, paper, isShared)]));
  document.getElementById('kept')?.replaceChildren(...known);
  if (focusNext !== null) (known[Math.min(focusNext, known.length - 1)]?.querySelector('button') ?? document.querySelector<HTMLElement>('h1'))?.focus();
  focusNext = null;
  for (const said of root?.querySelectorAll('[role="status"]') ?? []) said.textContent = '';
  const about = part('about');
  if (about !== null) about.textContent = isShared ? 'A list that somebody shared with you. Yours is unchanged.' : known.length === 0 ? 'Nothing kept yet. The bookmark beside a paper, in lists, tables and search hits, adds it. It is kept in this browser alone.' : 'Kept in this browser alone.';
  part('tools')?.toggleAttribute('hidden', known.length === 0);
  part('keep')?.toggleAttribute('hidden', !isShared);
  part('clear')?.toggleAttribute('hidden', isShared);
}

part('share')?.addEventListener('click', () => {
  const ids = shared.length > 0 ? shared : keptPapers();
  const address = `${location.origin}${location.pathname}?papers=${ids.join(',')}`;
  const status = part('status');
  navigator.clipboard.writeText(address).then(() => { if (status !== null) status.textContent = 'Copied.'; }, () => { if (status !== null) status.textContent = address; });
});
part('clear')?.addEventListener('click', () => {
  focusNext = 0;
  takeOff(keptPapers(), 'The list is empty.');
});
part('keep')?.addEventListener('click', () => {
  if (keepPapers([...keptPapers(), ...shared])) location.assign(location.pathname);
  else say('This browser keeps no list.');
});
addEventListener('reading-list', () => { void show(); });
addEventListener('storage', ({ key }) => { if (isOfList(key)) void show(); });
addEventListener('pageshow', ({ persisted }) => { if (persisted) void show(); });
void show();
