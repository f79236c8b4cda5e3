import { z } from 'astro/zod';
import { searchKinds } from './kinds.ts';

/** What search knows of one page. */
const searchDocumentSchema = z.strictObject({
  kind: z.enum(searchKinds),
  /** Path of the page below the site's base, without a leading slash. */
  url: z.string(),
  /** Title or name as plain text. */
  title: z.string(),
  /** True when a work has no known title and `title` is a label of ours. */
  isLabel: z.boolean(),
  /** False for what should stand behind the rest of its kind: authors of a single paper. */
  prominent: z.boolean(),
  /** Names with commas between them. */
  authors: z.string(),
  venue: z.string(),
  arxiv: z.string(),
  /** Other names and titles as written, under each of which it is found as under its own. */
  otherNames: z.array(z.string()),
  /** Further words under which the page is found, in search form. */
  words: z.string(),
  /** Text of the page with the fragments to which a match leads. */
  sentences: z.array(z.strictObject({ id: z.string(), text: z.string() })),
  /** Number of papers behind an entity, 1 for a paper. */
  papers: z.int().nonnegative(),
  /** For papers its year, for entities that of the newest paper; 0 where unknown. */
  year: z.int().nonnegative(),
  /** Values of the filters besides kind. */
  themes: z.array(z.string()),
  datasets: z.array(z.string()),
  sources: z.array(z.string()),
});
export type SearchDocument = z.output<typeof searchDocumentSchema>;

/** The intermediate file that the site build leaves for the indexing. */
export const searchDocumentsSchema = z.strictObject({
  documents: z.array(searchDocumentSchema),
  /** Words and phrases that readers may use for one thing. */
  synonyms: z.array(z.array(z.string())),
});
export type SearchDocuments = z.output<typeof searchDocumentsSchema>;
