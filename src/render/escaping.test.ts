import { createProcessor } from '@mdx-js/mdx';
import fc from 'fast-check';
import { fromHtmlIsomorphic } from 'hast-util-from-html-isomorphic';
import remarkGfm from 'remark-gfm';
import remarkMath from 'remark-math';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { describe, expect, test } from 'vitest';
import { parseInline } from '#text/inline.ts';
import { inlineToMdx } from '#text/mdx.ts';
import { renderInlineHtml, renderPage } from './index.ts';

const words = [
  ...'{}<>$\\*_`~|&#[]()!-+=:"\'@^%.,;/ \n', 'a', 'b', 'Z', '7', '12', 'é', '𝒪', '\u00A0', '\u2028', '\u0000', '\uD800', '😀',
  'import x', 'export ', 'export const a = 1', '1)', '12. ', '---', '***', '===', '```', '~~~', '$$', '\\(', '\\)', '\\[', '{1+1}', '<script>', '</p>', '<!--',
  '&amp;', '&#x41;', '&lt', '[^1]', '[^1]: ', '[a]: http://b', '![', '](', 'https://a.b/c_d', 'http://a.b/{c}', 'www.a.b', 'javascript:alert(1)', 'a@b.cd',
  '\\textit{', '\\emph{', '\\textbf{', '\\texttt{', '{\\it ', '{\\bf ', '\\url{', '\\href{', 'https://x.y}{', '\\cite{', '\\%', '\\"o', '\\c{c}', '``', "''", '~\\cite',
  '\\frac{a}{b}', 'x^2', '\\mathcal{O}', '\\text{', '| a | b |', '|-|-|', ':-:', '# ', '> ', '- ', '+ ',
];
const nasty = fc.array(fc.constantFrom(...words), { maxLength: 14 }).map((parts) => parts.join(''));
const anyText = fc.oneof({ weight: 4, arbitrary: nasty }, { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) });
const allowed = /^(?:p|span|i|b|sup|sub|em|strong|code|a|math|m[a-z]+|annotation-none)$/u;

function page(...lines: string[]): string {
  return renderPage(`## Abstract\n\n${lines.join('\n')}`, { path: 'page.mdx', report: () => {} })[0] ?? '';
}

function elements(html: string): { tagName: string; properties: Record<string, unknown> }[] {
  const found: { tagName: string; properties: Record<string, unknown> }[] = [];
  visit(fromHtmlIsomorphic(html, { fragment: true }), 'element', (node) => {
    found.push(node);
  });
  return found;
}

describe('the source written for a text', () => {
  test('renders to exactly what the text itself renders to', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const source = inlineToMdx(parseInline(text));
        fc.pre(source !== '');
        expect(page(source)).toBe(`<p><span class="sentence" id="s1">${renderInlineHtml(text)}</span></p>`);
      }),
      { numRuns: 2000 },
    );
  });

  test('stays one sentence a line when lines are stacked', () => {
    fc.assert(
      fc.property(fc.array(anyText, { minLength: 1, maxLength: 4 }), (texts) => {
        const sources = texts.map((text) => [text, inlineToMdx(parseInline(text))] as const).filter(([, source]) => source !== '');
        fc.pre(sources.length > 0);
        const spans = sources.map(([text], index) => `<span class="sentence" id="s${index + 1}">${renderInlineHtml(text)}</span>`);
        expect(page(...sources.map(([, source]) => source))).toBe(`<p>${spans.join(' ')}</p>`);
      }),
      { numRuns: 1000 },
    );
  });

  test('gives only known elements, and addresses of the web alone', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const { tagName, properties } of elements(renderInlineHtml(text))) {
          expect(tagName).toMatch(allowed);
          expect(properties).not.toHaveProperty('style');
          if (tagName === 'a') expect(properties['href']).toMatch(/^https?:\/\//u);
        }
      }),
      { numRuns: 1000 },
    );
  });

  test('holds nothing active for MDX with GFM and math either', () => {
    const parser = unified().use(remarkParse).use(remarkMdx).use(remarkGfm).use(remarkMath);
    const plainTypes = /^(?:root|paragraph|text|emphasis|strong|link|inlineCode|inlineMath)$/u;
    fc.assert(
      fc.property(anyText, anyText, (one, other) => {
        const source = `${inlineToMdx(parseInline(one))}\n${inlineToMdx(parseInline(other))}`;
        visit(parser.parse(source), (node) => {
          expect(node.type).toMatch(plainTypes);
        });
      }),
      { numRuns: 1000 },
    );
  });

  test('compiles with the stock MDX compiler to a module without expressions of its own', () => {
    const compiler = createProcessor({ remarkPlugins: [remarkGfm, remarkMath] });
    fc.assert(
      fc.property(anyText, (text) => {
        const code = String(compiler.processSync(inlineToMdx(parseInline(text))));
        expect(code.match(/^(?:import|export) .*$/gmu)).toHaveLength(code.includes('react/jsx-runtime') ? 2 : 1);
      }),
      { numRuns: 200 },
    );
  });
});
