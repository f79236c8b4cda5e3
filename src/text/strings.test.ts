import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { yearFromArxivId } from './arxiv.ts';
import { nameKey, titleKey } from './keys.ts';
import { slugFromName } from './slug.ts';
import { couldBeSameVenue, isPreprintServer, kindOfVenue, venueFromComment } from './venue.ts';

describe('slugs', () => {
  it.each([
    ['Möbius Transform', 'mobius-transform'], ['ViT-B/16', 'vit-b-16'], ['O^2DETR', 'o2detr'], ['C++', 'c-plus-plus'], ['β-VAE', 'beta-vae'], ['Łukasz Kaiser', 'lukasz-kaiser'], ['深度学习', 'shenduxuexi'], ['index', 'index-page'],
  ])('%s becomes %s', (name, slug) => {
    expect(slugFromName(name)).toBe(slug);
  });

  it('are always a plain segment of bounded length', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (name) => {
      const slug = slugFromName(name);
      expect(slug).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
      expect(slug.length).toBeLessThanOrEqual(66);
    }));
  });
});

describe('keys', () => {
  it('let spellings of a name meet', () => {
    expect(new Set(['Swin-Transformer', 'swin transformer', 'SwinTransformer'].map(nameKey)).size).toBe(1);
    expect(nameKey('Jégou')).toBe(nameKey('Jegou'));
  });
  it('let prints of a title meet', () => {
    expect(titleKey('Lamps in 2D \\& 3D')).toBe(titleKey('Lamps in 2D & 3D'));
    expect(titleKey('$gen$LAMP')).toBe(titleKey('genLAMP'));
  });
});

describe('arXiv ids', () => {
  it.each([['2211.13228', 2022], ['0704.0001', 2007], ['hep-th/9901001', 1999], ['cs.LG/0101001', 2001], ['math.GT/0309136v2', 2003], ['2213.00001', null], ['lamp', null]])('%s is of %s', (id, year) => {
    expect(yearFromArxivId(id)).toBe(year);
  });
});

describe('venues', () => {
  it.each([
    ['CVPR 2022', 'Proceedings of the IEEE/CVF Conference on Computer Vision and Pattern Recognition', true],
    ['NeurIPS 2021', 'Advances in Neural Information Processing Systems 34', true],
    ['ECCV 2022', 'Computer Vision – ECCV 2022', true],
    ['ICLR 2022', 'The Tenth International Conference on Learning Representations', true],
    ['TPAMI', 'IEEE Transactions on Pattern Analysis and Machine Intelligence', true],
    ['CVPR 2022', 'ECCV 2022', false],
    ['IEEE Transactions on Image Processing', 'IEEE Transactions on Neural Networks', false],
    ['Neurocomputing', 'Lamp Letters', false],
  ])('%s and %s can be one: %s', (one, other, same) => {
    expect([couldBeSameVenue(one, other), couldBeSameVenue(other, one)]).toEqual([same, same]);
  });

  it.each([['arXiv preprint arXiv:2211.13228', true], ['CoRR', true], ['arXiv', true], ['Archives of Lamps', false], ['Correlations', false]])('%s is a preprint server: %s', (venue, is) => {
    expect(isPreprintServer(venue)).toBe(is);
  });

  it.each([['Accepted by ECCV 2022', 'ECCV 2022'], ['CVPR 2022', 'CVPR 2022'], ['To appear in NeurIPS 2023 (oral)', 'NeurIPS 2023'], ['10 pages, 12 figures', null], ['arXiv 2022', null]])('a comment %j names %j', (comment, venue) => {
    expect(venueFromComment(comment)).toBe(venue);
  });
  it.each([['CVPR 2022', 'conference-paper'], ['ICASSP', 'conference-paper'], ['Neurocomputing', 'journal-article'], ['IEEE Transactions on Lamps', 'journal-article'], ['TMLR 2024', 'journal-article'], ['Proceedings of the Lamp Conference', 'conference-paper']])('%s publishes a %s', (venue, kind) => {
    expect(kindOfVenue(venue)).toBe(kind);
  });
});
