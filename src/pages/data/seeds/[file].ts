import type { APIRoute, GetStaticPaths } from 'astro';
import { rawFileName } from '#catalog/entries.ts';
import { loadCatalog } from '#catalog/index.ts';
import { readSeed } from '../../../loaders/seed-files.ts';

type Props = { seed: string };

export const getStaticPaths = (async () => {
  const { sources } = await loadCatalog();
  return sources.map((source) => ({ params: { file: rawFileName(source) }, props: { seed: source.seed } satisfies Props }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<Props> = ({ props }) => new Response(readSeed(props.seed));
