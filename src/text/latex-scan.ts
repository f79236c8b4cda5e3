import { braceLabelEnd, extractLinks } from './links.ts';

/** A formula in a text: the range with its delimiters, and what stands between them. */
export type MathSpan = { start: number; end: number; tex: string };

/** Where the structures of a LaTeX-flavoured text stand, each keyed by its first UTF-16 offset. */
export type LatexScan = {
  links: ReadonlyMap<number, { url: string; end: number; labelEnd: number }>;
  math: ReadonlyMap<number, MathSpan>;
  /** Opening to closing brace, for balanced pairs outside of formulas and addresses. */
  braces: ReadonlyMap<number, number>;
};

/**
 * Finds addresses, formulas and balanced braces of a text in one pass each, so that parsing stays
 * linear. Formulas are `$…$`, `$$…$$`, `\(…\)` and `\[…\]`; a dollar opens or closes one by pandoc's
 * rule (https://pandoc.org/MANUAL.html#extension-tex_math_dollars), so `$5 and $10` holds none.
 */
export function scanLatex(text: string): LatexScan {
  const links = new Map(
    extractLinks(text).map(({ url, start, end }) => [start, { url, end, labelEnd: braceLabelEnd(text, end) }]),
  );
  const math = findMath(text, links);
  return { links, math, braces: findBraces(text, { links, math }) };
}

function findMath(text: string, links: LatexScan['links']): Map<number, MathSpan> {
  const math = new Map<number, MathSpan>();
  const closers = { ')': new ForwardSearch(text, '\\)'), ']': new ForwardSearch(text, '\\]'), $$: new ForwardSearch(text, '$$') };
  for (let i = 0; i < text.length; i += 1) {
    const link = links.get(i);
    if (link !== undefined) {
      i = link.end - 1;
      continue;
    }
    const span = mathAt(text, i, closers);
    if (span !== undefined) {
      math.set(i, span);
      i = span.end - 1;
    } else if (text[i] === '\\' || text.startsWith('$$', i)) i += 1;
  }
  return math;
}

type Closers = Record<')' | ']' | '$$', ForwardSearch>;

function mathAt(text: string, start: number, closers: Closers): MathSpan | undefined {
  if (text[start] === '\\') {
    const bracket = text[start + 1] === '(' ? ')' : text[start + 1] === '[' ? ']' : undefined;
    return bracket === undefined ? undefined : enclosed(text, { start, width: 2, end: closers[bracket].from(start + 2) });
  }
  if (text[start] !== '$') return undefined;
  if (text[start + 1] === '$') return enclosed(text, { start, width: 2, end: closers.$$.from(start + 2) });
  const end = nextDollar(text, start + 1);
  if (end === -1 || /\s/u.test(text.charAt(start + 1)) || /\s/u.test(text.charAt(end - 1))) return undefined;
  // No price begins with a command or a script: `10$\sim$20`, `2$^{10}$3`.
  if (/\d/u.test(text.charAt(end + 1)) && !/[\\^_]/u.test(text.charAt(start + 1))) return undefined;
  return enclosed(text, { start, width: 1, end });
}

function enclosed(text: string, { start, width, end }: { start: number; width: number; end: number }): MathSpan | undefined {
  if (end === -1) return undefined;
  const tex = text.slice(start + width, end).trim();
  return tex === '' || isProse(tex) ? undefined : { start, end: end + width, tex };
}

/** Words between two prices: `$5 gift and 10$`. A formula of several words has some sign in it. */
function isProse(tex: string): boolean {
  return /(?:^|\s)[a-z]{3,}\s/iu.test(tex) && !/[\\^_=<>{}]/u.test(tex);
}

function nextDollar(text: string, from: number): number {
  for (let i = from; i < text.length; i += 1) {
    if (text[i] === '\\') i += 1;
    else if (text[i] === '$') return i;
  }
  return -1;
}

function findBraces(text: string, { links, math }: Pick<LatexScan, 'links' | 'math'>): Map<number, number> {
  const pairs = new Map<number, number>();
  const open: number[] = [];
  for (let i = 0; i < text.length; i += 1) {
    const skipTo = math.get(i)?.end ?? links.get(i)?.end;
    if (skipTo !== undefined) i = skipTo - 1;
    else if (text[i] === '\\') i += 1;
    else if (text[i] === '{') open.push(i);
    else if (text[i] === '}') {
      const start = open.pop();
      if (start !== undefined) pairs.set(start, i);
    }
  }
  return pairs;
}

/** `indexOf` for starts that only grow, which never reads the same stretch twice. */
export class ForwardSearch {
  readonly #text: string;
  readonly #needle: string | RegExp;
  #found = -2;

  /** @param needle a string, or an expression with the flag `g`. */
  constructor(text: string, needle: string | RegExp) {
    this.#text = text;
    this.#needle = needle;
  }

  /** Index of the first occurrence at or after `start`, or -1. */
  from(start: number): number {
    if (this.#found === -1 || this.#found >= start) return this.#found;
    if (typeof this.#needle === 'string') this.#found = this.#text.indexOf(this.#needle, start);
    else {
      this.#needle.lastIndex = start;
      this.#found = this.#needle.exec(this.#text)?.index ?? -1;
    }
    return this.#found;
  }
}
