import { describe, expect, it } from 'vitest';
import { lexiconSchema, type Lexicon } from '#model/lexicon.ts';
import type { Result } from '#model/work.ts';
import { splitSentences } from '#text/sentences.ts';
import { extractFacts } from './extract.ts';

const lexicon = lexiconSchema.parse({
  methods: ['BarNet', { name: 'QuuxFormer' }],
  datasets: [
    { name: 'Rooms-1K', tasks: ['image classification'] },
    { name: 'Streets', tasks: ['semantic segmentation', 'object detection'] },
    { name: 'Animals', tasks: ['image classification'] },
  ],
  metrics: [
    { name: 'top-1 accuracy', aliases: ['top-1'], unit: '%', direction: 'higher', tasks: ['image classification'] },
    { name: 'accuracy', aliases: ['accuracies'], unit: '%', direction: 'higher' },
    { name: 'error', direction: 'lower' },
    { name: 'EPE', direction: 'lower' },
    { name: 'memory', kind: 'cost', direction: 'lower' },
    { name: 'compression ratio', kind: 'cost', unit: 'x', direction: 'higher' },
    { name: 'mIoU', direction: 'higher', tasks: ['semantic segmentation', 'image segmentation'] },
    { name: 'AP', direction: 'higher', tasks: ['object detection'] },
    { name: 'rank-1 accuracy', aliases: ['Rank-1'], unit: '%' },
    { name: 'PSNR', unit: 'dB', direction: 'higher' },
    { name: 'SR', context: ['success'], unit: '%' },
    { name: 'parameters', kind: 'cost', unit: 'M', direction: 'lower' },
    { name: 'FLOPs', aliases: ['GFLOPs'], kind: 'cost', unit: 'G', direction: 'lower' },
    { name: 'inference time', kind: 'cost', direction: 'lower' },
    { name: 'training cost', kind: 'cost', direction: 'lower' },
    { name: 'latency', kind: 'cost', unit: 'ms', direction: 'lower' },
    { name: 'FPS', kind: 'cost', unit: 'FPS', direction: 'higher' },
    { name: 'speed-up', aliases: ['speedup'], kind: 'cost', unit: 'x', direction: 'higher' },
    { name: 'rank', direction: 'lower' },
    { name: 'images', kind: 'count' },
    { name: 'hours', kind: 'count' },
    { name: 'classes', kind: 'count' },
  ],
  tasks: ['image classification', 'object detection', 'semantic segmentation', 'image segmentation', 'image retrieval'],
  generic: { methodNouns: ['network'], datasetNouns: ['dataset', 'benchmark'] },
});
const empty = lexiconSchema.parse({});

function results(text: string, using: Lexicon = lexicon): Result[] {
  return extractFacts({ title: null, abstracts: [{ text, sentences: splitSentences(text) }] }, using).results;
}

/** `raw unit metric`, a delta marked with `Δ`. */
const short = (text: string, using?: Lexicon): string[] => results(text, using).map(({ raw, unit, metric, kind }) => [kind === 'delta' ? `Δ${raw}` : raw, unit, metric].filter((part) => part !== null).join(' '));

describe('values with their measures', () => {
  it.each<[string, string[]]>([
    ['It reaches a mIoU of 50.1 on Streets.', ['50.1 mIoU']],
    ['It reaches 50.1 mIoU on Streets.', ['50.1 mIoU']],
    ['It does well (50.1 mIoU).', ['50.1 mIoU']],
    ['It reaches PSNR = 30.2 dB.', ['30.2 dB PSNR']],
    ['It has an error of 3.57%.', ['3.57 % error']],
    ['It has an error of 4.7e-4.', ['4.7e-4 error']],
    ['It gains 1.2 points of mIoU.', ['Δ1.2 points mIoU']],
    ['It improves the mIoU from 70.1% to 73.4%.', ['70.1 % mIoU', '73.4 % mIoU']],
    ['It yields 1.5% to 6.4% higher accuracy.', ['Δ1.5 % accuracy', 'Δ6.4 % accuracy']],
    ['The gains range from 1.5 to 7.0 points in AP.', ['Δ1.5 points AP', 'Δ7.0 points AP']],
    ['It reaches 10.12 and 6.58 AP.', ['10.12 AP', '6.58 AP']],
    ['It reaches 82.1/83.4/84.0 AP.', ['82.1 AP', '83.4 AP', '84.0 AP']],
    ['It gains 5.9%/2.1% and 6.3%/3.0% in mIoU/Rank-1.', ['Δ5.9 % mIoU', 'Δ2.1 % rank-1 accuracy', 'Δ6.3 % mIoU', 'Δ3.0 % rank-1 accuracy']],
    ['It needs 26% and 31% fewer parameters and FLOPs.', ['Δ26 % parameters', 'Δ31 % FLOPs']],
    ['Its accuracy, mIoU and AP of 80.1%, 70.2% and 60.3% are new records.', ['80.1 % accuracy', '70.2 % mIoU', '60.3 % AP']],
    ['It wins by 1.2% and 3.1% on Rooms-1K and Animals in terms of accuracy.', ['Δ1.2 % accuracy', 'Δ3.1 % accuracy']],
    ['It sets new records in AP on Rooms-1K and Streets (67.6 and 66.6, respectively).', ['67.6 AP', '66.6 AP']],
    ['It wins by 7.9 and 4.5 AP.', ['Δ7.9 AP', 'Δ4.5 AP']],
    ['It gains +1.1 / 0.9 AP on Streets and +1.4 / 1.6 mIoU on Rooms-1K.', ['Δ1.1 AP', 'Δ0.9 AP', 'Δ1.4 mIoU', 'Δ1.6 mIoU']],
    ['It brings much (>4AP increase).', ['Δ4 AP']],
    ['It wins by 5.5 AP (from 40.4 to 45.9) on Streets and 7.7% mIoU on Rooms-1K.', ['Δ5.5 AP', '40.4 AP', '45.9 AP', 'Δ7.7 % mIoU']],
    ['It yields an improvement on Rooms-1K (4.47%) and Animals (1.91%).', ['Δ4.47 %', 'Δ1.91 %']],
    ['It improves performance under shift (up to 2%).', ['Δ2 %']],
    ['It reaches 0.35 points higher mIoU.', ['Δ0.35 points mIoU']],
    ['It shows -6.28% error on Rooms-1K.', ['Δ-6.28 % error']],
    ['It has an error of 0.038 and 0.037 (EPE).', ['0.038 EPE', '0.037 EPE']],
    ['It obtains 70.6 and 17.4 for mIoU and AP.', ['70.6 mIoU', '17.4 AP']],
    ['It has an AP reduction of 4.8% and an XY reduction of 73.9%.', ['Δ4.8 % AP', 'Δ73.9 %']],
    ['It reaches accuracies of 91.5% (+3.6%), 82.7% (+5.1%).', ['91.5 % accuracy', 'Δ3.6 % accuracy', '82.7 % accuracy', 'Δ5.1 % accuracy']],
    ['It reaches 81.5% (+1.0%) mIoU.', ['81.5 % mIoU', 'Δ1.0 % mIoU']],
    ['It reaches 84.1% accuracy, 0.6% better than BarNet.', ['84.1 % accuracy', 'Δ0.6 % accuracy']],
    ['It reaches 84.1% accuracy on Rooms-1K, and there is another and quite different problem where others get a 3.3% boost.', ['84.1 % accuracy', 'Δ3.3 %']],
    ['It achieves 80.1 AP with 5M parameters, 82.3% on Rooms-1K with 9M parameters.', ['80.1 AP', '5 M parameters', '82.3 %', '9 M parameters']],
    ['It is 3.2% and 6.2% more accurate than BarNet and QuuxFormer.', ['Δ3.2 % accuracy', 'Δ6.2 % accuracy']],
    ['It outperforms AP by 9.7% in terms of mIoU.', ['Δ9.7 % mIoU']],
    ['Accuracy higher than 99% is reached.', ['99 % accuracy']],
    ['The results (PSNR ~5%, mIoU ~3%) are new.', ['5 %', '3 % mIoU']],
    ['The SR of 81.2% is high.', ['81.2 % SR']],
  ])('reads %s', (text, expected) => {
    expect(short(text)).toEqual(expected);
  });

  it.each<[string, string[]]>([
    ['It is 2.3x faster than BarNet.', ['2.3 x speed-up']],
    ['It has 3 times fewer parameters.', ['Δ3 x parameters']],
    ['It runs at 30 FPS with only 5M parameters and 0.9 GFLOPs.', ['30 FPS FPS', '5 M parameters', '0.9 G FLOPs']],
    ['It takes 12 ms per image and cuts latency by 25%.', ['12 ms inference time', 'Δ25 % latency']],
    ['BarNet is 15x smaller than QuuxFormer.', ['Δ15 x parameters']],
    ['Its training cost is 420x smaller.', ['Δ420 x training cost']],
    ['It cuts the size of BarNet by 48%.', ['Δ48 % parameters']],
    ['It cuts training cost while reducing around 20x parameters.', ['Δ20 x parameters']],
    ['It allows a 10x compression.', ['10 x compression ratio']],
    ['It reduces memory by 5.9 GB for a model of 1.5B parameters and 25.1 GB for another.', ['Δ5.9 GB memory', '1.5 B parameters', '25.1 GB memory']],
    ['It gains 2.9 AP with only 4% additional FLOPs while saving 37% computation.', ['Δ2.9 AP', 'Δ4 % FLOPs', 'Δ37 %']],
    ['It trains only 0.12% of the total parameters.', ['0.12 % parameters']],
    ['The search costs only 216 GPU-hours.', ['216 h training cost']],
    ['We rank #2 among all teams.', ['2 rank']],
    ['The dataset has 1.2M images of 300 classes, 38.5 hours of video and 1,327 queries.', ['1.2 M images', '300 classes', '38.5 h hours', '1,327']],
  ])('reads costs and amounts of %s', (text, expected) => {
    expect(short(text)).toEqual(expected);
  });

  it.each([
    'We keep 50% of the patches.',
    'It was shown in 2019 with 224x224 inputs.',
    'We train for 300 epochs with a learning rate of 0.1.',
    'We use a threshold = 0.5 and 12 layers.',
    'Only 19 out of 20 classes gain.',
    'Videos are recorded at 30 frames per second.',
    'It works with 5% labeled data.',
    'A power of 2 is taken from 1 to 256 chips.',
    'Fully-connected layers hold more than 90% of the parameters.',
  ])('finds no result in: %s', (text) => {
    expect(short(text)).toEqual([]);
  });

  it.each<[string, string[]]>([
    ['It reaches 85.1% on faces.', ['85.1 %']],
    ['It reaches 50.1 mIoU with 2.3x speedup at 30 FPS.', ['50.1', '2.3 x speed-up', '30 FPS']],
    ['It has an error rate of 3.5% and 5M parameters.', ['3.5 %', '5 M']],
    ['It wins by 1.2% and 0.3 dB.', ['Δ1.2 %', 'Δ0.3 dB']],
  ])('needs no lexicon for: %s', (text, expected) => {
    expect(short(text, empty)).toEqual(expected);
  });
});

describe('what a value is for', () => {
  const on = (text: string): (string | null)[] => results(text).map(({ dataset }) => dataset);

  it.each<[string, (string | null)[]]>([
    ['It reaches 84.2% accuracy on Rooms-1K and 50.1 mIoU on Streets.', ['Rooms-1K', 'Streets']],
    ['It gains 3-4% and 5-6% accuracy on Rooms-1K and Animals.', ['Rooms-1K', 'Rooms-1K', 'Animals', 'Animals']],
    ['On Rooms-1K, Animals and Streets it reaches 81%, 82% and 83% accuracy.', ['Rooms-1K', 'Animals', 'Streets']],
    ['Accuracy on Rooms-1K rises from 80% to 82%, and on Animals from 70% to 75%.', ['Rooms-1K', 'Rooms-1K', 'Animals', 'Animals']],
    ['It reaches 81% accuracy on Rooms-1K and Animals.', [null]],
    ['Pre-trained on Rooms-1K, it reaches 50.1 mIoU on Streets.', ['Streets']],
    ['It reaches 81% accuracy on Rooms-1K and 82% accuracy on Animals. It surpasses others by 3.9% and 6.5%, respectively.', ['Rooms-1K', 'Animals', 'Rooms-1K', 'Animals']],
    ['On Rooms-1K and Streets it reaches 49.8 AP and 26.9 AP, respectively.', ['Rooms-1K', 'Streets']],
    ['It reaches 81% on the full 224x224 Rooms-1K.', ['Rooms-1K']],
    ['It reaches 81% accuracy on Rooms-1K, 2.9% for another task, and 2.3% mIoU on Streets.', ['Rooms-1K', null, 'Streets']],
    ['We test on Rooms-1K. It improves accuracy by 1.6% across 24 downstream tasks.', [null]],
    ['We test on Rooms-1K. For object detection it reaches 41.2 AP.', [null]],
  ])('finds the dataset in: %s', (text, expected) => {
    expect(on(text)).toEqual(expected);
  });

  it('takes the only dataset of the text and says so', () => {
    expect(results('We test on Rooms-1K. It reaches 84.2% accuracy.')).toMatchObject([{ dataset: 'Rooms-1K', inferred: ['task', 'dataset'] }]);
  });

  it.each<[string, (string | null)[]]>([
    ['BarNet reaches 84.2% accuracy, outperforming QuuxFormer (80.1%).', ['BarNet', 'QuuxFormer']],
    ['BarNet reaches 84.2% accuracy compared to the 80.1% of QuuxFormer.', ['BarNet', 'QuuxFormer']],
    ['BarNet improves accuracy from 80.1% to 84.2%.', [null, 'BarNet']],
    ['BarNet outperforms QuuxFormer (AP 45.1 vs. 44.0).', ['BarNet', 'QuuxFormer']],
    ['BarNet and QuuxFormer achieve 80.1% and 84.2% accuracy.', ['BarNet', 'QuuxFormer']],
    ['Accuracy rises by 1.1% and 4.2% for BarNet and QuuxFormer, respectively.', ['BarNet', 'QuuxFormer']],
    ['BarNet surpasses QuuxFormer by 5.5 AP (from 40.4 to 45.9).', ['BarNet', 'QuuxFormer', 'BarNet']],
    ['We propose ZedNet. Compared to QuuxFormer, our approach reaches 84.2% accuracy.', ['ZedNet']],
    ['We propose ZedNet. It is better than the strong model before (AP 44.0).', [null]],
  ])('finds the method in: %s', (text, expected) => {
    expect(results(text).map(({ method }) => method)).toEqual(expected);
  });

  it.each<[string, string | null, boolean]>([
    ['It reaches 60.2 AP for object detection on Streets.', 'object detection', false],
    ['It reaches 60.2 AP on Streets.', 'object detection', true],
    ['We study image segmentation. It reaches 60.2 mIoU.', 'image segmentation', true],
    ['It reaches 84.2% accuracy on Rooms-1K.', 'image classification', true],
    ['It reaches 84.2% accuracy for image retrieval.', 'image retrieval', false],
    ['It reaches 84.2% accuracy on image retrieval and object detection.', null, false],
    ['It reaches 84.2% accuracy.', null, false],
  ])('finds the task in: %s', (text, task, isInferred) => {
    const [result] = results(text);
    expect([result?.task, result?.inferred.includes('task')]).toEqual([task, isInferred]);
  });

  it.each<[string, (string | null)[]]>([
    ['It reaches 84.2% accuracy without extra training data.', ['without extra training data']],
    ['It reaches 84.2% accuracy at 384×384, and 81.0% with 1% of the labels.', ['at 384×384', 'with 1% of the labels']],
    ['Pre-trained on Animals-21K, it reaches 84.2% accuracy and 50.1 mIoU.', ['Pre-trained on Animals-21K', 'Pre-trained on Animals-21K']],
    ['It reaches 84.2% accuracy with test-time augmentation.', ['with test-time augmentation']],
    ['It reaches 60.2 AP with a 1× schedule.', ['with a 1× schedule']],
    ['It reaches 84.2% accuracy in the few-shot setting.', ['in the few-shot setting']],
    ['It reaches 84.2% accuracy, outperforming models trained from scratch.', [null]],
    ['It reaches 84.2% accuracy on Rooms 256x256.', ['256x256']],
    ['It reaches 84.2% and 50.1% accuracy without extra data.', ['without extra data', 'without extra data']],
    ['It reaches 84.2% accuracy, being comparable to BarNet pretrained on Animals-21K.', [null]],
    ['It reaches 84.2% accuracy.', [null]],
  ])('quotes the setting in: %s', (text, expected) => {
    expect(results(text).map(({ setting }) => setting)).toEqual(expected);
    for (const { setting } of results(text)) expect(text).toContain(setting ?? '');
  });

  it('carries over the only measure of the text where a sentence leaves it open, and nowhere else', () => {
    const text = 'It reaches 84.2% accuracy on Rooms-1K. On Animals it wins by 3.4%. It needs 90% less work.';
    expect(results(text).map(({ metric, inferred }) => [metric, inferred.includes('metric')])).toEqual([['accuracy', false], ['accuracy', true], [null, false]]);
  });
});
