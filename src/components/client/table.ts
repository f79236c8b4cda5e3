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
  for (const cell of head.cells) addSort({ cell, head, body, rows });
  const filter = document.querySelector<HTMLElement>(`.filter[data-for="${table.id}"]`);
  if (filter === null) return;
  addFilter(filter, rows);
  const choice = filter.querySelector<HTMLSelectElement>('select[data-sort]');
  const sort = (): void => {
    const cell = choice?.value === '' ? undefined : head.cells[Number(choice?.value)];
    if (cell !== undefined) sortBy({ cell, head, body, rows }, isFirstAscending(cell));
  };
  choice?.addEventListener('change', sort);
  // The address may have asked for it.
  sort();
}

type Column = { cell: HTMLTableCellElement; head: HTMLTableRowElement; body: HTMLTableSectionElement; rows: Row[] };

/** Numbers are first wanted largest first, words from A. */
function isFirstAscending(cell: HTMLTableCellElement): boolean {
  return !cell.classList.contains('number');
}

function addSort(column: Column): void {
  const { cell } = column;
  const button = document.createElement('button');
  button.type = 'button';
  button.append(...cell.childNodes);
  cell.append(button);
  button.addEventListener('click', () => {
    const before = cell.getAttribute('aria-sort');
    sortBy(column, before === null ? isFirstAscending(cell) : before === 'descending');
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
