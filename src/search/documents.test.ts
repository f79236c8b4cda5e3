import { describe, expect, test } from 'vitest';
import type { Catalog, EntityEntry, Paper } from '../catalog/types.ts';
import { searchDocumentsSchema } from './document.ts';
import { filterDatasets, searchDocuments } from './documents.ts';

const source = { seed: 'a.txt', format: 'f', ordinal: 1, start: 0, end: 10, textStart: 0, titleStart: null };
const evidence = [{ abstract: 0, sentence: 1, start: 0, end: 4 }];

const paper: Paper = {
  id: 'lamps', state: 'provisional', added: '2030-01-01', type: 'preprint', title: 'Lamps $2\\times2$', titleSource: 'seed', otherTitles: [{ title: 'Old lamps', source: 'b.txt' }], citekey: null,
  authors: [{ id: 'z', name: 'Łucja Z', source: 'seed', position: 1 }, { id: 'y', name: 'Y', source: 'seed', position: 2 }], authorsComplete: true, authorsCount: 2, authorsNotes: [],
  year: 2020, yearSource: 'arxiv', years: [], date: null, listingDates: [], venue: null, venueSource: null, arxiv: '2001.00001', arxivSource: 'seed', doi: null, comments: [],
  abstracts: [{ text: 'CO$_2$ lamps burn. They use LampNet-B/2.', sentences: [[0, 18], [19, 40]], sources: [source] }, { text: 'Another text.', sentences: [[0, 13]], sources: [{ ...source, seed: 'b.txt' }] }],
  methods: [{ id: 'lampnet', name: 'LampNet', aliases: ['LampNet-B/2'], role: 'mentioned', corrected: null, evidence }], datasets: [{ id: 'wicks', name: 'Wicks-1K', aliases: [], corrected: null, evidence }, { id: 'rare', name: 'Rare', aliases: [], corrected: null, evidence }],
  tasks: [], themes: [{ id: 'light', rank: 'primary', inferred: false }], results: [], code: [], merges: [], disagreements: [], bibliography: [], reviewed: true,
  url: '/base/papers/lamps/', titleHtml: '', titlePlain: 'Lamps 2×2', isLabel: false, byline: '', abstractsHtml: [], themeLinks: [], related: [], conflicts: [], version: '',
};
const entity = (kind: EntityEntry['kind'], name: string, papers: number): EntityEntry => ({
  kind, id: name.toLowerCase(), name, aliases: [], url: `/base/${kind}s/${name.toLowerCase()}/`, mentions: Array.from({ length: papers }, () => ({ paper, role: 'mentioned', evidence })), results: [], alongside: { method: [], dataset: [], task: [] },
});
const author = { id: 'z', name: 'Łucja Z', family: 'Z', given: 'Łucja', aliases: ['L. Z'], merges: [], url: '/base/authors/z/', sortedUnder: 'Z', papers: [paper], spellings: [], coauthors: [], methods: [], datasets: [], themes: [] };

const catalog: Catalog = {
  papers: [paper], paperById: new Map(), methods: [entity('method', 'LampNet', 1)], datasets: [entity('dataset', 'Wicks', 2), entity('dataset', 'Rare', 1)], tasks: [], authors: [author], themes: [], years: [], results: [], datasetResults: new Map(), datasetConflicts: new Map(), chapters: [], citedSentences: new Map(), treatments: new Map(), synonyms: [['lamp', 'light']], everyday: new Map([[paper.id, ['what burns at night']]]),
  sources: [{ id: 'a', seed: 'a.txt', format: 'f', byteLength: 1, sha256: '', records: [], furniture: [], url: '', rawUrl: '', papers: [] }],
};
const { documents, synonyms } = searchDocuments(catalog, (url) => url.slice('/base/'.length));

describe('search documents', () => {
  test('of a dataset name its tables of scores and lead to them', () => {
    const board = { slug: 'lighting--glow', task: 'lighting', metric: 'glow', direction: 'higher' as const, split: null, scale: null, scores: [] };
    const withBoard = { ...catalog, datasetResults: new Map([['wicks', { boards: [board], deltas: [], unstated: [], amounts: [] }]]) };
    expect(searchDocuments(withBoard, (url) => url).documents.find(({ title }) => title === 'Wicks')?.sentences).toEqual([{ id: 'lighting--glow', text: 'lighting: glow on Wicks: 0 scores' }]);
  });

  test('follow their schema', () => {
    expect(searchDocumentsSchema.parse({ documents, synonyms })).toEqual({ documents, synonyms });
  });

  test('hold a paper’s sentences as plain text under their anchors, and what it is filtered by', () => {
    expect(documents[0]).toMatchObject({
      kind: 'paper', url: 'papers/lamps/', title: 'Lamps 2×2', authors: 'Łucja Z, Y', arxiv: '2001.00001', year: 2020, otherNames: ['Old lamps'],
      sentences: [{ id: 's1', text: 'CO₂ lamps burn.' }, { id: 's2', text: 'They use LampNet-B/2.' }, { id: 'a2s1', text: 'Another text.' }, { id: 'main', text: 'what burns at night' }],
      themes: ['light'], datasets: ['wicks'], sources: ['a'],
    });
  });

  test('hold the words under which symbols and names are asked for', () => {
    expect(documents[0]?.words.split(' ')).toEqual(expect.arrayContaining(['2x2', 'co2', 'lucja', 'wicks1k']));
    expect(documents[0]?.words.split(' ')).not.toContain('lamps');
  });

  test('of a method name the sizes and versions that papers print', () => {
    const lampNet = { ...entity('method', 'LampNet', 0), id: 'lampnet', mentions: [{ paper, role: 'mentioned' as const, evidence: [] }] };
    expect(searchDocuments({ ...catalog, methods: [lampNet] }, (url) => url).documents.find(({ kind }) => kind === 'method')).toMatchObject({ title: 'LampNet', otherNames: ['LampNet-B/2'] });
  });

  test('put authors of one paper behind the others', () => {
    expect(documents.at(-1)).toMatchObject({ kind: 'author', prominent: false, otherNames: ['L. Z'], words: 'lucja lucjaz lz zl', papers: 1 });
  });
});

test('filters name datasets of several papers only', () => {
  expect(filterDatasets(catalog).map(({ id }) => id)).toEqual(['wicks']);
});
