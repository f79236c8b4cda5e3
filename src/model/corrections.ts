import { z } from 'astro/zod';

/** Why a person overrules the sources. Every correction has one. */
const reason = z.string().min(10);
/** A record by its listing and its place there, from 1. */
const recordPlace = z.strictObject({ seed: z.string(), ordinal: z.int().positive() });

/** `content/corrections/merges.yaml`: records that are, or are not, the same work. */
export const mergeCorrectionSchema = z.strictObject({ action: z.enum(['merge', 'apart']), records: z.array(recordPlace).min(2), reason });
export type MergeCorrection = z.output<typeof mergeCorrectionSchema>;

/** `content/corrections/titles.yaml`: the title of the work that a record belongs to. */
export const titleCorrectionSchema = z.strictObject({ record: recordPlace, title: z.string().min(1), reason });
export type TitleCorrection = z.output<typeof titleCorrectionSchema>;

/** `content/corrections/authors.yaml`: names that are one person, or the full list of a work. */
export const authorCorrectionSchema = z.union([
  z.strictObject({ samePerson: z.array(z.string()).min(2), reason }),
  z.strictObject({ record: recordPlace, authors: z.array(z.string()).min(1), complete: z.boolean(), reason }),
]);
export type AuthorCorrection = z.output<typeof authorCorrectionSchema>;

const entityKind = z.enum(['method', 'dataset', 'task']);

/** `content/corrections/aliases.yaml`: names that are one method, dataset or task; or one name that is several. */
export const aliasCorrectionSchema = z.union([
  z.strictObject({ kind: entityKind, name: z.string(), aliases: z.array(z.string()).min(1), reason }),
  z.strictObject({
    kind: entityKind.exclude(['task']),
    /** The name as the works print it. */
    name: z.string(),
    /** What each namesake is called here, and the works that mean it. */
    namesakes: z.array(z.strictObject({ name: z.string(), records: z.array(recordPlace).min(1) })).min(2),
    reason,
  }),
]);
export type AliasCorrection = z.output<typeof aliasCorrectionSchema>;

export type Corrections = { merges: MergeCorrection[]; titles: TitleCorrection[]; authors: AuthorCorrection[]; aliases: AliasCorrection[] };
