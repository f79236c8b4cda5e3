import { z } from 'astro/zod';
import { resultSchema } from './work.ts';

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

/** What each of several things of one printed name is called here, and the records that mean it. */
const namesakes = z.array(z.strictObject({ name: z.string().min(1), records: z.array(recordPlace).min(1) })).min(2);

/** `content/corrections/authors.yaml`: names that are one person, or are not; one name that is several people; or the full list of a work. */
export const authorCorrectionSchema = z.union([
  /** The first name is the one shown. */
  z.strictObject({ samePerson: z.array(z.string().min(1)).min(2), reason }),
  z.strictObject({ differentPeople: z.array(z.string().min(1)).min(2), reason }),
  /** `name` as the works print it; a work that no namesake claims stays under it. */
  z.strictObject({ name: z.string().min(1), namesakes, reason }),
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
    namesakes,
    reason,
  }),
]);
export type AliasCorrection = z.output<typeof aliasCorrectionSchema>;

/** Verbatim words of an abstract, as many as make them stand there once. */
const quote = z.string().min(1);
const dropped = { drop: z.literal(true) };
const named = { name: z.string().min(1) };
const spelled = {
  ...named,
  /** Further spellings of it in this work, verbatim. */
  aliases: z.array(z.string().min(1)).optional(),
  /** Spellings that the rules took for it and that are not. */
  without: z.array(z.string().min(1)).optional(),
};

/**
 * One result, found by `at`: verbatim words that begin with its number and stand once in the abstract.
 * Fields that are given replace what the rules found; where they found nothing the result is added.
 */
const resultCorrectionSchema = z.union([
  z.strictObject({ at: quote, ...dropped }),
  z.strictObject({ at: quote, ...resultSchema.pick({ unit: true, task: true, metric: true, dataset: true, method: true, kind: true, setting: true, inferred: true }).partial().shape }),
]);
export type ResultCorrection = z.output<typeof resultCorrectionSchema>;

/**
 * `content/corrections/facts.yaml`: what one work says, where the rules read it wrong. A name that the rules
 * found is changed, one they missed is added, and `drop` takes one away.
 */
export const factCorrectionSchema = z.strictObject({
  record: recordPlace,
  reason,
  methods: z.array(z.union([z.strictObject({ ...named, ...dropped }), z.strictObject({ ...spelled, role: z.enum(['proposed', 'mentioned']).optional() })])).default([]),
  datasets: z.array(z.union([z.strictObject({ ...named, ...dropped }), z.strictObject(spelled)])).default([]),
  /** A task that is added needs the words that name it. */
  tasks: z.array(z.union([z.strictObject({ ...named, ...dropped }), z.strictObject({ ...named, at: quote })])).default([]),
  results: z.array(resultCorrectionSchema).default([]),
  /** A link that the rules missed stands in the text as `url`. */
  code: z.array(z.union([z.strictObject({ url: z.string(), ...dropped }), z.strictObject({ url: z.string() })])).default([]),
});
export type FactCorrection = z.output<typeof factCorrectionSchema>;

export type Corrections = { merges: MergeCorrection[]; titles: TitleCorrection[]; authors: AuthorCorrection[]; aliases: AliasCorrection[]; facts: FactCorrection[] };
