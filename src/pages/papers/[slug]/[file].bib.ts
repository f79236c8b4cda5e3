import type { APIRoute, GetStaticPaths } from 'astro';
import { workToBibtex } from '#citations/bibtex.ts';
import { citedWork } from '#catalog/cited-work.ts';
import { loadCatalog } from '#catalog/index.ts';

export const getStaticPaths = (async () => {
  const catalog = await loadCatalog();
  return catalog.papers.flatMap((paper) => {
    const bibtex = workToBibtex(citedWork(catalog, paper));
    return bibtex === null ? [] : [{ params: { slug: paper.id, file: paper.id }, props: { bibtex } }];
  });
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ bibtex: string }> = ({ props: { bibtex } }) => new Response(bibtex);
