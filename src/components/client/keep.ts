// Puts papers onto the reading list and takes them off: the button of a paper's page, a mark on every row and
// search hit that is about one paper, and the number of kept papers in the page's head.
import { canKeep, isOfList, keepPapers, keptPapers, refusal } from './reading-list.ts';
import { say } from './toast.ts';

const mayKeep = canKeep();
const counts = [...document.querySelectorAll<HTMLElement>('[data-kept]')];
const buttonsOf = (root: ParentNode): NodeListOf<HTMLButtonElement> => root.querySelectorAll<HTMLButtonElement>('button[data-keep]');

function show(): void {
  const kept = new Set(keptPapers());
  for (const count of counts) {
    count.textContent = String(kept.size);
    count.hidden = kept.size === 0;
  }
  for (const button of buttonsOf(document)) showState(button, kept);
}

function showState(button: HTMLButtonElement, kept: ReadonlySet<string>): void {
  const isKept = kept.has(button.dataset['keep'] ?? '');
  button.setAttribute('aria-pressed', String(isKept));
  if (!button.classList.contains('mark')) button.textContent = isKept ? 'On the reading list' : 'Add to reading list';
}

/** Gives every row of one paper its mark, once; none where the browser would refuse to keep it. */
function addMarks(): void {
  if (!mayKeep) return;
  const kept = new Set(keptPapers());
  for (const row of document.querySelectorAll<HTMLElement>('main [data-paper]')) {
    const title = row.querySelector('.title');
    const place = row.matches('tr') ? row.querySelector('th') : row;
    if (title === null || place === null || place.closest('#kept') !== null || buttonsOf(place).length > 0) continue;
    const button = Object.assign(document.createElement('button'), { type: 'button', className: 'mark', title: 'Reading list' });
    button.dataset['keep'] = row.dataset['paper'];
    button.setAttribute('aria-label', `Keep “${title.textContent.trim()}” on the reading list`);
    button.append(bookmark());
    showState(button, kept);
    place.append(button);
  }
}

function bookmark(): SVGElement {
  const drawing = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  drawing.setAttribute('viewBox', '0 0 20 20');
  drawing.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  path.setAttribute('d', 'M5.5 3.5h9v13l-4.5-3.5-4.5 3.5z');
  drawing.append(path);
  return drawing;
}

document.addEventListener('click', ({ target }) => {
  const button = target instanceof Element ? target.closest<HTMLButtonElement>('button[data-keep]') : null;
  if (button === null) return;
  const id = button.dataset['keep'] ?? '';
  // What the button shows is what the reader meant to change, whatever another page has done meanwhile.
  const isOff = button.getAttribute('aria-pressed') === 'true';
  const others = keptPapers().filter((other) => other !== id);
  if (!keepPapers(isOff ? others : [...others, id])) {
    say(refusal);
    return;
  }
  if (button.classList.contains('mark')) say(isOff ? 'Off the reading list.' : 'On the reading list.', listLink());
});

/** The head of a long page is out of sight where its rows are. */
function listLink(): HTMLAnchorElement | undefined {
  const list = document.querySelector<HTMLAnchorElement>('.tools .list');
  const { length } = keptPapers();
  if (list === null || length === 0) return undefined;
  const link = Object.assign(document.createElement('a'), { href: list.href, textContent: `See all ${length}` });
  link.style.color = 'inherit';
  return link;
}
addEventListener('reading-list', show);
addEventListener('storage', ({ key }) => { if (isOfList(key)) show(); });
// A page that the browser kept whole knows nothing of what was done since.
addEventListener('pageshow', show);
// Hits come and go with each search.
const hits = document.querySelector('main seedbed-search');
if (hits !== null) new MutationObserver(addMarks).observe(hits, { childList: true, subtree: true });
show();
// Their room is kept, so they may come when the page has been drawn.
if ('requestIdleCallback' in window) requestIdleCallback(addMarks);
else addMarks();
