import { expect, test } from 'vitest';
import { sampleWork } from '../../tests/fixtures/sample-work.ts';
import { parsePersonName } from '../text/person-name.ts';
import { highwireTags, type Meta } from './highwire.ts';

const page = { title: 'SampleNet', abstract: 'We present it.', url: 'https://example.org/papers/sample-net/', language: 'en' };
const names = ['Jane Doe', 'Jan Berg'].map(parsePersonName);
const contents = (tags: Meta[], name: string): string[] => tags.flatMap(([tag, content]) => (tag === name ? [content] : []));

test('each author has a tag of its own, family name first', () => {
  expect(contents(highwireTags({ work: sampleWork(), names }, page), 'citation_author')).toEqual(['Doe, Jane', 'Berg, Jan']);
});

test('a lone author stays one person and a group one name', () => {
  expect(contents(highwireTags({ work: sampleWork(), names: names.slice(0, 1) }, page), 'citation_author')).toEqual(['Doe, Jane;']);
  expect(contents(highwireTags({ work: sampleWork(), names: [{ family: 'Sample Team', given: '', suffix: '' }] }, page), 'citation_author')).toEqual(['Sample Team,']);
});

test('a suffix stands with the family name', () => {
  expect(contents(highwireTags({ work: sampleWork(), names: ['Jane Doe', 'Martin King Jr.'].map(parsePersonName) }, page), 'citation_author')).toEqual(['Doe, Jane', 'King Jr., Martin']);
});

test('a conference paper names the conference', () => {
  const tags = highwireTags({ work: sampleWork(), names }, page);
  expect(contents(tags, 'citation_conference_title')).toEqual(['CVPR 2021']);
  expect(contents(tags, 'z:itemType')).toEqual(['conferencePaper']);
  expect(contents(tags, 'citation_publisher')).toEqual([]);
});

test('a preprint carries no tag that would make it something else', () => {
  const tags = highwireTags({ work: sampleWork({ type: 'preprint' }), names }, page);
  expect(contents(tags, 'z:itemType')).toEqual(['preprint']);
  expect(contents(tags, 'citation_publisher')).toEqual(['arXiv']);
  expect(contents(tags, 'z:archiveID')).toEqual(['arXiv:2101.00001']);
  expect(tags.map(([name]) => name)).not.toContain('citation_conference_title');
});

test('the item is told from the page: its own address, PDF and key', () => {
  const tags = highwireTags({ work: sampleWork(), names }, page);
  expect(contents(tags, 'citation_public_url')).toEqual(['https://arxiv.org/abs/2101.00001']);
  expect(contents(tags, 'citation_pdf_url')).toEqual(['https://arxiv.org/pdf/2101.00001']);
  expect(contents(tags, 'z:citationKey')).toEqual(['doe-etal-2021-sample']);
  expect(contents(tags, 'z:extra')).toEqual(['arXiv: 2101.00001']);
});

test('a journal article names the journal, a work of unknown kind nothing', () => {
  expect(contents(highwireTags({ work: sampleWork({ type: 'journal-article' }), names }, page), 'citation_journal_title')).toEqual(['CVPR 2021']);
  const unknown = highwireTags({ work: sampleWork({ type: 'unknown', venue: null, arxiv: null }), names: [] }, page);
  expect(contents(unknown, 'z:itemType')).toEqual(['document']);
  expect(contents(unknown, 'citation_public_url')).toEqual([page.url]);
  expect(contents(unknown, 'citation_author')).toEqual([]);
});

test('an abstract that would weigh on the page is left out', () => {
  expect(contents(highwireTags({ work: sampleWork(), names }, { ...page, abstract: 'word '.repeat(400) }), 'citation_abstract')).toEqual([]);
});
