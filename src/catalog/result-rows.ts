import { nameKey } from '../text/keys.ts';
import type { Linked, Paper, ResultRow } from './types.ts';

/** Every result of the corpus with its paper, dataset and method linked where they are known. */
export function resultRows(papers: Paper[], { methods, datasets }: { methods: Map<string, Linked>; datasets: Map<string, Linked> }): ResultRow[] {
  return papers.flatMap((paper) => {
    const datasetOf = linkFinder(paper.datasets, datasets);
    const methodOf = linkFinder(paper.methods, methods);
    return paper.results.map(({ dataset, method, ...result }): ResultRow => ({
      ...result,
      paper,
      dataset: dataset === null ? null : datasetOf(dataset),
      method: method === null ? null : { name: method, link: methodOf(method) },
    }));
  });
}

/** Finds what a paper means by a name: as it is spelled, since `RefCOCO+` is not `RefCOCO`, else in whatever case and hyphenation. */
function linkFinder(mentions: { id: string; name: string; aliases: string[] }[], links: Map<string, Linked>): (name: string) => Linked | null {
  const forms = mentions.flatMap(({ id, name, aliases }) => {
    const link = links.get(id);
    return link === undefined ? [] : [name, ...aliases].map((form) => [form, link] as const);
  });
  const exact = new Map(forms);
  const byKey = new Map(forms.map(([form, link]) => [nameKey(form), link]));
  return (name) => exact.get(name) ?? byKey.get(nameKey(name)) ?? null;
}
