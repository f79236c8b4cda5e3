import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader } from 'astro/loaders';
import { load } from 'js-yaml';
import { z } from 'astro/zod';
import { SeedbedError } from '../errors.ts';
import { themesFileSchema } from '../model/lexicon.ts';
import { hashOf } from '../text/hash.ts';

type Listed = { id: string };

const listedSchema = z.looseObject({ id: z.string() });

/** Loads a JSON Lines file of things with an `id`; an absent file is an empty list. */
export function jsonLinesLoader(file: string): Loader {
  return listLoader(file, (text) => text.split('\n').filter((line) => line !== '').map((line) => listedSchema.parse(JSON.parse(line))));
}

/** Loads the themes of a themes file, in its order. */
export function themesLoader(file: string): Loader {
  return listLoader(file, (text) => {
    const { themes } = themesFileSchema.parse(load(text, { filename: file }));
    return themes.map(({ id, name, group, scope }, order) => ({ id, name, group, scope, order }));
  });
}

function listLoader(file: string, parse: (text: string) => Listed[]): Loader {
  return {
    name: 'list',
    load: async (context) => {
      const { config, store, meta } = context;
      const path = join(fileURLToPath(config.root), file);
      const text = existsSync(path) ? readFileSync(path, 'utf8') : '';
      const digest = hashOf(text, 16);
      if (meta.get('digest') === digest) return;
      store.clear();
      for (const item of parsed(file, () => parse(text))) store.set({ id: item.id, data: await context.parseData({ id: item.id, data: { ...item } }) });
      meta.set('digest', digest);
    },
  };
}

function parsed(file: string, parse: () => Listed[]): Listed[] {
  try {
    return parse();
  } catch (cause) {
    throw new SeedbedError('HandKeptFileInvalid', `${file}: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
  }
}
