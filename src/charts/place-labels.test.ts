import fc from 'fast-check';
import { expect, test } from 'vitest';
import { placeLabels, type LabelledMark } from './place-labels.ts';

const area = { width: 400, height: 300, fontSize: 12 };
const mark = fc.record({ x: fc.integer({ min: 20, max: 380 }), y: fc.integer({ min: 20, max: 280 }), label: fc.stringMatching(/^[A-Za-z-]{1,14}$/), priority: fc.integer({ min: 0, max: 9 }) });

/** Where the text of a label stands, by the same measure of a character. */
function spanOf({ x, y, anchor, mark: { label } }: ReturnType<typeof placeLabels>[number]): { left: number; right: number; top: number; bottom: number } {
  const width = label.length * area.fontSize * 0.54;
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
  return { left, right: left + width, top: y - 8, bottom: y };
}

test('labels stay inside, cover neither marks nor each other', () => {
  fc.assert(fc.property(fc.array(mark, { maxLength: 60 }), (marks) => {
    const spans = placeLabels(marks, area).map(spanOf);
    for (const [index, { left, right, top, bottom }] of spans.entries()) {
      expect(left >= 0 && right <= area.width && top >= 0 && bottom <= area.height).toBe(true);
      expect(marks.some(({ x, y }) => x > left && x < right && y > top && y < bottom)).toBe(false);
      expect(spans.slice(index + 1).some((other) => left < other.right && other.left < right && top < other.bottom && other.top < bottom)).toBe(false);
    }
  }));
});

test('of two that are in each other’s way the more important is named', () => {
  const crowd: LabelledMark[] = Array.from({ length: 12 }, (_, index) => ({ x: 200, y: 150 + index * 2, label: `lamp ${index}`, priority: index === 6 ? 1 : 0 }));
  expect(placeLabels(crowd, area)[0]?.mark.label).toBe('lamp 6');
});

test('a lone mark has its label at its right, one at the right edge at its left', () => {
  expect(placeLabels([{ x: 50, y: 50, label: 'lamp', priority: 0 }], area)[0]?.anchor).toBe('start');
  expect(placeLabels([{ x: 390, y: 50, label: 'lamp', priority: 0 }], area)[0]?.anchor).toBe('end');
});

test('labels keep off what is to be kept free', () => {
  const kept = [{ left: 52, right: 400, top: 49, bottom: 51 }];
  expect(placeLabels([{ x: 200, y: 50, label: 'lamp', priority: 0 }], { ...area, kept })[0]?.anchor).not.toBe('start');
});

test('a mark at an edge whose sides are taken is named above or below, from itself on', () => {
  const kept = [{ left: 0, right: 45, top: 0, bottom: 300 }, { left: 60, right: 400, top: 149, bottom: 151 }];
  expect(placeLabels([{ x: 50, y: 150, label: 'LampNet', priority: 1 }], { ...area, kept })).toMatchObject([{ x: 50, anchor: 'start' }]);
});
