import { z } from 'astro/zod';
import { metricSchema, themeSchema } from './entity.ts';

const entryFields = {
  /** Canonical name, as pages show it. */
  name: z.string().min(1),
  /** Other spellings and long forms. Spellings that differ in case, blanks or hyphens only meet anyway. */
  aliases: z.array(z.string().min(1)).default([]),
  /** True for a name that is also an everyday word: it counts only beside a word such as `dataset` or another known name of its kind. */
  ambiguous: z.boolean().default(false),
  /** Words of which one must stand in the work for the name to be meant; for namesakes. */
  context: z.array(z.string().min(1)).default([]),
  /** Of a dataset or metric: tasks that a score on it can be for, the usual one first; empty where any can be meant. */
  tasks: z.array(z.string().min(1)).default([]),
  /** Of a dataset: parts that are scored apart, as sentences name them: `test-other`. Scores on different ones are no ranking. */
  splits: z.array(z.string().min(1)).default([]),
};

/** A name without more to say may stand as a bare string. */
const bareName = (value: unknown): unknown => (typeof value === 'string' ? { name: value } : value);

/** A known method, dataset or task. */
export const lexiconEntrySchema = z.preprocess(bareName, z.strictObject(entryFields));
export type LexiconEntry = z.output<typeof lexiconEntrySchema>;

export const metricEntrySchema = z.preprocess(
  bareName,
  z.strictObject({
    ...entryFields,
    direction: metricSchema.shape.direction.default(null),
    unit: metricSchema.shape.unit.default(null),
    kind: metricSchema.shape.kind.default('quality'),
  }),
);
export type MetricEntry = z.output<typeof metricEntrySchema>;

/** What looks like a name in this subject and is none, and what marks a name as one. */
export const genericTermsSchema = z.strictObject({
  /** Families and kinds that are nobody's own: CNN, transformer, GAN. */
  families: z.array(z.string()).default([]),
  /** Other terms of the field and its surroundings: GPU, RGB, PyTorch. */
  terms: z.array(z.string()).default([]),
  /** Nouns at the end of a method's long name: network, module, loss. */
  methodNouns: z.array(z.string()).default([]),
  /** Ends of single words that mark a method: Net, Former, GAN. */
  methodEndings: z.array(z.string()).default([]),
  /** Nouns at the end of a dataset's name: dataset, benchmark, corpus. */
  datasetNouns: z.array(z.string()).default([]),
  /** Nouns at the end of a task's name: detection, segmentation. */
  taskNouns: z.array(z.string()).default([]),
  /** Tasks that are whole fields, which say little where a work names one in them: scene understanding. */
  fields: z.array(z.string()).default([]),
  /** Suffixes that name a size and not another method: tiny, base, XL. */
  sizes: z.array(z.string()).default([]),
});

/** The subject's names and vocabularies; one file a member under `content/lexicon/`. */
export const lexiconSchema = z.strictObject({
  methods: z.array(lexiconEntrySchema).default([]),
  datasets: z.array(lexiconEntrySchema).default([]),
  tasks: z.array(lexiconEntrySchema).default([]),
  metrics: z.array(metricEntrySchema).default([]),
  generic: genericTermsSchema.prefault({}),
});
export type Lexicon = z.output<typeof lexiconSchema>;

/** Members of the lexicon, which are also the names of its files without `.yaml`. */
export const lexiconParts = ['methods', 'datasets', 'tasks', 'metrics', 'generic'] as const;

/** A theme with the words that speak for it. */
export const themeEntrySchema = themeSchema.extend({
  /** Words and phrases of works that belong to the theme. */
  keywords: z.array(z.string()).default([]),
});
export type ThemeEntry = z.output<typeof themeEntrySchema>;

/** `content/lexicon/themes.yaml`. */
export const themesFileSchema = z.strictObject({
  /** Names of the groups, in the order they are shown. */
  groups: z.array(z.string()),
  themes: z.array(themeEntrySchema),
});
export type ThemesFile = z.output<typeof themesFileSchema>;
