import type { APIRoute, GetStaticPaths } from 'astro';
import { loadCatalog, type Paper } from '#catalog/index.ts';
import { paperToData } from '#catalog/paper-data.ts';
import { published } from '#catalog/urls.ts';

export const getStaticPaths = (async () => {
  const { papers } = await loadCatalog();
  return papers.map((paper) => ({ params: { slug: paper.id }, props: { paper } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ paper: Paper }> = ({ props: { paper } }) => new Response(`${JSON.stringify(paperToData(paper, published), null, 1)}\n`);
