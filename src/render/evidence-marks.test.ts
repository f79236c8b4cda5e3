import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { renderInlineHtml, renderMarkedInline } from './index.ts';

/** Marks every print of each text in brackets' order: `[text, fact, kind]`. */
function marked(text: string, ...wanted: [print: string, fact: string, kind: string][]): string {
  const spans = wanted.map(([print, fact, kind]) => ({ start: text.indexOf(print), end: text.indexOf(print) + print.length, fact, kind }));
  const { html, plain } = renderMarkedInline(text, spans);
  expect(plain).toBe(renderInlineHtml(text));
  return html;
}

const link = (kind: string, facts: string, inner: string): string => `<a class="evidence ${kind}" href="#${facts.split(' ')[0] ?? ''}"${facts.includes(' ') ? ` data-facts="${facts}"` : ''} tabindex="-1">${inner}</a>`;
const number = (facts: string, inner: string): string => link('result', facts, inner);

describe('the marks of evidence', () => {
  test.each([
    ['We use Wicks-1K.', 'Wicks-1K', `We use ${number('f', 'Wicks-1K')}.`],
    ['It burns 84.2\\% more.', '84.2', `It burns ${number('f', '84.2')}% more.`],
    ['It burns 84.2\\% more.', '84.2\\%', `It burns ${number('f', '84.2%')} more.`],
    ['It has $84.2\\%$ now', '84.2', `It has ${number('f', '84.2%')} now`],
    ['The $gen$CNN burns', '$gen$CNN', `The ${number('f', '<i>gen</i>CNN')} burns`],
    ['The \\textbf{LampNet} burns', 'LampNet', `The <strong>${number('f', 'LampNet')}</strong> burns`],
    ['The \\textbf{LampNet} burns', '\\textbf{LampNet}', `The ${number('f', '<strong>LampNet</strong>')} burns`],
    ['Our {\\it Lamp} Net burns', 'Lamp} Net', `Our <em>${number('f', 'Lamp')}</em>${number('f', ' Net')} burns`],
    ['See https://a.b/c\\_d now', 'https://a.b/c\\_d', 'See <mark class="evidence result" data-facts="f"><a href="https://a.b/c_d">https://a.b/c_d</a></mark> now'],
    ['A  lamp\n burns', 'lamp', `A ${number('f', 'lamp')} burns`],
    ['``Lamps\'\' burn', 'Lamps', `“${number('f', 'Lamps')}” burn`],
  ])('stand in %j for %j', (text, print, expected) => {
    expect(marked(text, [print, 'f', 'result'])).toBe(expected);
  });

  test('name all facts of a part, the shortest first', () => {
    expect(marked('ImageNet sorting', ['ImageNet', 'd', 'dataset'], ['ImageNet sorting', 't', 'task'])).toBe(link('dataset', 'd t', 'ImageNet') + link('task', 't', ' sorting'));
    expect(marked('At https://a.b/lamp now', ['https://a.b/lamp', 'c', 'code'], ['lamp', 'm', 'method'])).toBe('At <mark class="evidence code" data-facts="c m"><a href="https://a.b/lamp">https://a.b/lamp</a></mark> now');
    expect(marked('$8 / 9$ of them', ['8', 'a', 'result'], ['9', 'b', 'result'])).toBe(`${number('a b', '8/9')} of them`);
  });

  test('change nothing else and hold every span that shows something', () => {
    const parts = ['a', 'Lamp', '84.2', ' ', '  ', '\\%', '$x^2$', '$\\sqrt{n}$', '\\textbf{', '{\\it ', '}', '--', '``', "''", '$', '\\cite{a}', 'https://a.b/c', '\\url{https://a.b}', '.', '\\"o', '{', '\\footnote{'];
    const texts = fc.array(fc.constantFrom(...parts), { minLength: 1, maxLength: 12 }).map((list) => list.join(''));
    const places = fc.array(fc.tuple(fc.nat(40), fc.integer({ min: 1, max: 8 })), { minLength: 1, maxLength: 4 });
    fc.assert(fc.property(texts, places, (text, list) => {
      const spans = list.map(([start, length], index) => ({ start, end: Math.min(start + length, text.length), fact: `f${index}`, kind: 'method' })).filter(({ start, end }) => start < end);
      const { html, plain } = renderMarkedInline(text, spans);
      const unmarked = html.replace(/<a class="evidence[^>]*>((?:(?!<a ).)*?)<\/a>/gsu, '$1').replace(/<\/?mark[^>]*>/gu, '');
      expect(unmarked).toBe(plain);
      expect(html).not.toMatch(/[\u{F0000}-\u{FFFFD}]/u);
      expect(html).not.toMatch(/<a [^>]*>(?:(?!<\/a>).)*<a /su);
    }), { numRuns: 3000 });
  });
});
