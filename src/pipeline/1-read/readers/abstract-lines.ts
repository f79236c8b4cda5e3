import type { Report } from '#diagnostics.ts';
import { detectByCoverage } from '../coverage.ts';
import { isBlank, pieceAt, trimmedText } from '../document.ts';
import type { Piece, SeedDocument } from '../document.ts';
import { endsSentence, proseScore, startsLower } from '../evidence.ts';
import { recordFacts } from '../reader.ts';
import type { Detection, Reader, Reading } from '../reader.ts';
import { excerpt, remark } from '../remarks.ts';
import { tileDocument } from '../tile.ts';
import type { Claim } from '../tile.ts';

const PREFIX = /^\s*abstract\s*[:：]\s*/i;

/** A bare list of abstracts, each behind `Abstract:`, without titles. */
export const abstractLines: Reader = { name: 'abstract-lines', detects, read };

function detects(document: SeedDocument): Detection {
  if (!document.pieces.some((piece) => PREFIX.test(piece.text))) return { fits: false, missing: 'no line that begins with `Abstract:`' };
  return detectByCoverage(document, read(document, () => undefined).records, { bears: () => true, name: '`Abstract:` before them' });
}

function read(document: SeedDocument, report: Report): Reading {
  const claims: Claim[] = [];
  const labels = new Map<number, string>();
  let open: { from: number; to: number } | null = null;
  const close = (): void => {
    if (open !== null) claims.push(...readRecord({ document, labels, report }, open));
    open = null;
  };
  for (const piece of document.pieces) {
    if (PREFIX.test(piece.text)) {
      close();
      open = { from: piece.index, to: piece.index };
    } else if (open !== null && !isBlank(piece) && continues(document, open, piece)) {
      open = { from: open.from, to: piece.index };
    } else if (!isBlank(piece)) {
      const before = claims.length === 0 && open === null;
      labels.set(piece.index, before ? 'page header' : 'stray line');
      if (!before) remark(report, 'stray-line', { detail: excerpt(piece.text), document, line: piece.line });
    }
  }
  close();
  return { ...tileDocument(document, claims, labels), bibliography: [] };
}

/** A line right below goes on with the abstract when that is empty or unfinished, or when the line is prose. */
function continues(document: SeedDocument, open: { from: number; to: number }, piece: Piece): boolean {
  if (piece.index !== open.to + 1) return false;
  const before = pieceAt(document, open.to).text;
  if (open.from === open.to && before.replace(PREFIX, '').trim() === '') return true;
  return startsLower(piece.text) || !endsSentence(before) || proseScore(piece.text) > 0;
}

type Context = { document: SeedDocument; labels: Map<number, string>; report: Report };

function readRecord({ document, labels, report }: Context, range: { from: number; to: number }): Claim[] {
  const whole = trimmedText(document, range);
  const prefixBytes = new TextEncoder().encode(PREFIX.exec(whole.text)?.[0] ?? '').length;
  const text = whole.text.replace(PREFIX, '');
  if (text === '') {
    const { line } = pieceAt(document, range.from);
    labels.set(range.from, 'prefix without abstract');
    remark(report, 'abstract-missing', { detail: excerpt(whole.text), document, line });
    return [];
  }
  return [{ ...range, facts: recordFacts({ text, start: whole.start + prefixBytes, end: whole.end }, {}) }];
}
