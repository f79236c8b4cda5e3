import type { APIRoute, GetStaticPaths } from 'astro';
import { worksToZoteroRdf } from '#citations/zotero-rdf.ts';
import { describedWorks } from '#catalog/cited-work.ts';
import { loadCatalog, type Catalog, type Paper } from '#catalog/index.ts';
import { listRdf } from '../../../components/list-rdf.ts';

type Props = { catalog: Catalog; papers: Paper[] };

export const getStaticPaths = (async () => {
  const catalog = await loadCatalog();
  return catalog.tasks.flatMap(({ id, url, mentions }) => {
    const papers = mentions.map(({ paper }) => paper);
    return listRdf(url, papers) === null ? [] : [{ params: { slug: id }, props: { catalog, papers } satisfies Props }];
  });
}) satisfies GetStaticPaths;

/** The papers of the page beside it, for Zotero. */
export const GET: APIRoute<Props> = ({ props: { catalog, papers } }) => new Response(worksToZoteroRdf(describedWorks(catalog, papers)));
