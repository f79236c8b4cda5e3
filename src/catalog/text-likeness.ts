import { nameKey } from '../text/keys.ts';
import { singularOf } from '../text/plural.ts';
import { stopWords } from '../text/stop-words.ts';

/** A text of which the title counts more than the rest. */
export type TitledText = { title: string; text: string };

/** Words of a text that tell it from others, by key, heaviest first. */
type Vector = Map<string, { weight: number; printed: string }>;

export type TextLikeness = {
  /** Cosine of a text to each other one that it is like at all, by place. */
  likenessTo: (index: number) => Map<number, number>;
  /** Words that make two texts alike, most telling first, as the first prints them. */
  sharedWords: (index: number, other: number) => string[];
};

const titleWeight = 2;
/** Texts less alike share a word or two by chance. */
const leastLikeness = 0.06;
/** Words kept for a text: those behind say little of it, and every text costs the same. */
const longestVector = 40;

/**
 * Compares texts by the words they are written in: TF-IDF weights with cosine
 * (https://nlp.stanford.edu/IR-book/html/htmledition/dot-products-1.html) over each text's most telling words.
 * @param common a word that more texts have tells nothing, which keeps the cost of a text independent of their number.
 */
export function compareTexts(texts: readonly TitledText[], common: number): TextLikeness {
  const counts = texts.map(countWords);
  const frequency = new Map<string, number>();
  for (const words of counts) for (const key of words.keys()) frequency.set(key, (frequency.get(key) ?? 0) + 1);
  const vectors = counts.map((words) => weigh(words, { frequency, common, total: texts.length }));
  const likenessTo = likenessFinder(vectors);
  return {
    likenessTo,
    sharedWords: (index, other) => [...(vectors[index] ?? [])]
      .map(([key, { weight, printed }]) => ({ printed, weight: weight * (vectors[other]?.get(key)?.weight ?? 0) }))
      .filter(({ weight }) => weight > 0)
      .sort((a, b) => b.weight - a.weight)
      .map(({ printed }) => printed),
  };
}

/** Texts that have a word, and its weight in each. */
type Holders = { texts: number[]; weights: number[] };

function likenessFinder(vectors: readonly Vector[]): TextLikeness['likenessTo'] {
  const holders = new Map<string, Holders>();
  for (const [index, vector] of vectors.entries()) {
    for (const [key, { weight }] of vector) {
      const known = holders.get(key) ?? { texts: [], weights: [] };
      known.texts.push(index);
      known.weights.push(weight);
      holders.set(key, known);
    }
  }
  // One array for all texts, back at zero after each, is several times as fast as a map for each.
  const sums = new Float64Array(vectors.length);
  return (index) => {
    const touched: number[] = [];
    for (const [key, { weight }] of vectors[index] ?? []) {
      const { texts = [], weights = [] } = holders.get(key) ?? {};
      for (let place = 0; place < texts.length; place += 1) {
        const other = texts[place] ?? 0;
        const sum = sums[other] ?? 0;
        if (sum === 0) touched.push(other);
        sums[other] = sum + weight * (weights[place] ?? 0);
      }
    }
    const likeness = new Map<number, number>();
    for (const other of touched) {
      if (other !== index && (sums[other] ?? 0) >= leastLikeness) likeness.set(other, sums[other] ?? 0);
      sums[other] = 0;
    }
    return likeness;
  };
}

type Counted = Map<string, { count: number; printed: string }>;

function countWords({ title, text }: TitledText): Counted {
  const words: Counted = new Map();
  const add = (source: string, step: number): void => {
    // Addresses and commands of markup are no words of the text.
    for (const printed of source.replace(/https?:\S+|\\[a-z]+/giu, ' ').split(/[^\p{L}\p{N}]+/u)) {
      const key = singularOf(nameKey(printed));
      if (key.length < 3 || stopWords.has(key) || stopWords.has(nameKey(printed)) || /^\d/.test(key)) continue;
      const known = words.get(key);
      // A capital may be the sentence's or the title's, a small letter is the word's own.
      words.set(key, { count: (known?.count ?? 0) + step, printed: known !== undefined && !/^\p{Ll}/u.test(printed) ? known.printed : printed });
    }
  };
  add(title, titleWeight);
  add(text, 1);
  return words;
}

function weigh(words: Counted, { frequency, common, total }: { frequency: ReadonlyMap<string, number>; common: number; total: number }): Vector {
  const weighed = [...words].flatMap(([key, { count, printed }]) => {
    const texts = frequency.get(key) ?? 1;
    return texts > common ? [] : [[key, { weight: (1 + Math.log(count)) * Math.log(total / texts), printed }] as const];
  });
  const kept = weighed.sort(([a, { weight: weightA }], [b, { weight: weightB }]) => weightB - weightA || (a < b ? -1 : 1)).slice(0, longestVector);
  const length = Math.hypot(...kept.map(([, { weight }]) => weight));
  return new Map(kept.map(([key, { weight, printed }]) => [key, { weight: length === 0 ? 0 : weight / length, printed }]));
}
