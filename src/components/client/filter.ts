/** Something a filter hides, with its text folded. */
export type FilterRow = { element: HTMLElement; text: string };

/** Lower case without accents, so that what is typed plainly is found. */
export function fold(text: string | null): string {
  return (text ?? '').normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

/**
 * Lets a filter form hide the rows that lack a word typed or a value chosen, and say how many are left.
 * @param after called when rows were shown or hidden.
 */
export function addFilter(filter: HTMLElement, rows: FilterRow[], after: () => void = () => undefined): void {
  const output = filter.querySelector('output');
  const apply = (): void => {
    const words = fold(filter.querySelector<HTMLInputElement>('input')?.value ?? '').split(/\s+/).filter((word) => word !== '');
    const choices = Array.from(filter.querySelectorAll('select')).filter(({ value }) => value !== '');
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
  // A reload keeps what was typed.
  apply();
}
