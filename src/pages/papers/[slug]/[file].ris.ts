import type { APIRoute, GetStaticPaths } from 'astro';
import { workToRis } from '#citations/ris.ts';
import { citedWork } from '#catalog/cited-work.ts';
import { loadCatalog } from '#catalog/index.ts';

export const getStaticPaths = (async () => {
  const catalog = await loadCatalog();
  return catalog.papers.flatMap((paper) => {
    const ris = workToRis(citedWork(catalog, paper));
    return ris === null ? [] : [{ params: { slug: paper.id, file: paper.id }, props: { ris } }];
  });
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ ris: string }> = ({ props: { ris } }) => new Response(ris);
