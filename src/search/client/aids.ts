import { synonymsFile, wordsFile } from '../locations.ts';
import { parseWords, type KnownWord } from '../spelling.ts';
import { parseSynonyms, type SynonymGroup } from '../synonyms.ts';

/** Lists beside the index, each loaded once, when a query needs it. */
export type SearchAids = {
  /** The vocabulary for the correction of spelling. */
  words: () => Promise<KnownWord[]>;
  /** Other words for the same. */
  synonyms: () => Promise<SynonymGroup[]>;
};

/** The lists of the index in a folder; without one of them search does with less. */
export function loadAids(folder: string): SearchAids {
  return {
    words: once(async () => parseWords(await textOf(folder + wordsFile))),
    synonyms: once(async () => parseSynonyms(await textOf(folder + synonymsFile))),
  };
}

function once<Value>(load: () => Promise<Value>): () => Promise<Value> {
  let loaded: Promise<Value> | null = null;
  return () => {
    loaded ??= load();
    loaded.catch(() => { loaded = null; });
    return loaded;
  };
}

async function textOf(address: string): Promise<string> {
  const response = await fetch(address);
  return response.ok ? response.text() : '';
}
