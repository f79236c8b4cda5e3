import type { Element, ElementContent } from 'hast';
import { fromHtmlIsomorphic } from 'hast-util-from-html-isomorphic';
import katex from 'katex';
import { mathLetter } from './math-letters.ts';

const MAX_LENGTH = 1000;

/** KaTeX shows refused commands (`\href`) in this colour, whatever `throwOnError` says. */
const REFUSED_COLOUR = '#e0e0e1';

/** What MathML Core knows and a strict policy lets through: no colours, styles, links or classes. */
const attributes = new Set([
  'stretchy', 'fence', 'separator', 'lspace', 'rspace', 'minsize', 'maxsize', 'symmetric', 'largeop', 'movablelimits', 'accent', 'accentunder',
  'columnalign', 'rowspacing', 'columnspacing', 'columnlines', 'rowlines', 'displaystyle', 'scriptlevel', 'width', 'height', 'depth', 'voffset', 'linethickness',
]);

/**
 * A formula as a MathML element without annotation, colours or styles, its alphabets (`\mathcal`,
 * `\mathbb`) in Unicode letters since browsers ignore `mathvariant`. Null where KaTeX cannot set it
 * or it is longer than 1,000 characters.
 */
export function mathToMathml(tex: string): Element | null {
  if (tex.length > MAX_LENGTH) return null;
  let html: string;
  try {
    html = katex.renderToString(tex, {
      output: 'mathml', throwOnError: true, strict: 'ignore', trust: false, maxExpand: 200, maxSize: 5, errorColor: REFUSED_COLOUR,
    });
  } catch {
    return null;
  }
  if (html.includes(REFUSED_COLOUR)) return null;
  const math = findElement(fromHtmlIsomorphic(html, { fragment: true }).children, 'math');
  return math === undefined ? null : cleanElement(math);
}

function findElement(nodes: readonly { type: string }[], tagName: string): Element | undefined {
  for (const node of nodes) {
    if (!isElement(node)) continue;
    const found = node.tagName === tagName ? node : findElement(node.children, tagName);
    if (found !== undefined) return found;
  }
  return undefined;
}

function isElement(node: { type: string }): node is Element {
  return node.type === 'element';
}

function cleanElement(element: Element): Element {
  const variant = element.properties['mathvariant'];
  const cleaned = element.children.flatMap((child) => cleanNode(child, typeof variant === 'string' ? variant : ''));
  const children = element.tagName === 'mrow' ? spaceFunctions(joinUpright(cleaned)) : cleaned;
  const kept = Object.entries(element.properties).filter(([name, value]) => attributes.has(name.toLowerCase()) || (name === 'mathvariant' && value === 'normal'));
  return { type: 'element', tagName: element.tagName, properties: Object.fromEntries(kept), children };
}

function cleanNode(node: ElementContent, variant: string): ElementContent[] {
  if (node.type === 'text') return [{ type: 'text', value: [...node.value].map((letter) => mathLetter(letter, variant)).join('') }];
  if (node.type !== 'element' || node.tagName === 'annotation') return [];
  // `semantics` only held the formula and its annotation together.
  const cleaned = cleanElement(node);
  return node.tagName === 'semantics' || (node.tagName === 'mstyle' && Object.keys(cleaned.properties).length === 0) ? cleaned.children : [cleaned];
}

/** `\mathrm{softmax}` comes as seven letters; as one word it is read and set as one. */
function joinUpright(nodes: ElementContent[]): ElementContent[] {
  const joined: ElementContent[] = [];
  for (const node of nodes) {
    const last = joined.at(-1);
    if (isUprightLetter(node) && last !== undefined && isUprightLetter(last)) last.children = [{ type: 'text', value: textOf(last) + textOf(node) }];
    else joined.push(node);
  }
  return joined;
}

/** Browsers set `n\log n` without spaces: the invisible sign behind a function's name has none. */
function spaceFunctions(nodes: ElementContent[]): ElementContent[] {
  const space: Element = { type: 'element', tagName: 'mspace', properties: { width: '0.1667em' }, children: [] };
  return nodes.flatMap((node, index) => {
    const [previous, next] = [nodes[index - 1], nodes[index + 1]];
    if (isApplication(node)) return next === undefined || isOperator(next) ? [node] : [node, { ...space }];
    return isApplication(next) && previous !== undefined && !isOperator(previous) ? [{ ...space }, node] : [node];
  });
}

function isOperator(node: ElementContent | undefined): boolean {
  return node?.type === 'element' && node.tagName === 'mo';
}

function isApplication(node: ElementContent | undefined): boolean {
  return node?.type === 'element' && node.tagName === 'mo' && textOf(node) === '\u2061';
}

function isUprightLetter(node: ElementContent): node is Element {
  return node.type === 'element' && node.tagName === 'mi' && node.properties['mathvariant'] === 'normal' && /^\p{L}+$/u.test(textOf(node));
}

function textOf(node: Element): string {
  return node.children.map((child) => (child.type === 'text' ? child.value : '')).join('');
}
