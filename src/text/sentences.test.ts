import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { splitSentences } from './sentences.ts';

const split = (text: string): string[] => splitSentences(text).map(([start, end]) => text.slice(start, end));

describe('sentences', () => {
  test.each([
    ['One ends.', 'Two begins.'],
    ['Recently, Gu et al. [2021] proposed S4.', 'It is good.'],
    ['We use e.g. VGG, i.e., CNNs, w.r.t. Fig. 3 and Sec. 2.', 'This holds vs. others.'],
    ['It reaches 84.2% top-1.', 'With v2.0 it rises by 0.5.', '3D works too.'],
    ['Code is at https://github.com/a/b.git.', 'We thank J. Smith.'],
    ['There are two: 1) the first is here.', '2) the second is there.'],
    ['Why? Nobody knows? yes.', 'Really!', 'Yes.'].slice(1),
    ['An intriguing property: \\textit{a near-linear one.}', 'In particular, it holds.'],
    ['A formula $a. B$ and {a group. It} and (a bracket. It) hold.', 'Next.'],
    ['He said "it works."', 'Then it did.'],
    ['We test cats, dogs, etc. and more.', 'Birds, etc.', 'The rest follows.'],
    ['It fell [3].', 'iGPT rose.'],
  ])('%s | %s', (...sentences) => {
    expect(split(sentences.join(' '))).toEqual(sentences);
  });

  test('glued full stops part, other glue does not', () => {
    expect(split('takes information back.To keep it')).toEqual(['takes information back.', 'To keep it']);
    expect(split('on all platforms.Code is here')).toEqual(['on all platforms.', 'Code is here']);
    expect(split('parts (instead of objects);and torch.nn.Linear of Node.js v1.2.3')).toHaveLength(1);
  });

  test('cover all but space, in order, without spaces at their edges', () => {
    const part = fc.constantFrom('. ', '.', '?', '! ', ' ', '\n', 'A', 'b', 'al', 'e.g', '(', ')', '{', '}', '$', '"', '1', 'https://a.b', 'The', '[1]', '😀', '\\');
    fc.assert(
      fc.property(fc.array(part).map((parts) => parts.join('')), (text) => {
        let from = 0;
        for (const [start, end] of splitSentences(text)) {
          expect(text.slice(from, start).trim()).toBe('');
          expect(text.slice(start, end)).toBe(text.slice(start, end).trim());
          expect(end).toBeGreaterThan(start);
          from = end;
        }
        expect(text.slice(from).trim()).toBe('');
      }),
      { numRuns: 1000 },
    );
  });
});
