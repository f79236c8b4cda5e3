// Buttons that export the visible papers of a table or list.
import { startExportBar } from './export-bar.ts';

for (const bar of document.querySelectorAll<HTMLElement>('[data-export]')) {
  const list = document.getElementById(bar.dataset['export'] ?? '');
  if (list === null) continue;
  // Several rows of a table of results may be one paper's.
  const shown = (): string[] => [...new Set([...list.querySelectorAll<HTMLElement>('[data-paper]')].filter((row) => row.closest('[hidden]') === null).flatMap(({ dataset }) => dataset['paper'] ?? []))];
  const showCount = startExportBar(bar, () => Promise.resolve(shown()));
  const tell = (): void => showCount(shown().length);
  new MutationObserver(tell).observe(list, { subtree: true, childList: true, attributeFilter: ['hidden'] });
  tell();
}
