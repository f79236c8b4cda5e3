import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '#diagnostics.ts';
import type { Corrections } from '#model/corrections.ts';
import { reportIdleCorrections, type ReadWork } from './check-corrections.ts';

const reason = 'A reader says so.';
const text = 'LampNet lights rooms, as in room lighting.';
const work: ReadWork = {
  draft: { title: 'Lamps', authors: [{ name: 'Ada Vale' }], abstracts: [{ text, sources: [{ seed: 'a.txt', ordinal: 1 }, { seed: 'b.txt', ordinal: 7 }] }] },
  facts: {
    methods: [{ name: 'LampNet (rooms)', aliases: ['LampNet'], role: 'proposed', corrected: null, evidence: [] }],
    datasets: [],
    tasks: [{ name: 'lighting', inferred: false, corrected: null, evidence: [{ abstract: 0, sentence: 1, start: text.indexOf('room lighting'), end: text.indexOf('.') }] }],
    results: [],
    code: [],
  },
};

function remarks(corrections: Partial<Corrections>): string[] {
  const found: Diagnostic[] = [];
  reportIdleCorrections([work], { merges: [], titles: [], authors: [], aliases: [], facts: [], ...corrections }, (diagnostic) => found.push(diagnostic));
  return found.map(({ file, rule, message }) => `${file ?? ''} ${rule}: ${message}`);
}

describe('corrections that do nothing', () => {
  it('are reported by the alias that stands nowhere', () => {
    expect(remarks({
      aliases: [
        { kind: 'method', name: 'LampNet (rooms)', aliases: ['Lamp-Net', 'WickNet'], reason },
        { kind: 'dataset', name: 'Lamps', aliases: ['LampNet'], reason },
        { kind: 'task', name: 'lighting', aliases: ['room lighting'], reason },
      ],
    })).toEqual([
      'content/corrections/aliases.yaml correction-without-effect: No work names a method “WickNet”, which is to be an alias of “LampNet (rooms)”.',
      'content/corrections/aliases.yaml correction-without-effect: No work names a dataset “LampNet”, which is to be an alias of “Lamps”.',
    ]);
  });

  it('are reported by the namesake that its works do not name', () => {
    const namesakes = [{ name: 'LampNet (rooms)', records: [{ seed: 'a.txt', ordinal: 1 }] }, { name: 'LampNet (streets)', records: [{ seed: 'b.txt', ordinal: 7 }] }];
    expect(remarks({ aliases: [{ kind: 'method', name: 'LampNet', namesakes, reason }] })).toEqual([
      'content/corrections/aliases.yaml correction-without-effect: No work that is to mean “LampNet (streets)” names a method “LampNet”.',
    ]);
  });

  it('are reported by the namesake whose work does not list the name', () => {
    const namesakes = [{ name: 'Ada Vale (Fudan)', records: [{ seed: 'a.txt', ordinal: 1 }] }, { name: 'Ada Vale (Oulu)', records: [{ seed: 'gone.txt', ordinal: 7 }] }];
    expect(remarks({ authors: [{ name: 'Ada Vale', namesakes, reason }, { samePerson: ['Ada Vale', 'Ada Vale (Fudan)'], reason }] })).toEqual([]);
    expect(remarks({ authors: [{ name: 'Bo Lind', namesakes, reason }] })).toEqual([
      'content/corrections/authors.yaml correction-without-effect: The work of record 1 of seeds/a.txt has no author “Bo Lind” who could be “Ada Vale (Fudan)”.',
    ]);
  });

  it('are reported by people who are both said to be one and not', () => {
    expect(remarks({ authors: [{ samePerson: ['Ada Vale', 'Ada Väle'], reason }, { differentPeople: ['Ada Vale', 'Ada Vale'], reason }] })).toHaveLength(1);
    expect(remarks({ authors: [{ differentPeople: ['Ada Vale', 'A. Vale'], reason }] })).toEqual([
      'content/corrections/authors.yaml correction-without-effect: No work has the author “A. Vale”, whom a correction names.',
    ]);
  });

  it('are reported by the person that no work has', () => {
    expect(remarks({ authors: [{ samePerson: ['Ada Vále', 'A. Vale'], reason }] })).toEqual([
      'content/corrections/authors.yaml correction-without-effect: No work has the author “A. Vale”, whom a correction names.',
    ]);
  });
});

describe('corrections that contradict one another', () => {
  it('are reported where one work is given two titles', () => {
    const titles = [{ record: { seed: 'a.txt', ordinal: 1 }, title: 'Lamps', reason }, { record: { seed: 'b.txt', ordinal: 7 }, title: 'Lights', reason }];
    expect(remarks({ titles })).toEqual(['content/corrections/titles.yaml corrections-contradict: The work of record 7 of seeds/b.txt is given two titles; only the first counts.']);
    expect(remarks({ titles: titles.slice(1) })).toEqual([]);
  });

  it('are reported where two records are merged and kept apart', () => {
    const [a, b, c] = [{ seed: 'a.txt', ordinal: 1 }, { seed: 'b.txt', ordinal: 7 }, { seed: 'c.txt', ordinal: 2 }];
    expect(remarks({ merges: [{ action: 'merge', records: [a, b, c], reason }, { action: 'apart', records: [c, a], reason }] })).toEqual([
      'content/corrections/merges.yaml corrections-contradict: record 1 of seeds/a.txt and record 2 of seeds/c.txt are said both to be one work and to be two; they stay apart.',
    ]);
    expect(remarks({ merges: [{ action: 'merge', records: [a, b], reason }, { action: 'apart', records: [b, c], reason }] })).toEqual([]);
  });
});
