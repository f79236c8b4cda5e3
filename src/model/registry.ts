import { z } from 'astro/zod';
import { slugSchema } from './work.ts';

/** What every kind of page has in the registry: its slug and by what it is known again. */
export const registryEntrySchema = z.strictObject({
  id: slugSchema,
  /** A `published` slug keeps its meaning for ever; a `provisional` one lives as long as its subject. */
  state: z.enum(['provisional', 'published']),
  /** Day of entry, `yyyy-mm-dd`. */
  added: z.string(),
  /** Any of these in common makes it the same thing: `title:…`, `arxiv:…`, `abstract:…`, `name:…`, `seed:…`. */
  keys: z.array(z.string()).min(1),
});
export type RegistryEntry = z.output<typeof registryEntrySchema>;

/** A work also freezes its BibTeX key and the sentence boundaries of its abstracts. */
export const paperRegistryEntrySchema = registryEntrySchema.extend({
  citekey: z.string().nullable(),
  /** By the abstract's hash: half-open UTF-16 ranges of its sentences. */
  sentences: z.record(z.string(), z.array(z.tuple([z.int(), z.int()]))),
});
export type PaperRegistryEntry = z.output<typeof paperRegistryEntrySchema>;

/** One file a kind below `content/registry/`. */
export type Registry = {
  papers: PaperRegistryEntry[];
  methods: RegistryEntry[];
  datasets: RegistryEntry[];
  tasks: RegistryEntry[];
  authors: RegistryEntry[];
  themes: RegistryEntry[];
  sources: RegistryEntry[];
};
