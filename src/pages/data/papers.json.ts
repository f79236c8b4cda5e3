import type { APIRoute } from 'astro';
import { loadCatalog } from '#catalog/index.ts';
import { paperToData } from '#catalog/paper-data.ts';
import { published } from '#catalog/urls.ts';

export const GET: APIRoute = async () => {
  const { papers } = await loadCatalog();
  return new Response(`[\n${papers.map((paper) => JSON.stringify(paperToData(paper, published))).join(',\n')}\n]\n`);
};
