import { expect, test } from 'vitest';
import { z } from 'astro/zod';
import { samplePaper } from '../../tests/fixtures/sample-paper.ts';
import { paperDataSchema, papersDataSchema, paperToData } from './paper-data.ts';
import { paperToMarkdown } from './paper-markdown.ts';
import { schemaFields } from './schema-fields.ts';

const paper = samplePaper();

test('the data of a paper follow the published schema', () => {
  const data = paperToData(paper, (path) => `https://example.org${path}`);
  expect(paperDataSchema.parse(data)).toEqual(data);
  expect(data.url).toBe('https://example.org/papers/sample-net/');
  expect(data.authors[0]).toEqual({ name: 'Jane Doe', url: 'https://example.org/authors/jane-doe/', source: 'bibliography', position: 1 });
  expect(data.methods[0]?.evidence).toEqual([{ abstract: 0, sentence: 1, start: 11, end: 21, text: 'Sample Net', bytes: [{ seed: 'listing.txt', start: 55, end: 65 }] }]);
});

test('what other works print is in the data on both sides', () => {
  const side = { paper: { id: 'other-net', url: '/papers/other-net/', name: 'OtherNet' }, year: 2021, raw: '84.3', unit: '%', method: 'SampleNet', setting: null, place: null };
  const conflict = { kind: 'value' as const, dataset: { id: 'imagenet', name: 'ImageNet', url: '' }, task: null, metric: 'top-1 accuracy', first: side, other: side };
  const data = paperToData({ ...paper, conflicts: [conflict] }, (path) => `https://example.org${path}`);
  expect(paperDataSchema.parse(data)).toEqual(data);
  expect(data.conflicts[0]).toMatchObject({ dataset: 'ImageNet', first: { paper: 'other-net', url: 'https://example.org/papers/other-net/', raw: '84.3' } });
});

test('the schema is JSON Schema of a list', () => {
  expect(z.toJSONSchema(papersDataSchema)).toMatchObject({ type: 'array', items: { type: 'object' } });
});

test('the field reference names nested fields by their path', () => {
  const names = schemaFields(paperDataSchema).map(({ name }) => name);
  expect(names).toContain('abstracts.sources.start');
  expect(names).not.toContain('methods.evidence.start');
});

test('the Markdown twin holds the abstract verbatim', () => {
  const markdown = paperToMarkdown(paper, 'https://example.org/papers/sample-net/');
  expect(markdown).toContain(paper.abstracts[0]?.text ?? 'nothing');
  expect(markdown).toContain('- listing.txt, record 3, bytes 10 to 120, read as daily-papers');
});
