import { expect, test } from 'vitest';
import { z } from 'astro/zod';
import { sampleWork } from '../../tests/fixtures/sample-work.ts';
import { paperDataSchema, papersDataSchema, paperToData } from './paper-data.ts';
import { paperToMarkdown } from './paper-markdown.ts';
import { resultsToCsv } from './results-csv.ts';
import { schemaFields } from './schema-fields.ts';
import { sentenceHtml } from './sentences.ts';
import type { Paper } from './types.ts';

const paper: Paper = {
  ...sampleWork(),
  url: '/papers/sample-net/',
  titleHtml: 'SampleNet: Fast &amp; Small Networks',
  titlePlain: 'SampleNet: Fast & Small Networks',
  isLabel: false,
  byline: 'Doe and van der Berg',
  abstractsHtml: ['<p><span class="sentence" id="s1">We present <span>Sample</span> Net.</span> <span class="sentence" id="s2">It reaches 84.2%.</span></p>'],
  themeLinks: [],
  related: [],
  version: '0123456789ab',
};

test('the data of a paper follow the published schema', () => {
  const data = paperToData(paper, (path) => `https://example.org${path}`);
  expect(paperDataSchema.parse(data)).toEqual(data);
  expect(data.url).toBe('https://example.org/papers/sample-net/');
  expect(data.authors[0]).toEqual({ name: 'Jane Doe', url: 'https://example.org/authors/jane-doe/', source: 'bibliography', position: 1 });
  expect(data.methods[0]?.evidence).toEqual([{ abstract: 0, sentence: 1, start: 11, end: 21 }]);
});

test('the schema is JSON Schema of a list', () => {
  expect(z.toJSONSchema(papersDataSchema)).toMatchObject({ type: 'array', items: { type: 'object' } });
});

test('the field reference names nested fields by their path', () => {
  const names = schemaFields(paperDataSchema).map(({ name }) => name);
  expect(names).toContain('abstracts.sources.start');
  expect(names).not.toContain('methods.evidence.start');
});

test('a sentence is found with its inner markup, and the title as sentence 0', () => {
  expect(sentenceHtml(paper, { abstract: 0, sentence: 1 })).toBe('We present <span>Sample</span> Net.');
  expect(sentenceHtml(paper, { abstract: 0, sentence: 2 })).toBe('It reaches 84.2%.');
  expect(sentenceHtml(paper, { abstract: 0, sentence: 0 })).toBe(paper.titleHtml);
  expect(sentenceHtml(paper, { abstract: 0, sentence: 9 })).toBe('');
});

test('the Markdown twin holds the abstract verbatim', () => {
  const markdown = paperToMarkdown(paper, 'https://example.org/papers/sample-net/');
  expect(markdown).toContain(paper.abstracts[0]?.text ?? 'nothing');
  expect(markdown).toContain('- listing.txt, record 3, bytes 10 to 120, read as daily-papers');
});

test('fields of the CSV that need it are quoted', () => {
  const [result] = paper.results;
  const rows = result === undefined ? [] : [{ ...result, paper: { ...paper, titlePlain: 'A, "b"' }, dataset: null, method: null }];
  const [, line] = resultsToCsv(rows, (path) => path).split('\r\n');
  expect(line).toBe('84.2,84.2,%,top-1 accuracy,,,absolute,2021,"A, ""b""",/papers/sample-net/,0,2,34,38');
});
