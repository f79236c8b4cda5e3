import { extractMeantLinks } from '#text/links.ts';
import { nameKey } from '#text/keys.ts';
import { datasetsAt } from './dataset-families.ts';
import { expansionsOf } from './expansions.ts';
import { isLongFormOf, plusesOf, type KnownForm, type NameIndex } from './name-index.ts';
import { sentenceAt, type Passage, type Span } from './passages.ts';
import { scanNames, type Mention } from './scan.ts';
import { shapeOf } from './shape.ts';
import { joinedName, settleVariant } from './variants.ts';
import type { NameKind, Vocabulary } from './vocabulary.ts';
import { wordsOf } from './words.ts';

/** A method or dataset met in the text. */
export type NameMention = Span & {
  kind: NameKind;
  /** Canonical name, or the whole word for a version that no list holds. */
  name: string;
  /** As it stands, sizes and splits included. */
  surface: string;
};

type Indexes = readonly NameIndex<NameKind>[];

/** Every mention of a name that one of the indexes holds, in order; URLs are no text. */
export function mentionsOf(passages: readonly Passage[], indexes: Indexes, vocabulary: Vocabulary): NameMention[] {
  const words = new Set(passages.flatMap(({ text }) => text.toLowerCase().split(/[^\p{L}\p{N}]+/u)));
  const meanings = meaningsOf(passages);
  const mentions: NameMention[] = [];
  for (const passage of passages) {
    const links = linkRanges(passage.text);
    const metrics = scanNames(passage, [vocabulary.metrics]);
    const met = scanNames(passage, indexes).filter((mention) => !isInLink(mention.start, links) && !metrics.some((metric) => isWordOf(metric, mention)));
    for (const mention of met) {
      const settled = settleMention(mention, { vocabulary, met, words, meanings });
      if (settled !== null) mentions.push(...datasetsAt(settled, vocabulary), ...joined(settled, vocabulary));
    }
  }
  return mentions.filter((mention) => !isLoose(mention) || mentions.some((other) => other.name === mention.name && !isLoose(other)));
}

/** Whether a method is named only within the name of a metric: `Inception` in `Inception Score`. */
function isWordOf(metric: Span, { start, end, known }: Mention<NameKind>): boolean {
  return metric.start <= start && end <= metric.end && metric.end - metric.start > end - start && known.every(({ kind }) => kind === 'method');
}

/** By the key of a short form, the words that the text gives for it in full. */
function meaningsOf(passages: readonly Passage[]): ReadonlyMap<string, string> {
  return new Map(passages.flatMap(expansionsOf).flatMap(({ short, long }) => (long === null ? [] : [[nameKey(short), long] as const])));
}

/**
 * Whether the text says itself that by a listed short form it means something that is no method:
 * `salient object detection (SOD)`. Another method of that name stays, as a namesake.
 */
function isExplainedAway(known: KnownForm<NameKind>, { vocabulary: { names, taskNouns, methodNouns }, meanings }: Surroundings): boolean {
  const long = meanings.get(nameKey(known.form));
  if (long === undefined || /\s/.test(known.form) || names.forms.get(nameKey(known.form))?.includes(known) !== true) return false;
  const words = wordsOf(long).map(({ text }) => text.toLowerCase());
  const head = words.at(-1)?.replace(/s$/, '') ?? '';
  if (known.kind === 'method' && methodNouns.has(head)) return false;
  const forms = names.longForms.get(known.name);
  if (forms === undefined) return shapeOf(known.form) === 'acronym' && taskNouns.has(head);
  // A work may tell a long form in words of its own; a telling word in common is enough.
  const telling = words.flatMap((word) => word.split('-')).filter((word) => word.length >= 5 && !methodNouns.has(word)).map((word) => nameKey(word).replace(/s$/, ''));
  return !isLongFormOf(long, known.name, names) && !telling.some((word) => forms.some((form) => form.includes(word)));
}

/** The method that a hyphen joins to another: `FPN` of `ResNet-50-FPN`. */
function joined({ passage, end, kind }: NameMention, vocabulary: Vocabulary): NameMention[] {
  const found = kind === 'method' ? joinedName(passage.text.slice(end, end + 30), vocabulary) : null;
  if (found === null) return [];
  const to = end + found.length;
  return [{ passage, kind, name: found.name, start: end + 1, end: to, surface: passage.text.slice(end + 1, to) }];
}

/** Written out in lower case, a name with capitals may be meant as the family: it counts beside a stricter spelling. */
function isLoose({ surface, name, passage }: NameMention): boolean {
  // A title in capitals does not tell a name from a phrase.
  if (passage.isTitle && /\p{Ll}\s+\p{L}/u.test(surface) && !/\s/.test(name)) return true;
  return surface === surface.toLowerCase() && name !== name.toLowerCase();
}

/** Ranges of links, whose words are no mentions. */
export function linkRanges(text: string): [number, number][] {
  return extractMeantLinks(text).map(({ start, end }) => [start, end]);
}

/** Whether a position lies in one of the ranges that `linkRanges` gave. */
export function isInLink(position: number, links: readonly [number, number][]): boolean {
  return links.some(([from, to]) => position >= from && position < to);
}

type Surroundings = { vocabulary: Vocabulary; met: readonly Mention<NameKind>[]; words: ReadonlySet<string>; meanings: ReadonlyMap<string, string> };

function settleMention(mention: Mention<NameKind>, surroundings: Surroundings): NameMention | null {
  const { vocabulary, met, words } = surroundings;
  const { passage, start } = mention;
  const pluses = /^\+{1,2}(?![\p{L}\p{N}])/u.exec(passage.text.slice(mention.end, mention.end + 3))?.[0] ?? '';
  const sequel = pluses === '' ? undefined : mention.known.find(({ form }) => plusesOf(form) === pluses);
  if (sequel !== undefined) {
    const end = mention.end + pluses.length;
    return { passage, start, end, kind: sequel.kind, name: sequel.name, surface: passage.text.slice(start, end) };
  }
  for (const known of mention.known) {
    const { kind, name, form, ambiguous, context } = known;
    if (plusesOf(form) !== '' || isExplainedAway(known, surroundings)) continue;
    if (context.length > 0 && !context.some((word) => words.has(word.toLowerCase()))) continue;
    if (ambiguous && !hasCompany(mention, kind, { met, vocabulary })) continue;
    const settled = settleVariant(mention, kind, vocabulary);
    if (settled === null) continue;
    const surface = passage.text.slice(start, settled.end);
    return { passage, start, end: settled.end, kind, name: settled.as === 'base' ? name : surface, surface };
  }
  return null;
}

/** Whether an everyday word stands where a name would: beside `dataset`, or in a list with a sure name. */
function hasCompany(mention: Mention<NameKind>, kind: NameKind, { met, vocabulary }: Pick<Surroundings, 'met' | 'vocabulary'>): boolean {
  const { passage, start, end } = mention;
  const next = /^[-\s]+(\p{L}+)/u.exec(passage.text.slice(end, end + 24))?.[1]?.toLowerCase() ?? '';
  const nouns = kind === 'dataset' ? vocabulary.datasetNouns : vocabulary.methodNouns;
  if (nouns.has(next) || nouns.has(next.replace(/s$/, ''))) return true;
  const { number } = sentenceAt(passage, start);
  return met.some(
    (other) =>
      other !== mention &&
      sentenceAt(passage, other.start).number === number &&
      Math.min(Math.abs(other.start - end), Math.abs(start - other.end)) < 24 &&
      other.known.some((known) => known.kind === kind && !known.ambiguous),
  );
}
