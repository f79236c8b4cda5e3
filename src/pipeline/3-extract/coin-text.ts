import { nameKey } from '#text/keys.ts';
import { addCoined, isConcept, type Coinage } from './coinage.ts';
import { comparingCue, isPartAt, isProposedAfter, isProposedAt, namingCue, othersCue, oursCue, owningCue, performingCue } from './cues.ts';
import { expansionsOf, longForm } from './expansions.ts';
import { isInLink, linkRanges, mentionsOf } from './mentions.ts';
import type { Passage, Sentence } from './passages.ts';
import { looksNamed, shapeOf } from './shape.ts';
import { sizeTail } from './variants.ts';
import { isGeneric, type Vocabulary } from './vocabulary.ts';
import { wordsOf, type Word } from './words.ts';

type Context = { known: ReadonlyMap<number, number>; passage: Passage; sentence: Sentence; vocabulary: Vocabulary; coinage: Coinage; counts: Map<string, number> };

/** Takes names by what stands around them in the sentences of the abstracts. */
export function coinFromText(passages: readonly Passage[], vocabulary: Vocabulary, coinage: Coinage): void {
  const counts = wordCounts(passages);
  const title = nameKey(passages.find(({ isTitle }) => isTitle)?.text ?? '');
  for (const passage of passages) {
    if (passage.isTitle) continue;
    const links = linkRanges(passage.text);
    const explained = expansionsOf(passage).filter(({ long }) => long !== null);
    const known = new Map(mentionsOf([passage], [vocabulary.names], vocabulary).map(({ start, end }) => [start, end]));
    for (const sentence of passage.sentences) {
      const words = wordsOf(passage.text.slice(sentence.start, sentence.end))
        .map(({ text, start, end }) => ({ text, start: start + sentence.start, end: end + sentence.start }))
        .filter(({ start, end }) => !explained.some((one) => start >= one.longStart && end < one.start && one.long !== passage.text.slice(start, end)))
        .filter(({ start }) => !isInLink(start, links));
      const context = { known, passage, sentence, vocabulary, coinage, counts };
      words.forEach((_, index) => coinAt(words, index, context));
      if (title !== '') coinTitlePhrase(words, title, context);
    }
  }
}

function wordCounts(passages: readonly Passage[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { text } of passages) {
    for (const word of wordsOf(text)) counts.set(word.text, (counts.get(word.text) ?? 0) + 1);
  }
  return counts;
}

function coinAt(words: readonly Word[], index: number, context: Context): void {
  const word = words[index];
  if (word === undefined || shapeOf(word.text) === 'plain') return;
  const { passage, sentence, vocabulary, coinage } = context;
  const before = passage.text.slice(Math.max(sentence.start, word.start - 90), word.start);
  if (namingCue.test(before)) {
    const { end } = titlePhrase(words, index, passage.text);
    const role = isOurs(passage.text.slice(sentence.start, sentence.end)) ? 'proposed' : 'mentioned';
    return takeName(passage.text.slice(word.start, end), { role, before, after: passage.text.slice(end, end + 60) }, context);
  }
  if (!looksNamed(word.text)) return coinPhrase(words, index, context);
  if (isGeneric(word.text, vocabulary) || isConcept(coinage, word.text) || isCompound(word.text, context)) return;
  const role = roleOf(word, before, context);
  if (role !== null) takeName(word.text, { role, before, after: passage.text.slice(word.end, word.end + 60) }, context);
}

function isOurs(sentence: string): boolean {
  return oursCue.test(sentence) || !othersCue.test(sentence);
}

/** What the surroundings of a word of unusual spelling make of it; null for nothing. */
function roleOf(word: Word, before: string, { known, passage, sentence, vocabulary, coinage, counts }: Context): 'proposed' | 'mentioned' | null {
  const { text } = passage;
  const after = text.slice(word.end, word.end + 90);
  const base = word.text.replace(/s$/, '');
  const isKnown = (known.get(word.start) ?? 0) >= word.end || vocabulary.names.forms.has(nameKey(base));
  if (owningCue.test(before)) return isKnown ? null : 'proposed';
  if (isProposedAt(text, sentence.start, word.start)) {
    if (isKnown) return /(?:propose|present|introduce)s?\s*["'“`]*$/.test(before) && /^["'”`]*,\s+an?\b/.test(after) ? 'proposed' : null;
    const recurs = (counts.get(word.text) ?? 0) > 1;
    const direct = /(?:propose|present|introduce|develop|design|devise|build|release|describe)[sd]?,?\s+["'“`]*$/.test(before);
    return shapeOf(word.text) !== 'acronym' || direct || recurs ? 'proposed' : null;
  }
  if (isKnown) return null;
  if (isProposedAfter(after)) return 'proposed';
  if (isPartAt(text, sentence.start, word.start) && vocabulary.methodEnding?.test(word.text) === true && (counts.get(word.text) ?? 0) > 1) return 'proposed';
  if (comparingCue.test(before) || isListed(before)) return isMethodLike(word.text, vocabulary) ? 'mentioned' : null;
  const recurs = (counts.get(word.text) ?? 0) > 1;
  const opens = word.start === sentence.start || /(?:^|[,:]|\b(?:that|[Tt]he|and|[Ww]ith|[Ii]n))\s*$/.test(before);
  if (recurs && opens && performingCue.test(after) && shapeOf(word.text) !== 'plain' && !coinage.concepts.has(nameKey(word.text))) {
    return othersCue.test(text.slice(sentence.start, word.start)) ? null : 'proposed';
  }
  return vocabulary.methodEnding?.test(word.text) === true ? 'mentioned' : null;
}

/** Whether a word goes on a list of names that a comparing word opened: `such as A, B and C`. */
function isListed(before: string): boolean {
  const opened = before.replace(/(?:[\p{L}\p{N}\-_+.]+(?:\s+\([^()]*\))?\s*(?:,\s*(?:and\s+|or\s+)?|\s+and\s+|\s+or\s+|\/))+$/u, '');
  return opened !== before && comparingCue.test(opened);
}

function isMethodLike(word: string, { methodEnding }: Vocabulary): boolean {
  const shape = shapeOf(word);
  return methodEnding?.test(word) === true || ((shape === 'mixed' || shape === 'digit') && /\p{Ll}/u.test(word));
}

/** Two names with a hyphen between them are a pairing, not a name: `CondConv-EfficientNet`. */
function isCompound(word: string, { vocabulary, coinage }: Context): boolean {
  const pieces = word.split('-').filter((piece) => piece.length > 2);
  return pieces.length > 1 && pieces.every((piece) => coinage.names.has(nameKey(piece)) || vocabulary.names.forms.has(nameKey(piece)) || isGeneric(piece, vocabulary));
}

type Found = { role: 'proposed' | 'mentioned'; before: string; after: string };

function takeName(name: string, { role, before, after }: Found, { vocabulary, coinage }: Context): void {
  if (isGeneric(name, vocabulary) || isConcept(coinage, name) || name.length < 2) return;
  const known = vocabulary.names.forms.get(nameKey(name))?.[0];
  const kind = known?.kind ?? (isDatasetContext(before, after, vocabulary) ? 'dataset' : 'method');
  const abbreviation = [...coinage.names.values()].find((coined) => coined.role === 'proposed' && /\s/.test(name) && longForm(coined.name, name) === name);
  if (abbreviation !== undefined) addCoined(coinage, { ...abbreviation, aliases: [name] });
  else addCoined(coinage, { kind, name: foldSize(singular(name), coinage, vocabulary), aliases: [], role });
}

/** `EBVs` are several EBV, `HaloNets` several HaloNet. */
function singular(name: string): string {
  return name.replace(/(?<=\p{Lu}|(?:Net|Former|GAN))s$/u, '');
}

/** A size variant of a name that stands by itself too is that name. */
function foldSize(name: string, { names }: Coinage, vocabulary: Vocabulary): string {
  for (const match of name.matchAll(/[-_]/g)) {
    const base = name.slice(0, match.index);
    if (sizeTail(name.slice(match.index), vocabulary) === name.slice(match.index) && (names.has(nameKey(base)) || vocabulary.names.forms.has(nameKey(base)))) return base;
  }
  return name;
}

/** Whether the noun a name is given to is one for collections of data. */
function isDatasetContext(before: string, after: string, { datasetNouns }: Vocabulary): boolean {
  const heads = before.toLowerCase().match(/\p{L}+/gu)?.slice(-7) ?? [];
  const following = /^["'”`)]*\s*,?\s*((?:[\p{L}-]+\s+){0,6}?[\p{L}-]+)/u.exec(after)?.[1]?.toLowerCase() ?? '';
  const first = following.split(/\s+/)[0] ?? '';
  if (datasetNouns.has(first) || datasetNouns.has(first.replace(/s$/, ''))) return true;
  if (/^["'”`)]*\s*,\s*an?\s/.test(after)) {
    const noun = /^["'”`)]*\s*,\s*an?\s+((?:[\p{L}\p{N}-]+\s+){0,6}?)(datasets?|benchmarks?|corpus|test suite|testbed)\b/u.exec(after);
    if (noun !== null) return !/\b(?:method|network|model|framework|approach|for|that|to|on)\b/.test(noun[1] ?? '');
  }
  const noun = heads.findLast((word) => datasetNouns.has(word) || /^(?:method|model|network|framework|approach|loss|module|architecture|algorithm|system|strategy|mechanism|paradigm|technique|transformer)$/.test(word));
  return noun !== undefined && datasetNouns.has(noun);
}

/** The run of capitalised words from a word on, joined by `of`, `for`, `with`, `in`, `and`. */
function titlePhrase(words: readonly Word[], index: number, text: string): { end: number; count: number } {
  let end = words[index]?.end ?? 0;
  let count = 1;
  for (let at = index + 1; at < Math.min(words.length, index + 8); at += 1) {
    const word = words[at];
    if (word === undefined || !/^\s+$/.test(text.slice(words[at - 1]?.end, word.start))) break;
    const next = words[at + 1];
    const bridges = /^(?:of|for|with|in|and|the)$/.test(word.text) && next !== undefined && shapeOf(next.text) === 'capital';
    if (!bridges && !/^\p{Lu}/u.test(word.text)) break;
    if (!bridges) {
      end = word.end;
      count = at - index + 1;
    }
  }
  return { end, count };
}

/** Capitalised phrases that end in a noun for methods, where the text proposes: `Capsule Feature Encoder`. */
function coinPhrase(words: readonly Word[], index: number, context: Context): void {
  const { passage, sentence, vocabulary } = context;
  const word = words[index];
  const previous = words[index - 1];
  if (word === undefined || (previous !== undefined && /^\p{Lu}/u.test(previous.text) && previous.end + 1 === word.start)) return;
  const { end, count } = titlePhrase(words, index, passage.text);
  const phrase = passage.text.slice(word.start, end);
  const head = /(\p{L}+)$/u.exec(phrase)?.[1]?.toLowerCase() ?? '';
  if (count < 2 || !vocabulary.methodNouns.has(head) || /^\s*\(/.test(passage.text.slice(end, end + 3))) return;
  if (isGeneric(phrase, vocabulary) || phrase.split(/\s+/).slice(0, -1).every((piece) => isGeneric(piece, vocabulary))) return;
  const proposed =
    isProposedAt(passage.text, sentence.start, word.start) ||
    isPartAt(passage.text, sentence.start, word.start) ||
    owningCue.test(passage.text.slice(sentence.start, word.start)) ||
    isProposedAfter(passage.text.slice(end, end + 90)) ||
    /^,? (?:which|that|is proposed)/.test(passage.text.slice(end, end + 14)) && /\b(?:in|into|to|i\.e\.,?|with)\s+$/.test(passage.text.slice(sentence.start, word.start)) ||
    (/(?:\d|\b[ivx]+)\)\s+(?:an?\s+|the\s+)?(?:novel\s+|new\s+)?$/.test(passage.text.slice(sentence.start, word.start)) && isOurs(passage.text.slice(sentence.start, word.start)));
  if (proposed) takeName(phrase, { role: 'proposed', before: '', after: '' }, context);
}

/** A phrase of the title that the abstract proposes in its own sentence is what the authors coin. */
function coinTitlePhrase(words: readonly Word[], title: string, context: Context): void {
  const { passage, sentence, vocabulary, coinage } = context;
  for (let last = 1; last < words.length; last += 1) {
    const head = words[last]?.text.toLowerCase() ?? '';
    if (!vocabulary.methodNouns.has(head)) continue;
    let first = last;
    while (first > 0 && last - first < 6 && isAdjacent(words, first, passage.text) && title.includes(nameKey(passage.text.slice(words[first - 1]?.start, words[last]?.end)))) first -= 1;
    const start = words[first]?.start ?? 0;
    const end = words[last]?.end ?? 0;
    const phrase = passage.text.slice(start, end);
    const next = passage.text.slice(end, end + 3);
    const pieces = phrase.split(/[\s-]+/).length;
    const isVague = /^(?:models?|methods?|algorithms?|approach|framework|systems?|networks?|learning|training|search|optimization|architecture|strategy|pipeline|scheme|paradigm|function|layer|head|machine|inference|prediction|process)$/.test(head);
    const quoted = /["'“`]$/.test(passage.text.slice(sentence.start, start));
    if (last - first < 1 || (!quoted && (isVague || pieces < 3)) || /^\s*\(/.test(next) || /^(?:a|an|the|and|of|for|with|our|new|novel)\b/i.test(phrase)) continue;
    const before = passage.text.slice(sentence.start, start);
    const isNovel = /\b(?:novel|new)\s+["'“`]*$/.test(before);
    const isHead = !vocabulary.methodNouns.has(words[last + 1]?.text.toLowerCase() ?? '') || !isAdjacent(words, last + 1, passage.text);
    const isQuoted = /["'“`]$/.test(before) && /^[,.]?["'”]/.test(next);
    if (!((isNovel && isHead) || isQuoted) || !oursCue.test(before) || isGeneric(phrase, vocabulary)) continue;
    addCoined(coinage, { kind: 'method', name: phrase, aliases: [], role: 'proposed' });
  }
}

function isAdjacent(words: readonly Word[], index: number, text: string): boolean {
  return /^\s+$/.test(text.slice(words[index - 1]?.end, words[index]?.start));
}
