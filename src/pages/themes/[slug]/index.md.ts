import type { APIRoute, GetStaticPaths } from 'astro';
import { loadCatalog } from '#catalog/index.ts';
import { themePage, listToMarkdown } from '#catalog/list-markdown.ts';
import { absolute } from '#catalog/urls.ts';

export const getStaticPaths = (async () => {
  const { themes } = await loadCatalog();
  return themes.map((entry) => ({ params: { slug: entry.id }, props: { text: listToMarkdown(themePage(entry), absolute) } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ text: string }> = ({ props: { text } }) => new Response(text);
