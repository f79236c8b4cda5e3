import type { APIRoute, GetStaticPaths } from 'astro';
import { loadCatalog, type EntityEntry } from '#catalog/index.ts';
import { resultsToCsv } from '#catalog/results-csv.ts';
import { published } from '#catalog/urls.ts';

export const getStaticPaths = (async () => {
  const { tasks } = await loadCatalog();
  return tasks.filter(({ results }) => results.length > 0).map((entry) => ({ params: { slug: entry.id }, props: { entry } }));
}) satisfies GetStaticPaths;

/** All results on the page beside it. */
export const GET: APIRoute<{ entry: EntityEntry }> = ({ props: { entry } }) => new Response(resultsToCsv(entry.results, published));
