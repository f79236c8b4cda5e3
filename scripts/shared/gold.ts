import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'astro/zod';
import { SeedbedError } from '../../src/errors.ts';
import type { Lexicon } from '../../src/model/lexicon.ts';
import type { Work } from '../../src/model/work.ts';
import { readSeed } from '../../src/pipeline/1-read/index.ts';
import { extractFacts, type Facts } from '../../src/pipeline/3-extract/index.ts';
import type { Annotation } from '../../src/pipeline/3-extract/evaluate.ts';
import { splitSentences } from '../../src/text/sentences.ts';

const spelled = { name: z.string(), aliases: z.array(z.string()).default([]) };

/** A paper as a reader annotated it. Its text is `abstract`, or the record of `seed` that begins with `abstractStart`. */
const goldPaperSchema = z.object({
  seed: z.string().optional(),
  title: z.string().nullable().default(null),
  abstractStart: z.string().optional(),
  abstract: z.string().optional(),
  methods: z.array(z.object({ ...spelled, role: z.enum(['proposed', 'mentioned']) })),
  datasets: z.array(z.object(spelled)),
  tasks: z.array(z.string()).default([]),
  results: z.array(z.object({ value: z.number(), dataset: z.string().nullable().default(null) })),
  code: z.array(z.string()).default([]),
});

/** An annotated paper with its text. */
export type GoldPaper = Annotation & { title: string | null; abstract: string };

/**
 * Annotated papers of a JSON file, with their abstracts from the file itself or from `seeds/`.
 * @throws SeedbedError `GoldInvalid` naming the file and the paper that has no text or breaks the shape.
 */
export function readGold(file: string, root: string): GoldPaper[] {
  const parsed = z.array(goldPaperSchema).safeParse(JSON.parse(readFileSync(file, 'utf8')));
  if (!parsed.success) throw new SeedbedError('GoldInvalid', `${file}\n${z.prettifyError(parsed.error)}`);
  const abstractsOf = seedReader(root);
  return parsed.data.map(({ seed, abstractStart, abstract, ...paper }) => {
    const text = abstract ?? (seed === undefined || abstractStart === undefined ? undefined : abstractsOf(seed).find((one) => one.startsWith(abstractStart)));
    if (text === undefined) throw new SeedbedError('GoldInvalid', `${file}: no record of ${seed ?? 'any seed'} begins with “${abstractStart ?? ''}”`);
    return { ...paper, abstract: text };
  });
}

function seedReader(root: string): (seed: string) => string[] {
  const read = new Map<string, string[]>();
  return (seed) => {
    const path = join(root, 'seeds', seed);
    const known = read.get(seed) ?? (existsSync(path) ? readSeed({ name: seed, bytes: readFileSync(path) }, () => undefined).records.map(({ abstract }) => abstract) : []);
    read.set(seed, known);
    return known;
  };
}

/** What the extractor alone finds in an annotated paper. */
export function extractedFrom({ title, abstract }: GoldPaper, lexicon: Lexicon): Facts {
  return extractFacts({ title, abstracts: [{ text: abstract, sentences: splitSentences(abstract) }] }, lexicon);
}

/** Facts of a paper in the form of an annotation. */
export function asAnnotation({ methods, datasets, tasks, results, code }: Facts | Work): Annotation {
  return { methods, datasets, tasks: tasks.map(({ name }) => name), results, code: code.map(({ url }) => url) };
}
