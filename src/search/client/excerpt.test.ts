import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bestSentence, markWords } from './excerpt.ts';

const content = 'A title. Kernels matter. Large kernels, we show, see wide. The end.';
const anchors = [{ id: 's1', location: 2 }, { id: 's2', location: 4 }, { id: 's3', location: 10 }];

describe('bestSentence', () => {
  test('takes the sentence with most of the words and marks them', () => {
    expect(bestSentence({ content, anchors, locations: [2, 4, 5] }, { words: ['large', 'kernel'], length: 40 })).toEqual({
      anchor: 's2',
      text: [{ text: 'Large kernels,', marked: true }, { text: ' we show, see wide.', marked: false }],
    });
  });

  test('marks what was typed though the page was found by other words, and nothing that says nothing', () => {
    expect(bestSentence({ content, anchors, locations: [6, 8] }, { words: ['wide', 'large'], asked: ['large'], plain: ['we'], length: 40 })?.text).toEqual([
      { text: 'Large', marked: true }, { text: ' kernels, we show, ', marked: false }, { text: 'see', marked: true }, { text: ' wide.', marked: false },
    ]);
  });

  test('gives none when only the title matches', () => {
    expect(bestSentence({ content, anchors, locations: [1] }, { words: ['title'], length: 40 })).toBeNull();
  });

  test('cuts a long sentence around the first match', () => {
    const long = Array.from({ length: 100 }, (_, index) => `w${index}`).join(' ');
    const excerpt = bestSentence({ content: long, anchors: [{ id: 's1', location: 0 }], locations: [50] }, { words: ['w50'], length: 8 });
    expect(excerpt?.text.map(({ text }) => text).join('')).toBe('… w48 w49 w50 w51 w52 w53 w54 w55 …');
  });
});

describe('markWords', () => {
  test('marks words and parts that begin with a word of the query', () => {
    expect(markWords('UniRepLKNet: Large-Kernel ConvNet', ['kernel', 'conv'])).toEqual([
      { text: 'UniRepLKNet: ', marked: false },
      { text: 'Large-Kernel ConvNet', marked: true },
    ]);
  });

  test('changes nothing but blanks', () => {
    fc.assert(fc.property(fc.string(), fc.array(fc.string()), (text, words) => {
      expect(markWords(text, words).map((piece) => piece.text).join('')).toBe(text.split(/\s+/u).filter((word) => word !== '').join(' '));
    }));
  });
});
