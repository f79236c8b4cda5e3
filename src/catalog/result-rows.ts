import { nameKey } from '../text/keys.ts';
import type { Linked, Paper, ResultRow } from './types.ts';

/** Every result of the corpus with its paper, dataset and method linked where they are known. */
export function resultRows(papers: Paper[], { methods, datasets }: { methods: Map<string, Linked>; datasets: Map<string, Linked> }): ResultRow[] {
  return papers.flatMap((paper) => {
    const datasetByName = namesOf(paper.datasets, datasets);
    const methodByName = namesOf(paper.methods, methods);
    return paper.results.map(({ dataset, method, ...result }): ResultRow => ({
      ...result,
      paper,
      dataset: dataset === null ? null : (datasetByName.get(nameKey(dataset)) ?? null),
      method: method === null ? null : { name: method, link: methodByName.get(nameKey(method)) ?? null },
    }));
  });
}

function namesOf(mentions: { id: string; name: string; aliases: string[] }[], links: Map<string, Linked>): Map<string, Linked> {
  return new Map(
    mentions.flatMap(({ id, name, aliases }) => {
      const link = links.get(id);
      return link === undefined ? [] : [name, ...aliases].map((form) => [nameKey(form), link] as const);
    }),
  );
}
