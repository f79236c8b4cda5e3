import { expect, test } from 'vitest';
import { sampleWork } from '../../tests/fixtures/sample-work.ts';
import { relatedWorks } from './related.ts';

const evidence = [{ abstract: 0, sentence: 1, start: 0, end: 4 }];
type Given = { text?: string; methods?: string[]; datasets?: string[]; tasks?: string[] };

function work(id: string, { text = '', methods = [], datasets = [], tasks = [] }: Given = {}): ReturnType<typeof sampleWork> {
  const [abstract] = sampleWork().abstracts;
  const named = (names: string[]) => names.map((name) => ({ id: name.toLowerCase(), name, aliases: [], inferred: false, corrected: null, evidence }));
  return sampleWork({
    id, title: id, results: [], abstracts: abstract === undefined ? [] : [{ ...abstract, text }],
    methods: named(methods).map((fact) => ({ ...fact, role: 'mentioned' })), datasets: named(datasets), tasks: named(tasks).map(({ aliases: _, ...fact }) => fact),
  });
}

const reasons = (works: ReturnType<typeof work>[], id: string): (readonly [string, string])[] => (relatedWorks(works).get(id) ?? []).map((found) => [found.id, found.reason] as const);
const others = Array.from({ length: 12 }, (_, index) => work(`x${index}`, { text: `Subject${index} alone.` }));

test('facts in common are named, rare ones first, and lead', () => {
  const works = [work('a', { methods: ['LampNet'], datasets: ['Wicks'] }), work('b', { methods: ['LampNet'], datasets: ['Wicks'] }), work('c', { datasets: ['Wicks'] }), ...others];
  expect(reasons(works, 'a')).toEqual([['b', 'shares LampNet and Wicks'], ['c', 'shares Wicks']]);
  expect(reasons(works, 'x0')).toEqual([]);
});

test('words in common are told as the text prints them, names of shared facts not again', () => {
  const works = [work('a', { text: 'Deformable offsets of wicks. They bend the offset.', datasets: ['Wicks'] }), work('b', { text: 'We learn offsets, deformable as wicks.', datasets: ['Wicks'] }), ...others];
  expect(reasons(works, 'a')).toEqual([['b', 'shares Wicks; both speak of offset, Deformable']]);
  expect(reasons(works, 'b')).toEqual([['a', 'shares Wicks; both speak of offsets, deformable']]);
});

test('what most works have relates none of them', () => {
  const works = Array.from({ length: 40 }, (_, index) => work(`w${index}`, { text: 'Lamps burn.', datasets: ['Wicks'] }));
  expect(reasons(works, 'w0')).toEqual([]);
});

test('twenty thousand works are related in a time that grows with their number alone', () => {
  const words = Array.from({ length: 6000 }, (_, index) => `w${[...String(index)].map((digit) => 'abcdefghij'.charAt(Number(digit))).join('')}q`);
  const works = Array.from({ length: 20_000 }, (_, index) =>
    work(`p${index}`, { text: Array.from({ length: 100 }, (_unused, place) => words[(index * 31 + place * place * 7) % words.length] ?? '').join(' '), datasets: [`D${index % 500}`], tasks: ['Sorting'] }));
  const start = performance.now();
  expect(relatedWorks(works).size).toBe(20_000);
  expect(performance.now() - start).toBeLessThan(30_000);
}, 60_000);
