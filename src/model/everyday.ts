import { z } from 'astro/zod';
import { slugSchema } from './work.ts';

/**
 * `content/lexicon/everyday.yaml`: by work id, what people who do not know a work's terms may ask for it by. The
 * search finds it by these too; no page prints them as facts.
 */
export const everydaySchema = z.record(slugSchema, z.array(z.string().min(1)).min(1));
export type Everyday = z.output<typeof everydaySchema>;
