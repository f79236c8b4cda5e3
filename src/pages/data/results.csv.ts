import type { APIRoute } from 'astro';
import { loadCatalog } from '#catalog/index.ts';
import { resultsToCsv } from '#catalog/results-csv.ts';
import { published } from '#catalog/urls.ts';

export const GET: APIRoute = async () => {
  const { results } = await loadCatalog();
  return new Response(resultsToCsv(results, published));
};
