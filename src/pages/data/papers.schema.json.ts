import type { APIRoute } from 'astro';
import { z } from 'astro/zod';
import { papersDataSchema } from '#catalog/paper-data.ts';
import { absolute, path } from '#catalog/urls.ts';

export const GET: APIRoute = () => {
  const schema = { $id: absolute(path('data/papers.schema.json')), title: 'Papers', ...z.toJSONSchema(papersDataSchema) };
  return new Response(`${JSON.stringify(schema, null, 1)}\n`);
};
