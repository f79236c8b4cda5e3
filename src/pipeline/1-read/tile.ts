import { byteOrderMarkLength, isBlank, pieceAt } from './document.ts';
import type { SeedDocument } from './document.ts';
import type { RecordFacts } from './reader.ts';

/** A record by the inclusive indexes of its first and last piece. */
export type Claim = { from: number; to: number; facts: RecordFacts };

/** Records and furniture by byte range, both in the document's order. */
export type Tiles = {
  records: { start: number; end: number; line: number; facts: RecordFacts }[];
  furniture: { start: number; end: number; what: string }[];
};

/**
 * Covers a document: each claim becomes a record from its first to its last piece, every other piece
 * furniture, called as `labels` (by piece index) says, else `blank line` or `stray line`. Neighbouring
 * furniture of one kind becomes one span. Claims must be in order and apart.
 */
export function tileDocument(document: SeedDocument, claims: readonly Claim[], labels: ReadonlyMap<number, string>): Tiles {
  const tiles: Tiles = { records: [], furniture: [] };
  const furnish = (from: number, to: number): void => {
    for (const piece of document.pieces.slice(from, to)) {
      const what = isMark(document, piece.end) ? 'byte order mark' : (labels.get(piece.index) ?? (isBlank(piece) ? 'blank line' : 'stray line'));
      const last = tiles.furniture.at(-1);
      if (last?.end === piece.start && last.what === what) last.end = piece.end;
      else tiles.furniture.push({ start: piece.start, end: piece.end, what });
    }
  };
  let next = 0;
  for (const { from, to, facts } of claims) {
    furnish(next, from);
    const first = pieceAt(document, from);
    tiles.records.push({ start: first.start, end: pieceAt(document, to).end, line: first.line, facts });
    next = to + 1;
  }
  furnish(next, document.pieces.length);
  return tiles;
}

function isMark({ bytes }: SeedDocument, end: number): boolean {
  return end === byteOrderMarkLength(bytes);
}

/**
 * Checks that ranges cover `byteLength` bytes without gap, overlap or emptiness.
 * Throws an Error naming the first byte that is wrong, which is a fault of a reader.
 */
export function assertTiling(name: string, byteLength: number, ranges: readonly { start: number; end: number }[]): void {
  let at = 0;
  for (const { start, end } of ranges.toSorted((one, other) => one.start - other.start)) {
    if (start !== at || end <= start) throw new Error(`The ranges read in ${name} do not tile it at byte ${at}: next is ${start} to ${end}.`);
    at = end;
  }
  if (at !== byteLength) throw new Error(`The ranges read in ${name} end at byte ${at} of ${byteLength}.`);
}
