import { performingCue } from './cues.ts';
import type { NameMention } from './mentions.ts';
import type { Item, List } from './result-lists.ts';

/** A value: its kind, the list it stands in, and whether it is the old one of a change. */
type Value = { item: Item; kind: 'absolute' | 'delta'; list: List; isOld: boolean };

type Field = { text: string; methods: readonly NameMention[]; proposed: readonly string[]; main: string | null; from: number; to: number };

/** The method as the text writes it, and whether its own sentence does not name it. */
export type Attribution = { name: string; inferred: boolean };

const objectCue = /\b(?:outperform\p{L}*|than|over|surpass\p{L}*|exceed\p{L}*|compared (?:to|with)|with|using|from|of|on|for|e\.g\.,?|like|such as|beat\p{L}*|against|including|versus|vs\.?|and|or|in)\s+(?:(?:the|a|an|previous|original|vanilla|baseline|recent|state-of-the-art|existing|popular|strong|standard|its|counterpart|counterparts|closest)\s+)*(?:\()?$/iu;
const rivalWords = '(?:(?!our\\b|we\\b|it\\b|proposed\\b|by\\b|with\\b|and\\b)[\\p{Ll}-]+\\s+){0,5}';
/** Ends in a verb of winning, or in `than`, `compared to`, with no more than adjectives behind. */
const rivalCue = new RegExp(`\\b(?:[Oo]utperform\\p{L}*|[Ss]urpass\\p{L}*|[Ee]xceed\\p{L}*|[Bb]eat(?:s|ing)?|than|[Cc]ompared (?:to|with)|versus|[Oo]ver|[Uu]nlike)\\s+${rivalWords}(?:[\\p{L}\\d-]+/)?$`, 'u');
/** Ends in a verb of improving, with what is improved: `improves the mean accuracy of`. */
const improvedCue = new RegExp(`\\b(?:outperform|surpass|exceed|beat|improv|boost|increas|rais|enhanc)\\p{L}*\\s+${rivalWords}(?:(?:[\\p{L}-]+\\s+){0,4}?of\\s+(?:the\\s+)?)?$`, 'iu');
const ownSubject = /\b(?:[Ww]e|[Oo]ur|[Ii]t|[Tt]he proposed|[Pp]roposed|[Tt]his (?:method|model|approach|network|framework|simple|design|module))\b/;
const otherSide = /\b(?:(?:compared|in comparison) (?:to|with)|than|versus|vs\.?|against|over|while that|instead of|\bfrom)\s+(?:the\s+|an?\s+|about\s+|only\s+)*(?:(?:\p{Ll}+\s+)?\p{L}+\s+(?:of|at)\s+)?[$~(]*$/u;
/** `outperforming the best model before (FID 6.4, …`: what stands in brackets behind a rival without a name. */
const rivalBracket = /\b(?:outperform|surpass|exceed|beat|than\b|compared? (?:to|with)\b)\p{L}*\s(?:(?!\b(?:by|on|in|with)\b)[^,;.()]){0,90}\([^()]{0,40}$/iu;

/**
 * The method a number is for: what is improved, for the old value of a change; the one in its place of as many
 * names as values; the name it stands in brackets behind; the one that `of` or `by` joins to a value compared with; else the nearest name before it in the sentence that is not compared with or built
 * on; else the paper's own where the sentence speaks of it and there is just one; else null.
 */
export function methodOf({ item, kind, list, isOld }: Value, field: Field): Attribution | null {
  const { text, from } = field;
  const before = field.methods.filter(({ start, end }) => start >= from && end <= item.start);
  if (isOld) return improvedOf(before, field);
  const listed = methodInRow(list, field);
  if (listed !== null) return listed;
  const last = before.at(-1);
  const versus = versusIn(item, text, last?.end ?? from);
  if (versus === 'second') return last === undefined ? null : { name: last.surface, inferred: false };
  return versus === 'first' ? subjectOf(item, before.slice(0, -1), field) : singleMethod({ item, kind }, before, field);
}

/** `improves BarNet from 70% to 75%`: the old value is that of what is improved or outdone. */
function improvedOf(before: readonly NameMention[], { text, from, proposed }: Field): Attribution | null {
  const object = before.findLast(({ start, name }) => !proposed.includes(name) && improvedCue.test(text.slice(Math.max(from, start - 90), start)));
  return object === undefined ? null : { name: object.surface, inferred: false };
}

/** Whether a value is one of two in brackets behind a name: `outperforms BarNet (AP 45.1 vs. 44.0)`, the second being that name's. */
function versusIn({ start, unitEnd }: Item, text: string, nameEnd: number): 'first' | 'second' | null {
  const before = text.slice(nameEnd, start);
  if (!/^\s*\([^()]{0,40}$/.test(before)) return null;
  if (/\b(?:vs\.?|versus|against)\s+[$~]*$/.test(before)) return 'second';
  return /^[\s$]*(?:vs\.?|versus|against)\s/.test(text.slice(unitEnd, unitEnd + 10)) ? 'first' : null;
}

/** As many names as values: `BarNet-S and BarNet-B reach 80% and 82%`, `gains 1% and 2% for A and B`. */
function methodInRow({ index, count, start: listStart, end: listEnd }: List, { text, methods, from, to }: Field): Attribution | null {
  if (count < 2) return null;
  const behind = methods.filter(({ start }) => start >= listEnd && start < to).slice(0, count);
  const before = methods.filter(({ start, end }) => start >= from && end <= listStart).slice(-count);
  const isFor = /^[^.;\d]{0,80}\bfor\s+(?:the\s+)?$/.test(text.slice(listEnd, behind[0]?.start ?? listEnd));
  const lead = text.slice(Math.max(from, (before[0]?.start ?? from) - 60), before[0]?.start ?? from);
  const isActing = !objectCue.test(lead) && !rivalCue.test(lead) && performingCue.test(text.slice(before.at(-1)?.end ?? listStart, listStart));
  const row = [isFor ? behind : [], isActing ? before : []].find((some) => some.length === count && new Set(some.map(({ surface }) => surface)).size === count && isRow(some, text));
  const own = row?.[index];
  return own === undefined ? null : { name: own.surface, inferred: false };
}

function isRow(methods: readonly NameMention[], text: string): boolean {
  return methods.slice(1).every(({ start }, index) => /^\s*(?:,\s*(?:and\s+)?|and\s+|\/\s*)$/.test(text.slice(methods[index]?.end, start)));
}

function singleMethod({ item, kind }: Pick<Value, 'item' | 'kind'>, before: readonly NameMention[], field: Field): Attribution | null {
  const { text, from } = field;
  const last = before.at(-1);
  if (kind === 'absolute' && last !== undefined && /^\s*\(\s*(?:with\s+)?[$~]*$/.test(text.slice(last.end, item.start))) return { name: last.surface, inferred: false };
  if (kind === 'absolute' && otherSide.test(text.slice(Math.max(from, item.start - 40), item.start))) return namedBehind(item, field);
  if (kind === 'absolute' && rivalBracket.test(text.slice(from, item.start))) return null;
  return subjectOf(item, before, field);
}

function subjectOf(item: Item, before: readonly NameMention[], field: Field): Attribution | null {
  const { text, from } = field;
  for (const mention of before.toReversed()) {
    const lead = text.slice(Math.max(from, mention.start - 60), mention.start);
    if (/\b(?:that|those) of\s+(?:the\s+)?$/.test(lead)) return { name: mention.surface, inferred: false };
    if (objectCue.test(lead) || rivalCue.test(lead)) continue;
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

function ownMethod(at: number, isAlone: boolean, { text, methods, main: only, from, to }: Field): Attribution | null {
  if (only === null || !(ownSubject.test(text.slice(from, at)) || isAlone)) return null;
  return { name: only, inferred: !methods.some(({ name, start }) => name === only && start >= from && start < to) };
}

/** Somebody else's method has a number when it acts itself or has it in brackets. */
function isSubject(after: string, lead: string): boolean {
  return !/,\s*$/.test(lead) && (performingCue.test(after) || /^\s*\(/.test(after));
}
