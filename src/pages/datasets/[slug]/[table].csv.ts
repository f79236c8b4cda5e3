import type { APIRoute, GetStaticPaths } from 'astro';
import { loadCatalog, type EntityEntry } from '#catalog/index.ts';
import { leaderboardToCsv, resultsToCsv } from '#catalog/results-csv.ts';
import type { DatasetResults } from '#catalog/types.ts';
import { published } from '#catalog/urls.ts';
import { datasetTables } from '../../../components/dataset-tables.ts';

type Props = { csv: () => string };

/** Every table of a dataset's page as a file of its own, and `results.csv` with all rows. */
export const getStaticPaths = (async () => {
  const { datasets, datasetResults } = await loadCatalog();
  return datasets.flatMap((entry) => {
    const results = datasetResults.get(entry.id);
    return results === undefined ? [] : filesOf(entry, results).map(({ table, csv }) => ({ params: { slug: entry.id, table }, props: { csv } satisfies Props }));
  });
}) satisfies GetStaticPaths;

function filesOf(entry: EntityEntry, results: DatasetResults): ({ table: string } & Props)[] {
  return [
    { table: 'results', csv: () => resultsToCsv(entry.results, published) },
    ...results.boards.map((board) => ({ table: board.slug, csv: () => leaderboardToCsv(board, published) })),
    ...datasetTables(results).map(({ slug, rows }) => ({ table: slug, csv: () => resultsToCsv(rows, published) })),
  ];
}

export const GET: APIRoute<Props> = ({ props: { csv } }) => new Response(csv());
