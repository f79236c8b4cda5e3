import { expect, test } from 'vitest';
import { sampleWork } from '../../tests/fixtures/sample-work.ts';
import { parsePersonName } from '../text/person-name.ts';
import { workToJsonLd } from './json-ld.ts';

const url = 'https://example.org/papers/sample-net/';

test('a page is about the article, with its identifiers and its place', () => {
  expect(workToJsonLd({ work: sampleWork({ doi: '10.1/x' }), names: [parsePersonName('Martin King Jr.')] }, { url })).toEqual({
    '@context': 'https://schema.org',
    '@type': 'AboutPage',
    mainEntity: {
      '@type': 'ScholarlyArticle', '@id': url, headline: 'SampleNet: Fast & Small Networks', author: [{ '@type': 'Person', name: 'Martin King Jr.' }], datePublished: '2021',
      identifier: [{ '@type': 'PropertyValue', propertyID: 'arXiv', value: '2101.00001' }, { '@type': 'PropertyValue', propertyID: 'DOI', value: '10.1/x' }],
      sameAs: ['https://arxiv.org/abs/2101.00001', 'https://doi.org/10.1/x'],
      isPartOf: { '@type': 'PublicationVolume', name: 'CVPR 2021' },
    },
  });
});

test('a label is no headline, and what is not known is left out', () => {
  const work = sampleWork({ titleSource: 'derived', year: null, arxiv: null, venue: null, type: 'unknown' });
  expect(workToJsonLd({ work, names: [] }, { url, abstract: 'We.' })).toEqual({ '@context': 'https://schema.org', '@type': 'AboutPage', mainEntity: { '@type': 'ScholarlyArticle', '@id': url, abstract: 'We.' } });
});
