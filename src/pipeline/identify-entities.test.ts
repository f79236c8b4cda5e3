import { expect, it } from 'vitest';
import { personKeys } from './identify-entities.ts';

it('names joined by several corrections are one person, in whatever order these stand', () => {
  const reason = 'One page lists all of them.';
  const pairs = [['Ada Vale', 'A. Vale'], ['A. Vale', 'Ada B. Vale'], ['Ada B. Vale', 'Ada Vale']];
  for (const order of [pairs, pairs.toReversed()]) {
    const keyOf = personKeys(order.map((samePerson) => ({ samePerson, reason })));
    expect(new Set(['Ada Vale', 'A. Vale', 'Ada B. Vale'].map(keyOf)).size).toBe(1);
    expect(keyOf('Bo Lind')).toBe('bolind');
  }
});
