import type { APIRoute, GetStaticPaths } from 'astro';
import { loadCatalog } from '#catalog/index.ts';
import { yearPage, listToMarkdown } from '#catalog/list-markdown.ts';
import { absolute } from '#catalog/urls.ts';

export const getStaticPaths = (async () => {
  const { years } = await loadCatalog();
  return years.map((entry) => ({ params: { year: String(entry.year) }, props: { text: listToMarkdown(yearPage(entry), absolute) } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ text: string }> = ({ props: { text } }) => new Response(text);
