import { z } from 'astro/zod';
import { beforeAll, describe, expect, it } from 'vitest';
import { readSiteFile } from './read-site.ts';
import { sites } from './sites.ts';

const [root] = sites;

const resultsSchema = z.array(z.object({
  raw: z.string(),
  value: z.number(),
  unit: z.string().nullable(),
  metric: z.string().nullable(),
  kind: z.enum(['absolute', 'delta']),
  dataset: z.object({ name: z.string(), url: z.string() }).nullable(),
  paper: z.object({ url: z.string() }),
}));
type Results = z.output<typeof resultsSchema>;

const pathOf = (url: string): string => new URL(url, root.origin).pathname.slice(root.base.length);
const count = (text: string, part: string): number => text.split(part).length - 1;

describe('pages of datasets', () => {
  let byDataset: Map<string, Results>;

  beforeAll(async () => {
    const results = resultsSchema.parse(JSON.parse(await readSiteFile(root, 'data/results.json')));
    byDataset = Map.groupBy(results.filter(({ dataset }) => dataset !== null), ({ dataset }) => dataset?.url ?? '');
  });

  it('show every result on the dataset once, scores with their sentence, differences with the words around them that lead to it', async () => {
    expect(byDataset.size).toBeGreaterThan(0);
    const faults: string[] = [];
    for (const [url, results] of byDataset) {
      const html = await readSiteFile(root, `${pathOf(url)}index.html`);
      const cells = html.match(/<td class="paper"[^>]*>[\s\S]*?<\/td>/g) ?? [];
      const scores = results.filter(({ kind }) => kind === 'absolute').length;
      const quoted = cells.filter((cell) => /<blockquote[^>]*>\s*\S/.test(cell)).length;
      const linked = cells.filter((cell) => /<a class="said" href="[^"]+#(?:s|a|title)[^"]*">[^<]*<mark>[^<]+<\/mark>/.test(cell)).length;
      if (cells.length !== results.length || quoted !== scores || linked !== results.length - scores) faults.push(`${url}: ${results.length} results, ${cells.length} rows, ${quoted} sentences, ${linked} clauses`);
    }
    expect(faults).toEqual([]);
  });

  it('have each table as a file with a row for each of its own', async () => {
    for (const url of byDataset.keys()) {
      const html = await readSiteFile(root, `${pathOf(url)}index.html`);
      const files = [...html.matchAll(/<a href="([^"]+\.csv)">CSV/g)].map((match) => pathOf(match[1] ?? ''));
      const tables = await Promise.all(files.filter((file) => !file.endsWith('/results.csv')).map((file) => readSiteFile(root, file)));
      expect(tables.reduce((sum, csv) => sum + count(csv, '\r\n') - 1, 0), url).toBe(byDataset.get(url)?.length);
    }
  });
});
