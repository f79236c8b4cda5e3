import type { ResultRow } from './types.ts';

const header = ['raw', 'value', 'unit', 'metric', 'dataset', 'method', 'kind', 'year', 'paper', 'url', 'abstract', 'sentence', 'start', 'end'];

/**
 * All results as RFC 4180 CSV with a header row; one row for each result, with its first evidence.
 * @param publish turns a path of the site into what other programs are given.
 */
export function resultsToCsv(rows: ResultRow[], publish: (sitePath: string) => string): string {
  const lines = rows.map(({ raw, value, unit, metric, dataset, method, kind, paper, evidence: [place] }) => [
    raw, value, unit, metric, dataset?.name, method?.name, kind, paper.year, paper.titlePlain, publish(paper.url),
    place?.abstract, place?.sentence, place?.start, place?.end,
  ]);
  return [header, ...lines].map((fields) => `${fields.map(csvField).join(',')}\r\n`).join('');
}

function csvField(value: string | number | null | undefined): string {
  const text = String(value ?? '');
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
