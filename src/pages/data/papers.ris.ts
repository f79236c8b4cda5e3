import type { APIRoute } from 'astro';
import { workToRis } from '#citations/ris.ts';
import { citedWork } from '#catalog/cited-work.ts';
import { loadCatalog } from '#catalog/index.ts';

export const GET: APIRoute = async () => {
  const catalog = await loadCatalog();
  return new Response(catalog.papers.flatMap((paper) => workToRis(citedWork(catalog, paper)) ?? []).join('\r\n'));
};
