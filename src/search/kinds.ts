/** Kinds of pages that search finds, in the order in which their results are shown. */
export const searchKinds = ['paper', 'chapter', 'method', 'dataset', 'task', 'theme', 'author'] as const;
export type SearchKind = (typeof searchKinds)[number];

/** Headings of results by kind. */
export const kindNames: Record<SearchKind, string> = {
  paper: 'Papers', chapter: 'Chapters', method: 'Methods', dataset: 'Datasets', task: 'Tasks', theme: 'Themes', author: 'Authors',
};

/** What papers are filtered by, besides kind. */
export const facets = ['theme', 'year', 'dataset', 'source'] as const;
export type Facet = (typeof facets)[number];

export const facetNames: Record<Facet, string> = { theme: 'Theme', year: 'Year', dataset: 'Dataset', source: 'Source' };
