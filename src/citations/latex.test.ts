import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { escapeLatex } from '#text/latex-escape.ts';
import { completeLatex, protectCapitals } from './latex.ts';

describe('plain text becomes LaTeX', () => {
  test.each([
    ['Transformers & Convolutions', 'Transformers \\& Convolutions'],
    ['100% of #1 in $5', '100\\% of \\#1 in \\$5'],
    ['UCF_CC_50', 'UCF\\_CC\\_50'],
    ['D^2LV', 'D\\^{}2LV'],
    ['a{b}c\\d~e', 'a\\textbraceleft{}b\\textbraceright{}c\\textbackslash{}d\\textasciitilde{}e'],
  ])('%s', (plain, latex) => {
    expect(escapeLatex(plain)).toBe(latex);
  });

  test('no text opens or closes a brace of its own', () => {
    fc.assert(fc.property(fc.string(), (text) => {
      const bare = escapeLatex(text).replaceAll(/\\[{}]/g, '').replaceAll(/\\(?:[a-z]+|\^)\{\}/g, '');
      expect(bare).not.toMatch(/[{}]/);
    }));
  });
});

describe('text that holds LaTeX keeps it', () => {
  test.each([
    ['2D \\& 3D', '2D \\& 3D'],
    ['Fully $1\\times1$ Network & more', 'Fully $1\\times1$ Network \\& more'],
    ['\\(256\\times256\\) images', '$256\\times256$ images'],
    ['a \\emph{b} c_d', 'a \\emph{b} c\\_d'],
    ['an open { brace', 'an open \\textbraceleft{} brace'],
    ['Sets of \\{ and more', 'Sets of \\textbraceleft{} and more'],
    ['An \\emph{a \\} b', 'An \\textbackslash{}emph\\textbraceleft{}a \\textbraceright{} b'],
    ['On $\\left\\{ x \\right.$ maps', 'On $\\left\\lbrace  x \\right.$ maps'],
    ['Rows $a \\\\{b}$', 'Rows $a \\\\{b}$'],
    ['Schr\\"odinger\'s cat, Erd\\H{o}s, na\\"{\\i}ve and \\c Cetin', "Schrödinger's cat, Erdős, naïve and Çetin"],
    ['From $5 to $1', 'From \\$5 to \\$1'],
    ['At $5 or for \\$1, $k$ times', 'At \\$5 or for \\$1, $k$ times'],
    ['A formula $a { b$ that opens a brace', 'A formula \\$a \\textbraceleft{} b\\$ that opens a brace'],
  ])('%s', (source, latex) => {
    expect(completeLatex(source)).toBe(latex);
  });
});

test('every dollar of the result that is not escaped belongs to a formula', () => {
  fc.assert(fc.property(fc.array(fc.constantFrom('$', '$$', '\\$', '\\(', '\\)', '5', ' ', 'x', '\\', '{', '}', '^2'), { maxLength: 14 }), (parts) => {
    const dollars = completeLatex(parts.join('')).replaceAll(/\\[^]/g, '').match(/\$/g) ?? [];
    expect(dollars.length % 2).toBe(0);
  }));
});

test('braces pair in every title as BibTeX counts them', () => {
  const parts = ['{', '}', '\\{', '\\}', '\\', '$', '\\(', '\\)', '\\emph{', '\\left', '\\"', 'o', 'ImageNet', ' ', '^', ':'];
  fc.assert(fc.property(fc.array(fc.oneof(fc.constantFrom(...parts), fc.string({ maxLength: 2 })), { maxLength: 20 }), (title) => {
    const latex = protectCapitals(completeLatex(title.join('')), new Set());
    const depths = [...latex.matchAll(/[{}]/g)].reduce((all, [brace]) => [...all, (all.at(-1) ?? 0) + (brace === '{' ? 1 : -1)], [0]);
    expect(Math.min(...depths)).toBe(0);
    expect(depths.at(-1)).toBe(0);
  }), { numRuns: 1000 });
});

describe('capitals that a style would lower stand in braces', () => {
  test.each([
    ['CSWin Transformer: A General Backbone', '{CSWin} Transformer: A General Backbone'],
    ['Self-Attention on ImageNet-1K', 'Self-Attention on {ImageNet-1K}'],
    ['$gen$CNN: Words', '$gen${CNN}: Words'],
    ['From \\$5 for ImageNet to \\$1', 'From \\$5 for {ImageNet} to \\$1'],
    ['Better than its Mamba Counterpart', 'Better than its {Mamba} Counterpart'],
    ['Seen in 2D \\& 3D (ViL)', 'Seen in {2D} \\& {3D} ({ViL})'],
    ['Quoted "Bottleneck" of D\\^{}2LV', 'Quoted "Bottleneck" of {D\\^{}2LV}'],
  ])('%s', (title, expected) => {
    expect(protectCapitals(title, new Set(['Mamba']))).toBe(expected);
  });
});
