import type { APIRoute } from 'astro';
import { cslFile, workToCsl } from '#citations/csl.ts';
import { citedWork } from '#catalog/cited-work.ts';
import { loadCatalog } from '#catalog/index.ts';

export const GET: APIRoute = async () => {
  const catalog = await loadCatalog();
  return new Response(cslFile(catalog.papers.flatMap((paper) => workToCsl(citedWork(catalog, paper)) ?? [])));
};
