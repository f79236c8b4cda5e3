import type { NumberInText } from './numbers.ts';

const hedge = '(?:\\s+(?:up to|as much as|around|about|over|more than|nearly|at least|at most|approximately|roughly|only|just|a|an|the|large|clear|significant|notable|average|absolute|relative|margins? of|average of|average score of|improvement of|gains? of|total of))*';
const leadsToGain = new RegExp(`\\b(?:by|improvements?(?:\\s+of)?|gains?(?:\\s+of)?|increases?\\s+of|margins?\\s+of|reductions?\\s+of|lifts?\\s+of|increments?\\s+of|boosts?\\s+of|drops?\\s+of|decreases?\\s+of|savings\\s+of|enhancement\\s+of|advantage\\s+of|leads? of)${hedge}[\\s$~+(\\\\]*$`, 'i');
const changes = /\b(?:improv|outperform|surpass|exceed|boost|increas|reduc|decreas)\p{L}*\s+[^.,;\d]{0,40}\s(?:about|around|nearly|approximately|roughly)\s+[$~]*$/u;
const isGain = /^[\s$)}-]*(?:(?!and\b|with\b|on\b|for\b|than\b|over\b|while\b|at\b|to\b|from\b)[\p{L}\p{N}-]+\s+){0,4}(?:improvements?|gains?|increases?|reductions?|boosts?|enhancements?|higher|lower|better|worse|relative(?:ly)?|increments?|lifts?|degradation|(?:accuracy|performance) (?:loss|cost)|fewer|less|more|smaller|larger|decreases?|drops?|savings?|rise)\b/iu;

/** Whether a number says by how much something is better or worse, and not what is reached. */
export function isDelta(text: string, number: NumberInText, limits: { from: number; to: number }): boolean {
  if (number.plus) return true;
  const before = text.slice(Math.max(limits.from, number.start - 70), number.start);
  if (/\b(?:from|to|of|at)\s+[$~]*$/.test(before) && !/(?:up to|gains? of|improvements? of|increases? of|margins? of|reductions? of|boosts? of|drops? of|decreases? of|savings of|enhancement of|advantage of|average of|average score of|leads? of)\s+[$~]*$/.test(before)) return false;
  if (leadsToGain.test(before) || changes.test(before)) return true;
  return isGain.test(text.slice(number.unitEnd, Math.min(limits.to, number.unitEnd + 60)));
}

/** Whether words before a number say that a value is reached. */
export function isReached(before: string): boolean {
  return !/,/.test(before) && /\b(?:achiev|reach|obtain|attain|yield|report|scor|record|gets?\b|got\b|result|from|to\b|compar|surpass|exceed|outperform|improv|deliver|reduc|increas|boost|hits?\b|rate|accurac)\p{L}*/u.test(before);
}

/** What a multiple says: faster, or another comparison; null when nothing of the kind follows. */
export function multipleOf(after: string): 'speed-up' | 'delta' | null {
  if (/^[\s$-]*(?:\p{L}+\s+){0,2}?(?:faster|speed-?\s?ups?|acceleration|quicker)/u.test(after)) return 'speed-up';
  return /^[\s$-]*(?:\p{L}+\s+){0,1}?(?:smaller|fewer|less|lower|reduction|more|larger|higher|better|cheaper|improvement|increase|compression|decrease|gain)/u.test(after) ? 'delta' : null;
}
