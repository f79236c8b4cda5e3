import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { yearFromArxivId } from './arxiv.ts';
import { nameKey, titleKey } from './keys.ts';
import { parsePersonName, sortName } from './person-name.ts';
import { slugFromName } from './slug.ts';
import { kindOfVenue, venueFromComment } from './venue.ts';

describe('names of people', () => {
  it.each([
    ['Ada Vale', 'Vale, Ada'],
    ['Laurens van der Maaten', 'van der Maaten, Laurens'],
    ['Vale, Ada', 'Vale, Ada'],
    ['Ada Vale Jr.', 'Vale, Jr., Ada'],
    ['Martin King, Jr.', 'King, Jr., Martin'],
    ['King, Martin, Jr.', 'King, Jr., Martin'],
    ['King, Jr., Martin', 'King, Jr., Martin'],
    ['Lamps and Wicks Consortium', 'Lamps and Wicks Consortium'],
    ['Yi', 'Yi'],
    ['A. B. Vale', 'Vale, A. B.'],
    ['Xiao-Ming de la Cruz', 'de la Cruz, Xiao-Ming'],
    ['Von Neumann', 'Neumann, Von'],
    ['Gilles Van De Vyver', 'Van De Vyver, Gilles'],
    ['Thanh Van Nguyen', 'Nguyen, Thanh Van'],
  ])('%s is sorted as %s', (name, sorted) => {
    expect(sortName(parsePersonName(name))).toBe(sorted);
  });
});

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
  it.each([['Accepted by ECCV 2022', 'ECCV 2022'], ['CVPR 2022', 'CVPR 2022'], ['To appear in NeurIPS 2023 (oral)', 'NeurIPS 2023'], ['10 pages, 12 figures', null], ['arXiv 2022', null]])('a comment %j names %j', (comment, venue) => {
    expect(venueFromComment(comment)).toBe(venue);
  });
  it.each([['CVPR 2022', 'conference-paper'], ['ICASSP', 'conference-paper'], ['Neurocomputing', 'journal-article'], ['IEEE Transactions on Lamps', 'journal-article'], ['TMLR 2024', 'journal-article'], ['Proceedings of the Lamp Conference', 'conference-paper']])('%s publishes a %s', (venue, kind) => {
    expect(kindOfVenue(venue)).toBe(kind);
  });
});
