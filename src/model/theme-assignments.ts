import { z } from 'astro/zod';
import { slugSchema } from './work.ts';

/** `content/lexicon/theme-assignments.yaml`: the themes that a reader gave to works, by work id. */
export const themeAssignmentsSchema = z.record(slugSchema, z.strictObject({ primary: slugSchema, secondary: z.array(slugSchema).default([]) }));
export type ThemeAssignments = z.output<typeof themeAssignmentsSchema>;
