import { describe, expect, it } from 'vitest';
import { buildCatalog, type CatalogInput, type RenderedWork } from './build-catalog.ts';
import { bylineFor } from './byline.ts';

const evidence = [{ abstract: 0, sentence: 1, start: 0, end: 4 }];

function work(id: string, fields: Partial<RenderedWork> = {}): RenderedWork {
  return {
    id, state: 'provisional', added: '2030-01-01', type: 'preprint', title: id, titleSource: 'seed', otherTitles: [], citekey: id, authors: [], authorsComplete: false, authorsCount: null, authorsNotes: [],
    year: 2020, yearSource: 'arxiv', years: [], date: null, listingDates: [], venue: null, venueSource: null, arxiv: null, arxivSource: null, doi: null, comments: [],
    abstracts: [{ text: 'Lamps burn.', sentences: [[0, 11]], sources: [{ seed: 'a.txt', format: 'f', ordinal: 1, start: 0, end: 12, textStart: 0, titleStart: null }] }],
    methods: [], datasets: [], tasks: [], themes: [], results: [], code: [], merges: [], disagreements: [], bibliography: [], reviewed: true,
    titleHtml: id, titlePlain: id, abstractsHtml: ['<p>Lamps burn.</p>'],
    ...fields,
  };
}

function catalogOf(papers: RenderedWork[], rest: Partial<CatalogInput> = {}): ReturnType<typeof buildCatalog> {
  return buildCatalog({ papers, methods: [], datasets: [], tasks: [], metrics: [], authors: [], sources: [], themes: [], chapters: [], synonyms: [], everyday: new Map(), ...rest });
}

const wicks = { id: 'wicks', name: 'Wicks-1K', aliases: ['Wicks'], corrected: null, evidence };
const lampNet = { id: 'lamp-net', name: 'LampNet', aliases: [], corrected: null, evidence };

describe('the catalog', () => {
  it('lists papers newest first, then by title, those without a year last', () => {
    const { papers } = catalogOf([work('b', { year: 2019 }), work('d', { year: null }), work('c'), work('a')]);
    expect(papers.map(({ id }) => id)).toEqual(['a', 'c', 'b', 'd']);
  });

  it('gives every entity its mentions and what it is met with', () => {
    const { datasets } = catalogOf([work('a', { datasets: [wicks], methods: [{ ...lampNet, role: 'proposed' }] }), work('b', { datasets: [wicks] })], {
      datasets: [{ id: 'wicks', name: 'Wicks-1K', aliases: [], splits: [] }],
      methods: [{ id: 'lamp-net', name: 'LampNet', aliases: [] }],
    });
    expect(datasets[0]?.mentions.map(({ paper }) => paper.id)).toEqual(['a', 'b']);
    expect(datasets[0]?.alongside.method).toEqual([{ link: { id: 'lamp-net', name: 'LampNet', url: '/methods/lamp-net/' }, papers: 1 }]);
    expect(datasets[0]?.alongside.dataset).toEqual([]);
  });

  it('links a result to its dataset and method under any of their names', () => {
    const result = { raw: '9', value: 9, unit: null, task: null, metric: null, dataset: 'wicks', method: 'LampNet-S', kind: 'absolute' as const, setting: null, inferred: [], corrected: null, evidence };
    const { results, datasets } = catalogOf([work('a', { datasets: [wicks], results: [result] })], { datasets: [{ id: 'wicks', name: 'Wicks-1K', aliases: [], splits: [] }] });
    expect(results[0]).toMatchObject({ dataset: { id: 'wicks' }, method: { name: 'LampNet-S', link: null } });
    expect(datasets[0]?.results).toHaveLength(1);
  });

  it('relates works by what they share, and says what', () => {
    const { paperById } = catalogOf([work('a', { datasets: [wicks], methods: [{ ...lampNet, role: 'proposed' }] }), work('b', { datasets: [wicks], methods: [{ ...lampNet, role: 'mentioned' }] }), work('c', { datasets: [wicks] }), work('d')]);
    expect(paperById.get('a')?.related).toMatchObject([{ paper: { id: 'b' }, reason: 'shares LampNet and Wicks-1K' }, { paper: { id: 'c' }, reason: 'shares Wicks-1K' }]);
    expect(paperById.get('d')?.related).toEqual([]);
  });

  it('gives tasks the results on their leaderboards, and both papers of a conflict its two sides', () => {
    const scored = (value: number, task: string | null): RenderedWork['results'][number] =>
      ({ raw: String(value), value, unit: null, task, metric: 'glow', dataset: 'wicks', method: 'LampNet-S', kind: 'absolute', setting: null, inferred: [], corrected: null, evidence });
    const input = { datasets: [{ id: 'wicks', name: 'Wicks-1K', aliases: [], splits: [] }], tasks: [{ id: 'lighting', name: 'lighting', aliases: [] }], metrics: [{ id: 'glow', name: 'glow', direction: 'higher' as const, unit: null, kind: 'quality' as const }] };
    const alone = work('a', { datasets: [wicks], results: [scored(9, 'lighting')] });
    const { tasks, papers, datasetResults, datasetConflicts } = catalogOf([alone, work('b', { datasets: [wicks], results: [scored(8, null)] })], input);
    expect(datasetResults.get('wicks')?.boards.map(({ slug, scores }) => [slug, scores.length])).toEqual([['lighting--glow', 2]]);
    expect(tasks[0]?.results.map(({ paper }) => paper.id)).toEqual(['a', 'b']);
    expect(papers.map(({ conflicts }) => conflicts)).toEqual([datasetConflicts.get('wicks'), datasetConflicts.get('wicks')]);
    expect(datasetConflicts.get('wicks')).toHaveLength(1);
    expect(papers[0]?.version).not.toBe(catalogOf([alone], input).papers[0]?.version);
  });

  it('changes a version with what a reader sees and with nothing else', () => {
    const versionOf = (fields: Partial<RenderedWork>): string | undefined => catalogOf([work('a', fields)]).papers[0]?.version;
    expect(versionOf({ state: 'published', added: '2031-01-01' })).toBe(versionOf({}));
    expect(versionOf({ venue: 'Lamps 2020' })).not.toBe(versionOf({}));
  });
});

describe('the byline', () => {
  const author = (name: string, position: number | null): RenderedWork['authors'][number] => ({ id: 'x', name, source: 'bibliography', position });
  it.each([
    [[author('Ada Vale', 1)], true, 1, 'Vale'],
    [[author('Ada Vale', 1), author('Bo Lind', 2)], true, 2, 'Vale and Lind'],
    [[author('Ada Vale', 1), author('Bo Lind', 2), author('Cy Reed', 3)], true, 3, 'Vale et al.'],
    [[author('Ada Vale', 1)], false, null, 'Vale et al.'],
    [[author('Lu Reed', null)], false, null, 'Lu Reed and others, order not in the sources'],
    [[], false, 6, '6 authors, names not in the sources'],
    [[], false, null, 'Authors not in the sources'],
  ])('of %j is right', (...[authors, authorsComplete, authorsCount, byline]) => {
    expect(bylineFor({ authors, authorsComplete, authorsCount })).toBe(byline);
  });
});
