import type { Paper } from '#catalog/types.ts';

/**
 * Path of the file beside a page of papers, `papers.rdf`, from which Zotero offers them for choice; null where fewer
 * than two have a known title, and a save should keep the page itself.
 * @param url path of the page.
 */
export function listRdf(url: string, papers: readonly Pick<Paper, 'isLabel'>[]): string | null {
  return papers.filter(({ isLabel }) => !isLabel).length < 2 ? null : `${url}papers.rdf`;
}
