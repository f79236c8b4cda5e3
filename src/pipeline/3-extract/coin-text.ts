import { nameKey } from '#text/keys.ts';
import { isConcept, type Coinage } from './coinage.ts';
import { aroundOf, isOurs, isOwnAt } from './coin-own.ts';
import { coinCapitalised, coinLowerCase, coinTitlePhrases, phraseFrom, type Sentence } from './coin-phrases.ts';
import { takeName } from './coin-take.ts';
import { habitOf, type Candidate } from './coin-words.ts';
import { borrowedCue, namingCue } from './cues.ts';
import { expansionsOf } from './expansions.ts';
import { isInLink, linkRanges, mentionsOf } from './mentions.ts';
import type { Passage } from './passages.ts';
import { looksNamed, shapeOf } from './shape.ts';
import { isGeneric, type Vocabulary } from './vocabulary.ts';
import { wordsOf } from './words.ts';

/** Takes names by what stands around them in the sentences of the abstracts. */
export function coinFromText(passages: readonly Passage[], vocabulary: Vocabulary, coinage: Coinage): void {
  const counts = wordCounts(passages);
  const title = nameKey(passages.find(({ isTitle }) => isTitle)?.text ?? '');
  for (const passage of passages) {
    if (passage.isTitle) continue;
    const known = knownPlaces(passage, vocabulary);
    for (const sentence of sentencesOf(passage, { title, vocabulary, coinage })) {
      sentence.words.forEach((_, index) => {
        coinAt(sentence, index, { known, counts });
      });
      coinTitlePhrases(sentence);
    }
  }
}

/** The sentences of a passage with their words, without those in links and in long forms that a bracket shortens. */
function sentencesOf(passage: Passage, { title, vocabulary, coinage }: Pick<Sentence, 'title' | 'vocabulary' | 'coinage'>): Sentence[] {
  const { text } = passage;
  const links = linkRanges(text);
  const explained = expansionsOf(passage).filter(({ long }) => long !== null);
  return passage.sentences.map(({ start: from, end: to }) => {
    const words = wordsOf(text.slice(from, to))
      .map(({ text: word, start, end }) => ({ text: word, start: start + from, end: end + from }))
      .filter(({ start, end }) => !explained.some((one) => start >= one.longStart && end < one.start && one.long !== text.slice(start, end)))
      .filter(({ start }) => !isInLink(start, links));
    return { passage, from, to, words, title, vocabulary, coinage };
  });
}

function knownPlaces(passage: Passage, vocabulary: Vocabulary): Map<number, number> {
  return new Map(mentionsOf([passage], [vocabulary.names], vocabulary).map(({ start, end }) => [start, end]));
}

function wordCounts(passages: readonly Passage[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { text } of passages) {
    for (const word of wordsOf(text)) counts.set(word.text, (counts.get(word.text) ?? 0) + 1);
  }
  return counts;
}

type Seen = { known: ReadonlyMap<number, number>; counts: ReadonlyMap<string, number> };

/** Takes what stands at one word of a sentence, when it is a name. */
function coinAt(sentence: Sentence, index: number, seen: Seen): void {
  const word = sentence.words[index];
  if (word === undefined) return;
  const before = sentence.passage.text.slice(Math.max(sentence.from, word.start - 90), word.start);
  if (namingCue.test(before)) return coinNamed(sentence, index, seen);
  if (coinLoss(sentence, index)) return;
  if (shapeOf(word.text) === 'plain' && !opensPhrase(sentence, index)) return;
  if (!looksNamed(word.text)) return coinCapitalised(sentence, index);
  const role = habitOf(candidateAt(sentence, index, seen));
  if (role !== null) takeName({ start: word.start, end: word.end, role }, sentence);
}

/** Takes a loss by what it is of, where the sentence makes it the paper's own: `the proposed HR-anchor loss`. */
function coinLoss(sentence: Sentence, index: number): boolean {
  const { passage, words, vocabulary } = sentence;
  const [word, noun] = [words[index], words[index + 1]];
  if (word === undefined || noun?.text !== 'loss' || noun.start !== word.end + 1 || !/^\p{Lu}\S*-\S*\p{Ll}{3,}$/u.test(word.text)) return false;
  const around = aroundOf({ passage, start: word.start, end: noun.end });
  if (!isOwnAt(around) || isGeneric(word.text, vocabulary)) return false;
  takeName({ start: word.start, end: noun.end, role: 'proposed' }, sentence);
  return true;
}

/** `Intra-scale Propagation`: an adjective with a capital that a capitalised word follows. */
function opensPhrase({ words, passage }: Sentence, index: number): boolean {
  const [word, next] = [words[index], words[index + 1]];
  return word !== undefined && next !== undefined && /^\p{Lu}\p{Ll}+-\p{Ll}+$/u.test(word.text) && shapeOf(next.text) === 'capital' && /^\s+$/.test(passage.text.slice(word.end, next.start));
}

/** Takes what a naming word leads to: a name of unusual spelling, a capitalised phrase, or the title's own words. */
function coinNamed(sentence: Sentence, index: number, { known }: Seen): void {
  const { passage, from, to, words } = sentence;
  const word = words[index];
  if (word === undefined) return;
  if (shapeOf(word.text) === 'plain') return coinLowerCase(sentence, index);
  const phrase = phraseFrom(words, index, passage.text);
  // The lexicon may know a longer name: `called SE attention`.
  const [end, count] = [Math.max(phrase.end, known.get(word.start) ?? 0), phrase.count];
  // `the Stein matching set`: a proper name that only begins a phrase.
  if (count === 1 && shapeOf(word.text) === 'capital' && /^\s+(?!(?:and|or|as|by|for|from|in|is|on|that|to|which|with|where|can|has|achieves|based)\b)\p{Ll}/u.test(passage.text.slice(end))) return;
  const before = passage.text.slice(from, word.start);
  const isOwn = isOurs(passage.text.slice(from, to)) && !borrowedCue.test(before) && (!/\b(?:outperform\p{Ll}*|surpass\p{Ll}*|compared|than|existing|they)\b[^,;]*$/u.test(before) || /\b(?:our|proposed)\s+(?:[\p{L}-]+\s+){0,3}[\p{L}-]+,?\s+(?:called|named|termed|dubbed)\s+["'“`]*$/u.test(before));
  takeName({ start: word.start, end, role: isOwn ? 'proposed' : 'mentioned', isNamed: true }, sentence);
}

function candidateAt(sentence: Sentence, index: number, { known, counts }: Seen): Candidate {
  const { passage, title, vocabulary, coinage, words } = sentence;
  const word = words[index] ?? { start: 0, end: 0, text: '' };
  const base = nameKey(word.text.replace(/s$/, ''));
  return {
    text: word.text,
    around: aroundOf({ passage, start: word.start, end: word.end }),
    isKnown: (known.get(word.start) ?? 0) >= word.end || vocabulary.names.forms.has(base),
    isConcept: isConcept(coinage, word.text),
    isGeneric: isGeneric(word.text, vocabulary),
    isPairing: isPairing(word.text, sentence),
    recurs: (counts.get(word.text) ?? 0) > 1 || (base.length > 2 && title.includes(base)),
    vocabulary,
  };
}

/** Two names with a hyphen between them are a pairing, not a name: `CondConv-EfficientNet`. */
function isPairing(word: string, { vocabulary, coinage }: Sentence): boolean {
  const pieces = word.replace(/s$/, '').split('-').filter((piece) => piece.length > 2);
  return pieces.length > 1 && pieces.every((piece) => coinage.names.has(nameKey(piece)) || vocabulary.names.forms.has(nameKey(piece)) || isGeneric(piece, vocabulary));
}
