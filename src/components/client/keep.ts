// Buttons that add a paper to the reading list or take it off, and the number of papers on it in the page's head.
import { keepPapers, keptPapers } from './reading-list.ts';

const links = [...document.querySelectorAll<HTMLElement>('[data-kept]')];
const buttons = [...document.querySelectorAll<HTMLButtonElement>('button[data-keep]')];

function show(): void {
  const kept = new Set(keptPapers());
  for (const link of links) {
    link.hidden = kept.size === 0;
    link.textContent = `Reading list (${kept.size})`;
  }
  for (const button of buttons) {
    const isKept = kept.has(button.dataset['keep'] ?? '');
    button.setAttribute('aria-pressed', String(isKept));
    button.textContent = isKept ? 'On the reading list' : 'Add to reading list';
  }
}

for (const button of buttons) {
  button.addEventListener('click', () => {
    const id = button.dataset['keep'] ?? '';
    const kept = keptPapers();
    if (!keepPapers(kept.includes(id) ? kept.filter((other) => other !== id) : [...kept, id])) button.textContent = 'This browser keeps no list';
  });
}
addEventListener('reading-list', show);
addEventListener('storage', show);
show();
