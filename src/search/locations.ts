/** Where search keeps its files below the site's root. */
export const documentsFile = 'data/search-documents.json';
export const indexFolder = 'pagefind';
/** Beside Pagefind's own files, inside `indexFolder`. */
export const manifestFile = 'seedbed.json';

/** Words for the correction of spelling, asked for when a word is unknown. */
export const wordsFile = 'words.txt';
/** Other words for the same, asked for when few pages have all words of a query. */
export const synonymsFile = 'synonyms.txt';

/** A word that every page has and nobody asks for: without a word Pagefind fetches its whole index. */
export const wordOfAll = 'qqeverypage';

/** Says which index stands there, so that caches can tell one from the next. */
export type IndexManifest = {
  /** Changes with any byte of the index. */
  version: string;
  documents: number;
};
