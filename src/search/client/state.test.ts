import fc from 'fast-check';
import { expect, test } from 'vitest';
import { searchKinds } from '../kinds.ts';
import { asks, emptyState, formatState, parseState, sortOrders } from './state.ts';

const values = fc.uniqueArray(fc.string({ minLength: 1 }), { maxLength: 3 });

test('reads what it writes', () => {
  const states = fc.record({
    query: fc.string().map((text) => text.trim()),
    kind: fc.constantFrom(null, ...searchKinds),
    facets: fc.record({ theme: values, year: values, dataset: values, source: values }),
    sort: fc.constantFrom(...sortOrders),
  });
  fc.assert(fc.property(states, (state) => {
    expect(parseState(new URLSearchParams(formatState(state)))).toEqual(state);
  }));
});

test('takes any address', () => {
  expect(parseState(new URLSearchParams('?q=&kind=sonnet&sort=luck&theme='))).toEqual(emptyState);
});

test('writes nothing for the empty state, which asks for nothing', () => {
  expect(formatState(emptyState)).toBe('');
  expect(asks(emptyState)).toBe(false);
  expect(asks({ ...emptyState, facets: { ...emptyState.facets, year: ['2022'] } })).toBe(true);
});
