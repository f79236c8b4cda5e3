import { countedPapers } from '#search/client/words.ts';
import { download, exportFormats, exportPapers, type ExportFormat } from './export.ts';
import { keepPapers, keptPapers, refusal } from './reading-list.ts';

/**
 * Makes the buttons of a bar export papers.
 * @param papers ids of those to export, asked for when a button is pressed.
 * @returns what shows their number in the bar.
 */
export function startExportBar(bar: HTMLElement, papers: () => Promise<string[]>): (count: number) => void {
  const status = bar.querySelector('[role="status"]');
  const say = (text: string): void => { if (status !== null) status.textContent = text; };
  let isBusy = false;
  for (const button of bar.querySelectorAll<HTMLButtonElement>('[data-format]')) {
    button.addEventListener('click', () => {
      const format = button.dataset['format'] ?? '';
      if (!isFormat(format) || isBusy) return;
      isBusy = true;
      void save({ format, papers, say, bar }).finally(() => { isBusy = false; });
    });
  }
  bar.querySelector('[data-keep-all]')?.addEventListener('click', () => void keepAll(papers, say));
  return (count) => {
    const place = bar.querySelector('[data-count]');
    // Set only when it changes: what is observed for its rows may hold the bar itself.
    if (place !== null && place.textContent !== countedPapers(count)) place.textContent = countedPapers(count);
  };
}

function isFormat(format: string): format is ExportFormat {
  return format in exportFormats;
}

async function keepAll(papers: () => Promise<string[]>, say: (text: string) => void): Promise<void> {
  try {
    const ids = await papers();
    say(keepPapers([...keptPapers(), ...ids]) ? `${countedPapers(ids.length)} on the reading list.` : refusal);
  } catch {
    say('The papers could not be listed. The connection may be gone.');
  }
}

type Saving = { format: ExportFormat; papers: () => Promise<string[]>; say: (text: string) => void; bar: HTMLElement };

async function save({ format, papers, say, bar }: Saving): Promise<void> {
  say('Collecting …');
  try {
    const ids = await papers();
    const { text, left } = await exportPapers(ids, format, bar.dataset['folder'] ?? '/papers/');
    const exported = ids.length - left.length;
    if (exported > 0) download(text, `${bar.dataset['name'] ?? 'papers'}${exportFormats[format].extension}`, exportFormats[format].type);
    say(`${countedPapers(exported)} exported.${left.length === 0 ? '' : ` ${left.length} left out, of which no citation is known.`}`);
  } catch {
    say('The citations did not arrive. The connection may be gone.');
  }
}
