import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { extractLinks, extractMeantLinks } from './links.ts';

const urls = (text: string): string[] => extractLinks(text).map(({ url }) => url);
const meant = (text: string): string[] => extractMeantLinks(text).map(({ url }) => url);

describe('web addresses of a text', () => {
  test.each([
    ['at https://github.com/a/b.', ['https://github.com/a/b']],
    ['at https://github.com/a/b.git. The', ['https://github.com/a/b.git']],
    ['at https://github.com/a/b .', ['https://github.com/a/b']],
    ['https://github.com/a/CV-Backbones, and the', ['https://github.com/a/CV-Backbones']],
    ['(https://a.b/c_(d)), see', ['https://a.b/c_(d)']],
    ['at https://a.github.io/xLSTM-UNet/{http://a.github.io/xLSTM-Unet/}', ['https://a.github.io/xLSTM-UNet/']],
    ['at https://github.com/g/ChaosMining/{URL}.', ['https://github.com/g/ChaosMining/']],
    ['\\url{https://github.com/a/b\\_c}', ['https://github.com/a/b_c']],
    ['https://a.b/c.The code', ['https://a.b/c']],
    ['https://a.bhttps://c.d', ['https://a.b', 'https://c.d']],
    ['https://web.archive.org/web/2020/https://a.b', ['https://web.archive.org/web/2020/https://a.b']],
    ['HTTP://A.B and ftp://a.b and a.b/c and javascript:x and http:// and https://.', ['HTTP://A.B']],
  ])('in %s', (text, expected) => {
    expect(urls(text)).toEqual(expected);
  });

  test.each([
    ['at https: //github.com/a/b and https://github. com/a/c.', ['https://github.com/a/b', 'https://github.com/a/c']],
    ['at github.com/a/b, a-b.github.io and (www.github.com/c).', ['https://github.com/a/b', 'https://a-b.github.io', 'https://www.github.com/c']],
    ['me@github.com/a, mygithub.com/a, github.com alone, https://github and on', []],
    ['at www.lamps.example/code_1 and www. alone', ['http://www.lamps.example/code_1']],
  ])('as meant in %s', (text, expected) => {
    expect(meant(text)).toEqual(expected);
  });

  test.each([extractLinks, extractMeantLinks])('stand verbatim at their range, in order, by %o', (extract) => {
    const part = fc.constantFrom('https://a.b/c', 'http://x.y', 'github.com/a', '\\_', '.', ',', ')', '(', '{', '}', ' ', 'é', 'The', '/', '~', '😀');
    fc.assert(
      fc.property(fc.array(part).map((parts) => parts.join('')), (text) => {
        let from = 0;
        for (const { url, start, end } of extract(text)) {
          expect(start).toBeGreaterThanOrEqual(from);
          expect(url).toBe(text.slice(start, end).replaceAll('\\', '').replace(/^(?!https?:)/, 'https://'));
          from = end;
        }
      }),
    );
  });
});
