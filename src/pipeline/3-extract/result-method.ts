import { performingCue } from './cues.ts';
import type { NameMention } from './mentions.ts';
import type { Item } from './result-lists.ts';

type Field = { text: string; methods: readonly NameMention[]; proposed: readonly string[]; from: number; to: number };

/** The method as the text writes it, and whether its own sentence does not name it. */
export type Attribution = { name: string; inferred: boolean };

const objectCue = /\b(?:outperform\p{L}*|than|over|surpass\p{L}*|exceed\p{L}*|compared (?:to|with)|with|using|from|of|on|for|e\.g\.,?|like|such as|beat\p{L}*|against|including|versus|vs\.?|and|or|in)\s+(?:(?:the|a|an|previous|original|vanilla|baseline|recent|state-of-the-art|existing|popular|strong|standard|its|counterpart|counterparts|closest)\s+)*(?:\()?$/u;
const ownSubject = /\b(?:[Ww]e|[Oo]ur|[Ii]t|[Tt]he proposed|[Pp]roposed|[Tt]his (?:method|model|approach|network|framework|simple|design|module))\b/;
const otherSide = /\b(?:compared (?:to|with)|than|versus|vs\.?|against|over|while that|instead of|\bfrom)\s+(?:the\s+|an?\s+|about\s+|only\s+)*(?:\p{L}+\s+(?:of|at)\s+)?[$~(]*$/u;

/**
 * The method a number is for: the name it stands in brackets behind; the one that `of` or `by` joins to a
 * value compared with; else the nearest name before it in the sentence that is not compared with or built
 * on; else the paper's own where the sentence speaks of it and there is just one; else null.
 */
export function methodOf(item: Item, kind: 'absolute' | 'delta', field: Field): Attribution | null {
  const { text, methods, from } = field;
  const before = methods.filter(({ start, end }) => start >= from && end <= item.start);
  const last = before.at(-1);
  if (kind === 'absolute' && last !== undefined && /^\s*\(\s*(?:with\s+)?[$~]*$/.test(text.slice(last.end, item.start))) return { name: last.surface, inferred: false };
  if (kind === 'absolute' && otherSide.test(text.slice(Math.max(from, item.start - 40), item.start))) return namedBehind(item, field);
  for (const mention of before.toReversed()) {
    const lead = text.slice(Math.max(from, mention.start - 60), mention.start);
    if (/\b(?:that|those) of\s+(?:the\s+)?$/.test(lead)) return { name: mention.surface, inferred: false };
    if (objectCue.test(lead)) continue;
    if (field.proposed.includes(mention.name) || isSubject(text.slice(mention.end, mention.end + 60), lead)) return { name: mention.surface, inferred: false };
  }
  return ownMethod(item.start, before.length === 0, field);
}

/** `compared to 67.3% of FooNet`. */
function namedBehind({ unitEnd }: Item, { text, methods, to }: Field): Attribution | null {
  const next = methods.find(({ start }) => start >= unitEnd && start < to);
  const isJoined = next !== undefined && /^[\s$)]*(?:[\p{L}-]+\s+){0,3}?(?:of|by|for|from|with|achieved by|obtained by|reported by)\s+(?:the\s+)?$/u.test(text.slice(unitEnd, next.start));
  return isJoined ? { name: next.surface, inferred: false } : null;
}

function ownMethod(at: number, isAlone: boolean, { text, methods, proposed, from, to }: Field): Attribution | null {
  const only = proposed[0];
  if (proposed.length !== 1 || only === undefined || !(ownSubject.test(text.slice(from, at)) || isAlone)) return null;
  return { name: only, inferred: !methods.some(({ name, start }) => name === only && start >= from && start < to) };
}

/** Somebody else's method has a number when it acts itself or has it in brackets. */
function isSubject(after: string, lead: string): boolean {
  return !/,\s*$/.test(lead) && (performingCue.test(after) || /^\s*\(/.test(after));
}
