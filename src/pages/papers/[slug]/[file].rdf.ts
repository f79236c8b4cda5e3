import type { APIRoute, GetStaticPaths } from 'astro';
import { worksToZoteroRdf } from '#citations/zotero-rdf.ts';
import { describedWorks } from '#catalog/cited-work.ts';
import { loadCatalog } from '#catalog/index.ts';

export const getStaticPaths = (async () => {
  const catalog = await loadCatalog();
  return catalog.papers.flatMap((paper) => {
    const rdf = worksToZoteroRdf(describedWorks(catalog, [paper]));
    return rdf === null ? [] : [{ params: { slug: paper.id, file: paper.id }, props: { rdf } }];
  });
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ rdf: string }> = ({ props: { rdf } }) => new Response(rdf);
