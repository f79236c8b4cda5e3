import { z } from 'astro/zod';
import { slugSchema } from './work.ts';

const day = z.iso.date();

/** One state of a chapter that readers have seen. */
const revisionSchema = z.strictObject({
  version: z.string().regex(/^\d+\.\d+$/),
  date: day,
  /** What changed for a reader. */
  change: z.string().min(1),
});

/** A question that a reader comes with, and the section that answers it or why none can. */
const questionSchema = z.union([
  z.strictObject({ ask: z.string().min(1), section: slugSchema }),
  z.strictObject({ ask: z.string().min(1), unanswerable: z.string().min(1) }),
]);

/** Front matter of a chapter in `content/review/`. */
export const chapterSchema = z.strictObject({
  /** Name of the file, and of the page: `/review/<id>/`. */
  id: slugSchema,
  /** The theme it treats; left out by the opening and the closing chapter. */
  theme: slugSchema.optional(),
  /** Place of a chapter without a theme: before all others or behind them. */
  place: z.enum(['opening', 'closing']).optional(),
  title: z.string().min(1).max(80),
  /** The chapter's answer, for the contents page. */
  summary: z.string().min(1).max(240),
  version: z.string(),
  /** Oldest first; the last one is the present version. */
  history: z.array(revisionSchema).min(1),
  /** Works to begin with, and why. */
  start: z.array(z.strictObject({ work: slugSchema, why: z.string().min(1) })).default([]),
  questions: z.array(questionSchema).default([]),
}).refine(({ theme, place }) => (theme === undefined) !== (place === undefined), { error: 'A chapter has a theme or a place (opening or closing).' });
export type Chapter = z.output<typeof chapterSchema>;

/** An anchor of a section that has been published: it must lead to its section for ever. */
export const sectionEntrySchema = z.strictObject({ chapter: slugSchema, id: slugSchema });
export type SectionEntry = z.output<typeof sectionEntrySchema>;
