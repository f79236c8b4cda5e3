import { z } from 'astro/zod';
import { furnitureSchema } from './seed-record.ts';
import { slugSchema } from './work.ts';

/** One seed document as the site shows it: what its bytes are. Records and furniture cover every byte. */
export const sourceDocumentSchema = z.strictObject({
  id: slugSchema,
  /** File name below `seeds/`. */
  seed: z.string(),
  /** Name of the reader, or null when no reader took it. */
  format: z.string().nullable(),
  byteLength: z.int().nonnegative(),
  /** SHA-256 of the file, in hexadecimal. */
  sha256: z.string(),
  records: z.array(
    z.strictObject({
      ordinal: z.int().positive(),
      start: z.int().nonnegative(),
      end: z.int().positive(),
      line: z.int().positive(),
      /** Title or first words, as printed. */
      label: z.string(),
      /** Slug of the work it became part of; null for a bibliography entry that matched none. */
      work: slugSchema.nullable(),
    }),
  ),
  furniture: z.array(furnitureSchema.omit({ seed: true })),
});
export type SourceDocument = z.output<typeof sourceDocumentSchema>;
