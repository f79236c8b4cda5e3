import { parseState, type SearchState } from './state.ts';

/** What the search page's form asks for. */
export function readForm(form: HTMLFormElement): SearchState {
  const parameters = new URLSearchParams();
  for (const [name, value] of new FormData(form)) if (typeof value === 'string') parameters.append(name, value);
  return parseState(parameters);
}

/** Makes the form show a state, without its filters. */
export function fillForm(form: HTMLFormElement, { query, kind, sort }: SearchState): void {
  const field = form.elements.namedItem('q');
  if (field instanceof HTMLInputElement && field.value.trim() !== query) field.value = query;
  const kinds = form.elements.namedItem('kind');
  if (kinds instanceof RadioNodeList || kinds instanceof HTMLSelectElement) kinds.value = kind ?? '';
  const order = form.elements.namedItem('sort');
  if (order instanceof HTMLSelectElement) order.value = sort;
}
