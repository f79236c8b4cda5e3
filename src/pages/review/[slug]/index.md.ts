import type { APIRoute, GetStaticPaths } from 'astro';
import { chapterToMarkdown } from '#catalog/chapter-markdown.ts';
import { loadCatalog, type ChapterEntry } from '#catalog/index.ts';
import { absolute } from '#catalog/urls.ts';

export const getStaticPaths = (async () => {
  const { chapters } = await loadCatalog();
  return chapters.map((chapter) => ({ params: { slug: chapter.id }, props: { chapter } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ chapter: ChapterEntry }> = ({ props: { chapter } }) => new Response(chapterToMarkdown(chapter, absolute(chapter.url), absolute));
