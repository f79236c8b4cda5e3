import type { APIRoute } from 'astro';
import { worksToZoteroRdf } from '#citations/zotero-rdf.ts';
import { describedWorks } from '#catalog/cited-work.ts';
import { loadCatalog } from '#catalog/index.ts';

export const GET: APIRoute = async () => {
  const catalog = await loadCatalog();
  return new Response(worksToZoteroRdf(describedWorks(catalog, catalog.papers)));
};
