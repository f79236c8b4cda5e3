import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '#diagnostics.ts';
import type { AuthorCorrection } from '#model/corrections.ts';
import type { Author } from '#model/entity.ts';
import { identifyAuthors, type IdentifiedAuthors } from './identify-authors.ts';

const reason = 'One page lists all of them.';

function work(ordinal: number, ...names: string[]) {
  return { authors: names.map((name) => ({ name })), abstracts: [{ sources: [{ seed: 'a.txt', ordinal }] }] };
}

function identify(lists: string[][], corrections: AuthorCorrection[] = []): IdentifiedAuthors & { remarks: Diagnostic[]; works: ReturnType<typeof work>[] } {
  const remarks: Diagnostic[] = [];
  const works = lists.map((names, index) => work(index + 1, ...names));
  return { ...identifyAuthors(works, { corrections, registry: [], today: '2026-01-01', report: (remark) => remarks.push(remark) }), remarks, works };
}

const names = (list: Author[]): string[] => list.map(({ name }) => name).sort();

describe('people', () => {
  it('meet under spellings that differ in accents, case and punctuation, and the best is shown', () => {
    const { list } = identify([['Jose Vale'], ['José Vale'], ['JOSE VALE'], ['Jose Vale']]);
    expect(list).toMatchObject([{ id: 'jose-vale', name: 'José Vale', aliases: ['Jose Vale', 'JOSE VALE'], merges: [] }]);
  });

  it('have a broken accent shown only when no better spelling is known', () => {
    expect(identify([["Herv'e Lind"], ["Herv'e Lind"], ['Hervé Lind']]).list).toMatchObject([{ name: 'Hervé Lind' }]);
    expect(identify([["Herv'e Lind"]]).list).toMatchObject([{ name: "Herv'e Lind" }]);
  });

  it('are named in the usual capitals, and as printed beside that', () => {
    expect(identify([['ADELE VALE', 'jian Lind', 'Bo de Vale']]).list).toMatchObject([{ name: 'Adele Vale', aliases: ['ADELE VALE'] }, { name: 'Bo de Vale', aliases: [] }, { name: 'Jian Lind' }]);
  });

  it('with and without a middle initial are one by a common co-author, and that is kept', () => {
    const { list } = identify([['Ada B. Vale', 'Bo Lind'], ['Ada Vale', 'Bo Lind'], ['Ada B. Vale']]);
    expect(list.find(({ id }) => id === 'ada-b-vale')).toMatchObject({
      name: 'Ada B. Vale', aliases: ['Ada Vale'],
      merges: [{ name: 'Ada Vale', rule: 'middle-names', reason: '“Ada B. Vale” and “Ada Vale” agree but for middle names and have a co-author in common: Bo Lind.' }],
    });
  });

  it('stay apart without a common co-author, in one list, or when two fit, and that is reported', () => {
    const alone = identify([['Ada B. Vale', 'Bo Lind'], ['Ada Vale', 'Cy Reed']]);
    expect(alone.list).toHaveLength(4);
    expect(alone.remarks).toMatchObject([{ severity: 'info', rule: 'author-maybe-the-same' }]);
    expect(names(identify([['Ada B. Vale', 'Ada Vale', 'Bo Lind']]).list)).toHaveLength(3);
    expect(names(identify([['Ada B. Vale', 'Bo Lind'], ['Ada C. Vale', 'Bo Lind'], ['Ada Vale', 'Bo Lind']]).list)).toHaveLength(4);
  });

  it('with initials are one by two common co-authors when nobody else fits', () => {
    expect(names(identify([['A. Vale', 'Bo Lind', 'Cy Reed'], ['Ada Vale', 'Bo Lind', 'Cy Reed']]).list)).toEqual(['Ada Vale', 'Bo Lind', 'Cy Reed']);
    expect(names(identify([['A. Vale', 'Bo Lind'], ['Ada Vale', 'Bo Lind']]).list)).toContain('A. Vale');
    expect(names(identify([['A. Vale', 'Bo Lind', 'Cy Reed'], ['Ada Vale', 'Bo Lind', 'Cy Reed'], ['Ann Vale', 'Bo Lind']]).list)).toContain('A. Vale');
    expect(identify([['A. Vale'], ['Ada Vale']]).remarks).toEqual([]);
  });

  it('with the family name first are one by a common co-author', () => {
    expect(names(identify([['Chen Yi', 'Bo Lind'], ['Yi Chen', 'Bo Lind'], ['Yi Chen']]).list)).toEqual(['Bo Lind', 'Yi Chen']);
  });
});

describe('corrections of people', () => {
  it('join names in whatever order they stand, and the first is shown', () => {
    const pairs = [['Ada Vale', 'A. Vale'], ['A. Vale', 'Ada B. Vale'], ['Ada B. Vale', 'Ada Vale']];
    for (const order of [pairs, pairs.toReversed()]) {
      const { list } = identify([['Ada Vale'], ['A. Vale'], ['Ada B. Vale'], ['Bo Lind']], order.map((samePerson) => ({ samePerson, reason })));
      expect(list).toHaveLength(2);
    }
    const [person] = identify([['Ada Vale'], ['Ada Vale'], ['A. Vale']], [{ samePerson: ['Ada B. Vale', 'Ada Vale', 'A. Vale'], reason }]).list;
    expect(person).toMatchObject({ name: 'Ada B. Vale', aliases: ['A. Vale', 'Ada Vale'], merges: [{ name: 'Ada Vale', rule: 'correction', reason }, { name: 'A. Vale' }] });
  });

  it('keep people apart whom a rule would join, by way of a third neither', () => {
    const lists = [['Ada B. Vale', 'Bo Lind'], ['Ada Vale', 'Bo Lind']];
    expect(identify(lists, [{ differentPeople: ['Ada Vale', 'Ada B. Vale'], reason }]).list).toHaveLength(3);
    const chain: AuthorCorrection[] = [{ differentPeople: ['Ada B. Vale', 'A. Vale'], reason }, { samePerson: ['Ada Vale', 'A. Vale'], reason }];
    expect(identify([...lists, ['A. Vale']], chain).list).toHaveLength(3);
  });

  it('part namesakes by record; other works stay under the printed name', () => {
    const namesakes = [{ name: 'Wei Zhang (Fudan)', records: [{ seed: 'a.txt', ordinal: 1 }] }, { name: 'Wei Zhang (Oulu)', records: [{ seed: 'a.txt', ordinal: 2 }] }];
    const { list, idOf, works } = identify([['Wei Zhang'], ['Wei Zhang'], ['Wei Zhang']], [{ name: 'Wei Zhang', namesakes, reason }]);
    expect(works.map((one) => idOf('Wei Zhang', one))).toEqual(['wei-zhang-fudan', 'wei-zhang-oulu', 'wei-zhang']);
    expect(list.map(({ name, family, aliases }) => [name, family, aliases])).toEqual([['Wei Zhang', 'Zhang', []], ['Wei Zhang (Fudan)', 'Zhang', ['Wei Zhang']], ['Wei Zhang (Oulu)', 'Zhang', ['Wei Zhang']]]);
  });

  it('join a namesake with another spelling', () => {
    const corrections: AuthorCorrection[] = [
      { name: 'Wei Zhang', namesakes: [{ name: 'Wei Zhang (Fudan)', records: [{ seed: 'a.txt', ordinal: 1 }] }, { name: 'Wei Zhang (Oulu)', records: [{ seed: 'a.txt', ordinal: 2 }] }], reason },
      { samePerson: ['Wei Zhang (Oulu)', 'W. Zhang'], reason },
    ];
    const { idOf, works } = identify([['Wei Zhang'], ['Wei Zhang'], ['W. Zhang']], corrections);
    expect(idOf('W. Zhang', works[2] ?? work(9))).toBe('wei-zhang-oulu');
  });
});

it('thousands of people of one family name are gone through in little time', () => {
  const lists = Array.from({ length: 8_000 }, (_, index) => [`Given${index} Zhang`, `${String.fromCharCode(65 + (index % 26))}. Zhang`, `Helper${index % 500} Lind`]);
  const start = performance.now();
  identify(lists);
  expect(performance.now() - start).toBeLessThan(5_000);
});
