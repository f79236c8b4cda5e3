import type { ProseSentence } from '../prose-sentences.ts';
import type { Fault } from '../parts.ts';

/** Words that rank one work above others. */
const rank = /\b(?:best|highest|lowest|largest|smallest|fastest|strongest|first to|outperform(?:s|ed|ing)?|surpass(?:es|ed|ing)?|beats?|exceeds?|superior|state[- ]of[- ]the[- ]art|unmatched|unrivalled)\b/iu;

/** Claims of rank in sentences that cite nothing. */
export function uncitedClaims(sentences: readonly ProseSentence[]): Fault[] {
  return sentences.flatMap(({ pieces, line }) => {
    const claim = pieces.flatMap((piece) => (piece.kind === 'text' ? (rank.exec(piece.text)?.[0] ?? []) : []))[0];
    const isCited = pieces.some(({ kind }) => kind === 'cite' || kind === 'score');
    if (claim === undefined || isCited) return [];
    return [{ line, rule: 'claim-without-citation', message: `“${claim}” ranks something, and its sentence cites no work.`, hint: 'Cite the work that claims it in the same sentence, weaken the claim, or put it into <Exempt why="…">.' }];
  });
}
