import { hasSingleKeys, isForWriting } from './single-keys.ts';

// Waits for the first wish to search; everything else is loaded then.
const opener = document.querySelector<HTMLAnchorElement>('a[data-search]');

/** On the search page itself its own field is meant. */
function focusOwnField(): boolean {
  const field = document.querySelector<HTMLInputElement>('seedbed-search input[type="search"]');
  field?.focus();
  field?.select();
  return field !== null;
}

async function open(): Promise<void> {
  if (opener === null || focusOwnField()) return;
  try {
    const { openDialog } = await import('./dialog.ts');
    await openDialog(opener);
  } catch {
    location.assign(opener.href);
  }
}

document.addEventListener('keydown', (event) => {
  const isSlash = event.key === '/' && !event.ctrlKey && !event.metaKey && !event.altKey && !isForWriting(event.target) && hasSingleKeys();
  const isShortcut = event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey;
  if (!isSlash && !isShortcut) return;
  event.preventDefault();
  void open();
});

opener?.addEventListener('click', (event) => {
  // A click that opens a tab or window goes to the search page.
  if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  void open();
});
