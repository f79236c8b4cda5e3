import type { APIRoute } from 'astro';
import { workToBibtex } from '#citations/bibtex.ts';
import { citedWork } from '#catalog/cited-work.ts';
import { loadCatalog } from '#catalog/index.ts';

export const GET: APIRoute = async () => {
  const catalog = await loadCatalog();
  const entries = catalog.papers.flatMap((paper) => workToBibtex(citedWork(catalog, paper)) ?? []);
  return new Response(entries.join('\n'));
};
