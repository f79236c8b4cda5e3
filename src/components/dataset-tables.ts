import type { DatasetResults, ResultRow } from '#catalog/types.ts';

export type DatasetTable = { slug: string; title: string; note: string; rows: ResultRow[] };

/** What stands on a dataset's page beside its leaderboards; `slug` is its anchor and the name of its file. */
export function datasetTables({ deltas, unstated, amounts }: DatasetResults): DatasetTable[] {
  return [
    { slug: 'differences', title: 'Differences', note: 'Gains and losses against something the sentence names or implies; no scores.', rows: deltas },
    { slug: 'metric-not-stated', title: 'Metric not stated', note: 'Scores whose sentence does not name what is measured.', rows: unstated },
    { slug: 'amounts', title: 'Costs and amounts', note: 'What methods take and how much data there is; not ranked.', rows: amounts },
  ].filter(({ rows }) => rows.length > 0);
}
