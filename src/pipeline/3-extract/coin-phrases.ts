import { nameKey } from '#text/keys.ts';
import { addCoined, type Coinage } from './coinage.ts';
import { aroundOf, type Around, isOurs, isOwnAt, isOwnPart } from './coin-own.ts';
import { takeName } from './coin-take.ts';
import { definedCue, directCue, oursCue, usingCue } from './cues.ts';
import type { Passage } from './passages.ts';
import { looksNamed, shapeOf } from './shape.ts';
import { isGeneric, type Vocabulary } from './vocabulary.ts';
import type { Word } from './words.ts';

/** A sentence's place in its passage and its words, with what a name in it is judged by. */
export type Sentence = {
  passage: Passage;
  from: number;
  to: number;
  words: readonly Word[];
  /** Key of the work's title; empty when there is none. */
  title: string;
  vocabulary: Vocabulary;
  coinage: Coinage;
};

/** The run of capitalised words from a word on, joined by `of`, `for`, `with`, `in`; by `and` while one word stands before it: two runs of several words are two names. */
export function phraseFrom(words: readonly Word[], index: number, text: string): { end: number; count: number } {
  let end = words[index]?.end ?? 0;
  let count = 1;
  for (let at = index + 1; at < Math.min(words.length, index + 8); at += 1) {
    const word = words[at];
    if (word === undefined || !/^\s+$/.test(text.slice(words[at - 1]?.end, word.start))) break;
    const next = words[at + 1];
    const bridges = (word.text === 'and' ? count < 2 : /^(?:of|for|with|in|the)$/.test(word.text)) && next !== undefined && shapeOf(next.text) === 'capital';
    if (!bridges && !/^\p{Lu}/u.test(word.text)) break;
    if (!bridges) {
      end = word.end;
      count = at - index + 1;
    }
  }
  return { end, count };
}

/** Takes capitalised phrases where the text proposes: with a noun for methods at the end (`Capsule Feature Encoder`), or in the title too. */
export function coinCapitalised(sentence: Sentence, index: number): void {
  const { passage, vocabulary, words, title } = sentence;
  const [word, previous] = [words[index], words[index - 1]];
  if (word === undefined || (previous !== undefined && /^\p{Lu}/u.test(previous.text) && !opener.test(previous.text) && previous.end + 1 === word.start)) return;
  const { end, count } = phraseFrom(words, index, passage.text);
  const phrase = passage.text.slice(word.start, end);
  const noun = /(\p{L}+)$/u.exec(phrase)?.[1]?.toLowerCase() ?? '';
  const head = vocabulary.methodNouns.has(noun) ? noun : noun.replace(/s$/, '');
  if (/^\s*\(/.test(passage.text.slice(end, end + 3)) || isCommon(phrase, vocabulary)) return;
  const around = aroundOf({ passage, start: word.start, end });
  const inTitle = title.includes(nameKey(phrase));
  if (count < 2) {
    // One capitalised word is a name only as the direct object of the proposing verb, set off from what follows.
    const isObject = /\b(?:[Ww]e\s+(?:\p{L}+ly\s+)?(?:propose|present|introduce|develop)|[Tt]he proposed|[Oo]ur)\s+["'“`]*$/u.test(around.before) && /^["'”`]*(?:,\s+(?:an?|the|our|which)\b|\s*(?:--|—|–|:))/.test(around.after);
    // `the Axial-Shift operation`: two capitalised words with a hyphen name what a noun for methods calls them.
    const noun = /^\s+(\p{Ll}+)/u.exec(around.after)?.[1] ?? '';
    const isPair = /^\p{Lu}\p{Ll}+-\p{Lu}\p{Ll}+$/u.test(word.text) && vocabulary.methodNouns.has(noun) && directCue.test(around.before);
    const isNamed = vocabulary.methodEnding?.test(word.text) === true && definedCue.test(around.after) && around.before === '' && passage.text.split(word.text).length > 2;
    if (isNamed && !isGeneric(word.text, vocabulary)) takeName({ start: word.start, end, role: 'proposed' }, sentence);
    else if ((isObject || isPair) && shapeOf(word.text) === 'capital' && word.text.length > 3) takeName({ start: word.start, end, role: 'proposed' }, sentence);
    return;
  }
  const nounAfter = /^["'”`}]*\s+(\p{Ll}+)(?!\w|\s*\()/u.exec(around.after)?.[1] ?? '';
  const isCalled = ((attachingCue.test(around.before) && isOurs(around.before) && oursCue.test(around.before)) || directCue.test(around.before.replace(/\\\p{L}+\{$/u, ''))) && vocabulary.methodNouns.has(nounAfter);
  if (isCalled) {
    takeName({ start: word.start, end, role: 'proposed' }, sentence);
    return;
  }
  if (!vocabulary.methodNouns.has(head) && !inTitle && !isNamedPhrase(phrase, head, { around, sentence })) return;
  // What the lexicon knows is the paper's own only as what it proposes.
  if (vocabulary.names.forms.has(nameKey(phrase)) && !directCue.test(around.before)) return;
  const isDesigned = /^,? (?:which|that|is proposed)/.test(around.after) && /\b(?:in|into|to|i\.e\.,?|with)\s+$/.test(around.before);
  if (isOwnAt(around) || isOwnPart(around) || (vocabulary.methodNouns.has(head) && newOpening.test(around.before)) || (count > 2 && usingCue.test(around.before)) || (isDesigned && vocabulary.methodNouns.has(head))) takeName({ start: word.start, end, role: 'proposed' }, sentence);
}

/** Words with a capital at the start of a sentence, before a name. */
const opener = /^(?:Our|The|An?|Here|This|Its)$/;

/** Ends in what a paper does something by: `by attaching a`. */
const attachingCue = /\bby\s+(?:attaching|adding|inserting|introducing|incorporating|embedding)\s+(?:an?|the)\s+$/;

/** Is what calls the next words new, at the start of a sentence: `A novel`. */
const newOpening = /^(?:[^,]{0,40},\s+)?[Aa]n?\s+(?:novel|new)\s+["'“`]*$/;

/** Whether a capitalised phrase whose last word tells nothing is a name by how it stands: set off as the verb's object, behind its noun, or again in the text. */
function isNamedPhrase(phrase: string, head: string, { around, sentence }: { around: Around; sentence: Sentence }): boolean {
  const { vocabulary, passage } = sentence;
  const { before, after } = around;
  const follows = /^["'”`]*(?:,\s+(?:an?|the|our|which|where|that)\b|\s*(?:--|—|–|:)|\.?\s*$|\s+(?:that|which|to)\b|\s+and\s+(?:an?\s+)?\p{Lu}[\p{L}-]+\s+\p{Lu})/u;
  if (/\b(?:propose|present|introduce|develop)s?\s+["'“`]*$/.test(before) && follows.test(after)) return true;
  if (/\b(?:[Oo]ur|[Tt]he proposed)\s+\p{Ll}+,?\s+["'“`]*$/u.test(before) && /^["'”`]*,/.test(after)) return true;
  const isOther = [vocabulary.datasetNouns, vocabulary.taskNouns].some((nouns) => nouns.has(head) || nouns.has(head.replace(/s$/, '')));
  const isOfTask = /\b(?:tasks?|settings?|scenarios?|problems?|metrics?|datasets?|benchmarks?)\b/;
  if (isOther || isOfTask.test(before.slice(-60)) || isOfTask.test(after.slice(0, 12)) || vocabulary.names.forms.has(nameKey(phrase))) return false;
  if (/\b(?:propose|present|introduce|develop|design|devise)s?\s+(?:the|our|an?)\s+(?:(?:novel|new)\s+)?["'“`]*$/.test(before) && follows.test(after)) return true;
  const noun = /(\p{Ll}+)\s+["'“`]*$/u.exec(before)?.[1] ?? '';
  return vocabulary.methodNouns.has(noun) || passage.text.split(phrase).length > 2;
}

function isCommon(phrase: string, vocabulary: Vocabulary): boolean {
  const pieces = phrase.split(/\s+/);
  return isGeneric(phrase, vocabulary) || (pieces.length > 1 && pieces.slice(0, -1).every((piece) => isGeneric(piece, vocabulary)));
}

/** Takes lower-case words that a naming word leads to: as far as the title has them too (`we call it network slimming`), or all of them behind a noun for methods. */
export function coinLowerCase(sentence: Sentence, index: number): void {
  const { passage, title, vocabulary, words, from, to } = sentence;
  const first = words[index];
  if (first === undefined || !isOurs(passage.text.slice(from, to))) return;
  if (title === '' || !title.includes(nameKey(first.text))) return coinGiven(sentence, index);
  let [end, count] = [first.end, 1];
  for (let at = index + 1; at < Math.min(words.length, index + 6) && isAdjacent(words, at, passage.text); at += 1) {
    const next = words[at]?.end ?? end;
    if (/^(?:for|of|in|with|to|on|by|via|and|from|that|which)$/.test(words[at]?.text ?? '') || !title.includes(nameKey(passage.text.slice(first.start, next)))) break;
    [end, count] = [next, count + 1];
  }
  const phrase = passage.text.slice(first.start, end);
  const isMethod = /\b(?:method|approach|model|framework|algorithm|technique|network|architecture|strategy|scheme|system|module|loss|layer)\b/.test(passage.text.slice(from, first.start)) || vocabulary.methodNouns.has(/\p{L}+$/u.exec(phrase)?.[0] ?? '');
  const isKnown = vocabulary.names.forms.get(nameKey(phrase))?.[0]?.kind === 'method' && title.includes(nameKey(phrase));
  if (!isKnown && (!isMethod || count < 2)) return coinGiven(sentence, index);
  if (isGeneric(phrase, vocabulary)) return;
  takeName({ start: first.start, end, role: 'proposed' }, sentence);
}

/** Takes the several words of a name that a noun for methods is given: `a new block, termed folded mixing, which`. */
function coinGiven(sentence: Sentence, index: number): void {
  const { passage, vocabulary, words, from } = sentence;
  const first = words[index];
  if (first === undefined) return;
  const before = passage.text.slice(Math.max(from, first.start - 110), first.start);
  const noun = givenNoun.exec(before)?.[1]?.toLowerCase() ?? '';
  if (!(vocabulary.methodNouns.has(noun) || plainNouns.has(noun) || /\b(?:variant|version|extension)s? of\s+\S+(?:\s+\S+)?,?\s+\p{Ll}+\s+$/u.test(before)) || /\bet al\b|\b(?:so|commonly|often|usually|also)[- ](?:called|known|termed)|\b(?:existing|previous|recent|popular)\b/.test(before)) return;
  let last = index;
  while (last < index + 6 && words[last + 1] !== undefined && isAdjacent(words, last + 1, passage.text) && !stop.test(words[last + 1]?.text ?? '')) last += 1;
  const end = words[last]?.end ?? first.end;
  const phrase = passage.text.slice(first.start, end);
  const isName = last > index ? !looksNamed(first.text) : (/^\p{Lu}\S*-\p{Ll}{3,}$/u.test(first.text) || (/^\p{Ll}{4,}-\p{Ll}{3,}$/u.test(first.text) && /\b(?:novel|new|[Oo]ur|propos\p{L}*|introduc\p{L}*|present)\b/u.test(before))) && !/^\s+(?!(?:is|are|was|which|that|to|for)\b)[\p{L}\d]/u.test(passage.text.slice(end));
  if (!isName || last === index + 6 || stop.test(first.text) || /^(?:proposed|novel|new|next)$/.test(first.text) || isGeneric(phrase, vocabulary) || goesOn.test(passage.text.slice(end))) return;
  takeName({ start: first.start, end, role: 'proposed' }, sentence);
}

/** What follows words that are not the whole name, or that a short one stands for: `(XY)`, `, i.e. XyNet`, `/O`, `'s`. */
const goesOn = /^\s*\(\s*["'“`]?[\p{L}-]*\p{Lu}|^[/'’]\p{L}|^\s+and\s|^,?\s+(?:i\.e\.|or\s)/u;

/** Nouns for what a paper brings, of any field, that make no name by themselves. */
const plainNouns = new Set(['one', 'method', 'approach', 'technique', 'algorithm', 'component', 'operation', 'procedure', 'criterion', 'variant']);

/** The noun that a naming word gives a name to, before that word. */
const givenNoun = /(\p{L}+)(?:\s+\([^()]*\))?\s*,?\s+\(?(?:(?:which|that)\s+)?(?:we\s+)?(?:call|name|term|dub|coin|denote|refer)(?:ed|led|med|bed|d|s)?(?:\s+(?:as|to as|by))?\s+(?:an?\s+|the\s+)?["'“`]*$/u;

/** Words that end a name of lower-case words. */
const stop = /^(?:an?|the|for|of|in|on|to|by|via|from|with|without|at|as|that|which|where|when|who|whose|and|or|but|is|are|was|can|has|have|it|we|us|this|these|its|our|using|based|because|since|so|such|due|after|before|between|into|over|under|through|during|while|if|then|does|not|will|achieves?|learns?|works?|helps?|allows?|enables?|uses?)$/;

const vague = /^(?:models?|methods?|algorithms?|approach|framework|systems?|networks?|learning|training|search|optimization|architecture|strategy|pipeline|scheme|paradigm|function|layer|head|machine|inference|prediction|process)$/;

/** Takes phrases of the title that the abstract calls new in its own sentence. */
export function coinTitlePhrases({ passage, from, words, title, vocabulary, coinage }: Sentence): void {
  if (title === '') return;
  for (let last = 1; last < words.length; last += 1) {
    const head = words[last]?.text.toLowerCase() ?? '';
    if (!vocabulary.methodNouns.has(head)) continue;
    let first = last;
    while (first > 0 && last - first < 6 && isAdjacent(words, first, passage.text) && title.includes(nameKey(passage.text.slice(words[first - 1]?.start, words[last]?.end)))) first -= 1;
    const [start, end] = [words[first]?.start ?? 0, words[last]?.end ?? 0];
    const phrase = passage.text.slice(start, end);
    const next = passage.text.slice(end, end + 3);
    const before = passage.text.slice(from, start);
    const isQuoted = /["'“`]$/.test(before) && /^[,.]?["'”]/.test(next);
    const isWhole = !vocabulary.methodNouns.has(words[last + 1]?.text.toLowerCase() ?? '') || !isAdjacent(words, last + 1, passage.text);
    const isNew = /\b(?:novel|new)\s+["'“`]*$/.test(before) && isWhole && !vague.test(head) && phrase.split(/[\s-]+/).length > 2;
    if (last === first || /\s(?:based on|using|with|via|by)\s/.test(phrase) || !(isNew || isQuoted) || !oursCue.test(before) || /^\s*\(/.test(next) || /^(?:a|an|the|and|of|for|with|our|new|novel)\b/i.test(phrase) || isGeneric(phrase, vocabulary)) continue;
    addCoined(coinage, { kind: 'method', name: phrase, aliases: [], role: 'proposed' });
  }
}

function isAdjacent(words: readonly Word[], index: number, text: string): boolean {
  return /^\s+$/.test(text.slice(words[index - 1]?.end, words[index]?.start));
}
