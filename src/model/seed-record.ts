import { z } from 'astro/zod';

/** A date as a listing prints it. A date without a year keeps `year` null: nothing is inferred here. */
export const listingDateSchema = z.strictObject({
  /** Verbatim, such as `Mar 7, 2024` or `Jan 11`. */
  text: z.string(),
  year: z.int().nullable(),
  /** 1 to 12. */
  month: z.int().min(1).max(12),
  day: z.int().min(1).max(31),
});
export type ListingDate = z.output<typeof listingDateSchema>;

/** One paper as one listing shows it. Everything is verbatim; nothing is corrected or inferred. */
export const seedRecordSchema = z.strictObject({
  /** File name below `seeds/`. */
  seed: z.string(),
  /** Name of the reader. */
  format: z.string(),
  /** Place in the document, from 1. */
  ordinal: z.int().positive(),
  /** Half-open byte range of the whole record in the seed. */
  start: z.int().nonnegative(),
  end: z.int().positive(),
  /** 1-based line the record starts on, for messages. */
  line: z.int().positive(),
  /** Half-open byte range of the abstract's text in the seed. */
  abstractStart: z.int().nonnegative(),
  abstractEnd: z.int().positive(),
  /** Null where the listing prints none. */
  title: z.string().nullable(),
  /** Verbatim, without the listing's own prefix (`Abstract:`), trimmed of white space. */
  abstract: z.string(),
  /** The authors' comment on an arXiv listing, such as `Accepted by ECCV 2022`. */
  comment: z.string().nullable(),
  /** arXiv id as printed, without version: `2211.13228`. */
  arxiv: z.string().nullable(),
  /** Kind as printed by a profile, such as `preprint`. */
  type: z.string().nullable(),
  /** Year as printed beside the type. */
  year: z.int().nullable(),
  /** Venue as printed beside the year, such as `arXiv`. */
  venue: z.string().nullable(),
  date: listingDateSchema.nullable(),
  /** Number of authors where the listing prints only that. */
  authorsCount: z.int().positive().nullable(),
  upvotes: z.int().nonnegative().nullable(),
  /** The person whose profile or listing this is, where the document names one. */
  profileOwner: z.string().nullable(),
});
export type SeedRecord = z.output<typeof seedRecordSchema>;

/** Bytes of a seed that belong to no record: banners, navigation, separators. */
export const furnitureSchema = z.strictObject({
  seed: z.string(),
  start: z.int().nonnegative(),
  end: z.int().positive(),
  /** What it is, in plain words: `page banner`, `blank line`. */
  what: z.string(),
});
export type Furniture = z.output<typeof furnitureSchema>;

/** One entry of a bibliography seed: what public sources say of a work of the listings. */
export const bibliographyEntrySchema = z.strictObject({
  /** The records the entry is for, by listing and byte offset of the record's first byte and the byte after its last. */
  records: z.array(z.strictObject({ seed: z.string(), start: z.int(), end: z.int() })).min(1),
  title: z.string(),
  /** In order, as printed by the source. */
  authors: z.array(z.string()).min(1),
  year: z.int().nullable(),
  venue: z.string().nullable(),
  arxiv: z.string().nullable(),
  doi: z.string().nullable(),
  /** Where the authors were read, and in what kind of document. */
  source: z.string(),
  how: z.string(),
  venueSource: z.string().nullable(),
  arxivSource: z.string().nullable(),
  /** Where the year was read when not with the authors, such as `arXiv id`. */
  yearFrom: z.string().nullable(),
  titleFrom: z.string().nullable(),
  /** The title that the source prints, when it is another than the listing's. */
  titleInSource: z.string().nullable(),
  authorsTruncated: z.boolean(),
  initialsOnly: z.enum(['no', 'partly', 'yes']),
  authorOrderUncertain: z.boolean(),
  /** Number of authors the listing states where it differs from the list. */
  authorsCountStated: z.int().nullable(),
  /** Number of author lists of different wording that were found. */
  authorListVariants: z.int().nullable(),
  /** Other arXiv ids that sources gave, with those sources. */
  arxivConflicts: z.record(z.string(), z.array(z.string())),
  note: z.string().nullable(),
});
export type BibliographyEntry = z.output<typeof bibliographyEntrySchema>;

/** A bibliography entry with the place it stands at. One of a BibTeX file names no records, unless it is one itself. */
export type LocatedBibliographyEntry = BibliographyEntry & { seed: string; line: number; start: number; end: number };
