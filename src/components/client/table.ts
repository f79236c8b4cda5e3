import { addFilter, fold } from './filter.ts';

// Sorting and filtering of tables that are whole without this script.
type Row = { element: HTMLTableRowElement; text: string };

const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

for (const table of document.querySelectorAll<HTMLTableElement>('table[data-live]')) enliven(table);

function enliven(table: HTMLTableElement): void {
  const body = table.tBodies[0];
  const head = table.tHead?.rows[0];
  if (body === undefined || head === undefined) return;
  const rows: Row[] = Array.from(body.rows, (element) => ({ element, text: fold(element.textContent) }));
  const filter = document.querySelector<HTMLElement>(`.filter[data-for="${table.id}"]`);
  const choice = filter?.querySelector<HTMLSelectElement>('select[data-sort]') ?? null;
  const printed = [...rows];
  for (const cell of head.cells) {
    addSort({ cell, head, body, rows }, (ascending) => {
      if (choice === null) return;
      choice.value = ascending === isFirstAscending(cell) ? String(cell.cellIndex) : '';
      // Writes it into the address.
      filter?.dispatchEvent(new Event('change'));
    });
  }
  if (filter !== null) addFilter(filter, rows);
  if (choice === null) return;
  const sort = (): void => {
    const cell = choice.value === '' ? undefined : head.cells[Number(choice.value)];
    if (cell !== undefined) sortBy({ cell, head, body, rows }, isFirstAscending(cell));
    else putBack(head, body, printed);
  };
  choice.addEventListener('change', sort);
  // The address may have asked for it.
  if (choice.value !== '') sort();
}

function putBack(head: HTMLTableRowElement, body: HTMLTableSectionElement, printed: readonly Row[]): void {
  for (const cell of head.cells) cell.removeAttribute('aria-sort');
  body.append(...printed.map(({ element }) => element));
}

type Column = { cell: HTMLTableCellElement; head: HTMLTableRowElement; body: HTMLTableSectionElement; rows: Row[] };

/** Numbers are first wanted largest first, words from A. */
function isFirstAscending(cell: HTMLTableCellElement): boolean {
  return !cell.classList.contains('number');
}

/** @param after called with the direction when a reader has sorted by the column. */
function addSort(column: Column, after: (ascending: boolean) => void): void {
  const { cell } = column;
  const button = document.createElement('button');
  button.type = 'button';
  button.append(...cell.childNodes);
  cell.append(button);
  button.addEventListener('click', () => {
    const before = cell.getAttribute('aria-sort');
    const ascending = before === null ? isFirstAscending(cell) : before === 'descending';
    sortBy(column, ascending);
    after(ascending);
  });
}

function sortBy({ cell, head, body, rows }: Column, ascending: boolean): void {
  for (const other of head.cells) other.removeAttribute('aria-sort');
  cell.setAttribute('aria-sort', ascending ? 'ascending' : 'descending');
  sortRows(rows, cell.cellIndex, ascending);
  body.append(...rows.map(({ element }) => element));
}

/** Sorts by a cell's `data-value` or its text; rows without a value come last either way. */
function sortRows(rows: Row[], column: number, ascending: boolean): void {
  const keys = new Map(rows.map(({ element }) => [element, key(element.cells[column])]));
  rows.sort((a, b) => {
    const first = keys.get(a.element) ?? '';
    const second = keys.get(b.element) ?? '';
    if (first === '' || second === '') return first === second ? 0 : first === '' ? 1 : -1;
    return (ascending ? 1 : -1) * compare(first, second);
  });
}

function key(cell: HTMLTableCellElement | undefined): string {
  return cell?.dataset['value'] ?? cell?.textContent.trim() ?? '';
}

function compare(first: string, second: string): number {
  const difference = Number(first) - Number(second);
  return Number.isNaN(difference) ? collator.compare(first, second) : difference;
}
