import { plainText } from '#text/plain-text.ts';
import { splitSentences } from '#text/sentences.ts';
import type { Piece } from './parts.ts';

/** A sentence of running text: what a reader reads, and the pieces it is made of. */
export type ProseSentence = { text: string; pieces: Piece[]; line: number };

/**
 * The sentences of a paragraph in order.
 * @param wordsOf what a component shows.
 */
export function proseSentences(pieces: readonly Piece[], wordsOf: (piece: Exclude<Piece, { kind: 'text' | 'exempt' }>) => string): ProseSentence[] {
  let text = '';
  const placed = pieces.map((piece) => {
    const start = text.length;
    text += piece.kind === 'text' || piece.kind === 'exempt' ? piece.text.replace(/\s+/g, ' ') : wordsOf(piece);
    return { piece, start, end: text.length };
  });
  return splitSentences(text).map(([from, to]) => {
    const inside = placed.filter(({ start, end }) => start < to && end > from);
    const cut = inside.map(({ piece, start, end }) => {
      if (piece.kind !== 'text' && piece.kind !== 'exempt') return piece;
      return { ...piece, text: text.slice(Math.max(from, start), Math.min(to, end)) };
    });
    return { text: plainText(text.slice(from, to)), pieces: cut, line: inside[0]?.piece.line ?? 1 };
  });
}
