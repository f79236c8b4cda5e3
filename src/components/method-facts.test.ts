import { expect, test } from 'vitest';
import { sampleRow } from '../../tests/fixtures/sample-paper.ts';
import { fullNameOf, methodTables, variantsOf } from './method-facts.ts';

test.each([
  ['ViT', ['ViT-B', 'Vision Transformer', 'Vision Transformers'], 'Vision Transformer'],
  ['DeiT', ['Data-efficient image Transformers'], 'Data-efficient image Transformers'],
  ['LSTM', ['Long Short-Term Memory'], 'Long Short-Term Memory'],
  ['ResNet', ['ResNet backbone', 'ResNets', 'residual network'], 'residual network'],
  ['Swin Transformer', ['Swin', 'Swin Transformers'], null],
  ['LampNet', ['A lamp that burns'], null],
])('%s of %j is in full %s', (name, aliases, full) => {
  expect(fullNameOf({ name, aliases })).toBe(full);
});

test('variants are the other names that results use', () => {
  const named = (name: string): ReturnType<typeof sampleRow> => sampleRow('a', 1, { method: { name, link: null } });
  expect(variantsOf({ name: 'Lamp', results: [named('Lamp-S'), named('Lamp'), named('Lamp-L'), named('Lamp-L'), sampleRow('b', 1, { method: null })] }))
    .toEqual([{ variant: 'Lamp-L', count: 2 }, { variant: 'Lamp-S', count: 1 }]);
});

test('a method’s results are apart as scores, differences and the rest', () => {
  const tables = methodTables([sampleRow('a', 1), sampleRow('b', 2, { kind: 'delta' }), sampleRow('c', 3, { dataset: null })]);
  expect(tables.map(({ slug, rows }) => [slug, rows.map(({ paper }) => paper.id)])).toEqual([['scores', ['a']], ['differences', ['b']], ['amounts', ['c']]]);
});
