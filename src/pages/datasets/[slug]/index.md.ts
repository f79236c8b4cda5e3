import type { APIRoute, GetStaticPaths } from 'astro';
import { entityToMarkdown } from '#catalog/entity-markdown.ts';
import { loadCatalog, type EntityEntry } from '#catalog/index.ts';
import { absolute } from '#catalog/urls.ts';

export const getStaticPaths = (async () => {
  const { datasets } = await loadCatalog();
  return datasets.map((entry) => ({ params: { slug: entry.id }, props: { entry } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ entry: EntityEntry }> = ({ props: { entry } }) => new Response(entityToMarkdown(entry, absolute(entry.url), absolute));
