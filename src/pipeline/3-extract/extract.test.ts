import { describe, expect, it } from 'vitest';
import { lexiconSchema } from '#model/lexicon.ts';
import { splitSentences } from '#text/sentences.ts';
import { extractFacts, resolveEntities, type Facts } from './index.ts';

const lexicon = lexiconSchema.parse({
  methods: ['ResNet', 'ViT', { name: 'MoCo' }, { name: 'MoCo-v2' }],
  datasets: [{ name: 'ImageNet-1K', aliases: ['ImageNet'] }, 'COCO', 'KITTI'],
  metrics: [{ name: 'top-1 accuracy', aliases: ['top-1'] }, 'AP', { name: 'parameters', kind: 'cost' }],
  tasks: [{ name: 'object detection', aliases: ['object detector'] }],
  generic: { families: ['CNN', 'transformer'], methodNouns: ['network', 'module', 'loss'], methodEndings: ['Net'], datasetNouns: ['dataset', 'benchmark'], sizes: ['B', 'T'] },
});

function facts(text: string, title: string | null = null): Facts {
  return extractFacts({ title, abstracts: [{ text, sentences: splitSentences(text) }] }, lexicon);
}

const methods = (found: Facts): string[] => found.methods.map(({ name, role }) => `${role} ${name}`);

describe('extractFacts', () => {
  it.each([
    ['We propose FooNet, a small network.', ['proposed FooNet']],
    ['We propose a network dubbed BarFormer that is small.', ['proposed BarFormer']],
    ['We introduce a mixed signal module (MSM) for images.', ['proposed MSM']],
    ['We build on ResNet-50 and ViT-B/16.', ['mentioned ResNet', 'mentioned ViT']],
    ['We compare with MoCo-v2 and MoCo.', ['mentioned MoCo-v2', 'mentioned MoCo']],
    ['We train a CNN and a transformer.', []],
  ])('reads the methods of: %s', (text, expected) => {
    expect(methods(facts(text))).toEqual(expected);
  });

  it('takes the name before the colon of a title, and the long form behind it', () => {
    const found = facts('FoBaNet is small.', 'FoBaNet: Forward Backward Network for Images');
    expect(found.methods).toMatchObject([{ name: 'FoBaNet', role: 'proposed' }]);
    expect(found.methods[0]?.evidence[0]).toEqual({ abstract: 0, sentence: 0, start: 0, end: 7 });
  });

  it('takes names in the place of datasets, known or not', () => {
    expect(facts('We test on the QuuxSet and KITTI datasets and on COCO val2017.').datasets.map(({ name, aliases }) => [name, ...aliases])).toEqual([['QuuxSet'], ['KITTI'], ['COCO', 'COCO val2017']]);
  });

  it.each<[string, unknown[]]>([
    ['Our model reaches 84.2% top-1 accuracy on ImageNet.', [['84.2', '%', 'top-1 accuracy', 'ImageNet-1K', 'absolute']]],
    ['It improves AP on COCO by 1.2.', [['1.2', null, 'AP', 'COCO', 'delta']]],
    ['It gains 3% and 5% AP on COCO and KITTI.', [['3', '%', 'AP', 'COCO', 'delta'], ['5', '%', 'AP', 'KITTI', 'delta']]],
    ['It has 5M parameters.', [['5', 'M', 'parameters', null, 'absolute']]],
    ['We keep 50% of the patches.', []],
  ])('reads the results of: %s', (text, expected) => {
    expect(facts(text).results.map(({ raw, unit, metric, dataset, kind }) => [raw, unit, metric, dataset, kind])).toEqual(expected);
  });
});

describe('resolveEntities', () => {
  it('makes one entity of the spellings of several works', () => {
    const all = new Map([['a', facts('We propose Foo-Net, a small network.')], ['b', facts('We propose FooNet, a small network.')], ['c', facts('We propose FooNet, a small network.')]]);
    const { methods: entities, facts: rewritten } = resolveEntities(all, lexicon, () => ({ title: null, authors: ['Ada Vale'] }));
    expect(entities).toMatchObject([{ key: 'foonet', name: 'FooNet', aliases: [] }]);
    expect(rewritten.get('a')?.methods[0]).toMatchObject({ name: 'FooNet', key: 'foonet', aliases: ['Foo-Net'] });
  });

  it('keeps namesakes with different long forms apart', () => {
    const all = new Map([['a', facts('We propose a mixed signal module (MSM).')], ['b', facts('We propose a multi scale module (MSM).')]]);
    expect(resolveEntities(all, lexicon).methods).toHaveLength(2);
  });
});
