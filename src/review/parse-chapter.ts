import remarkMath from 'remark-math';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { splitHeading } from './heading-id.ts';
import { figures, worksIn, type Attributes, type Block, type Fault, type FigureName, type ParsedChapter, type Piece } from './parts.ts';

/** A node of a chapter's syntax tree, as far as it is read here. */
type Tree = { type: string; position?: { start: { line: number } } | undefined; name?: string | null; value?: string; depth?: number; children?: Tree[]; attributes?: { name?: string; value?: unknown }[] };

const parser = unified().use(remarkParse).use(remarkMdx).use(remarkMath);

/**
 * Takes a chapter's text apart. Faults are what no chapter may hold: code, foreign components, attributes that
 * are no plain strings.
 * @param body Markdown with components, without its front matter.
 * @param firstLine line of the file that `body` begins at, from 1.
 */
export function parseChapter(body: string, firstLine = 1): ParsedChapter {
  const tree: Tree = parser.parse(body);
  const faults: Fault[] = [];
  const lineOf = (node: Tree): number => (node.position?.start.line ?? 1) + firstLine - 1;
  const blocks = (tree.children ?? []).flatMap((node) => blocksOf(node, { lineOf, faults }));
  return { blocks, faults };
}

type Context = { lineOf: (node: Tree) => number; faults: Fault[] };

function blocksOf(node: Tree, context: Context): Block[] {
  const line = context.lineOf(node);
  switch (node.type) {
    case 'heading': return [{ kind: 'heading', level: node.depth ?? 1, ...splitHeading(textOf(node)), line }];
    case 'paragraph': return [{ kind: 'prose', pieces: piecesOf(node, context), line }];
    case 'list': case 'listItem': case 'blockquote': return (node.children ?? []).flatMap((child) => blocksOf(child, context));
    case 'math': return [{ kind: 'prose', pieces: [{ kind: 'text', text: `$${node.value ?? ''}$`, line }], line }];
    case 'mdxJsxFlowElement': return componentBlocks(node, context);
    default:
      context.faults.push(foreign(node, line));
      return [];
  }
}

function componentBlocks(node: Tree, context: Context): Block[] {
  const line = context.lineOf(node);
  const attributes = attributesOf(node, context);
  if (node.name === 'Quote') return [{ kind: 'quote', attributes, line }];
  if (isFigure(node.name)) return [{ kind: 'figure', name: node.name, attributes, line }];
  if (node.name === 'Aside') {
    // One paragraph on the component's own line stands in it without a paragraph of its own.
    const children = node.children ?? [];
    const isFlow = children.some(({ type }) => type === 'paragraph');
    return isFlow ? children.flatMap((child) => blocksOf(child, context)) : [{ kind: 'prose', pieces: piecesOf(node, context), line }];
  }
  // A component of running text alone in its paragraph.
  const pieces = piecesOf({ type: 'paragraph', children: [node] }, context);
  return pieces.length === 0 ? [] : [{ kind: 'prose', pieces, line }];
}

function isFigure(name: string | null | undefined): name is FigureName {
  return figures.some((figure) => figure === name);
}

function piecesOf(node: Tree, context: Context): Piece[] {
  return joined((node.children ?? []).flatMap((child) => pieceOf(child, context)));
}

function pieceOf(node: Tree, context: Context): Piece[] {
  const line = context.lineOf(node);
  switch (node.type) {
    case 'text': return [{ kind: 'text', text: node.value ?? '', line }];
    case 'inlineCode': return [{ kind: 'text', text: node.value ?? '', line }];
    case 'inlineMath': return [{ kind: 'text', text: `$${node.value ?? ''}$`, line }];
    case 'break': return [{ kind: 'text', text: ' ', line }];
    case 'emphasis': case 'strong': case 'link': case 'paragraph': return (node.children ?? []).flatMap((child) => pieceOf(child, context));
    case 'mdxJsxTextElement': case 'mdxJsxFlowElement': return componentPiece(node, context);
    default:
      context.faults.push(foreign(node, line));
      return [];
  }
}

function componentPiece(node: Tree, context: Context): Piece[] {
  const line = context.lineOf(node);
  const attributes = attributesOf(node, context);
  switch (node.name) {
    case 'Cite': return [{ kind: 'cite', works: worksIn(attributes['work']), isInText: attributes['as'] === 'text', line }];
    case 'Score': return [{ kind: 'score', attributes, line }];
    case 'Count': return [{ kind: 'count', attributes, line }];
    case 'Aside': return (node.children ?? []).flatMap((child) => pieceOf(child, context));
    case 'Exempt':
      if ((attributes['why'] ?? '') === '') context.faults.push({ line, rule: 'exemption-without-reason', message: '<Exempt> gives no reason.', hint: 'Say in `why` what makes the passage right without a source.' });
      return [{ kind: 'exempt', text: textOf(node), line }];
    default:
      context.faults.push(foreign(node, line));
      return [];
  }
}

function foreign({ type, name }: Tree, line: number): Fault {
  const what = name === undefined || name === null ? type.replace(/^mdx/, '') : `<${name}>`;
  return { line, rule: 'unknown-part', message: `A chapter cannot hold ${what}.`, hint: 'Use paragraphs, headings, lists and the components that content/review/README.md lists.' };
}

function attributesOf(node: Tree, { faults, lineOf }: Context): Attributes {
  return Object.fromEntries((node.attributes ?? []).flatMap(({ name, value }) => {
    if (name !== undefined && typeof value === 'string') return [[name, value]];
    faults.push({ line: lineOf(node), rule: 'attribute-not-text', message: `An attribute of <${node.name ?? ''}> is no plain string.`, hint: 'Write attributes as name="value".' });
    return [];
  }));
}

function textOf(node: Tree): string {
  if (node.type === 'inlineMath') return `$${node.value ?? ''}$`;
  return node.value ?? (node.children ?? []).map(textOf).join('');
}

/** Neighbouring texts as one. */
function joined(pieces: Piece[]): Piece[] {
  const result: Piece[] = [];
  for (const piece of pieces) {
    const last = result.at(-1);
    if (piece.kind === 'text' && last?.kind === 'text') result[result.length - 1] = { ...last, text: last.text + piece.text };
    else result.push(piece);
  }
  return result;
}

