import type { Inline } from './inline.ts';
import { mathToPlain } from './math.ts';

/**
 * The text of `nodes` without markup, for search, feeds and page descriptions: formulas in plain
 * characters (`O²DETR`, `1×1`), links by their label, every space an ordinary one.
 */
export function inlineToPlain(nodes: readonly Inline[]): string {
  return nodes.map(nodeToPlain).join('').replace(/[\u00A0\u202F]/gu, ' ');
}

function nodeToPlain(node: Inline): string {
  if (node.type === 'math') return mathToPlain(node.tex);
  return 'children' in node ? inlineToPlain(node.children) : node.value;
}
