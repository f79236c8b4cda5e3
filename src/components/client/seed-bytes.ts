// Shows the bytes that the address asks for (`?bytes=10-90#r3`) in the text of their record, read from the file itself.
const decoder = new TextDecoder();
const asked = /^(\d+)-(\d+)$/.exec(new URLSearchParams(location.search).get('bytes') ?? '');
const row = document.getElementById(decodeURIComponent(location.hash.slice(1)));

if (asked !== null && row instanceof HTMLTableRowElement) void show(row, { start: Number(asked[1]), end: Number(asked[2]) });

type Range = { start: number; end: number };

async function show(record: HTMLTableRowElement, { start, end }: Range): Promise<void> {
  const whole = { start: Number(record.dataset['start']), end: Number(record.dataset['end']) };
  const file = record.closest('table')?.dataset['file'];
  if (file === undefined || start < whole.start || end > whole.end || start >= end) return;
  const bytes = await readBytes(file, whole);
  if (bytes === null) return;
  const part = (from: number, to: number): string => decoder.decode(bytes.subarray(from - whole.start, to - whole.start));
  const mark = document.createElement('mark');
  mark.textContent = part(start, end);
  const text = document.createElement('pre');
  text.tabIndex = 0;
  text.append(part(whole.start, start), mark, part(end, whole.end));
  const caption = document.createElement('p');
  caption.className = 'quiet';
  caption.textContent = `The record as the file has it; marked are its bytes ${start.toLocaleString('en')} to ${end.toLocaleString('en')}.`;
  const cell = document.createElement('td');
  cell.colSpan = record.cells.length;
  cell.append(caption, text);
  const shown = document.createElement('tr');
  shown.className = 'raw';
  shown.append(cell);
  record.after(shown);
  record.scrollIntoView();
}

/** Only the bytes of the range; a server that knows no ranges sends the whole file. Null when it cannot be read. */
async function readBytes(file: string, { start, end }: Range): Promise<Uint8Array | null> {
  try {
    const response = await fetch(file, { headers: { Range: `bytes=${start}-${end - 1}` } });
    if (!response.ok) return null;
    const bytes = new Uint8Array(await response.arrayBuffer());
    return response.status === 206 ? bytes : bytes.subarray(start, end);
  } catch {
    return null;
  }
}

export {};
