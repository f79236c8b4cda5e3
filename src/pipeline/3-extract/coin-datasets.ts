import { nameKey } from '#text/keys.ts';
import { addCoined, isConcept, type Coinage } from './coinage.ts';
import type { Passage } from './passages.ts';
import { looksNamed, shapeOf } from './shape.ts';
import { isGeneric, type Vocabulary } from './vocabulary.ts';
import { wordsOf } from './words.ts';

const name = "\\p{Lu}[\\p{L}\\p{N}]*(?:[-_+.][\\p{L}\\p{N}]+)*\\+?(?:\\s+\\p{Lu}[\\p{L}\\p{N}]*(?:[-_+.][\\p{L}\\p{N}]+)*|\\s+\\d{4})*";
const list = `${name}(?:(?:,\\s*(?:and\\s+|&\\s+)?|\\s+and\\s+|\\s+&\\s+|\\/)${name})*`;
const dataNoun = '(?:datasets?|data sets?|benchmarks?|benchmark datasets?|corpus|corpora|database|test sets?|leaderboard)';
const beforeNoun = new RegExp(`(?<![\\p{L}\\p{N}\\\\_-])(${list})(\\s+(?:[a-z][a-z-]+\\s+)?${dataNoun})(?![\\p{L}])`, 'gu');
const challenge = new RegExp(`(?<![\\p{L}\\p{N}\\\\-])(${name})\\s+(?:[Cc]hallenge|[Cc]ompetition|track)\\b`, 'gu');
const afterNoun = new RegExp(`\\b${dataNoun}(?:\\s*[:,(]\\s*|\\s+)(?:(?:such as|including|like|namely|e\\.g\\.,?|i\\.e\\.,?|called|named)\\s+)?(${list})`, 'gu');

/** Takes names that stand where names of datasets stand: `on the X and Y datasets`, `benchmarks such as X`. */
export function coinDatasets(passages: readonly Passage[], vocabulary: Vocabulary, coinage: Coinage): void {
  for (const { text, isTitle } of passages) {
    if (isTitle) continue;
    for (const match of text.matchAll(beforeNoun)) takeList(match[1] ?? '', { at: match.index, text, vocabulary, coinage });
    for (const match of text.matchAll(challenge)) takeChallenge(match[0], match[1] ?? '', { at: match.index, text, vocabulary, coinage });
    for (const match of text.matchAll(afterNoun)) {
      if (/[:(]|such as|including|like|namely|e\.g|i\.e|called|named/.test(match[0])) takeList(match[1] ?? '', { at: match.index + 1, text, vocabulary, coinage });
    }
  }
}

type Context = { at: number; text: string; vocabulary: Vocabulary; coinage: Coinage };

function takeList(names: string, context: Context): void {
  for (const item of names.split(/\s*(?:,|\band\b|&|\/)\s*/)) {
    const clean = item.replace(/^(?:The|Our|This|These|Both|Existing|Several|Many|On|In|For)\s+/, '').trim();
    if (clean !== '') takeDataset(clean, context);
  }
}

function takeDataset(item: string, { at, text, vocabulary, coinage }: Context): void {
  if (isGeneric(item, vocabulary) || isConcept(coinage, item) || item.length < 3) return;
  if (item.split(/[\s-]+/).every((piece) => isGeneric(piece, vocabulary))) return;
  const words = wordsOf(item);
  const single = words.length === 1;
  const opensSentence = /(?:^|[.!?:]\s+)$/.test(text.slice(Math.max(0, at - 3), at)) && text.startsWith(item, at);
  if (opensSentence && !words.some((word) => looksNamed(word.text))) return;
  if (single && shapeOf(item) === 'capital' && item.length < 4) return;
  if (vocabulary.names.forms.get(nameKey(item))?.[0]?.kind === 'dataset') return addCoined(coinage, { kind: 'dataset', name: item, aliases: [], role: 'mentioned' });
  const known = vocabulary.names.forms.get(nameKey(item.replace(/[-_ ]?(?:19|20)\d\d$/, '')))?.[0] ?? vocabulary.names.forms.get(nameKey(words[0]?.text ?? ''))?.[0];
  if (known !== undefined || coinage.names.has(nameKey(item))) return;
  const method = [...coinage.names.values()].find((coined) => coined.kind === 'method' && nameKey(item).startsWith(nameKey(coined.name)));
  if (method === undefined) addCoined(coinage, { kind: 'dataset', name: item, aliases: [], role: 'mentioned' });
}

/** A contest is named with its noun; a track by its name alone. */
function takeChallenge(whole: string, item: string, context: Context): void {
  const isTrack = /track$/.test(whole);
  const words = wordsOf(item);
  if (!isTrack && words.length < 2 && !words.some((word) => looksNamed(word.text))) return;
  if (isTrack && !words.some((word) => looksNamed(word.text))) return;
  if (/^(?:The|This|One|Another|A|Our|In)\b/.test(item)) return;
  const known = context.vocabulary.names.forms.has(nameKey(item));
  if (known || (words.length < 2 && isGeneric(item, context.vocabulary))) return;
  addCoined(context.coinage, { kind: 'dataset', name: isTrack ? item : whole, aliases: [], role: 'mentioned' });
}
