import { expect, test } from 'vitest';
import { samplePaper } from '../../tests/fixtures/sample-paper.ts';
import { markedSentenceHtml, sentenceHtml, sentenceText } from './sentences.ts';

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
