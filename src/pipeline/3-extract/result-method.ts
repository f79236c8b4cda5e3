import { performingCue } from './cues.ts';
import type { NameMention } from './mentions.ts';

type Field = { text: string; methods: readonly NameMention[]; proposed: readonly string[]; from: number };

const objectCue = /\b(?:outperform\p{L}*|than|over|surpass\p{L}*|exceed\p{L}*|compared (?:to|with)|with|using|from|of|on|for|e\.g\.,?|like|such as|beat\p{L}*|against|including|versus|vs\.?|and|or|in)\s+(?:(?:the|a|an|previous|original|vanilla|baseline|recent|state-of-the-art|existing|popular|strong|standard|its|counterpart|counterparts|closest)\s+)*(?:\()?$/u;
const ownSubject = /\b(?:[Ww]e|[Oo]ur|[Ii]t|[Tt]he proposed|[Pp]roposed|[Tt]his (?:method|model|approach|network|framework|simple|design|module))\b/;

/**
 * The method a number is for: the nearest name before it in the sentence that is not compared with or
 * built on, else the paper's own where the sentence speaks of it and there is just one; else null.
 */
export function methodOf(at: number, { text, methods, proposed, from }: Field): string | null {
  const before = methods.filter(({ start, end }) => start >= from && end <= at);
  const contrast = /\b(?:that|those) of\s+(?:the\s+)?$/;
  for (const mention of before.toReversed()) {
    const lead = text.slice(Math.max(from, mention.start - 60), mention.start);
    if (contrast.test(lead)) return mention.surface;
    if (objectCue.test(lead)) continue;
    if (proposed.includes(mention.name) || isSubject(text.slice(mention.end, mention.end + 60), lead)) return mention.surface;
  }
  const only = proposed[0];
  return proposed.length === 1 && only !== undefined && (ownSubject.test(text.slice(from, at)) || before.length === 0) ? only : null;
}

/** Somebody else's method has a number when it acts itself or has it in brackets. */
function isSubject(after: string, lead: string): boolean {
  return !/,\s*$/.test(lead) && (performingCue.test(after) || /^\s*\(/.test(after));
}
