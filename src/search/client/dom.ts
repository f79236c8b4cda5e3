import type { MarkedText } from './excerpt.ts';

type Child = Node | string;

/** An element with attributes and children; text is always text, never markup. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Record<string, string> = {},
  ...children: Child[]
): HTMLElementTagNameMap[Name] {
  const created = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) created.setAttribute(attribute, value);
  created.append(...children);
  return created;
}

/** Text with `<mark>` around what answers the query. */
export function marked(text: MarkedText): Child[] {
  return text.map((piece) => (piece.marked ? element('mark', {}, piece.text) : piece.text));
}
