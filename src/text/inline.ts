import { accents, declarations, letters, mathSymbols, styles, textSymbols } from './latex-tables.ts';
import { ForwardSearch, type LatexScan, scanLatex } from './latex-scan.ts';
import { cleanInline, cleanOffset } from './inline-clean.ts';
import { inlineToPlain } from './inline-plain.ts';
import { SignWriter, type TextRange } from './inline-signs.ts';
import { tidyInline } from './inline-tidy.ts';
import { isWebAddress } from './links.ts';

/** Running text with its typography, whatever markup it was written in. Links hold no links. */
export type Inline =
  | { type: 'text'; value: string }
  | { type: 'math'; tex: string }
  | { type: 'code'; value: string }
  | { type: 'emphasis' | 'strong'; children: Inline[] }
  | { type: 'link'; url: string; children: Inline[] };

const MAX_DEPTH = 16;

/**
 * Reads the LaTeX-flavoured text of a title, an abstract or a sentence of one: formulas, text
 * commands, accents, quotes, dashes, ties and web addresses. What is not understood stays as
 * written: unknown commands, unbalanced braces and dollars, lost backslashes. Runs of white space
 * become one space, control characters go. Takes linear time; groups nested deeper than 16 stay as
 * written too.
 * @param ranges of `text`, disjoint and in order, whose ends the texts of the nodes are to hold as signs.
 */
export function parseInline(text: string, ranges: readonly TextRange[] = []): Inline[] {
  const clean = cleanInline(text);
  const signs = new SignWriter(ranges.map(({ start, end }) => ({ start: cleanOffset(text, start), end: cleanOffset(text, end) })));
  return tidyInline(new Parser(clean, signs).range(0, clean.length, 0));
}

/** What stands at an offset: its nodes, and the offset behind it. */
type Piece = { nodes: Inline[]; end: number };

const textPiece = (value: string, end: number): Piece => ({ nodes: [{ type: 'text', value }], end });

class Parser {
  readonly #text: string;
  readonly #scan: LatexScan;
  readonly #closingQuotes: ForwardSearch;
  readonly #signs: SignWriter;
  #doubleOpen = false;
  #singleCloses = -1;

  constructor(text: string, signs: SignWriter) {
    this.#text = text;
    this.#signs = signs;
    this.#scan = scanLatex(text);
    this.#closingQuotes = new ForwardSearch(text, /(?<=[^\s`])'(?!['\p{L}\p{N}])/gu);
  }

  range(start: number, end: number, depth: number): Inline[] {
    if (depth > MAX_DEPTH) return [{ type: 'text', value: this.#plain(start, end) }];
    const nodes: Inline[] = [];
    let plainFrom = start;
    for (let i = start; i < end; ) {
      const piece = this.#pieceAt(i, end, depth);
      if (piece === undefined) {
        i += 1;
        continue;
      }
      const plain = this.#plain(plainFrom, i) + this.#signs.before(i, piece.end);
      nodes.push({ type: 'text', value: plain }, ...piece.nodes, { type: 'text', value: this.#signs.after(i, piece.end) });
      i = piece.end;
      plainFrom = i;
    }
    nodes.push({ type: 'text', value: this.#plain(plainFrom, end) });
    return nodes;
  }

  #plain(start: number, end: number): string {
    return this.#signs.plain(this.#text, start, end);
  }

  #pieceAt(i: number, end: number, depth: number): Piece | undefined {
    const link = this.#scan.links.get(i);
    if (link !== undefined) {
      const { url } = link;
      return { nodes: [{ type: 'link', url, children: [{ type: 'text', value: url }] }], end: Math.min(link.labelEnd, end) };
    }
    const math = this.#scan.math.get(i);
    if (math !== undefined && math.end <= end) return { nodes: [{ type: 'math', tex: math.tex }], end: math.end };
    switch (this.#text[i]) {
      case '\\': return this.#command(i, depth);
      case '{': return this.#group(i, depth);
      case '-': return this.#dash(i);
      case '~': return this.#tie(i);
      case '`': case "'": case '"': return this.#quote(i);
      default: return undefined;
    }
  }

  #command(i: number, depth: number): Piece | undefined {
    const name = wordAt(this.#text, i + 1);
    if (name === '') return this.#sign(i);
    const end = i + 1 + name.length;
    const style = styles.get(name);
    const argument = this.#argument(end);
    if (style !== undefined && argument !== undefined && !declarations.has(name)) {
      return { nodes: styled(style, this.range(argument.start, argument.end, depth + 1)), end: argument.end + 1 };
    }
    if (name === 'url' || name === 'href') return this.#address(name, end, depth);
    if (/^(?:cite|citep|citet|citealp)$/u.test(name) && argument !== undefined) {
      return textPiece(`[${this.#text.slice(argument.start, argument.end)}]`, argument.end + 1);
    }
    if (name === 'footnote' && argument !== undefined) {
      const note = this.range(argument.start, argument.end, depth + 1);
      return { nodes: [{ type: 'text', value: ' (' }, ...note, { type: 'text', value: ')' }], end: argument.end + 1 };
    }
    return this.#accent(name, end) ?? this.#symbol(name, end);
  }

  /** A backslash before anything but a letter. */
  #sign(i: number): Piece | undefined {
    const sign = this.#text.charAt(i + 1);
    if (sign !== '' && '%&_#${}'.includes(sign)) return textPiece(sign, i + 2);
    if (sign === '\\' || sign === ' ') return textPiece(' ', i + 2);
    if (sign === ',' || sign === ';') return textPiece('\u202F', i + 2);
    if (sign === '-' || sign === '/' || sign === '@' || sign === '!') return textPiece('', i + 2);
    return this.#accent(sign, i + 2);
  }

  #accent(name: string, end: number): Piece | undefined {
    const accent = accents.get(name);
    if (accent === undefined) return undefined;
    accentBase.lastIndex = end;
    const match = accentBase.exec(this.#text);
    const base = match?.[1] ?? match?.[2] ?? match?.[3];
    if (match === null || base === undefined) return undefined;
    const isLetterCommand = /[a-z]/iu.test(name);
    if (isLetterCommand && match[3] !== undefined && !match[0].startsWith(' ')) return undefined;
    const letter = base.startsWith('\\') ? base.slice(1) : base;
    return textPiece((letter + accent).normalize('NFC'), accentBase.lastIndex);
  }

  #symbol(name: string, end: number): Piece | undefined {
    const empty = this.#text.startsWith('{}', end) ? 2 : 0;
    const letter = letters.get(name);
    if (letter !== undefined) {
      const space = empty === 0 && /^ \p{L}/u.test(this.#text.slice(end, end + 3)) ? 1 : 0;
      return textPiece(letter, end + empty + space);
    }
    const symbol = textSymbols.get(name) ?? mathSymbols.get(name);
    if (symbol === undefined) return undefined;
    const doubled = symbol.endsWith('.') && this.#text[end] === '.';
    return textPiece(doubled ? symbol.slice(0, -1) : symbol, end + empty);
  }

  #address(name: 'url' | 'href', end: number, depth: number): Piece | undefined {
    const target = this.#argument(end);
    if (target === undefined) return undefined;
    const url = this.#text.slice(target.start, target.end).trim().replace(/\\(?=[_%#&~])/gu, '');
    const label = name === 'href' ? this.#argument(target.end + 1) : undefined;
    if (name === 'href' && label === undefined) return undefined;
    const children: Inline[] = label === undefined
      ? [{ type: 'text', value: url }]
      : withoutLinks(this.range(label.start, label.end, depth + 1));
    const behind = (label ?? target).end + 1;
    return { nodes: isWebAddress(url) && !/[\s<>"{}|\\^`]/u.test(url) ? [{ type: 'link', url, children }] : children, end: behind };
  }

  /** The inside of the brace group at `i`, spaces before it aside. */
  #argument(i: number): { start: number; end: number } | undefined {
    const start = skipOneSpace(this.#text, i);
    const end = this.#scan.braces.get(start);
    return end === undefined ? undefined : { start: start + 1, end };
  }

  #group(i: number, depth: number): Piece | undefined {
    const end = this.#scan.braces.get(i);
    if (end === undefined) return undefined;
    const name = this.#text[i + 1] === '\\' ? wordAt(this.#text, i + 2) : '';
    const style = declarations.has(name) ? styles.get(name) : undefined;
    if (style !== undefined) return { nodes: styled(style, this.range(skipOneSpace(this.#text, i + 2 + name.length), end, depth + 1)), end: end + 1 };
    const holdsOne = end - i <= 2 && !/[\^_]/u.test(this.#text.charAt(i - 1));
    return holdsOne ? textPiece(this.#text.slice(i + 1, end), end + 1) : undefined;
  }

  #dash(i: number): Piece | undefined {
    const run = runLength(this.#text, i);
    if (run === 1) return undefined;
    return textPiece(run === 2 ? '–' : run === 3 ? '—' : '-'.repeat(run), i + run);
  }

  /** A tilde is a tie between two words; before a number after a space or in a path it is a tilde. */
  #tie(i: number): Piece | undefined {
    const isTie = /[\p{L}\p{N}.,;:)\]}'"%]/u.test(this.#text.charAt(i - 1)) && /[\p{L}\p{N}\\$({["`]/u.test(this.#text.charAt(i + 1));
    return isTie ? textPiece('\u00A0', i + 1) : undefined;
  }

  #quote(i: number): Piece | undefined {
    const two = this.#text.slice(i, i + 2);
    if (two === '``') {
      this.#doubleOpen = true;
      return textPiece('“', i + 2);
    }
    if (this.#doubleOpen && (two === "''" || two.startsWith('"'))) {
      this.#doubleOpen = false;
      return textPiece('”', two === "''" ? i + 2 : i + 1);
    }
    if (two.startsWith('`') && /\S/u.test(two.slice(1))) {
      const closes = this.#closingQuotes.from(i + 2);
      if (closes === -1) return undefined;
      this.#singleCloses = closes;
      return textPiece('‘', i + 1);
    }
    return i === this.#singleCloses ? textPiece('’', i + 1) : undefined;
  }
}

const accentBase = / ?\{ ?(\\[ij]|\p{L}) ?\}| ?(\\[ij])(?!\p{L})| ?(\p{L})/uy;

function wordAt(text: string, start: number): string {
  let end = start;
  while (/[a-z]/iu.test(text.charAt(end))) end += 1;
  return text.slice(start, end);
}

function skipOneSpace(text: string, i: number): number {
  return text[i] === ' ' ? i + 1 : i;
}

function runLength(text: string, start: number): number {
  let end = start;
  while (text[end] === text[start]) end += 1;
  return end - start;
}

function styled(style: 'emphasis' | 'strong' | 'code' | 'plain', children: Inline[]): Inline[] {
  if (style === 'plain') return children;
  if (style === 'code') return [{ type: 'code', value: inlineToPlain(children) }];
  return [{ type: style, children }];
}

/** The same nodes with the label of each link in its place. */
export function withoutLinks(nodes: readonly Inline[]): Inline[] {
  return nodes.flatMap((node): Inline[] => {
    if (node.type === 'link') return withoutLinks(node.children);
    return 'children' in node ? [{ ...node, children: withoutLinks(node.children) }] : [node];
  });
}
