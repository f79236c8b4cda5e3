import fc from 'fast-check';
import { expect, it } from 'vitest';
import { byteRange } from './byte-range.ts';

it('gives the bytes that decode to the units of the range, wherever the text stands', () => {
  const text = fc.string({ unit: 'grapheme', maxLength: 30 });
  fc.assert(fc.property(fc.tuple(text, text, text, text), ([before, left, inner, right]) => {
    const bytes = new TextEncoder().encode(before + left + inner + right);
    const range = byteRange(left + inner + right, { start: left.length, end: left.length + inner.length }, new TextEncoder().encode(before).length);
    expect(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes.subarray(range.start, range.end))).toBe(inner);
  }));
});
