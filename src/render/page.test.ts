import { describe, expect, test } from 'vitest';
import type { Diagnostic } from '#diagnostics.ts';
import { renderInlineHtml, renderPage } from './index.ts';

function render(body: string, remarks: Diagnostic[] = []): string[] {
  return renderPage(body, { path: 'content/papers/x.mdx', report: (remark) => remarks.push(remark) });
}

describe('a generated page', () => {
  test('gives each sentence an anchor, numbered in its section', () => {
    expect(render('## Abstract\n\nOne.\n_Two_ $x^2$.\n\nThree.\n\n## Abstract in another listing\n\nFour.')).toEqual([
      '<p><span class="sentence" id="s1">One.</span> <span class="sentence" id="s2"><em>Two</em> <i>x</i><sup>2</sup>.</span></p>\n' +
        '<p><span class="sentence" id="s3">Three.</span></p>',
      '<p><span class="sentence" id="a2s1">Four.</span></p>',
    ]);
  });

  test.each([
    'a {1+1} b', '<b>x</b>', '<script>alert(1)</script>', 'import x from "y"', 'export const a = 1', 'a { b', '[x](javascript:alert(1))', '[x](/papers/)', '{/* comment */}',
  ])('is refused when it holds %s', (body) => {
    expect(() => render(`## Abstract\n\n${body}`)).toThrow(expect.objectContaining({ name: 'ActiveContentInPage' }));
  });

  test.each(['- a list', '> a quote', '```\ncode\n```', '# A title', '![picture](https://a.b)', '***'])('is refused when it holds Markdown of other kinds: %s', (body) => {
    expect(() => render(`## Abstract\n\n${body}`)).toThrow(expect.objectContaining({ name: 'GeneratedPageInvalid' }));
  });

  test('shows a formula that cannot be set as source and says so', () => {
    const remarks: Diagnostic[] = [];
    expect(render('## Abstract\n\nA $\\foo{1}$.', remarks)[0]).toContain('A <code class="tex">\\foo{1}</code>.');
    expect(remarks.map(({ rule, severity, file }) => [rule, severity, file])).toEqual([['math-not-parsed', 'warning', 'content/papers/x.mdx']]);
  });
});

describe('a formula', () => {
  test.each([
    ['$gen$CNN', '<i>gen</i>CNN'],
    ['CO$_2$', 'CO<sub>2</sub>'],
    ['$\\rm O^2DETR$', 'O<sup>2</sup>DETR'],
    ['Fully $1\\times1$ Conv', 'Fully 1×1 Conv'],
    ['a $\\frac{a}{b}$-net.', 'a <span class="math"><math><mrow><mfrac><mi>a</mi><mi>b</mi></mfrac></mrow></math></span>-net.'],
    ['the gen$\\sqrt{n}$. End', 'the <span class="math">gen<math><mrow><msqrt><mi>n</mi></msqrt></mrow></math>.</span> End'],
    ['$\\mathcal{O}\\mathbb{R}\\mathfrak{g}$', '<span class="math"><math><mrow><mi>𝒪</mi><mi>ℝ</mi><mi>𝔤</mi></mrow></math></span>'],
    ['$\\mathrm{softmax}(\\sqrt{x})$', '<span class="math"><math><mrow><mrow><mi mathvariant="normal">softmax</mi></mrow><mo stretchy="false">(</mo><msqrt><mi>x</mi></msqrt><mo stretchy="false">)</mo></mrow></math></span>'],
  ])('%s', (text, expected) => {
    expect(renderInlineHtml(text)).toBe(expected);
  });

  test.each([
    '$\\color{red}{\\frac12}$', '$\\rule{99em}{99em}$', '$\\href{javascript:alert(1)}{x}$', '$\\includegraphics{x}$', '$\\htmlStyle{color:red}{x}$', '$\\colorbox{red}{x}$',
    '$\\def\\a{\\a\\a}\\a$', `$${'\\sqrt{'.repeat(400)}${'}'.repeat(400)}$`,
  ])('never brings style, colour, link or error: %s', (text) => {
    expect(renderInlineHtml(text)).not.toMatch(/(?<![a-z])style=|color=|background=|href=|error|class="(?!math"|tex")|\d\dem"/u);
  });
});
