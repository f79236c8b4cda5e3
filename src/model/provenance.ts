import { z } from 'astro/zod';

/** The listing a record stands in and the half-open byte range [start, end) of that record there. */
export const sourceSchema = z.strictObject({
  /** File name below `seeds/`. */
  seed: z.string(),
  /** Name of the reader that took the document, such as `daily-papers`. */
  format: z.string(),
  /** Place of the record in its document, from 1. */
  ordinal: z.int().positive(),
  /** First byte of the record. */
  start: z.int().nonnegative(),
  /** Byte after the record's last. */
  end: z.int().positive(),
  /** First byte of the abstract's text, which stands verbatim in the record. */
  textStart: z.int().nonnegative(),
  /** First byte of the work's title; null where the record does not print it verbatim. */
  titleStart: z.int().nonnegative().nullable(),
});
export type Source = z.output<typeof sourceSchema>;

/** Where a fact is said: UTF-16 offsets into one abstract, or into the title when `sentence` is 0. */
export const evidenceSchema = z.strictObject({
  /** Index into the work's `abstracts`. */
  abstract: z.int().nonnegative(),
  /** Number of the sentence from 1; 0 is the title. */
  sentence: z.int().nonnegative(),
  /** Half-open UTF-16 range in the abstract's text (or in the title). */
  start: z.int().nonnegative(),
  end: z.int().positive(),
});
export type Evidence = z.output<typeof evidenceSchema>;
