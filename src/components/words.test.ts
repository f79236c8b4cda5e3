import { describe, expect, test } from 'vitest';
import { counted, longDate, nameHtml, paperLine, sentencesOf, withUnit } from './words.ts';

test('counts agree with their noun', () => {
  expect([counted(1, 'paper'), counted(1400, 'paper'), counted(2, 'entry', 'entries')]).toEqual(['1 paper', '1,400 papers', '2 entries']);
});

test.each([
  [{ isLabel: false, byline: 'Chen et al.', venue: 'CVPR 2022', year: 2022 }, 'Chen et al. · CVPR 2022'],
  [{ isLabel: false, byline: 'Chen et al.', venue: null, year: 2022 }, 'Chen et al. · 2022'],
  [{ isLabel: false, byline: 'Chen et al.', venue: 'CVPR', year: null }, 'Chen et al. · CVPR'],
  [{ isLabel: true, byline: 'Authors not in the sources', venue: null, year: null }, 'Label, no title known · Authors not in the sources'],
])('a paper has its line in lists: %o', (paper, line) => {
  expect(paperLine(paper)).toBe(line);
});

test('days are written out, the same in every time zone', () => {
  expect(longDate('2022-08-01')).toBe('1 August 2022');
});

test.each([
  [{ raw: '84.2', unit: '%' }, '84.2%'],
  [{ raw: '84.2%', unit: '%' }, '84.2%'],
  [{ raw: '172', unit: 'M' }, '172M'],
  [{ raw: '3.5', unit: 'x' }, '3.5×'],
  [{ raw: '1.10', unit: 'ms' }, '1.10\u202Fms'],
  [{ raw: '53.9', unit: null }, '53.9'],
])('a number stands with its unit: %o', (result, shown) => {
  expect(withUnit(result)).toBe(shown);
});

describe('evidence leads to its sentences', () => {
  const place = (abstract: number, sentence: number) => ({ abstract, sentence, start: 0, end: 1 });

  test('each sentence once, the title and later abstracts told apart', () => {
    expect(sentencesOf([place(0, 0), place(0, 3), place(0, 3), place(1, 2)])).toEqual([
      { anchor: 'title', mark: 'T', name: 'Title' },
      { anchor: 's3', mark: '3', name: 'Sentence 3' },
      { anchor: 'a2s2', mark: '2.2', name: 'Sentence 2.2' },
    ]);
  });
});

test('names are text, with exponents raised', () => {
  expect(nameHtml('O^2DETR <b>&')).toBe('O<sup>2</sup>DETR &lt;b&gt;&amp;');
});
