import type { Inline } from './inline.ts';
import { isStyle, tidyInline } from './inline-tidy.ts';

/**
 * One line of MDX source that shows `nodes` and does nothing else: whatever could be read as MDX,
 * HTML or Markdown (GFM and math extensions too) is escaped, at the start of the line as well, so
 * that lines can be stacked to a paragraph. Formulas are `$…$`, links are written out.
 */
export function inlineToMdx(nodes: readonly Inline[]): string {
  return guardLineStart(writeNodes(tidyInline(nodes)));
}

function writeNodes(nodes: readonly Inline[]): string {
  const pieces: string[] = [];
  for (const [index, node] of nodes.entries()) {
    const written = writeNode(node, nodes[index + 1]);
    const previous = nodes[index - 1];
    const last = pieces.pop();
    if (last !== undefined) pieces.push(isStyle(node) ? encodeLast(last) : last);
    pieces.push(previous !== undefined && isStyle(previous) && !isStyle(node) ? encodeFirst(written) : written);
  }
  return pieces.join('');
}

function writeNode(node: Inline, next: Inline | undefined): string {
  switch (node.type) {
    case 'text': return escapeText(node.value, next);
    case 'math': return fence(node.tex, '$');
    case 'code': return fence(node.value, '`');
    case 'emphasis': return `_${writeNodes(node.children)}_`;
    case 'strong': return `**${writeNodes(node.children)}**`;
    case 'link': return `[${writeLabel(node)}](${escapeUrl(node.url)})`;
  }
}

/** In a label bare addresses are no links, so an address that is its own label stays readable. */
function writeLabel({ url, children }: Extract<Inline, { type: 'link' }>): string {
  const [only] = children;
  const isAddress = children.length === 1 && only?.type === 'text' && only.value === url && !url.includes('\\');
  return isAddress ? writeNodes(children).replace(/\\([:.@])/gu, '$1') : writeNodes(children);
}

function escapeText(value: string, next: Inline | undefined): string {
  const escaped = value
    .replace(/[\\`*{}<[\]$~|]/gu, '\\$&')
    .replace(/(?<![a-z0-9])_|_(?![a-z0-9])/giu, '\\_')
    .replace(/&(?! )/gu, '\\&')
    // A bare address of GFM swallows the escapes in it.
    .replace(/(?<=www)\.|(?<=https?):(?=\/\/)|@(?! )/giu, '\\$&')
    .replace(/\u00A0/gu, '&nbsp;')
    .replace(/\u202F/gu, '&#x202F;');
  return next?.type === 'link' ? escaped.replace(/!$/u, '\\!') : escaped;
}

/** A code span or formula: nothing inside is an escape, so the fence is longer than any run inside. */
function fence(value: string, sign: '$' | '`'): string {
  const line = value.replace(/[\r\n]+/gu, ' ').trim();
  const runs = line.split(sign === '$' ? /[^$]+/u : /[^`]+/u).map((run) => run.length);
  const marks = sign.repeat(runs.includes(1) || Math.max(...runs) > 1 ? Math.max(...runs) + 1 : 1);
  const pad = line.startsWith(sign) || line.endsWith(sign) ? ' ' : '';
  return `${marks}${pad}${line}${pad}${marks}`;
}

function escapeUrl(url: string): string {
  return url
    .replace(/[\s<>"{}|\\^`]/gu, (character) => encodeURIComponent(character))
    .replace(/[()&]/gu, '\\$&');
}

/** Underscores and asterisks are marks only beside a space or punctuation, which a character reference is. */
function encodeLast(source: string): string {
  const last = [...source.slice(-2)].at(-1);
  return last === undefined || isAsciiBoundary(last) ? source : source.slice(0, -last.length) + reference(last);
}

function encodeFirst(source: string): string {
  const [first] = source;
  return first === undefined || isAsciiBoundary(first) ? source : reference(first) + source.slice(first.length);
}

function isAsciiBoundary(character: string): boolean {
  return /[ !-/:-@[-`{-~]/u.test(character);
}

function reference(character: string): string {
  return `&#x${(character.codePointAt(0) ?? 0).toString(16).toUpperCase()};`;
}

/** Signs that open a block, and the words that open a module statement, only count at a line's start. */
function guardLineStart(source: string): string {
  return source
    .replace(/^(?:[#>+:=-]|\d{1,9}(?=[.)]))/u, (start) => (/\d/u.test(start) ? start : `\\${start}`))
    .replace(/^(\d{1,9})([.)])/u, '$1\\$2')
    .replace(/^[ei](?=(?:xport|mport)(?![a-z0-9_]))/u, reference);
}
