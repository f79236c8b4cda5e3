import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { samplePaper } from '../../tests/fixtures/sample-paper.ts';
import { clauseOf, markedSentenceHtml, sentenceHtml, sentenceText } from './sentences.ts';

const place = { abstract: 0, sentence: 2, start: 34, end: 38 };

function paperOf(text: string, html: string): ReturnType<typeof samplePaper> {
  return samplePaper({ abstracts: [{ text, sentences: [[0, text.length]], sources: [] }], abstractsHtml: [`<p><span class="sentence" id="s1">${html}</span></p>`] });
}

const markIn = (text: string, html: string, [start, end]: [number, number]): string => markedSentenceHtml(paperOf(text, html), { abstract: 0, sentence: 1, start, end });

test('a sentence is found with its inner markup, and the title as sentence 0', () => {
  const paper = samplePaper();
  expect(sentenceHtml(paper, { abstract: 0, sentence: 1 })).toBe('We present <span>Sample</span> Net.');
  expect(sentenceHtml(paper, { abstract: 0, sentence: 0 })).toBe(paper.titleHtml);
  expect(sentenceHtml(paper, { abstract: 0, sentence: 9 })).toBe('');
});

test('a sentence is found verbatim', () => {
  expect(sentenceText(samplePaper(), place)).toBe(String.raw`It reaches 84.2\% top-1 accuracy on ImageNet.`);
  expect(sentenceText(samplePaper(), { abstract: 0, sentence: 9 })).toBe('');
});

test('the evidence is marked in its sentence', () => {
  expect(markedSentenceHtml(samplePaper(), place)).toBe('It reaches <mark>84.2</mark>% top-1 accuracy on ImageNet.');
});

test('of equal numbers the right one is marked, tags aside', () => {
  expect(markIn('From 80 to 80.', 'From <a title="80">80</a> to 80.', [11, 13])).toBe('From <a title="80">80</a> to <mark>80</mark>.');
});

test('a formula stays as it is, and counts', () => {
  expect(markIn('From $80$ to 80.', 'From <math><mn>80</mn></math> to 80.', [13, 15])).toBe('From <math><mn>80</mn></math> to <mark>80</mark>.');
  expect(markIn('From $80$ to 80.', 'From <math><mn>80</mn></math> to 80.', [6, 8])).toBe('From <math><mn>80</mn></math> to 80.');
});

describe('the clause around a number', () => {
  const clauseIn = (text: string, found: string): string => {
    const start = text.indexOf(found);
    const clause = clauseOf(paperOf(text, ''), { abstract: 0, sentence: 1, start, end: start + found.length });
    return clause === null ? '' : `${clause.before}[${clause.found}]${clause.after}`;
  };

  test.each([
    ['LampNet beats WickNet by 1.7% mAP.', '1.7', 'LampNet beats WickNet by [1.7]% mAP.'],
    ['With oil that is bought and with wicks that are not, it burns for long, surpassing the best of the former lamps, which is WickNet of last year, by $+1.2$, $+2.0$ and $+1.4$ respectively, and it is said to be so in all of the rooms that were tried.', '+2.0',
      '… surpassing the best of the former lamps, which is WickNet of last year, by +1.2, [+2.0] and +1.4 respectively …'],
  ])('of %j at %s says what it is compared with', (text, found, expected) => {
    expect(clauseIn(text, found)).toBe(expected);
  });

  test('is part of the sentence, whatever it holds', () => {
    fc.assert(fc.property(fc.array(fc.constantFrom('lamps', 'a, b', '3.1', '(so', 'and', 'surpassing the', '; then'), { maxLength: 80 }), fc.array(fc.constantFrom('more', ', 4', 'of it'), { maxLength: 30 }), (before, after) => {
      const text = [...before, '84.2', ...after].join(' ');
      const start = before.join(' ').length + (before.length > 0 ? 1 : 0);
      const clause = clauseOf(paperOf(text, ''), { abstract: 0, sentence: 1, start, end: start + 4 });
      const shown = clause === null ? '?' : `${clause.before}${clause.found}${clause.after}`;
      expect(text).toContain(shown.replace(/^… | …$/g, ''));
      expect(clause?.found).toBe('84.2');
    }));
  });
});
