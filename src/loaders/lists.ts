import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader } from 'astro/loaders';
import { load } from 'js-yaml';
import type { z } from 'astro/zod';
import { SeedbedError } from '../errors.ts';
import { themesFileSchema } from '../model/lexicon.ts';
import { hashOf } from '../text/hash.ts';

type Listed = { id: string };

/** Loads a JSON Lines file of things with an `id`; an absent file is an empty list. */
export function jsonLinesLoader(file: string, schema: z.ZodType<Listed>): Loader {
  return listLoader(file, schema, (text) => text.split('\n').filter((line) => line !== '').map((line) => schema.parse(JSON.parse(line))));
}

/** Loads the themes of a themes file, in its order. */
export function themesLoader(file: string, schema: z.ZodType<Listed>): Loader {
  return listLoader(file, schema, (text) => {
    const { themes } = themesFileSchema.parse(load(text, { filename: file }));
    return themes.map(({ id, name, group, scope }, order) => schema.parse({ id, name, group, scope, order }));
  });
}

function listLoader(file: string, schema: z.ZodType<Listed>, parse: (text: string) => Listed[]): Loader {
  return {
    name: 'list',
    schema,
    load: async ({ config, store, meta }) => {
      const path = join(fileURLToPath(config.root), file);
      const text = existsSync(path) ? readFileSync(path, 'utf8') : '';
      const digest = hashOf(text, 16);
      if (meta.get('digest') === digest) return;
      store.clear();
      try {
        for (const item of parse(text)) store.set({ id: item.id, data: { ...item } });
      } catch (cause) {
        throw new SeedbedError('HandKeptFileInvalid', `${file}: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
      }
      meta.set('digest', digest);
    },
  };
}
