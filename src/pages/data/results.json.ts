import type { APIRoute } from 'astro';
import { loadCatalog } from '#catalog/index.ts';
import { resultToData } from '#catalog/results-data.ts';
import { published } from '#catalog/urls.ts';

export const GET: APIRoute = async () => {
  const { results } = await loadCatalog();
  return new Response(`[\n${results.map((row) => JSON.stringify(resultToData(row, published))).join(',\n')}\n]\n`);
};
