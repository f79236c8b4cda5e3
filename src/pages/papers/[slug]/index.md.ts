import type { APIRoute, GetStaticPaths } from 'astro';
import { loadCatalog, type Paper } from '#catalog/index.ts';
import { paperToMarkdown } from '#catalog/paper-markdown.ts';
import { absolute } from '#catalog/urls.ts';

export const getStaticPaths = (async () => {
  const { papers } = await loadCatalog();
  return papers.map((paper) => ({ params: { slug: paper.id }, props: { paper } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ paper: Paper }> = ({ props: { paper } }) => new Response(paperToMarkdown(paper, absolute(paper.url)));
