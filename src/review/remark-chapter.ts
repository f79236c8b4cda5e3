import type { Heading, PhrasingContent, Root } from 'mdast';
import { basename } from 'node:path';
import { visit } from 'unist-util-visit';
import { splitHeading } from './heading-id.ts';

/** Components that need to know whose chapter they stand in, for the numbers of its references. */
const placed = new Set(['Cite', 'Comparison', 'Progress', 'Tradeoff']);

type JsxElement = { type: 'mdxJsxTextElement' | 'mdxJsxFlowElement'; name: string | null; attributes: unknown[] };

/**
 * Remark plugin for chapters: headings take the anchors that they end in, each earlier one kept as an empty
 * element, and components are told their chapter, which is the file's name.
 */
export function remarkChapter(): (tree: Root, file: { path: string }) => void {
  return (tree, file) => {
    const chapter = basename(file.path, '.mdx');
    visit(tree, (node) => {
      if (node.type === 'heading') placeAnchors(node);
      else if (isComponent(node) && placed.has(node.name ?? '')) node.attributes.push({ type: 'mdxJsxAttribute', name: 'chapter', value: chapter });
    });
  };
}

function isComponent(node: { type: string }): node is JsxElement {
  return node.type === 'mdxJsxTextElement' || node.type === 'mdxJsxFlowElement';
}

function placeAnchors(heading: Heading): void {
  const last = heading.children.at(-1);
  if (last?.type !== 'text') return;
  const { text, ids: [id, ...earlier] } = splitHeading(last.value);
  if (id === undefined) return;
  last.value = text;
  heading.data = { ...heading.data, hProperties: { ...heading.data?.hProperties, id } };
  heading.children.unshift(...earlier.map((old): PhrasingContent => ({ type: 'text', value: '', data: { hName: 'span', hProperties: { id: old } } })));
}
