import type { APIRoute, GetStaticPaths } from 'astro';
import { pageToCsl } from '#citations/page.ts';
import { loadCatalog } from '#catalog/index.ts';
import { chapterState, citedPage } from '../../../components/cited-page.ts';

export const getStaticPaths = (async () => {
  const { chapters } = await loadCatalog();
  return chapters.map((chapter) => ({ params: { slug: chapter.id, file: chapter.id }, props: { text: `${JSON.stringify([pageToCsl(citedPage(chapterState(chapter)))])}\n` } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ text: string }> = ({ props: { text } }) => new Response(text);
