import { expect, test } from 'vitest';
import { listState } from './list-state.ts';

const papers = [{ id: 'a', version: '1', added: '2030-01-02' }, { id: 'b', version: '1', added: '2030-01-03' }];

test('a page changes its version with its papers and with what it says of itself', () => {
  const { version, date } = listState('Net', papers);
  expect(date).toBe('2030-01-03');
  expect(listState('Net', papers.map((paper) => ({ ...paper, added: '2031-01-01' }))).version).toBe(version);
  expect(listState('Net', papers.slice(1)).version).not.toBe(version);
  expect(listState('Net', [{ id: 'a', version: '2', added: '2030-01-02' }, ...papers.slice(1)]).version).not.toBe(version);
  expect(listState('Nets', papers).version).not.toBe(version);
  expect(listState('Net', []).date).toBeUndefined();
});
