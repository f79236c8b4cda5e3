import type { Element, ElementContent, Text } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { type Inline, parseInline, withoutLinks } from '#text/inline.ts';
import { simpleMath, type SimpleMath } from '#text/math.ts';
import { mathToMathml } from './mathml.ts';

/** Told of each formula that is shown as its source. */
export type OnUnreadMath = (tex: string) => void;

/**
 * Phrasing HTML of a title or a sentence as its seed prints it: formulas, typography and links. The
 * elements are `i`, `b`, `sup`, `sub`, `em`, `strong`, `code`, `a`, `span.math` and MathML; nothing
 * of the text becomes markup. With `links: 'text'`, as inside a link, addresses stay text.
 */
export function renderInlineHtml(text: string, { links = 'link', onUnreadMath }: { links?: 'link' | 'text'; onUnreadMath?: OnUnreadMath } = {}): string {
  const nodes = parseInline(text);
  return toHtml(inlineToHast(links === 'text' ? withoutLinks(nodes) : nodes, onUnreadMath));
}

/** The elements that show `nodes`; `onUnreadMath` hears of formulas that KaTeX cannot set. */
export function inlineToHast(nodes: readonly Inline[], onUnreadMath: OnUnreadMath = () => {}): ElementContent[] {
  return glueMath(nodes.flatMap((node) => nodeToHast(node, onUnreadMath)));
}

function nodeToHast(node: Inline, onUnreadMath: OnUnreadMath): ElementContent[] {
  switch (node.type) {
    case 'text': return [textNode(node.value)];
    case 'code': return [element('code', {}, [textNode(node.value)])];
    case 'emphasis': return [element('em', {}, inlineToHast(node.children, onUnreadMath))];
    case 'strong': return [element('strong', {}, inlineToHast(node.children, onUnreadMath))];
    case 'link': return [element('a', { href: node.url }, inlineToHast(node.children, onUnreadMath))];
    case 'math': return mathToHast(node.tex, onUnreadMath);
  }
}

/** Simple formulas read, break and index best as plain HTML; the others need MathML. */
function mathToHast(tex: string, onUnreadMath: OnUnreadMath): ElementContent[] {
  const simple = simpleMath(tex);
  if (simple !== null) return simple.map(simpleToHast);
  const math = mathToMathml(tex);
  if (math !== null) return [math];
  onUnreadMath(tex);
  return [element('code', { className: ['tex'] }, [textNode(tex)])];
}

function simpleToHast(node: SimpleMath): ElementContent {
  if (node.type !== 'text') return element(node.type, {}, node.children.map(simpleToHast));
  if (node.style === 'upright') return textNode(node.value);
  return element(node.style === 'italic' ? 'i' : 'b', {}, [textNode(node.value)]);
}

/**
 * Browsers break lines between text and `<math>` even inside a word, and no joining character stops
 * them: the formula and what is glued to it go into a span that the style sheet keeps on one line.
 */
function glueMath(nodes: ElementContent[]): ElementContent[] {
  const result: ElementContent[] = [];
  for (let i = 0; i < nodes.length; i += 1) {
    const node = nodes[i];
    if (node === undefined) continue;
    if (node.type !== 'element' || node.tagName !== 'math') {
      result.push(node);
      continue;
    }
    const [previous, next] = [result.at(-1), nodes[i + 1]];
    const before = previous?.type === 'text' ? takeGlued(previous, /[^\s\-–—/]{1,24}$/u) : [];
    const after = next?.type === 'text' ? takeGlued(next, /^[^\s\-–—/]{1,24}/u) : [];
    result.push(element('span', { className: ['math'] }, [...before, node, ...after]));
  }
  return result.filter((node) => node.type !== 'text' || node.value !== '');
}

function takeGlued(text: Text, glued: RegExp): Text[] {
  const value = glued.exec(text.value)?.[0];
  if (value === undefined) return [];
  text.value = text.value.replace(glued, '');
  return [textNode(value)];
}

export function textNode(value: string): Text {
  return { type: 'text', value };
}

export function element(tagName: string, properties: Element['properties'], children: ElementContent[]): Element {
  return { type: 'element', tagName, properties, children };
}
