import type { Author, Dataset, Entity, Metric, Theme } from '../model/entity.ts';
import type { SourceDocument } from '../model/source-document.ts';
import type { Work } from '../model/work.ts';
import { hashOf } from '../text/hash.ts';
import { authorEntries } from './author-entries.ts';
import { bylineFor } from './byline.ts';
import { chapterEntries, citedSentences, treatments, type ChapterSource } from './chapter-entries.ts';
import { entityEntries, sourceEntries, themeEntries, yearEntries } from './entries.ts';
import { linksById } from './links.ts';
import { newestFirst } from './order.ts';
import { relatedWorks, type RelatedWork } from './related.ts';
import { resultRows } from './result-rows.ts';
import { resultTables, withConflicts } from './result-tables.ts';
import type { Catalog, Linked, Paper, ResultRow } from './types.ts';
import { pageOf } from './urls.ts';

/** A work with its text rendered. */
export type RenderedWork = Work & Pick<Paper, 'titleHtml' | 'titlePlain' | 'abstractsHtml'>;

/** What `content/` holds; themes in the order of their file. */
export type CatalogInput = {
  papers: RenderedWork[];
  methods: Entity[];
  datasets: Dataset[];
  tasks: Entity[];
  metrics: Metric[];
  authors: Author[];
  sources: SourceDocument[];
  themes: Theme[];
  chapters: ChapterSource[];
  synonyms: string[][];
  everyday: ReadonlyMap<string, string[]>;
};

/** Joins works and entities once, by index, so that no page costs more because there are more others. */
export function buildCatalog(input: CatalogInput): Catalog {
  const links = { methods: linksById('method', input.methods), datasets: linksById('dataset', input.datasets), tasks: linksById('task', input.tasks) };
  const tablesOf = (rows: ResultRow[]): Pick<Catalog, 'datasetResults' | 'datasetConflicts'> => resultTables(rows, { ...links, metrics: input.metrics, splits: new Map(input.datasets.map(({ id, splits }) => [id, splits])) });
  // What a paper is set beside follows from all results, and results carry their paper.
  const alone = joinPapers(input);
  const papers = withConflicts(alone, tablesOf(resultRows(alone, links)));
  const paperById = new Map(papers.map((paper) => [paper.id, paper]));
  const results = resultRows(papers, links);
  const tables = tablesOf(results);
  const chapters = chapterEntries(input.chapters, { themes: input.themes, paperById });
  const entities = entityEntries(input, papers, { results, tables });
  return {
    papers,
    paperById,
    results,
    synonyms: input.synonyms,
    everyday: input.everyday,
    chapters,
    citedSentences: citedSentences(chapters),
    treatments: treatments(chapters, input),
    ...tables,
    ...entities,
    authors: authorEntries(input.authors, papers),
    themes: themeEntries(input.themes, papers),
    years: yearEntries(papers),
    sources: sourceEntries(input.sources, paperById),
  };
}

function joinPapers({ papers, themes }: CatalogInput): Paper[] {
  const related = relatedWorks(papers);
  const themeLinks = linksById('theme', themes);
  const links = linksById('paper', papers.map(({ id, titlePlain: name }) => ({ id, name })));
  return papers.map((work) => joinPaper(work, { related: related.get(work.id) ?? [], links, themeLinks })).sort(newestFirst);
}

function joinPaper(work: RenderedWork, { related, links, themeLinks }: { related: RelatedWork[]; links: Map<string, Linked>; themeLinks: Map<string, Linked> }): Paper {
  return {
    ...work,
    url: pageOf('paper', work.id),
    isLabel: work.titleSource === 'derived',
    byline: bylineFor(work),
    themeLinks: work.themes.flatMap(({ id, rank, inferred }) => {
      const link = themeLinks.get(id);
      return link === undefined ? [] : [{ ...link, rank, inferred }];
    }),
    related: related.flatMap(({ id, reason }) => {
      const paper = links.get(id);
      return paper === undefined ? [] : [{ paper, reason }];
    }),
    conflicts: [],
    version: hashOf(JSON.stringify({ ...work, state: null, added: null, related })),
  };
}
