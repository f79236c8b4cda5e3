import { expect, test } from 'vitest';
import { sampleWork } from '../../tests/fixtures/sample-work.ts';
import { parsePersonName } from '../text/person-name.ts';
import { workToCsl } from './csl.ts';

const names = ['Jan van der Berg', 'Martin King Jr.', 'Gemma Team'].map(parsePersonName);

test('a conference paper names its venue, and its arXiv id in the note', () => {
  expect(workToCsl({ work: sampleWork({ doi: '10.1/x' }), names: names.slice(0, 1) })).toEqual({
    id: 'doe-etal-2021-sample', type: 'paper-conference', 'container-title': 'CVPR 2021', title: 'SampleNet: Fast & Small Networks',
    author: [{ family: 'van der Berg', given: 'Jan' }], issued: { 'date-parts': [[2021]] }, DOI: '10.1/x', URL: 'https://arxiv.org/abs/2101.00001',
    abstract: 'We present Sample Net. It reaches 84.2% top-1 accuracy on ImageNet.', 'citation-key': 'doe-etal-2021-sample', note: 'arXiv: 2101.00001',
  });
});

test('a preprint carries the fields from which Zotero reads repository and id', () => {
  expect(workToCsl({ work: sampleWork({ type: 'preprint', venue: null }), names })).toMatchObject({ type: 'article', publisher: 'arXiv', number: 'arXiv:2101.00001' });
});

test('particles, suffixes and groups stay whole', () => {
  expect(workToCsl({ work: sampleWork(), names })?.author).toEqual([{ family: 'van der Berg', given: 'Jan' }, { family: 'King', given: 'Martin, Jr.' }, { literal: 'Gemma Team' }]);
});

test('a work of unknown kind is an article, and what is not known is left out', () => {
  const item = workToCsl({ work: sampleWork({ type: 'unknown', venue: null, arxiv: null, year: null }), names: [] });
  expect(Object.keys(item ?? {}).sort()).toEqual(['abstract', 'citation-key', 'id', 'title', 'type']);
  expect(item?.type).toBe('article');
});

test('a list of authors that goes on says so', () => {
  expect(workToCsl({ work: sampleWork({ arxiv: null, authorsComplete: false }), names })?.note).toBe('The list of authors goes on.');
});

test('a label is no title', () => {
  expect(workToCsl({ work: sampleWork({ titleSource: 'derived' }), names })).toBeNull();
});
