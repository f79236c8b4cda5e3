import { toHtml } from 'hast-util-to-html';
import type { Nodes, Paragraph, PhrasingContent, Root } from 'mdast';
import remarkMath from 'remark-math';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { Report } from '#diagnostics.ts';
import { SeedbedError } from '#errors.ts';
import { sentenceId } from '#text/anchors.ts';
import type { Inline } from '#text/inline.ts';
import { isWebAddress } from '#text/links.ts';
import { element, inlineToHast, textNode, type OnUnreadMath } from './inline-html.ts';

const parser = unified().use(remarkParse).use(remarkMdx).use(remarkMath).freeze();

/**
 * The HTML of each section of a generated page, without its heading: paragraphs whose sentences, one
 * a line of the source, are `<span class="sentence" id="…">`. Sentences count from 1 through all
 * paragraphs of a section: `s1`, `s2` … in the first, `a2s1` … in the second. Only paragraphs of
 * text, formulas, styles, code and links are taken: anything that could run throws
 * `ActiveContentInPage`, other Markdown `GeneratedPageInvalid`. Formulas that KaTeX cannot set are
 * shown as source and reported under `math-not-parsed`.
 */
export function renderPage(mdxBody: string, { path, report }: { path: string; report: Report }): string[] {
  const onUnreadMath = unreadMathReporter(path, report);
  return splitSections(parsePage(mdxBody, path), path).map((paragraphs, section) => {
    let count = 0;
    return paragraphs
      .map((paragraph) => {
        const sentences = splitLines(toInline(paragraph.children, path)).map((sentence) => {
          count += 1;
          return element('span', { className: ['sentence'], id: sentenceId(section, count) }, inlineToHast(sentence, onUnreadMath));
        });
        return toHtml(element('p', {}, sentences.flatMap((sentence, index) => (index === 0 ? [sentence] : [textNode(' '), sentence]))));
      })
      .join('\n');
  });
}

const LONGEST_SHOWN = 80;

/** Reports each formula of a file that KaTeX cannot set, under `math-not-parsed`. */
export function unreadMathReporter(path: string, report: Report): OnUnreadMath {
  return (tex) => {
    report({
      severity: 'warning', rule: 'math-not-parsed', file: path, line: null,
      message: `The formula \`${tex.length > LONGEST_SHOWN ? `${tex.slice(0, LONGEST_SHOWN)} …` : tex}\` cannot be set and is shown as source.`,
      hint: 'Nothing is lost; if it is readable LaTeX, see src/render/mathml.ts.',
    });
  };
}

function parsePage(mdxBody: string, path: string): Root {
  try {
    return parser.parse(mdxBody);
  } catch (error) {
    // What remark-mdx cannot read is a broken expression, tag or module statement.
    throw new SeedbedError('ActiveContentInPage', `${path}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
}

function splitSections(root: Root, path: string): Paragraph[][] {
  const sections: Paragraph[][] = [];
  for (const node of root.children) {
    if (node.type === 'heading' && node.depth === 2) {
      toInline(node.children, path);
      sections.push([]);
    } else if (node.type === 'paragraph' && sections.length > 0) sections.at(-1)?.push(node);
    else throw refusal(node, path);
  }
  return sections;
}

function toInline(nodes: readonly PhrasingContent[], path: string): Inline[] {
  return nodes.map((node) => phraseToInline(node, path));
}

function phraseToInline(node: PhrasingContent, path: string): Inline {
  switch (node.type) {
    case 'text': return { type: 'text', value: node.value };
    case 'inlineMath': return { type: 'math', tex: node.value };
    case 'inlineCode': return { type: 'code', value: node.value };
    case 'emphasis': case 'strong': return { type: node.type, children: toInline(node.children, path) };
    case 'link':
      if (!isWebAddress(node.url)) throw new SeedbedError('ActiveContentInPage', `${path}: link to ${node.url}`);
      return { type: 'link', url: node.url, children: toInline(node.children, path) };
    default: throw refusal(node, path);
  }
}

function refusal(node: Nodes, path: string): SeedbedError {
  const place = `${path}:${node.position?.start.line ?? 1}: ${node.type}`;
  return new SeedbedError(/^(?:mdx|html)/u.test(node.type) ? 'ActiveContentInPage' : 'GeneratedPageInvalid', place);
}

/** Line ends stand in the text between sentences only, never inside a style or a link. */
function splitLines(nodes: readonly Inline[]): Inline[][] {
  const lines: Inline[][] = [[]];
  for (const node of nodes) {
    const [first = '', ...others] = node.type === 'text' ? node.value.split('\n') : [];
    if (node.type !== 'text') lines.at(-1)?.push(node);
    else {
      lines.at(-1)?.push({ type: 'text', value: first });
      for (const line of others) lines.push([{ type: 'text', value: line }]);
    }
  }
  return lines;
}
