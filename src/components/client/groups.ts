import { addFilter, fold } from './filter.ts';

// Filtering of lists in groups that are whole without this script; a group counts what is left of it and goes with its last entry.
const format = new Intl.NumberFormat('en');

for (const list of document.querySelectorAll<HTMLElement>('[data-groups]')) {
  const filter = document.querySelector<HTMLElement>(`.filter[data-for="${list.id}"]`);
  const groups = Array.from(list.querySelectorAll<HTMLElement>('section'), (element) => ({ element, count: element.querySelector('h2 .count'), entries: Array.from(element.querySelectorAll('li')) }));
  const rows = groups.flatMap(({ entries }) => entries.map((element) => ({ element, text: fold(element.dataset['words'] ?? element.textContent) })));
  if (filter !== null) {
    addFilter(filter, rows, () => {
      for (const { element, count, entries } of groups) {
        const left = entries.filter(({ hidden }) => !hidden).length;
        element.hidden = left === 0;
        if (count !== null && left > 0) count.textContent = format.format(left);
      }
    });
  }
}
