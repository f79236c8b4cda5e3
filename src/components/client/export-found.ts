// Buttons that export all papers a search has found, not only those it shows.
import { SeedbedSearch } from '#search/client/search-element.ts';
import { startExportBar } from './export-bar.ts';

const search = document.querySelector('seedbed-search');
const bar = document.querySelector<HTMLElement>('[data-export-found]');
if (search instanceof SeedbedSearch && bar !== null) {
  const showCount = startExportBar(bar, () => search.foundPapers());
  search.addEventListener('found', ({ detail }: CustomEventInit<number>) => {
    bar.hidden = (detail ?? 0) === 0;
    showCount(detail ?? 0);
  });
}
