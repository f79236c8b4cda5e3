import { foldLetters } from '#text/search-form.ts';

/** Something a filter hides, with its text folded. */
export type FilterRow = { element: HTMLElement; text: string };

/** Text as filters compare it: what is typed plainly is found, as by the search. */
export const fold = (text: string | null): string => foldLetters(text ?? '');

/**
 * Lets a filter form hide the rows that lack a word typed or a value chosen, and say how many are left.
 * @param after called when rows were shown or hidden.
 */
export function addFilter(filter: HTMLElement, rows: FilterRow[], after: () => void = () => undefined): void {
  const output = filter.querySelector('output');
  const controls = [...filter.querySelectorAll<HTMLInputElement | HTMLSelectElement>('input, select')];
  readAddress(controls);
  const apply = (): void => {
    const words = fold(filter.querySelector<HTMLInputElement>('input')?.value ?? '').split(/[\s,;]+/).filter((word) => word !== '');
    const choices = Array.from(filter.querySelectorAll<HTMLSelectElement>('select:not([data-sort])')).filter(({ value }) => value !== '');
    let shown = 0;
    for (const { element, text } of rows) {
      const keep = words.every((word) => text.includes(word)) && choices.every(({ name, value }) => element.dataset[name] === value);
      element.hidden = !keep;
      if (keep) shown += 1;
    }
    if (output !== null) output.textContent = shown === rows.length ? '' : `${shown} of ${rows.length}`;
    after();
  };
  filter.addEventListener('input', apply);
  // Not at every key: browsers refuse too many changes of the address.
  filter.addEventListener('change', () => writeAddress(controls));
  // Browsers put back what was chosen when a reader returns, and do so late.
  addEventListener('pageshow', apply);
  apply();
}

type Controls = readonly (HTMLInputElement | HTMLSelectElement)[];

const nameOf = ({ name }: Controls[number]): string => (name === '' ? 'q' : name);

/** Sets a filter as the page's address says, so that what it leaves can be shared. */
function readAddress(controls: Controls): void {
  const asked = new URLSearchParams(location.search);
  for (const control of controls) control.value = asked.get(nameOf(control)) ?? control.value;
}

function writeAddress(controls: Controls): void {
  const address = new URL(location.href);
  for (const control of controls) {
    if (control.value === '') address.searchParams.delete(nameOf(control));
    else address.searchParams.set(nameOf(control), control.value);
  }
  history.replaceState(null, '', address);
}
