import { describe, expect, it } from 'vitest';
import { factCorrectionSchema, type FactCorrection } from '../model/corrections.ts';
import type { Facts, TextOfWork } from './3-extract/index.ts';
import { correctFacts } from './correct-facts.ts';

const text = 'LampNets light 84.2% of Rooms-1K. LampNet-S lights 80.1% and needs 5M parts. See https://lamp.example/code.';
const sentences: [number, number][] = [[0, 33], [34, 76], [77, text.length]];
const work: TextOfWork = { title: 'LampNet: light', abstracts: [{ text, sentences }] };
const spanOf = (words: string): { abstract: number; sentence: number; start: number; end: number } => {
  const start = text.indexOf(words);
  return { abstract: 0, sentence: sentences.findIndex(([, end]) => start < end) + 1, start, end: start + words.length };
};
const found: Facts = {
  methods: [{ name: 'LampNet-S', aliases: [], role: 'mentioned', corrected: null, evidence: [spanOf('LampNet-S')] }],
  datasets: [{ name: 'Rooms-1K', aliases: [], corrected: null, evidence: [spanOf('Rooms-1K')] }],
  tasks: [],
  results: [{ raw: '84.2', value: 84.2, unit: '%', task: null, metric: null, dataset: 'Rooms-1K', method: null, kind: 'absolute', setting: null, inferred: ['dataset'], corrected: null, evidence: [spanOf('84.2')] }],
  code: [],
};

function corrected(changes: Omit<Partial<FactCorrection>, 'record' | 'reason'>): { facts: Facts; told: string[] } {
  const told: string[] = [];
  const correction = factCorrectionSchema.parse({ record: { seed: 'a.txt', ordinal: 1 }, reason: 'A reader says so.', ...changes });
  return { facts: correctFacts(found, work, { corrections: [correction], tell: (message) => told.push(message) }), told };
}

describe('corrections of facts', () => {
  it('rename a method, give its role, and find it wherever it stands', () => {
    const { facts, told } = corrected({ methods: [{ name: 'LampNet', aliases: ['LampNet-S'], role: 'proposed' }] });
    expect(told).toEqual([]);
    expect(facts.methods).toHaveLength(1);
    expect(facts.methods[0]).toMatchObject({ name: 'LampNet', aliases: ['LampNet-S'], role: 'proposed', corrected: 'A reader says so.' });
    expect(facts.methods[0]?.evidence).toEqual([{ abstract: 0, sentence: 0, start: 0, end: 7 }, { ...spanOf('LampNet'), end: 7 }, spanOf('LampNet-S')]);
  });

  it('add what was missed and drop what is none', () => {
    const { facts, told } = corrected({ datasets: [{ name: 'Rooms-1K', drop: true }], tasks: [{ name: 'lighting', at: 'light' }], code: [{ url: 'https://lamp.example/code' }] });
    expect(told).toEqual([]);
    expect(facts.datasets).toEqual([]);
    expect(facts.tasks[0]?.evidence).toContainEqual(spanOf('light'));
    expect(facts.code).toMatchObject([{ url: 'https://lamp.example/code', corrected: 'A reader says so.' }]);
  });

  it('complete a result and add one in its place in the text', () => {
    const { facts, told } = corrected({ results: [{ at: '80.1% and', metric: 'accuracy', method: 'LampNet-S' }, { at: '84.2%', metric: 'accuracy', dataset: 'Rooms-1K' }, { at: '5M', metric: 'parameters' }] });
    expect(told).toEqual([]);
    expect(facts.results.map(({ raw, value, unit, metric, inferred }) => [raw, value, unit, metric, inferred])).toEqual([
      ['84.2', 84.2, '%', 'accuracy', []],
      ['80.1', 80.1, '%', 'accuracy', []],
      ['5', 5, 'M', 'parameters', []],
    ]);
    expect(facts.results[1]?.evidence).toEqual([spanOf('80.1')]);
  });

  it.each<[string, Omit<Partial<FactCorrection>, 'record' | 'reason'>]>([
    ['a name that does not stand there', { methods: [{ name: 'Torch' }] }],
    ['a part of a word', { methods: [{ name: 'Lamp' }] }],
    ['a drop of nothing', { methods: [{ name: 'Torch', drop: true }] }],
    ['a quotation that stands twice', { results: [{ at: '8', metric: 'accuracy' }] }],
    ['a quotation that is no number', { results: [{ at: 'LampNets', metric: 'accuracy' }] }],
    ['a result that was not found', { results: [{ at: '80.1', drop: true }] }],
    ['a link that is not there', { code: [{ url: 'https://other.example/' }] }],
  ])('change nothing and say so for %s', (_, changes) => {
    const { facts, told } = corrected(changes);
    expect(facts).toEqual(found);
    expect(told).toHaveLength(1);
  });
});
