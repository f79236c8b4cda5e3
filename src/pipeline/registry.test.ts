import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RegistryEntry } from '#model/registry.ts';
import { assignSlugs } from './registry.ts';

const today = '2031-05-06';
const entry = (id: string, keys: string[], state: RegistryEntry['state'] = 'provisional'): RegistryEntry => ({ id, state, added: '2030-01-01', keys });

describe('slugs', () => {
  it('are the first free name, then numbered', () => {
    const { assigned } = assignSlugs([{ keys: ['a'], names: ['lamp'] }, { keys: ['b'], names: ['lamp', 'lamp-oil'] }, { keys: ['c'], names: ['lamp', 'lamp-oil'] }], [], today);
    expect(assigned.map(({ id }) => id)).toEqual(['lamp', 'lamp-oil', 'lamp-oil-2']);
  });

  it('stay with whatever shares a key, under a new name too', () => {
    const { assigned } = assignSlugs([{ keys: ['new title', 'arxiv'], names: ['renamed'] }], [entry('lamp', ['old title', 'arxiv'])], today);
    expect(assigned).toEqual([{ id: 'lamp', state: 'provisional', added: '2030-01-01', keys: ['arxiv', 'new title'] }]);
  });

  it('are never given to something else once published, even when nobody claims them', () => {
    const { assigned, entries } = assignSlugs([{ keys: ['b'], names: ['lamp'] }], [entry('lamp', ['a'], 'published')], today);
    expect(assigned[0]?.id).toBe('lamp-2');
    expect(entries.map(({ id }) => id)).toEqual(['lamp', 'lamp-2']);
  });

  it('that are provisional and unclaimed are forgotten', () => {
    expect(assignSlugs([], [entry('lamp', ['a'])], today).entries).toEqual([]);
  });

  it('published keep every key they were ever known by', () => {
    const { assigned } = assignSlugs([{ keys: ['b', 'c'], names: ['x'] }], [entry('lamp', ['a', 'b'], 'published')], today);
    expect(assigned[0]?.keys).toEqual(['a', 'b', 'c']);
  });

  it('stay with the work that has more of their keys, though another has its title', () => {
    const registry = [entry('lamp', ['title', 'abstract a'], 'published'), entry('lamp-2', ['title', 'abstract b'], 'published')];
    const { assigned } = assignSlugs([{ keys: ['title', 'abstract a'], names: ['lamp'] }, { keys: ['title', 'abstract b'], names: ['lamp'] }], registry, today);
    expect(assigned.map(({ id }) => id)).toEqual(['lamp', 'lamp-2']);
  });

  it('are distinct, and the same again on a second run', () => {
    const candidate = fc.record({ keys: fc.uniqueArray(fc.stringMatching(/^[a-f]$/), { minLength: 1, maxLength: 3 }), names: fc.array(fc.stringMatching(/^[xyz]$/), { minLength: 1, maxLength: 2 }) });
    fc.assert(
      fc.property(fc.array(candidate), (candidates) => {
        const things = [...new Map(candidates.map((one) => [one.keys.toSorted().join(''), one])).values()];
        const first = assignSlugs(things, [], today);
        expect(new Set(first.assigned.map(({ id }) => id)).size).toBe(things.length);
        expect(assignSlugs(things, first.entries, '2032-01-01')).toEqual(first);
      }),
    );
  });
});
