import type { Leaderboard, ResultRow } from './types.ts';
import { sentenceText } from './sentences.ts';

type Field = string | number | null | undefined;

const header = [
  'raw', 'value', 'unit', 'kind', 'metric', 'task', 'dataset', 'method', 'setting', 'inferred', 'corrected',
  'year', 'paper', 'url', 'abstract', 'sentence', 'start', 'end', 'text',
];

/**
 * Results as RFC 4180 CSV with a header row; one row for each result, with its first evidence and the
 * sentence it stands in. Several inferred parts are separated by spaces.
 * @param publish turns a path of the site into what other programs are given.
 */
export function resultsToCsv(rows: readonly ResultRow[], publish: (sitePath: string) => string): string {
  return csv([header, ...rows.map((row) => fieldsOf(row, publish))]);
}

/** A leaderboard in its order, the same columns after the rank; the task is the one the board counts a row to. */
export function leaderboardToCsv({ task, scores }: Leaderboard, publish: (sitePath: string) => string): string {
  const lines = scores.map(({ rank, row, taskInferred }) =>
    [rank, ...fieldsOf(taskInferred ? { ...row, task, inferred: ['task', ...row.inferred] } : row, publish)]);
  return csv([['rank', ...header], ...lines]);
}

function fieldsOf(row: ResultRow, publish: (sitePath: string) => string): Field[] {
  const { raw, value, unit, kind, metric, task, dataset, method, setting, inferred, corrected, paper, evidence: [place] } = row;
  return [
    raw, value, unit, kind, metric, task, dataset?.name, method?.name, setting, inferred.join(' '), corrected,
    paper.year, paper.titlePlain, publish(paper.url), place?.abstract, place?.sentence, place?.start, place?.end, place && sentenceText(paper, place),
  ];
}

function csv(lines: Field[][]): string {
  return lines.map((fields) => `${fields.map(csvField).join(',')}\r\n`).join('');
}

function csvField(value: Field): string {
  const text = String(value ?? '');
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
