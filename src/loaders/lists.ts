import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader } from 'astro/loaders';
import { load } from 'js-yaml';
import { z } from 'astro/zod';
import { SeedbedError } from '../errors.ts';
import { everydaySchema } from '../model/everyday.ts';
import { themesFileSchema } from '../model/lexicon.ts';
import { hashOf } from '../text/hash.ts';
import { loaderVersion } from './version.ts';

type Listed = { id: string };

const listedSchema = z.looseObject({ id: z.string() });

/** What is in a file, and the error that a fault of it is. */
export type ListFormat = { parse: (text: string) => Listed[]; fault: 'HandKeptFileInvalid' | 'GeneratedPageInvalid' };

/** JSON Lines as the pipeline writes them: objects with an `id`. */
export const jsonLines: ListFormat = {
  parse: (text) => text.split('\n').filter((line) => line !== '').map((line) => listedSchema.parse(JSON.parse(line))),
  fault: 'GeneratedPageInvalid',
};

/** The hand-kept themes, each with its place in the file. */
export const themes: ListFormat = {
  parse: (text) => themesFileSchema.parse(load(text)).themes.map(({ id, name, group, scope }, order) => ({ id, name, group, scope, order })),
  fault: 'HandKeptFileInvalid',
};

/** The hand-kept synonyms, a group each. */
export const synonyms: ListFormat = {
  parse: (text) => z.array(z.array(z.string()).min(2)).parse(text.trim() === '' ? [] : load(text)).map((members, index) => ({ id: String(index), members })),
  fault: 'HandKeptFileInvalid',
};

/** The hand-kept everyday words for works, a work each. */
export const everyday: ListFormat = {
  parse: (text) => Object.entries(everydaySchema.parse(text.trim() === '' ? {} : load(text))).map(([id, phrases]) => ({ id, phrases })),
  fault: 'HandKeptFileInvalid',
};

/** Loads a file of everyday words; an absent file has none. */
export function everydayLoader(file: string): Loader {
  return listLoader(file, everyday);
}

/** Loads the groups of a synonyms file; an absent file has none. */
export function synonymsLoader(file: string): Loader {
  return listLoader(file, synonyms);
}

/** Loads a JSON Lines file of things with an `id`; an absent file is an empty list. */
export function jsonLinesLoader(file: string): Loader {
  return listLoader(file, jsonLines);
}

/** Loads the themes of a themes file, in its order. */
export function themesLoader(file: string): Loader {
  return listLoader(file, themes);
}

function listLoader(file: string, format: ListFormat): Loader {
  return {
    name: 'list',
    load: async (context) => {
      const { config, store, meta } = context;
      const root = fileURLToPath(config.root);
      const path = join(root, file);
      const text = existsSync(path) ? readFileSync(path, 'utf8') : '';
      const digest = hashOf(loaderVersion(root) + text, 16);
      if (meta.get('digest') === digest) return;
      store.clear();
      for (const item of parseList(file, text, format)) store.set({ id: item.id, data: await context.parseData({ id: item.id, data: { ...item } }) });
      meta.set('digest', digest);
    },
  };
}

/**
 * What a list file holds.
 * @throws SeedbedError the format's, with the file's name.
 */
export function parseList(file: string, text: string, { parse, fault }: ListFormat): Listed[] {
  try {
    return parse(text);
  } catch (cause) {
    throw new SeedbedError(fault, `${file}: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
  }
}
