import type { APIRoute, GetStaticPaths } from 'astro';
import { loadCatalog } from '#catalog/index.ts';
import { readSeed } from '../../../loaders/seed-files.ts';

export const getStaticPaths = (async () => {
  const { sources } = await loadCatalog();
  return sources.map(({ seed }) => ({ params: { seed } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute = ({ params }) => new Response(readSeed(params['seed'] ?? ''));
