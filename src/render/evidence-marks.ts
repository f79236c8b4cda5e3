import type { Element, ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { parseInline } from '#text/inline.ts';
import { rangeSigns, readSign, type TextRange } from '#text/inline-signs.ts';
import { scanLatex } from '#text/latex-scan.ts';
import { element, inlineToHast, textNode } from './inline-html.ts';

/** Where a sentence says a fact: UTF-16 offsets into it, the id of the fact on the page, and its kind. */
export type EvidenceSpan = TextRange & { fact: string; kind: string };

/** A stretch of a sentence with the facts it says, the one of the shortest span first. */
type Segment = TextRange & { facts: string[]; kind: string };

/**
 * HTML of a sentence in which each span is a link `<a class="evidence KIND" href="#FACT">` that is no tab stop, or
 * `<mark class="evidence KIND" data-facts="FACT">` where the text is a link itself. A span that touches a formula or
 * an address marks all of it; where spans overlap, `data-facts` names all facts of a part.
 * @returns `html`, and `plain`: the same without marks, to be compared with what is shown.
 */
export function renderMarkedInline(text: string, spans: readonly EvidenceSpan[]): { html: string; plain: string } {
  const segments = text.search(rangeSigns) === -1 ? disjoint(spans.map((span) => ({ ...span, ...widened(text, span) }))) : [];
  const nodes = inlineToHast(parseInline(text, segments));
  return { html: toHtml(new Marker(segments).mark(nodes, false)), plain: toHtml(nodes.map(withoutSigns)) };
}

/** A span with the whole of each formula and address that it touches: these are shown as one. */
function widened(text: string, { start, end }: TextRange): TextRange {
  const { math, links } = scanLatex(text);
  const whole = [...math.values(), ...Array.from(links, ([from, { labelEnd }]) => ({ start: from, end: labelEnd }))];
  const touched = whole.filter((piece) => piece.start < end && piece.end > start);
  return { start: Math.min(start, ...touched.map((piece) => piece.start)), end: Math.max(end, ...touched.map((piece) => piece.end)) };
}

function disjoint(spans: readonly EvidenceSpan[]): Segment[] {
  const byLength = spans.toSorted((a, b) => a.end - a.start - (b.end - b.start));
  const ends = [...new Set(spans.flatMap(({ start, end }) => [start, end]))].sort((a, b) => a - b);
  const segments: Segment[] = [];
  for (const [index, start] of ends.entries()) {
    const end = ends[index + 1] ?? start;
    const held = byLength.filter((span) => span.start <= start && span.end >= end && start < end);
    const facts = [...new Set(held.map(({ fact }) => fact))];
    const last = segments.at(-1);
    if (last?.end === start && last.facts.join(' ') === facts.join(' ')) last.end = end;
    else if (facts.length > 0) segments.push({ start, end, facts, kind: held[0]?.kind ?? '' });
  }
  return segments;
}

/** Wraps what stands between the signs of each segment, going through the nodes in the order of the text. */
class Marker {
  readonly #segments: readonly Segment[];
  #open: Segment | null = null;

  constructor(segments: readonly Segment[]) {
    this.#segments = segments;
  }

  mark(nodes: readonly ElementContent[], insideLink: boolean): ElementContent[] {
    const marked: ElementContent[] = [];
    let inner: ElementContent[] = [];
    const close = (): void => {
      if (this.#open !== null && inner.some((node) => node.type === 'element' || (node.type === 'text' && node.value.trim() !== ''))) marked.push(markOf(this.#open, inner, insideLink));
      else marked.push(...inner);
      inner = [];
    };
    for (const node of nodes.flatMap(splitAtSigns)) {
      if (node.type === 'text' && node.value.search(rangeSigns) === 0) {
        close();
        this.#follow(node.value);
      } else if (node.type === 'element' && hasSigns(node)) {
        close();
        marked.push({ ...node, children: this.mark(node.children, insideLink || node.tagName === 'a') });
      } else if (this.#open === null) marked.push(node);
      else inner.push(node);
    }
    close();
    return marked;
  }

  #follow(sign: string): void {
    const { range, opens } = readSign(sign);
    this.#open = opens ? (this.#segments[range] ?? null) : null;
  }
}

function splitAtSigns(node: ElementContent): ElementContent[] {
  if (node.type !== 'text') return [node];
  return node.value.split(/([\u{F0000}-\u{FFFFD}])/u).filter((part) => part !== '').map(textNode);
}

function markOf({ facts, kind }: Segment, children: ElementContent[], insideLink: boolean): Element {
  const [first = '', ...others] = facts;
  const className = ['evidence', kind];
  if (insideLink || children.some(holdsLink)) return element('mark', { className, dataFacts: facts.join(' ') }, children);
  return element('a', { className, href: `#${first}`, ...(others.length === 0 ? {} : { dataFacts: facts.join(' ') }), tabIndex: -1 }, children);
}

function holdsLink(node: ElementContent): boolean {
  return node.type === 'element' && (node.tagName === 'a' || node.children.some(holdsLink));
}

function hasSigns(node: ElementContent): boolean {
  return node.type === 'text' ? node.value.search(rangeSigns) !== -1 : node.type === 'element' && node.children.some(hasSigns);
}

function withoutSigns(node: ElementContent): ElementContent {
  if (node.type === 'text') return textNode(node.value.replace(rangeSigns, ''));
  return node.type === 'element' ? { ...node, children: node.children.map(withoutSigns) } : node;
}
