import type { APIRoute } from 'astro';
import { z } from 'astro/zod';
import { resultsDataSchema } from '#catalog/results-data.ts';
import { absolute, path } from '#catalog/urls.ts';

export const GET: APIRoute = () => {
  const schema = { $id: absolute(path('data/results.schema.json')), title: 'Results', ...z.toJSONSchema(resultsDataSchema) };
  return new Response(`${JSON.stringify(schema, null, 1)}\n`);
};
