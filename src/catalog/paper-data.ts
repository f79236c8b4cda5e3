import { z } from 'astro/zod';
import { evidenceSchema, sourceSchema } from '#model/provenance.ts';
import { resultSchema, themeAssignmentSchema, workSchema } from '#model/work.ts';
import type { Paper } from './types.ts';
import { pageOf } from './urls.ts';

const url = z.string().describe('Absolute when the site was built for an address, else a path from the root.');
const text = z.string();
const evidence = z.array(evidenceSchema);

/** One paper as `/data/papers.json` and the file beside its page show it. */
export const paperDataSchema = z.strictObject({
  id: text,
  url,
  type: workSchema.shape.type,
  title: text,
  titleSource: workSchema.shape.titleSource,
  authors: z.array(z.strictObject({ name: text, url, source: z.enum(['seed', 'bibliography', 'correction']), position: z.int().positive().nullable() })),
  authorsComplete: z.boolean(),
  authorsCount: workSchema.shape.authorsCount,
  year: workSchema.shape.year,
  yearSource: workSchema.shape.yearSource,
  date: workSchema.shape.date,
  venue: workSchema.shape.venue,
  venueSource: workSchema.shape.venueSource,
  arxiv: workSchema.shape.arxiv,
  doi: workSchema.shape.doi,
  abstracts: z.array(z.strictObject({ text, sources: z.array(sourceSchema).min(1) })).min(1),
  methods: z.array(z.strictObject({ name: text, url, aliases: z.array(text), role: z.enum(['proposed', 'mentioned']), evidence })),
  datasets: z.array(z.strictObject({ name: text, url, aliases: z.array(text), evidence })),
  tasks: z.array(z.strictObject({ name: text, url, evidence })),
  themes: z.array(z.strictObject({ id: text, url, rank: themeAssignmentSchema.shape.rank, inferred: z.boolean() })),
  results: z.array(resultSchema),
  code: z.array(z.url()),
  version: z.string().describe('Changes whenever anything a reader sees of the paper does.'),
});
export type PaperData = z.output<typeof paperDataSchema>;

/** All papers, as `/data/papers.json` has them. */
export const papersDataSchema = z.array(paperDataSchema);

/**
 * The data of one paper.
 * @param publish turns a path of the site into what other programs are given.
 */
export function paperToData(paper: Paper, publish: (sitePath: string) => string): PaperData {
  const page = (kind: 'author' | 'method' | 'dataset' | 'task' | 'theme', id: string): string => publish(pageOf(kind, id));
  return {
    id: paper.id,
    url: publish(paper.url),
    type: paper.type,
    title: paper.title,
    titleSource: paper.titleSource,
    authors: paper.authors.map(({ id, name, source, position }) => ({ name, url: page('author', id), source, position })),
    authorsComplete: paper.authorsComplete,
    authorsCount: paper.authorsCount,
    year: paper.year,
    yearSource: paper.yearSource,
    date: paper.date,
    venue: paper.venue,
    venueSource: paper.venueSource,
    arxiv: paper.arxiv,
    doi: paper.doi,
    abstracts: paper.abstracts.map(({ text: abstract, sources }) => ({ text: abstract, sources })),
    methods: paper.methods.map(({ id, name, aliases, role, evidence: places }) => ({ name, url: page('method', id), aliases, role, evidence: places })),
    datasets: paper.datasets.map(({ id, name, aliases, evidence: places }) => ({ name, url: page('dataset', id), aliases, evidence: places })),
    tasks: paper.tasks.map(({ id, name, evidence: places }) => ({ name, url: page('task', id), evidence: places })),
    themes: paper.themes.map(({ id, rank, inferred }) => ({ id, url: page('theme', id), rank, inferred })),
    results: paper.results,
    code: paper.code.map(({ url: address }) => address),
    version: paper.version,
  };
}
