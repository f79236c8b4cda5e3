import fc from 'fast-check';
import { expect, test } from 'vitest';
import { aliasWords } from './alias-words.ts';

test.each([
  ['O²DETR', 'o2detr'],
  ['β-VAE', 'betavae'],
  ['by Łukasz Kaiser', 'lukasz'],
  ['kernels of 3×3', '3x3'],
  ['UCF_CC_50', 'ucfcc50'],
  ['We train ViT B/16', 'vitb16'],
  ['with MoCo v2', 'mocov2'],
  ['top 1 accuracy', 'top1'],
])('finds %j also under %s', (text, word) => {
  expect(aliasWords({ text })).toContain(word);
});

test.each([
  ['ViT-B/16', ['vitb16']],
  ['MoCo-v2', ['mocov2', 'moco', 'v2']],
  ['Mobile-Former', ['mobileformer', 'mobile', 'former']],
  ['ResNet50', ['resnet50', 'resnet', '50']],
])('finds the method %s under %j', (name, words) => {
  expect([...aliasWords({ names: [name] })]).toEqual(expect.arrayContaining(words));
});

test('adds nothing to plain prose', () => {
  expect(aliasWords({ text: 'We show that large kernels help, by 84.2% of 12 models (see the paper).' })).toEqual([]);
});

test('gives each word once, in order, none of a single character', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), fc.array(fc.string({ unit: 'grapheme' })), (text, names) => {
    const words = aliasWords({ names, text });
    expect(words).toEqual([...new Set(words)].sort());
    expect(words.every((word) => word.length > 1)).toBe(true);
  }));
});

test('joins initials within one name only', () => {
  expect(aliasWords({ people: ['Quoc V. Le', 'Y. Wu', 'Ann Lee'] })).toEqual(['alee', 'leea', 'leq', 'leqv', 'qle', 'quocv', 'quocvle', 'qvle', 'wuy', 'ywu']);
});
