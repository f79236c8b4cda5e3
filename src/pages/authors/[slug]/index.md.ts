import type { APIRoute, GetStaticPaths } from 'astro';
import { loadCatalog } from '#catalog/index.ts';
import { authorPage, listToMarkdown } from '#catalog/list-markdown.ts';
import { absolute } from '#catalog/urls.ts';

export const getStaticPaths = (async () => {
  const { authors } = await loadCatalog();
  return authors.map((entry) => ({ params: { slug: entry.id }, props: { text: listToMarkdown(authorPage(entry), absolute) } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ text: string }> = ({ props: { text } }) => new Response(text);
