import { describe, expect, it } from 'vitest';
import { sampleWork } from '../../tests/fixtures/sample-work.ts';
import { citationNames } from './citation-names.ts';
import { splitHeading } from './heading-id.ts';
import { isNamedIn, wordRuns } from './named-things.ts';
import { parseChapter } from './parse-chapter.ts';
import { proseSentences } from './prose-sentences.ts';
import { citationText, numberWorks } from './references.ts';
import { selectResult } from './select-result.ts';

const author = (name: string, position: number | null = 1) => ({ id: name.toLowerCase().replaceAll(' ', '-'), name, source: 'seed' as const, position });

describe('citations', () => {
  it('name one or two authors, else the first', () => {
    expect(citationNames(sampleWork({ authors: [author('Jane Doe')] }))).toBe('Doe');
    expect(citationNames(sampleWork())).toBe('Doe and van der Berg');
    expect(citationNames(sampleWork({ authorsComplete: false }))).toBe('Doe et al.');
  });

  it('name a work without authors by its method or title', () => {
    const method = { id: 'sample-net', name: 'SampleNet', aliases: [], role: 'proposed' as const, corrected: null, evidence: [{ abstract: 0, sentence: 1, start: 0, end: 1 }] };
    expect(citationNames(sampleWork({ authors: [], methods: [method] }))).toBe('SampleNet');
    expect(citationNames(sampleWork({ authors: [author('A Profile', null)], methods: [], title: 'On the Length of Titles That Go On' }))).toBe('On the Length of Titles That Go …');
  });

  it('are numbered by first citation, and letters tell the like apart', () => {
    const works = new Map([sampleWork({ id: 'a' }), sampleWork({ id: 'b' }), sampleWork({ id: 'c', year: null })].map((work) => [work.id, work]));
    const numbered = numberWorks(['b', 'a', 'b', 'nowhere', 'c'], works);
    expect(numbered.map(({ number, work, year }) => [number, work.id, year])).toEqual([[1, 'b', '2021a'], [2, 'a', '2021b'], [3, 'c', null]]);
    expect(numbered.map((one) => citationText(one, true))).toEqual(['Doe and van der Berg (2021a)', 'Doe and van der Berg (2021b)', 'Doe and van der Berg']);
  });
});

describe('headings', () => {
  it('end in their anchors, the present one first', () => {
    expect(splitHeading('Large kernels [#conv-large]')).toEqual({ text: 'Large kernels', ids: ['conv-large'] });
    expect(splitHeading('Large kernels [#conv-reach #conv-large]')).toEqual({ text: 'Large kernels', ids: ['conv-reach', 'conv-large'] });
    expect(splitHeading('Sets [A, B]')).toEqual({ text: 'Sets [A, B]', ids: [] });
  });
});

describe('sentences of a paragraph', () => {
  it('hold what components show, and know which they are', () => {
    const { blocks } = parseChapter('First *claim* <Cite work="a" />. It reaches <Score work="b" /> at $2\\times2$; see Doe et al. 2021. Then more.');
    const [block] = blocks;
    const sentences = block?.kind === 'prose' ? proseSentences(block.pieces, ({ kind }) => (kind === 'cite' ? '(Doe et al. 2021)' : '84.2%')) : [];
    expect(sentences.map(({ text }) => text)).toEqual(['First claim (Doe et al. 2021).', 'It reaches 84.2% at 2×2; see Doe et al. 2021.', 'Then more.']);
    expect(sentences.map(({ pieces }) => pieces.filter(({ kind }) => kind !== 'text').map(({ kind }) => kind))).toEqual([['cite'], ['score'], []]);
  });
});

describe('a score', () => {
  const { results: [result] } = sampleWork();
  it('is told by as many attributes as it takes', () => {
    if (result === undefined) throw new Error('the sample has a result');
    const two = [result, { ...result, raw: '90.1', value: 90.1, metric: 'top-5 accuracy' }];
    expect(selectResult(two, { metric: 'top-5 accuracy' })).toMatchObject({ result: { raw: '90.1' } });
    expect(selectResult(two, { dataset: 'ImageNet' })).toHaveProperty('fault');
    expect(selectResult([result, { ...result }], {})).toMatchObject({ result: { raw: result.raw } });
  });
});

describe('names in a text', () => {
  it('are found as whole words with their case', () => {
    const runs = wordRuns('We compare ViT-B/16, MS COCO and the Swin Transformer.');
    expect(['ViT-B/16', 'MS COCO', 'Swin Transformer'].every((name) => isNamedIn(runs, [name]))).toBe(true);
    expect(['ViT', 'coco', 'transformer', 'Swin Trans'].some((name) => isNamedIn(runs, [name]))).toBe(false);
  });
});
