import { describe, expect, it } from 'vitest';
import { lexiconSchema } from '#model/lexicon.ts';
import { splitSentences } from '#text/sentences.ts';
import { extractFacts } from './extract.ts';

const lexicon = lexiconSchema.parse({
  tasks: ['wick sorting', 'cord sorting', 'fine wick sorting', 'lamp finding', 'lamp drawing', 'lamp tracing'],
  datasets: [{ name: 'WickSet', tasks: ['wick sorting'] }, { name: 'FineWicks', tasks: ['fine wick sorting'] }, { name: 'LampSet', tasks: ['lamp finding', 'lamp tracing'] }],
  metrics: [{ name: 'accuracy' }, { name: 'box AP', tasks: ['lamp finding'] }, { name: 'FLD', tasks: ['lamp drawing', 'lamp tracing'] }],
});

function inferred(text: string): [string, string[]][] {
  const { tasks } = extractFacts({ title: null, abstracts: [{ text, sentences: splitSentences(text) }] }, lexicon);
  return tasks.filter((task) => task.inferred).map(({ name, evidence }) => [name, evidence.map(({ start, end }) => text.slice(start, end))]);
}

describe('tasks that no words name', () => {
  it.each<[string, string, [string, string[]][]]>([
    ['from the dataset of a score', 'It reaches 81.2% accuracy on WickSet.', [['wick sorting', ['WickSet']]]],
    ['from metric and dataset together', 'It reaches 51.2 box AP on LampSet.', [['lamp finding', ['LampSet']]]],
    ['from a measure alone that is for one task', 'It reaches a box AP of 51.2.', [['lamp finding', ['box AP']]]],
    ['by the usual task of a measure that the dataset is not for', 'It reaches an FLD of 3.2 on WickSet.', [['lamp drawing', ['WickSet']]]],
    ['from a dataset that it is tried on', 'Experiments on WickSet show that it works.', [['wick sorting', ['WickSet']]]],
  ])('follow %s', (_, text, expected) => {
    expect(inferred(text)).toEqual(expected);
  });

  it.each([
    ['metric and dataset leave several', 'It reaches 81.2% accuracy on LampSet.'],
    ['words name the task', 'We study wick sorting. It reaches 81.2% accuracy on WickSet.'],
    ['words name a special one', 'We study fine wick sorting. It reaches 81.2% accuracy on WickSet.'],
    ['words name another kind of it', 'We study cord sorting. It reaches 81.2% accuracy on WickSet.'],
    ['words name a purpose that it is tried for', 'We study lamp tracing. Experiments on WickSet show that it works.'],
    ['the dataset is what a model learnt on', 'Results of a model pre-trained on WickSet are better.'],
    ['the work is no trial on it', 'WickSet is large.'],
    ['the work makes things like those of the dataset', 'Our diffusion model is best in experiments on WickSet.'],
  ])('do not follow where %s', (_, text) => {
    expect(inferred(text)).toEqual([]);
  });

  it('are the general one where both could be meant', () => {
    expect(inferred('Experiments on WickSet and FineWicks show that it works.').map(([name]) => name)).toEqual(['wick sorting']);
  });
});
