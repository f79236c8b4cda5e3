// Buttons that export the visible papers of a table or list.
import { download, exportFormats, exportPapers, type ExportFormat } from './export.ts';

for (const bar of document.querySelectorAll<HTMLElement>('[data-export]')) {
  const list = document.getElementById(bar.dataset['export'] ?? '');
  const status = bar.querySelector('[role="status"]');
  const count = bar.querySelector('[data-count]');
  if (list === null) continue;
  const shown = (): string[] => [...list.querySelectorAll<HTMLElement>('[data-paper]')].filter((row) => !row.hidden).flatMap(({ dataset }) => dataset['paper'] ?? []);
  const tell = (): void => { if (count !== null) count.textContent = `${shown().length} ${shown().length === 1 ? 'paper' : 'papers'}`; };
  new MutationObserver(tell).observe(list, { subtree: true, childList: true, attributeFilter: ['hidden'] });
  tell();
  for (const button of bar.querySelectorAll<HTMLButtonElement>('[data-format]')) {
    button.addEventListener('click', () => { void save(button.dataset['format'] ?? '', shown(), { bar, status }); });
  }
}

function isFormat(format: string): format is ExportFormat {
  return format in exportFormats;
}

async function save(format: string, ids: string[], { bar, status }: { bar: HTMLElement; status: Element | null }): Promise<void> {
  const say = (text: string): void => { if (status !== null) status.textContent = text; };
  if (!isFormat(format) || ids.length === 0) return;
  say('Collecting …');
  try {
    const { text, left } = await exportPapers(ids, format, bar.dataset['folder'] ?? '/papers/');
    download(text, `${bar.dataset['name'] ?? 'papers'}${exportFormats[format].extension}`, exportFormats[format].type);
    say(left.length === 0 ? '' : `${left.length} without a known title left out.`);
  } catch {
    say('The citations did not arrive. The connection may be gone.');
  }
}
