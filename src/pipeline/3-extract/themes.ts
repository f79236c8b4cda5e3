import type { ThemeEntry } from '#model/lexicon.ts';
import { nameKey } from '#text/keys.ts';
import type { TextOfWork } from './facts.ts';

/** Least likeness that counts; below it nothing speaks for any theme. */
const THRESHOLD = 0.03;
const TITLE_WEIGHT = 3;

type Weights = Map<string, number>;
const made = new WeakMap<readonly ThemeEntry[], { id: string; weights: Weights }[]>();

/**
 * The theme whose vocabulary a work's words are most like (cosine of TF-IDF weights over single words
 * and pairs, the themes being the documents), or null when nothing speaks for any.
 */
export function proposeTheme(work: TextOfWork, themes: readonly ThemeEntry[]): string | null {
  const vocabulary = made.get(themes) ?? themeWeights(themes);
  made.set(themes, vocabulary);
  const counts = new Map<string, number>();
  for (const term of termsOf(work.title ?? '')) counts.set(term, (counts.get(term) ?? 0) + TITLE_WEIGHT);
  for (const { text } of work.abstracts.slice(0, 1)) for (const term of termsOf(text)) counts.set(term, (counts.get(term) ?? 0) + 1);
  const scored = vocabulary.map(({ id, weights }) => ({ id, score: likeness(counts, weights) }));
  const best = scored.reduce<{ id: string; score: number } | null>((top, next) => (top === null || next.score > top.score ? next : top), null);
  return best === null || best.score < THRESHOLD ? null : best.id;
}

/** Words of three letters and more without plural s, and pairs of neighbours. */
function termsOf(text: string): string[] {
  const words = text.split(/[^\p{L}\p{N}]+/u).map(nameKey).filter((word) => word.length > 2).map((word) => word.replace(/(?<=[a-z]{3})s$/, ''));
  return [...words, ...words.slice(1).map((word, index) => `${words[index] ?? ''} ${word}`)];
}

function themeWeights(themes: readonly ThemeEntry[]): { id: string; weights: Weights }[] {
  const documents = themes.map(({ id, name, scope, keywords }) => ({ id, terms: new Set([name, scope, ...keywords].flatMap(termsOf)) }));
  const frequency = new Map<string, number>();
  for (const { terms } of documents) for (const term of terms) frequency.set(term, (frequency.get(term) ?? 0) + 1);
  return documents.map(({ id, terms }) => {
    const weights: Weights = new Map();
    for (const term of terms) {
      const rarity = Math.log(themes.length / (frequency.get(term) ?? 1));
      // Two neighbouring words say more than one.
      if (rarity > 0) weights.set(term, term.includes(' ') ? 2 * rarity : rarity);
    }
    return { id, weights };
  });
}

function likeness(counts: ReadonlyMap<string, number>, weights: ReadonlyMap<string, number>): number {
  let product = 0;
  let length = 0;
  for (const [term, count] of counts) {
    const tf = 1 + Math.log(count);
    const weight = weights.get(term) ?? 0;
    product += tf * weight;
    length += tf * tf;
  }
  const norm = Math.hypot(...weights.values());
  return length === 0 || norm === 0 ? 0 : product / (Math.sqrt(length) * norm);
}
