import { addFilter, fold } from './filter.ts';

// Filtering of lists in groups that are whole without this script; a group goes with its last entry.
for (const list of document.querySelectorAll<HTMLElement>('[data-groups]')) {
  const filter = document.querySelector<HTMLElement>(`.filter[data-for="${list.id}"]`);
  const groups = Array.from(list.querySelectorAll<HTMLElement>('section'), (element) => ({ element, entries: Array.from(element.querySelectorAll('li')) }));
  const rows = groups.flatMap(({ entries }) => entries.map((element) => ({ element, text: fold(element.dataset['words'] ?? element.textContent) })));
  if (filter !== null) {
    addFilter(filter, rows, () => {
      for (const { element, entries } of groups) element.hidden = entries.every(({ hidden }) => hidden);
    });
  }
}
