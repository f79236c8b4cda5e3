import { expect, test } from 'vitest';
import { joinFurniture } from './source-parts.ts';

const record = (ordinal: number, start: number, end: number) => ({ ordinal, start, end, line: ordinal, label: `record ${ordinal}`, work: null });

test('parts come in the order of their bytes and cover what records and furniture cover', () => {
  const parts = joinFurniture({
    records: [record(1, 6, 10), record(2, 11, 20)],
    furniture: [{ start: 0, end: 4, what: 'page banner' }, { start: 4, end: 5, what: 'blank line' }, { start: 5, end: 6, what: 'blank line' }, { start: 10, end: 11, what: 'blank line' }],
  });
  expect(parts.map(({ start, end, what, record: found }) => [start, end, found?.ordinal ?? what])).toEqual([
    [0, 6, 'page banner, 2 blank lines'],
    [6, 10, 1],
    [10, 11, 'blank line'],
    [11, 20, 2],
  ]);
});
