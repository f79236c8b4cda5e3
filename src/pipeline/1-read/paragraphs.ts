import { isBlank, pieceAt, unitsByLine, unitsByParagraph } from './document.ts';
import type { Piece, SeedDocument, Unit } from './document.ts';
import { proseScore, startsLower } from './evidence.ts';

/** Whether a document parts title from abstract by blank lines, given how many records its marks show. */
export function isSpaced({ pieces }: SeedDocument, marks: number): boolean {
  const runs = pieces.filter((piece, place) => isBlank(piece) && !isBlankAt(pieces, place - 1)).length;
  return runs >= 1.5 * marks;
}

function isBlankAt(pieces: readonly Piece[], place: number): boolean {
  const piece = pieces[place];
  return piece === undefined || isBlank(piece);
}

/**
 * The texts of a record's body: paragraphs where blank lines part them, else lines. A paragraph that
 * begins with a title, its blank line lost, is parted after its first line; the lines of one that holds
 * only headings stand each for itself.
 */
export function bodyUnits(document: SeedDocument, pieces: readonly Piece[], spaced: boolean): Unit[] {
  if (!spaced) return unitsByLine(pieces);
  return unitsByParagraph(pieces).flatMap((unit) => partTitle(document, unit));
}

function partTitle(document: SeedDocument, { from, to, text }: Unit): Unit[] {
  const first = pieceAt(document, from).text.trim();
  const rest = text.slice(first.length + 1);
  if (proseScore(text) <= 0) return unitsByLine(document.pieces.slice(from, to + 1));
  const isTitle = to > from && proseScore(first) < -1 && proseScore(rest) > 1 && !startsLower(rest);
  return isTitle ? [{ from, to: from, text: first }, { from: from + 1, to, text: rest }] : [{ from, to, text }];
}
