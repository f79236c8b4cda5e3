import { z } from 'astro/zod';
import { slugSchema } from './work.ts';

export const entityKinds = ['method', 'dataset', 'author', 'task', 'theme'] as const;
export type EntityKind = (typeof entityKinds)[number];

/** A method, dataset or task: one thing under all its spellings. */
export const entitySchema = z.strictObject({
  id: slugSchema,
  name: z.string(),
  /** Other names of it met in the works, each in one spelling and without plurals, sizes and splits; sorted. */
  aliases: z.array(z.string()),
});
export type Entity = z.output<typeof entitySchema>;

/** A dataset with its parts that are scored apart, as sentences name them. */
export const datasetSchema = entitySchema.extend({ splits: z.array(z.string()) });
export type Dataset = z.output<typeof datasetSchema>;

/** What results are measured by. */
export const metricSchema = z.strictObject({
  id: slugSchema,
  name: z.string(),
  /** Which values are better; null where neither is, or it is not known. */
  direction: z.enum(['higher', 'lower']).nullable(),
  /** Unit the values usually have; null for none. */
  unit: z.string().nullable(),
  /** `quality` scores a method, `cost` says what it takes, `count` says how much data there is. */
  kind: z.enum(['quality', 'cost', 'count']),
});
export type Metric = z.output<typeof metricSchema>;

/** A person. `family`, a generational suffix included, and `given` serve order and citations. */
export const authorSchema = z.strictObject({
  id: slugSchema,
  name: z.string(),
  family: z.string(),
  given: z.string(),
  /** Other spellings of the name in the sources, sorted. */
  aliases: z.array(z.string()),
  /** Why names that differ by more than accents, case and punctuation were taken to be this person's. */
  merges: z.array(z.strictObject({ name: z.string(), rule: z.enum(['correction', 'middle-names', 'initials', 'order-of-names']), reason: z.string() })),
});
export type Author = z.output<typeof authorSchema>;

/** A theme of the review, hand-kept in `content/lexicon/themes.yaml`. */
export const themeSchema = z.strictObject({
  id: slugSchema,
  name: z.string(),
  group: z.string(),
  scope: z.string(),
});
export type Theme = z.output<typeof themeSchema>;
