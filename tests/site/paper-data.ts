import { z } from 'astro/zod';
import { readSiteFile } from './read-site.ts';
import type { TestedSite } from './sites.ts';

const papersSchema = z.array(z.object({
  id: z.string(),
  url: z.string(),
  title: z.string(),
  titleSource: z.string(),
  authors: z.array(z.object({ position: z.number().nullable() })),
  byline: z.string(),
  year: z.int().nullable(),
  abstracts: z.array(z.object({ text: z.string() })),
}));

/** What the browser tests need of each paper of a site. */
export async function readPaperData(site: TestedSite): Promise<z.output<typeof papersSchema>> {
  return papersSchema.parse(JSON.parse(await readSiteFile(site, 'data/papers.json')));
}
