import { expect, test } from 'vitest';
import { mathToPlain, simpleMath } from './math.ts';

test.each([
  ['256^3', '256³'], ['\\rm O^2DETR', 'O²DETR'], ['\\bf O^2DETR', 'O²DETR'], ['_2', '₂'], ['1\\times1', '1×1'], ['+0.8\\%', '+0.8%'], ['84.2\\%', '84.2%'],
  ['gen', 'gen'], ['\\alpha', 'α'], ['\\ell_2', 'ℓ₂'], ['83.6\\pm6.3', '83.6±6.3'], ['\\sim3.5', '∼3.5'], ['10^{-3}', '10⁻³'], ['2^10', '2¹0'], ['90^\\circ', '90°'],
  ['\\mathrm{AP}_{50}', 'AP₅₀'], ['AP_S', 'AP_S'], ['n=5', 'n\u00A0=\u00A05'], ['O(n\\log n)', 'O(n\u00A0log\u00A0n)'], ['\\{1,2\\}', '{1,\u00A02}'],
])('the simple formula %s is %s', (tex, expected) => {
  expect(simpleMath(tex)).not.toBeNull();
  expect(mathToPlain(tex)).toBe(expected);
});

test.each([
  ['\\frac{a}{b}', 'a/b'], ['\\sqrt{n}', '√n'], ['\\mathcal{O}(n\\log n)', 'O(n log n)'], ['x_i^2', 'x_i^2'], ['x^{y^2}', 'x^y^2'], ['}', ''], ['\\', '\\'],
])('the formula %s needs more, and reads %s', (tex, expected) => {
  expect(simpleMath(tex)).toBeNull();
  expect(mathToPlain(tex)).toBe(expected);
});

test('letters are italic, numbers and signs upright, as TeX has it', () => {
  expect(simpleMath('O^2')).toEqual([
    { type: 'text', value: 'O', style: 'italic' },
    { type: 'sup', children: [{ type: 'text', value: '2', style: 'upright' }] },
  ]);
  expect(simpleMath('\\rm O')).toEqual([{ type: 'text', value: 'O', style: 'upright' }]);
});
