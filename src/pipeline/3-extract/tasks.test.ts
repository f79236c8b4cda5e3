import { describe, expect, it } from 'vitest';
import { lexiconSchema } from '#model/lexicon.ts';
import { splitSentences } from '#text/sentences.ts';
import { passagesOf } from './passages.ts';
import { tasksOf } from './tasks.ts';
import { vocabularyOf } from './vocabulary.ts';

const lexicon = lexiconSchema.parse({
  tasks: [
    { name: 'image classification', aliases: ['image recognition'] },
    { name: 'object detection', aliases: ['object detector'] },
    'oriented object detection',
    'object tracking',
    'instance segmentation',
    'semantic segmentation',
    'few-shot semantic segmentation',
    'multi-task learning',
    'autonomous driving',
    'representation learning',
    'dense prediction',
    'adversarial attack',
    'language modeling',
    'video classification',
    'image retrieval',
    { name: 'speech recognition', aliases: ['ASR'] },
  ],
  generic: { fields: ['dense prediction'] },
  datasets: [{ name: 'LampSet', tasks: ['semantic segmentation', 'object detection'] }, 'WickSet'],
});
const nothing = lexiconSchema.parse({});

function tasks(abstract: string, { title = null, using = lexicon }: { title?: string | null; using?: typeof lexicon } = {}): string[] {
  return tasksOf(passagesOf({ title, abstracts: [{ text: abstract, sentences: splitSentences(abstract) }] }), vocabularyOf(using)).map(({ name }) => name);
}

describe('tasks of the lexicon', () => {
  it('count under their canonical name', () => {
    expect(tasks('We train two object detectors for image recognition.')).toEqual(['object detection', 'image classification']);
  });

  it.each([
    ['as a field of use', 'Lamps are a fundamental task in autonomous driving. We study wicks.'],
    ['as a means', 'We train on wicks with multi-task learning.'],
    ['as what is done without', 'Our lamp is found without any object detection.'],
    ['as an example of what others have reached', 'Networks have done well in tasks such as image recognition and object detection. We study wicks.'],
    ['as a way of learning in what others do', 'Lamps are central to representation learning. We study wicks.'],
    ['as a way of learning that a part of the work is like', 'The lamp keeps the wick steady with representation learning inside.'],
    ['as what others use', 'Lamps have become a popular tool for object detection. We study wicks.'],
    ['as what a work guards against', 'We make wicks robust to adversarial attacks.'],
    ['as what a loss is for', 'We add a semantic segmentation loss to the lamp.'],
    ['as part of another name', 'Our lamp is trained by masked language modeling.'],
    ['by an acronym that the text explains otherwise', 'We study the Attack Success Rate (ASR) of lamps.'],
    ['in the name of an event', 'We win the Semantic Segmentation Challenge with a lamp.'],
  ])('do not count when named %s', (_, text) => {
    expect(tasks(text)).toEqual([]);
  });

  it('count as examples of what the work itself is tried on', () => {
    expect(tasks('We evaluate on tasks such as image recognition and object detection.')).toEqual(['image classification', 'object detection']);
  });

  it('give way to a special one in the same place, and elsewhere unless both stand in one sentence', () => {
    expect(tasks('We study few-shot semantic segmentation.')).toEqual(['few-shot semantic segmentation']);
    expect(tasks('Object detection is hard. We study oriented object detection.')).toEqual(['oriented object detection']);
    expect(tasks('We study object detection and oriented object detection.')).toEqual(['object detection', 'oriented object detection']);
  });

  it('are found in lists that give a common word once', () => {
    expect(tasks('We study instance and semantic segmentation.')).toEqual(['instance segmentation', 'semantic segmentation']);
    expect(tasks('We study object detection and tracking.')).toEqual(['object detection', 'object tracking']);
    expect(tasks('We study image and video classification and object detection.')).toEqual(['image classification', 'video classification', 'object detection']);
  });

  it('count as ways of learning where the work is about them', () => {
    expect(tasks('We propose a lamp for representation learning.')).toEqual(['representation learning']);
    expect(tasks('', { title: 'Representation Learning with Lamps' })).toEqual(['representation learning']);
  });

  it('name no whole field beside a task, but in the title', () => {
    expect(tasks('We study dense prediction and object detection.')).toEqual(['object detection']);
    expect(tasks('We study object detection.', { title: 'Lamps for Dense Prediction' })).toEqual(['dense prediction', 'object detection']);
    expect(tasks('We study dense prediction.')).toEqual(['dense prediction']);
  });

  it('stay general where the title names them so', () => {
    expect(tasks('We study few-shot semantic segmentation.', { title: 'Lamps for Semantic Segmentation' })).toEqual(['semantic segmentation', 'few-shot semantic segmentation']);
  });

  it('are on images where classification stands alone beside detection or segmentation', () => {
    expect(tasks('We try it on classification, object detection and semantic segmentation.')).toEqual(['image classification', 'object detection', 'semantic segmentation']);
    expect(tasks('We try it on semantic segmentation and classification tasks.')).toEqual(['semantic segmentation', 'image classification']);
    expect(tasks('We try it on classification and object detection in point clouds.')).toEqual(['object detection']);
  });

  it('are told by the dataset beside a bare noun, where that is for such a task', () => {
    expect(tasks('It gains 2% in segmentation on LampSet.')).toEqual(['semantic segmentation']);
    expect(tasks('LampSet detection is improved by 2%.')).toEqual(['object detection']);
    expect(tasks('It gains 2% in segmentation on WickSet.')).toEqual([]);
  });
});

describe('tasks that no list holds', () => {
  it('are read in a title, and where the text calls them a task', () => {
    expect(tasks('', { title: 'LampNet: A Fast Network for Wick Flicker Detection', using: nothing })).toEqual(['wick flicker detection']);
    expect(tasks('We address the problem of lamp age estimation.', { using: nothing })).toEqual(['lamp age estimation']);
    expect(tasks('Lamp retrieval aims to find lamps.', { using: nothing })).toEqual(['lamp retrieval']);
  });

  it('do not take in what is said of them, nor stand alone', () => {
    expect(tasks('', { title: 'Accurate Wick Segmentation', using: nothing })).toEqual(['wick segmentation']);
    expect(tasks('', { title: 'Fast and Robust Detection', using: nothing })).toEqual([]);
    expect(tasks('Our lamp helps wick segmentation a little.', { using: nothing })).toEqual([]);
  });

  it('have their place in the text as evidence', () => {
    const text = 'Wick Flicker Detection is a hard task.';
    const [fact] = tasksOf(passagesOf({ title: null, abstracts: [{ text, sentences: [[0, text.length]] }] }), vocabularyOf(nothing));
    expect(fact?.evidence.map(({ start, end }) => text.slice(start, end))).toEqual(['Wick Flicker Detection']);
  });
});
