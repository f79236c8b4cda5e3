import { z } from 'astro/zod';
import { evidenceSchema, sourceSchema } from './provenance.ts';

/** Slug of a page: lower-case ASCII letters, digits and single hyphens. */
export const slugSchema = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);

/** Where a bibliographic value comes from. */
export const fieldSourceSchema = z.enum(['seed', 'bibliography', 'correction', 'derived']);

/** Where the shown year comes from, strongest first: the venue, the listing, the arXiv id, else the bibliography. */
export const yearSourceSchema = z.enum(['correction', 'venue', 'listing', 'arxiv', 'bibliography']);

export const authorshipSchema = z.strictObject({
  /** Slug of the author's page. */
  id: slugSchema,
  /** As the source prints it. */
  name: z.string(),
  source: z.enum(['seed', 'bibliography', 'correction']),
  /** From 1; null where the source does not say (a profile's owner). */
  position: z.int().positive().nullable(),
});

export const abstractSchema = z.strictObject({
  /** Verbatim from the seed. */
  text: z.string(),
  /** Half-open UTF-16 ranges of the sentences of `text`, frozen in the registry. */
  sentences: z.array(z.tuple([z.int(), z.int()])),
  /** Every record that prints exactly this text. */
  sources: z.array(sourceSchema).min(1),
});
export type Abstract = z.output<typeof abstractSchema>;

/** Why a reader gave or changed a fact, from `content/corrections/facts.yaml`; null where the rules alone found it. */
const correctedSchema = z.string().nullable();

export const methodMentionSchema = z.strictObject({
  id: slugSchema,
  name: z.string(),
  /** Other surface forms of it in this work, verbatim. */
  aliases: z.array(z.string()),
  role: z.enum(['proposed', 'mentioned']),
  corrected: correctedSchema,
  evidence: z.array(evidenceSchema).min(1),
});
export const datasetMentionSchema = methodMentionSchema.omit({ role: true });
export const taskMentionSchema = methodMentionSchema.pick({ id: true, name: true }).extend({
  /** True where no words name the task: it follows from the metric and dataset of a result, or from a dataset that the work is tried on. */
  inferred: z.boolean(),
  ...methodMentionSchema.pick({ corrected: true, evidence: true }).shape,
});

/** Parts of a result that a sentence can leave to be understood. */
export const resultParts = ['task', 'metric', 'dataset', 'method'] as const;

export const resultSchema = z.strictObject({
  /** Verbatim, standing at the evidence's span. */
  raw: z.string(),
  /** `raw` as a number, thousands separators dropped; never multiplied by `unit`. */
  value: z.number(),
  /** `%`, `M`, `G`, `x`, `ms` …, or null. */
  unit: z.string().nullable(),
  /** Canonical name of the task that is scored; null where neither the text nor its metric or dataset tells. */
  task: z.string().nullable(),
  /** Canonical name of the metric; null where the text does not state it. */
  metric: z.string().nullable(),
  /** Canonical name of the dataset. */
  dataset: z.string().nullable(),
  /** Name of the method or variant as written. */
  method: z.string().nullable(),
  kind: z.enum(['absolute', 'delta']),
  /** What the sentence says of the conditions, verbatim: extra training data, pre-training, input size; null for nothing. */
  setting: z.string().nullable(),
  /** Parts that do not stand in the result's own sentence but are carried over or follow from other parts. */
  inferred: z.array(z.enum(resultParts)),
  corrected: correctedSchema,
  evidence: z.array(evidenceSchema).min(1),
});
export type Result = z.output<typeof resultSchema>;

export const themeAssignmentSchema = z.strictObject({
  id: slugSchema,
  rank: z.enum(['primary', 'secondary']),
  /** True where a rule proposed the theme and no reader has confirmed it. */
  inferred: z.boolean(),
});

/** A value on which the sources of a work differ. Every value is kept. */
export const disagreementSchema = z.strictObject({
  field: z.enum(['title', 'abstract', 'year', 'authors', 'authorsCount', 'arxiv', 'venue', 'doi']),
  /** In plain words, for the page. */
  note: z.string(),
  values: z.array(z.strictObject({ value: z.string(), source: z.string() })),
});
export type Disagreement = z.output<typeof disagreementSchema>;

/** Front matter of a page under `content/papers/`: all that is known of one work. */
export const workSchema = z.strictObject({
  id: slugSchema,
  /** `published` slugs never change their meaning; `provisional` ones may. */
  state: z.enum(['provisional', 'published']),
  /** Day the work entered the registry, `yyyy-mm-dd`. */
  added: z.string(),
  type: z.enum(['preprint', 'conference-paper', 'journal-article', 'unknown']),
  /** As its source prints it, LaTeX included. For a work without one, a label. */
  title: z.string(),
  titleSource: fieldSourceSchema,
  /** Other titles that sources print. */
  otherTitles: z.array(z.strictObject({ title: z.string(), source: z.string() })),
  /** BibTeX key, frozen in the registry. Null for a work without a known title. */
  citekey: z.string().nullable(),
  authors: z.array(authorshipSchema),
  /** True when `authors` is known to be everybody, in order. */
  authorsComplete: z.boolean(),
  /** Number of authors as a listing states it, else the length of a complete list. */
  authorsCount: z.int().positive().nullable(),
  /** Plain remarks on the author list: truncated, initials only, uncertain order. */
  authorsNotes: z.array(z.string()),
  year: z.int().nullable(),
  yearSource: yearSourceSchema.nullable(),
  /** Every year that is known, with where it was read. */
  years: z.array(z.strictObject({ year: z.int(), source: yearSourceSchema, from: z.string() })),
  /** Day of the listing, `yyyy-mm-dd`, where one prints it in full. */
  date: z.string().nullable(),
  /** Listing dates as printed, without a year too. */
  listingDates: z.array(z.strictObject({ text: z.string(), seed: z.string() })),
  venue: z.string().nullable(),
  venueSource: fieldSourceSchema.nullable(),
  arxiv: z.string().nullable(),
  arxivSource: fieldSourceSchema.nullable(),
  doi: z.string().nullable(),
  /** Authors' comments on listings, verbatim. */
  comments: z.array(z.strictObject({ text: z.string(), seed: z.string() })),
  /** `abstracts[0]` is the one shown. */
  abstracts: z.array(abstractSchema).min(1),
  methods: z.array(methodMentionSchema),
  datasets: z.array(datasetMentionSchema),
  tasks: z.array(taskMentionSchema),
  themes: z.array(themeAssignmentSchema),
  results: z.array(resultSchema),
  code: z.array(z.strictObject({ url: z.url({ protocol: /^https?$/ }), corrected: correctedSchema, evidence: z.array(evidenceSchema) })),
  /** Why records were taken to be the same work: one entry a joined pair. */
  merges: z.array(z.strictObject({ rule: z.string(), reason: z.string() })),
  disagreements: z.array(disagreementSchema),
  /** Where the bibliography's facts stand: seed, byte range, and the public source they were read in. */
  bibliography: z.array(z.strictObject({ seed: z.string(), start: z.int(), end: z.int(), source: z.string(), how: z.string() })),
  /** False until a reader has placed the work: a rule’s theme is no review. */
  reviewed: z.boolean(),
});
export type Work = z.output<typeof workSchema>;
