import type { APIRoute, GetStaticPaths } from 'astro';
import { chapterToCsl } from '#citations/chapter.ts';
import { loadCatalog } from '#catalog/index.ts';
import { absolute } from '#catalog/urls.ts';
import { site } from '../../../site-config.ts';

export const getStaticPaths = (async () => {
  const { chapters } = await loadCatalog();
  return chapters.map((chapter) => ({ params: { slug: chapter.id, file: chapter.id }, props: { csl: chapterToCsl({ chapter, review: site.name, authors: site.authors, url: absolute(chapter.url) }) } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ csl: object[] }> = ({ props: { csl } }) => Response.json(csl);
