import { describe, expect, it } from 'vitest';
import { readSeed } from '#pipeline/1-read/index.ts';
import { corpusToSeeds } from './listing.ts';
import { synthesiseCorpus } from './synthesise.ts';

const examples = [
  { title: 'One: Convolutions at Scale', abstract: 'Convolutions are slow. We make them fast. The score is 81.2% on ImageNet.' },
  { title: 'Attention without Heads', abstract: 'Attention is costly. Here it is cheap. Code is public.' },
  { title: null, abstract: 'A record without a title has sentences too. They are used.' },
];

describe('a corpus made from examples', () => {
  const corpus = synthesiseCorpus(examples, 1200);

  it('is the same every time and differs with its seed', () => {
    expect(synthesiseCorpus(examples, 1200)).toEqual(corpus);
    expect(synthesiseCorpus(examples, 1200, 2)).not.toEqual(corpus);
  });

  it('has no title twice', () => {
    expect(new Set(corpus.map(({ title }) => title)).size).toBe(1200);
  });

  it('is read back whole from the listings written for it', () => {
    const seeds = corpusToSeeds(corpus).map(({ name, text }) => readSeed({ name, bytes: Buffer.from(text) }, () => undefined));
    const records = seeds.flatMap((seed) => seed.records);
    expect(records.map(({ title }) => title)).toEqual(corpus.map(({ title }) => title));
    expect(records.map(({ abstract }) => abstract)).toEqual(corpus.map(({ abstract }) => abstract));
    expect(seeds.flatMap((seed) => seed.bibliography).map(({ authors }) => authors)).toEqual(corpus.map(({ authors }) => authors));
  });
});
