import { describe, expect, test } from 'vitest';
import { inlineToPlain } from './inline-plain.ts';
import { parseInline } from './inline.ts';
import { inlineToMdx } from './mdx.ts';

const mdx = (text: string): string => inlineToMdx(parseInline(text));
const plain = (text: string): string => inlineToPlain(parseInline(text));

describe('LaTeX of running text', () => {
  test.each([
    ['by a \\textit{very shallow}~(but not wide) network', 'by a _very shallow_&nbsp;(but not wide) network'],
    ['attempts to~\\emph{separate the encoding role}', 'attempts to&nbsp;_separate the encoding role_'],
    ['performance {\\it without} negative pairs', 'performance _without_ negative pairs'],
    ['on the {\\it (Model \\(\\times\\) Attribution\\(\\times\\) Noise Condition)} triplet', 'on the _(Model $\\times$ Attribution$\\times$ Noise Condition)_ triplet'],
    ['deeper InversionNet~\\cite{wu2019inversionnet}, our', 'deeper InversionNet&nbsp;\\[wu2019inversionnet\\], our'],
    ['two {\\bf bold}\\textbf{er} words', 'two **bolder** words'],
    ['2D \\& 3D, 71.4\\%, a\\_b, \\#2, \\$5', '2D & 3D, 71.4%, a_b, #2, \\$5'],
    ['run \\texttt{a\\_b} now', 'run `a_b` now'],
    ['datasets, \\eg, DINOv2 (\\ie shift) \\vs throughput of X \\etal.', 'datasets, e.g., DINOv2 (i.e. shift) vs. throughput of X et al.'],
    ['CO$_2$ and $256^3$ and \\(256\\times256\\)', 'CO$_2$ and $256^3$ and $256\\times256$'],
    ['about 10$\\sim$20', 'about 10$\\sim$20'],
    ['x\\footnote{Later.}', 'x (Later.)'],
  ])('reads %s', (text, expected) => {
    expect(mdx(text)).toBe(expected);
  });

  test.each([
    ['M\\"obius', 'Möbius'], ["Moir\\'e-free", 'Moiré-free'], ["\\'{e}", 'é'], ['\\c{c}a', 'ça'], ['\\v{s} \\v s', 'š š'], ['S\\o ren', 'Søren'],
    ['Stra\\ss{}e', 'Straße'], ['\\AA ngstr\\"om', 'Ångström'], ["na\\\"{\\i}ve", 'naïve'], ['\\L{}ukasz', 'Łukasz'], ['\\~n', 'ñ'],
  ])('sets the accents of %s', (text, expected) => {
    expect(plain(text)).toBe(expected);
  });

  test.each([
    ['with a ``soft" bias', 'with a “soft” bias'], ["a ``token'' is", 'a “token” is'], ["a `less is more' pattern", 'a ‘less is more’ pattern'],
    ['from x--y isotropic', 'from x–y isotropic'], ['VOC 2012---achieving', 'VOC 2012—achieving'], ['finding -- and building', 'finding – and building'],
    ['Ghorbani et~al., proposing', 'Ghorbani et al., proposing'], ['improvement of ~25%', 'improvement of ~25%'], ['with ~20x less', 'with ~20x less'],
    ["the model's \"own\" words", "the model's \"own\" words"], ["Fr'echet", "Fr'echet"],
  ])('sets quotes, dashes and ties of %s', (text, expected) => {
    expect(plain(text)).toBe(expected);
  });

  test.each([
    '$5 and $10', 'costs 5$ or 10$.', '3times3 and ktimes k', 'O(n^2) of D^2LV', 'R^{n times n} times -', 'GCNN_n', 'an \\unknown{thing} stays',
    'a lone { brace', 'a lone } brace', 'a lone $ dollar', 'www.verlab.dcc.ufmg.br/x', 'javascript:alert(1)', '&amp; and &lt;', 'UCF_CC_50', 'wu2021cvt', 'a trailing \\',
  ])('leaves %s as written', (text) => {
    expect(plain(text)).toBe(text);
  });

  test('drops braces that only keep signs together', () => {
    expect(plain('P{-}ConvNet and R_1{-}ConvNet')).toBe('P-ConvNet and R_1-ConvNet');
  });

  test('joins formulas side by side, which have no source apart', () => {
    expect(parseInline('$a$$b$')).toEqual([{ type: 'math', tex: '{a}{b}' }]);
  });

  test('takes time in proportion to the length', () => {
    for (const unit of ['{', '}', '$', '$a', '\\(', '`a', '\\emph{', '\\emph{a} ', '\\%', 'http://a', 'https://x.y/(((', '-', '\\href{', "x's ' "]) {
      const started = performance.now();
      mdx(unit.repeat(200_000 / unit.length));
      expect(performance.now() - started, unit).toBeLessThan(3000);
    }
  });
});

describe('source of a page', () => {
  test.each([
    ['(only <1% slower)', '(only \\<1% slower)'], ['R&D [2021] a*b `x`', 'R\\&D \\[2021\\] a\\*b \\`x\\`'], ['1) first', '1\\) first'], ['2021. Later', '2021\\. Later'],
    ['- item', '\\- item'], ['=== rule', '\\=== rule'], ['# head', '\\# head'], ['> quote', '\\> quote'], ['a # b > c - d = e', 'a # b > c - d = e'],
    ['import x from y', '&#x69;mport x from y'], ['important', 'important'], ['export {ab}', '&#x65;xport \\{ab\\}'], ['| a | b |', '\\| a \\| b \\|'], [':-:', '\\:-:'],
    ['www.a.b<c', 'www\\.a.b\\<c'], ['UCF_CC_50 and _x_', 'UCF_CC_50 and \\_x\\_'], ['\\emph{a}b', '_a_&#x62;'], ['wow! \\href{https://a.b}{c}', 'wow! [c](https://a.b)'],
    ['x!\\href{https://a.b}{c}', 'x\\![c](https://a.b)'], ['', ''],
  ])('writes %s as %s', (text, expected) => {
    expect(mdx(text)).toBe(expected);
  });
});

describe('links', () => {
  test.each([
    ['at \\url{https://github.com/xyz/BEVT}.', 'at [https://github.com/xyz/BEVT](https://github.com/xyz/BEVT).'],
    ['at \\href{https://github.com/Hxyou/MSCLIP}{URL}.', 'at [URL](https://github.com/Hxyou/MSCLIP).'],
    ['at https://a.b/x/{https://a.b/x/}.', 'at [https://a.b/x/](https://a.b/x/).'],
    ['at http://www.cs.berkeley.edu/~rbg/rcnn.', 'at [http://www.cs.berkeley.edu/\\~rbg/rcnn](http://www.cs.berkeley.edu/~rbg/rcnn).'],
    ['\\href{javascript:alert(1)}{here}', 'here'],
  ])('reads %s', (text, expected) => {
    expect(mdx(text)).toBe(expected);
  });
});
