import type { SourceDocument } from '#model/source-document.ts';

/** A stretch of a document: one record, or what stands between records. */
export type SourcePart = { start: number; end: number; record: SourceDocument['records'][number] | null; /** What it is when no record: `page banner, 2 blank lines`. */ what: string };

/** Records and furniture of a document in the order of their bytes, furniture between two records as one part. */
export function joinFurniture({ records, furniture }: Pick<SourceDocument, 'records' | 'furniture'>): SourcePart[] {
  const pieces: (Omit<SourcePart, 'what'> & { names: string[] })[] = [
    ...records.map((record) => ({ start: record.start, end: record.end, record, names: [] })),
    ...furniture.map(({ start, end, what }) => ({ start, end, record: null, names: [what] })),
  ].sort((a, b) => a.start - b.start || a.end - b.end);
  const parts: typeof pieces = [];
  for (const piece of pieces) {
    const last = parts.at(-1);
    if (piece.record === null && last?.record === null && last.end === piece.start) {
      last.end = piece.end;
      last.names.push(...piece.names);
    } else parts.push({ ...piece, names: [...piece.names] });
  }
  return parts.map(({ start, end, record, names }) => ({ start, end, record, what: countNames(names) }));
}

function countNames(names: string[]): string {
  const counts = Map.groupBy(names, (name) => name);
  return Array.from(counts, ([name, { length }]) => (length === 1 ? name : `${length} ${name}s`)).join(', ');
}
