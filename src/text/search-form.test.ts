import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nameVariants, searchKey, toSearchForm } from './search-form.ts';

describe('toSearchForm', () => {
  test.each([
    ['O^2DETR', 'o2detr'],
    ['O²DETR', 'o2detr'],
    ['O2DETR', 'o2detr'],
    ['CO₂', 'co2'],
    ['D^2LV', 'd2lv'],
    ['ViT-B/16', 'vitb16'],
    ['Möbius Moiré', 'mobius moire'],
    ['M\u006f\u0308bius', 'mobius'],
    ['Łukasz Ørsted Straße', 'lukasz orsted strasse'],
    ['β-VAE', 'betavae'],
    ['3×3', '3x3'],
    ['UCF_CC_50', 'ucfcc50'],
    ['+0.8%', '08'],
    ['ImageNet‑1K', 'imagenet1k'],
    ['ﬁne-tuned', 'finetuned'],
    ['Ελλάδα', 'ελλαδα'],
    ['한국어 中文', '한국어 中文'],
    [' ^ + = $ ~ | < ` ', ''],
  ])('turns %j into %j', (text, form) => {
    expect(toSearchForm(text)).toBe(form);
  });

  test('changes nothing when applied twice', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const once = toSearchForm(text);
      expect(toSearchForm(once)).toBe(once);
    }));
  });

  test('leaves only letters and digits between single blanks', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(toSearchForm(text)).toMatch(/^(?:[\p{L}\p{N}]+(?: [\p{L}\p{N}]+)*)?$/u);
    }));
  });

  test('does not depend on case or on symbols between blanks', () => {
    const words = fc.array(fc.stringMatching(/^[a-zA-Z0-9]{1,8}$/), { minLength: 1 });
    fc.assert(fc.property(words, fc.constantFrom('^', '+', '$', '~', '|', '<', '`', '='), (list, symbol) => {
      expect(toSearchForm(list.join(` ${symbol} `).toUpperCase())).toBe(toSearchForm(list.join(' ')));
    }));
  });
});

describe('nameVariants', () => {
  test.each([
    ['ViT-B/16', ['vitb16', 'vit b 16']],
    ['Mobile-Former', ['mobileformer', 'mobile former']],
    ['MoCo-v2', ['mocov2', 'moco v2', 'moco 2']],
    ['MoCov2', ['mocov2', 'moco v2', 'moco 2']],
    ['ResNet-50', ['resnet50', 'resnet 50']],
    ['ResNet50', ['resnet50', 'resnet 50']],
    ['DiffusionCLIP', ['diffusionclip', 'diffusion clip']],
    ['ViT-CoMer', ['vitcomer', 'vit comer']],
    ['O^2DETR', ['o2detr']],
  ])('gives for %s at least %j', (name, spellings) => {
    expect(nameVariants(name)).toEqual(expect.arrayContaining(spellings));
  });

  test('begins with the search form and gives search forms only, each once', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (name) => {
      const variants = nameVariants(name);
      expect(variants[0] ?? '').toBe(toSearchForm(name));
      expect(new Set(variants).size).toBe(variants.length);
      for (const variant of variants) expect(toSearchForm(variant)).toBe(variant);
    }));
  });

  test('joins names that differ in hyphens and blanks only', () => {
    expect(searchKey('Mobile Former')).toBe(searchKey('Mobile-Former'));
  });
});
