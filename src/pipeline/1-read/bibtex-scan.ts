/** A field's value with macros put in; `range` is where its text stands in the file, null when it is joined of several parts or a macro. */
export type BibtexField = { value: string; range: { start: number; end: number } | null };

/** A stretch of a BibTeX file by half-open UTF-16 range. What stands between blocks is nobody's. */
export type BibtexBlock = { start: number; end: number } & (
  | { kind: 'entry'; type: string; key: string; fields: ReadonlyMap<string, BibtexField> }
  | { kind: 'macro' | 'comment' | 'preamble' }
  | { kind: 'broken'; key: string; why: string }
);

/** The macros that every BibTeX style defines. */
const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

/** The opening of a block at the start of a line: nothing may stand open when the next one begins, so a lost brace spoils one entry. */
const blockHead = /^[ \t\uFEFF]*@[ \t]*(?:(?:string|preamble|comment)[ \t]*[{(]|[A-Za-z]\w*[ \t]*[{(][^\s,{}()="#%]*[ \t]*(?:[,})]|$))/gimu;
const blockStart = /@[ \t]*([A-Za-z]\w*)\s*([{(])/gu;
const fieldStart = /[\s,]*([A-Za-z][\w:.+-]*)\s*=\s*/uy;
const looseField = /^[\s,]*[A-Za-z][\w-]*\s*=\s*["{\d]/u;

/**
 * Cuts a BibTeX file into its blocks, as BibTeX 0.99 reads them: braces count even after a backslash, text outside
 * of blocks is a comment, names are case-blind. An entry that cannot be read is `broken`, to the start of the
 * next; the others are not touched by it. Linear in the text.
 */
export function scanBibtex(text: string): BibtexBlock[] {
  const heads = Array.from(text.matchAll(blockHead), ({ index, 0: match }) => index + match.indexOf('@'));
  const macros = new Map(months.map((month) => [month.slice(0, 3).toLowerCase(), month]));
  const blocks: BibtexBlock[] = [];
  let next = 0;
  let at = 0;
  for (;;) {
    blockStart.lastIndex = at;
    const found = blockStart.exec(text);
    if (found === null) return blocks;
    while ((heads[next] ?? Infinity) <= found.index) next += 1;
    const limit = heads[next] ?? text.length;
    const block = readBlock({ text, start: found.index, limit, open: blockStart.lastIndex - 1 }, found[1] ?? '', macros);
    blocks.push(block);
    at = block.end;
  }
}

type Head = { text: string; start: number; limit: number; /** Offset of the opening brace. */ open: number };

/** Carries what is wrong with an entry to where it becomes a `broken` block. */
class Fault extends Error {}

function readBlock(head: Head, type: string, macros: Map<string, string>): BibtexBlock {
  const { text, start, limit, open } = head;
  const name = type.toLowerCase();
  if (name === 'comment' || name === 'preamble') {
    const close = closingBrace(text, open, limit);
    const lineEnd = text.indexOf('\n', open);
    return { kind: name, start, end: close === -1 ? Math.min(limit, lineEnd === -1 ? limit : lineEnd) : close + 1 };
  }
  const cursor = new Cursor(text, open + 1, { limit, closer: text[open] === '(' ? ')' : '}', macros });
  let key = '';
  try {
    key = name === 'string' ? '' : cursor.key();
    const fields = cursor.fields();
    const end = cursor.close();
    if (name !== 'string' && looseField.test(text.slice(end, Math.min(limit, end + 200)))) throw new Fault('a brace closes it too early');
    if (name !== 'string') return { kind: 'entry', start, end, type: name, key, fields };
    for (const [macro, { value }] of fields) macros.set(macro, value);
    return { kind: 'macro', start, end };
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    return { kind: 'broken', start, end: start + text.slice(start, limit).trimEnd().length, key, why: error.message };
  }
}

/** Offset of the brace or parenthesis that closes the one at `open`, before `limit`; -1 for none. */
function closingBrace(text: string, open: number, limit: number): number {
  const parenthesis = text[open] === '(';
  let depth = 0;
  for (let at = parenthesis ? open + 1 : open; at < limit; at += 1) {
    if (text[at] === '{') depth += 1;
    else if (text[at] === '}') depth -= 1;
    if (depth === 0 && text[at] === (parenthesis ? ')' : '}')) return at;
  }
  return -1;
}

type Frame = { limit: number; closer: string; macros: ReadonlyMap<string, string> };

/** Reads the inside of one block from its opening brace on. */
class Cursor {
  readonly #text: string;
  readonly #frame: Frame;
  #at: number;

  constructor(text: string, at: number, frame: Frame) {
    this.#text = text;
    this.#at = at;
    this.#frame = frame;
  }

  /** The citation key; empty when the fields begin at once. */
  key(): string {
    const found = /\s*([^\s,{}()="#%]*)\s*(?=[,})])/uy;
    found.lastIndex = this.#at;
    const match = found.exec(this.#text);
    if (match === null) return '';
    this.#at = found.lastIndex;
    return match[1] ?? '';
  }

  /** Fields by their names in small letters; of two of one name the first counts, as in BibTeX. */
  fields(): Map<string, BibtexField> {
    const fields = new Map<string, BibtexField>();
    for (;;) {
      fieldStart.lastIndex = this.#at;
      const match = fieldStart.exec(this.#text);
      if (match === null || fieldStart.lastIndex > this.#frame.limit) return fields;
      this.#at = fieldStart.lastIndex;
      const name = (match[1] ?? '').toLowerCase();
      const value = this.#value(name);
      if (!fields.has(name)) fields.set(name, value);
    }
  }

  /** Goes over the closing brace; the offset behind it. */
  close(): number {
    const behind = /[\s,]*/uy;
    behind.lastIndex = this.#at;
    behind.exec(this.#text);
    const at = Math.min(behind.lastIndex, this.#frame.limit);
    if (at >= this.#frame.limit) throw new Fault('its closing brace is missing');
    if (this.#text[at] !== this.#frame.closer) throw new Fault(`“${this.#text.slice(at, at + 20).split('\n')[0] ?? ''}” stands where a field or the closing brace should`);
    return at + 1;
  }

  #value(name: string): BibtexField {
    const parts: BibtexField[] = [];
    do {
      this.#skipBlanks();
      parts.push(this.#part(name));
      this.#skipBlanks();
    } while (this.#take('#'));
    const [only] = parts;
    return { value: parts.map(({ value }) => value).join(''), range: parts.length === 1 ? (only?.range ?? null) : null };
  }

  #part(name: string): BibtexField {
    const from = this.#at;
    if (this.#text[from] === '{') return this.#until(closingBrace(this.#text, from, this.#frame.limit), name);
    if (this.#text[from] === '"') return this.#until(this.#closingQuote(from), name);
    const word = /[^\s,{}()="#%]+/uy;
    word.lastIndex = from;
    const match = word.exec(this.#text);
    if (match === null || from >= this.#frame.limit) throw new Fault(`the field “${name}” has no value`);
    this.#at = word.lastIndex;
    return { value: this.#frame.macros.get(match[0].toLowerCase()) ?? match[0], range: null };
  }

  #until(end: number, name: string): BibtexField {
    if (end === -1) throw new Fault(`the value of “${name}” is not closed`);
    const start = this.#at + 1;
    this.#at = end + 1;
    return { value: this.#text.slice(start, end), range: { start, end } };
  }

  /** A quote inside of braces is a letter. */
  #closingQuote(open: number): number {
    let depth = 0;
    for (let at = open + 1; at < this.#frame.limit; at += 1) {
      if (this.#text[at] === '{') depth += 1;
      else if (this.#text[at] === '}') depth -= 1;
      else if (this.#text[at] === '"' && depth === 0) return at;
    }
    return -1;
  }

  #skipBlanks(): void {
    while (this.#at < this.#frame.limit && /\s/u.test(this.#text.charAt(this.#at))) this.#at += 1;
  }

  #take(sign: string): boolean {
    if (this.#at >= this.#frame.limit || this.#text[this.#at] !== sign) return false;
    this.#at += 1;
    return true;
  }
}
