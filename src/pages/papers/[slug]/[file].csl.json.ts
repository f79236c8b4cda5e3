import type { APIRoute, GetStaticPaths } from 'astro';
import { cslFile, type CslItem, workToCsl } from '#citations/csl.ts';
import { citedWork } from '#catalog/cited-work.ts';
import { loadCatalog } from '#catalog/index.ts';

export const getStaticPaths = (async () => {
  const catalog = await loadCatalog();
  return catalog.papers.flatMap((paper) => {
    const item = workToCsl(citedWork(catalog, paper));
    return item === null ? [] : [{ params: { slug: paper.id, file: paper.id }, props: { item } }];
  });
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ item: CslItem }> = ({ props: { item } }) => new Response(cslFile([item]));
