import { z } from 'astro/zod';
import { evidenceSchema } from '../model/provenance.ts';
import { resultSchema } from '../model/work.ts';
import { sentenceText } from './sentences.ts';
import type { ResultRow } from './types.ts';

const url = z.string().describe('Absolute when the site was built for an address, else a path from the root.');

/** One reported number as `/data/results.json` shows it. */
export const resultDataSchema = z.strictObject({
  ...resultSchema.omit({ dataset: true, method: true, evidence: true }).shape,
  dataset: z.strictObject({ name: z.string(), url }).nullable(),
  method: z.strictObject({ name: z.string().describe('As written.'), url: url.nullable() }).nullable(),
  year: z.int().nullable().describe('Of the paper.'),
  paper: z.strictObject({ id: z.string(), title: z.string(), url }),
  sentence: z.string().describe('The sentence of the first evidence, verbatim.'),
  evidence: z.array(evidenceSchema).min(1),
});
export type ResultData = z.output<typeof resultDataSchema>;

/** All reported numbers, as `/data/results.json` has them. */
export const resultsDataSchema = z.array(resultDataSchema);

/**
 * The data of one reported number.
 * @param publish turns a path of the site into what other programs are given.
 */
export function resultToData(row: ResultRow, publish: (sitePath: string) => string): ResultData {
  const { raw, value, unit, task, metric, kind, setting, inferred, corrected, dataset, method, paper, evidence } = row;
  const [place] = evidence;
  return {
    raw, value, unit, task, metric, kind, setting, inferred, corrected,
    dataset: dataset === null ? null : { name: dataset.name, url: publish(dataset.url) },
    method: method === null ? null : { name: method.name, url: method.link === null ? null : publish(method.link.url) },
    year: paper.year,
    paper: { id: paper.id, title: paper.titlePlain, url: publish(paper.url) },
    sentence: place === undefined ? '' : sentenceText(paper, place),
    evidence,
  };
}
