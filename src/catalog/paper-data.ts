import { z } from 'astro/zod';
import { evidenceSchema, sourceSchema, type Evidence } from '#model/provenance.ts';
import { resultSchema, themeAssignmentSchema, workSchema } from '#model/work.ts';
import { evidenceBytes, evidenceText } from './evidence-bytes.ts';
import type { Conflict, ConflictSide, Paper } from './types.ts';
import { pageOf } from './urls.ts';

const url = z.string().describe('Absolute when the site was built for an address, else a path from the root.');
const text = z.string();
const byteRangeSchema = sourceSchema.pick({ seed: true, start: true, end: true });
const evidence = z.array(evidenceSchema.extend({
  text: text.describe('What stands there, verbatim.'),
  bytes: z.array(byteRangeSchema).describe('Where: one range for each record that prints it.'),
}));
type LocatedEvidence = z.output<typeof evidence>[number];
const corrected = resultSchema.shape.corrected.describe('Why a reader gave or changed it; null where the rules alone found it.');
const conflictSide = z.strictObject({
  paper: text.describe('Its id.'),
  url,
  year: workSchema.shape.year,
  raw: resultSchema.shape.raw,
  unit: resultSchema.shape.unit,
  method: resultSchema.shape.method,
  setting: resultSchema.shape.setting,
  evidence: evidenceSchema.nullable(),
});
const conflict = z.strictObject({
  kind: z.enum(['value', 'record']).describe('`value`: the scores of one variant differ. `record`: `first` claims the best score, `other` had printed a better one by then. Settings may differ.'),
  dataset: text,
  task: text.nullable(),
  metric: text,
  first: conflictSide,
  other: conflictSide,
});

/** One paper as `/data/papers.json` and the file beside its page show it. */
export const paperDataSchema = z.strictObject({
  id: text,
  url,
  type: workSchema.shape.type,
  title: text,
  titleSource: workSchema.shape.titleSource,
  authors: z.array(z.strictObject({ name: text, url, source: z.enum(['seed', 'bibliography', 'correction']), position: z.int().positive().nullable() })),
  authorsComplete: z.boolean(),
  byline: text.describe('Who a list names as the authors: a short form of them, or that the sources do not name them.'),
  authorsCount: workSchema.shape.authorsCount,
  year: workSchema.shape.year,
  yearSource: workSchema.shape.yearSource,
  date: workSchema.shape.date,
  venue: workSchema.shape.venue,
  venueSource: workSchema.shape.venueSource,
  arxiv: workSchema.shape.arxiv,
  doi: workSchema.shape.doi,
  abstracts: z.array(z.strictObject({ text, sources: z.array(sourceSchema).min(1) })).min(1),
  methods: z.array(z.strictObject({ name: text, url, aliases: z.array(text), role: z.enum(['proposed', 'mentioned']), corrected, evidence })),
  datasets: z.array(z.strictObject({ name: text, url, aliases: z.array(text), corrected, evidence })),
  tasks: z.array(z.strictObject({ name: text, url, inferred: z.boolean().describe('True where no words name it: it follows from the metric and dataset of a result, or from a dataset that the work is tried on.'), corrected, evidence })),
  themes: z.array(z.strictObject({ id: text, url, rank: themeAssignmentSchema.shape.rank, inferred: z.boolean() })),
  results: z.array(resultSchema.extend({ corrected, evidence })),
  conflicts: z.array(conflict).describe('Scores and claims of other works that do not go together with those of this paper.'),
  code: z.array(z.strictObject({ url: z.url(), corrected, evidence })),
  version: z.string().describe('Changes whenever anything that is known of the paper does.'),
});
export type PaperData = z.output<typeof paperDataSchema>;

/** All papers, as `/data/papers.json` has them. */
export const papersDataSchema = z.array(paperDataSchema);

/**
 * The data of one paper.
 * @param publish turns a path of the site into what other programs are given.
 */
export function paperToData(paper: Paper, publish: (sitePath: string) => string): PaperData {
  const located = (places: Evidence[]): LocatedEvidence[] => places.map((place) => ({ ...place, text: evidenceText(paper, place), bytes: evidenceBytes(paper, place) }));
  const page = (kind: 'author' | 'method' | 'dataset' | 'task' | 'theme', id: string): string => publish(pageOf(kind, id));
  return {
    id: paper.id,
    url: publish(paper.url),
    type: paper.type,
    title: paper.title,
    titleSource: paper.titleSource,
    authors: paper.authors.map(({ id, name, source, position }) => ({ name, url: page('author', id), source, position })),
    authorsComplete: paper.authorsComplete,
    byline: paper.byline,
    authorsCount: paper.authorsCount,
    year: paper.year,
    yearSource: paper.yearSource,
    date: paper.date,
    venue: paper.venue,
    venueSource: paper.venueSource,
    arxiv: paper.arxiv,
    doi: paper.doi,
    abstracts: paper.abstracts.map(({ text: abstract, sources }) => ({ text: abstract, sources })),
    methods: paper.methods.map(({ id, name, aliases, role, corrected: reason, evidence: places }) => ({ name, url: page('method', id), aliases, role, corrected: reason, evidence: located(places) })),
    datasets: paper.datasets.map(({ id, name, aliases, corrected: reason, evidence: places }) => ({ name, url: page('dataset', id), aliases, corrected: reason, evidence: located(places) })),
    tasks: paper.tasks.map(({ id, name, inferred, corrected: reason, evidence: places }) => ({ name, url: page('task', id), inferred, corrected: reason, evidence: located(places) })),
    themes: paper.themes.map(({ id, rank, inferred }) => ({ id, url: page('theme', id), rank, inferred })),
    results: paper.results.map((result) => ({ ...result, evidence: located(result.evidence) })),
    conflicts: paper.conflicts.map((entry) => conflictToData(entry, publish)),
    code: paper.code.map(({ url: address, corrected: reason, evidence: places }) => ({ url: address, corrected: reason, evidence: located(places) })),
    version: paper.version,
  };
}

function conflictToData({ kind, dataset, task, metric, first, other }: Conflict, publish: (sitePath: string) => string): z.output<typeof conflict> {
  const side = ({ paper, year, raw, unit, method, setting, place }: ConflictSide): z.output<typeof conflictSide> =>
    ({ paper: paper.id, url: publish(paper.url), year, raw, unit, method, setting, evidence: place });
  return { kind, dataset: dataset.name, task, metric, first: side(first), other: side(other) };
}
