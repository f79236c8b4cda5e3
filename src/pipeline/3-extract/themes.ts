import type { ThemeEntry } from '#model/lexicon.ts';
import { nameKey } from '#text/keys.ts';
import type { TextOfWork } from './facts.ts';

/** Least likeness that counts; below it nothing speaks for any theme. */
const THRESHOLD = 0.03;
const TITLE_WEIGHT = 3;

/** Themes by place; under each term the themes that it speaks for. */
type ThemeIndex = { ids: string[]; norms: number[]; postings: Map<string, { theme: number; weight: number }[]> };
const made = new WeakMap<readonly ThemeEntry[], ThemeIndex>();

/**
 * The theme whose vocabulary a work's words are most like (cosine of TF-IDF weights over single words
 * and pairs, the themes being the documents), or null when nothing speaks for any.
 */
export function proposeTheme(work: TextOfWork, themes: readonly ThemeEntry[]): string | null {
  const index = made.get(themes) ?? indexThemes(themes);
  made.set(themes, index);
  const counts = new Map<string, number>();
  for (const term of termsOf(work.title ?? '')) counts.set(term, (counts.get(term) ?? 0) + TITLE_WEIGHT);
  for (const { text } of work.abstracts.slice(0, 1)) for (const term of termsOf(text)) counts.set(term, (counts.get(term) ?? 0) + 1);
  const scores = likenesses(counts, index);
  const best = scores.reduce((top, score, theme) => (score > (scores[top] ?? 0) ? theme : top), 0);
  return (scores[best] ?? 0) < THRESHOLD ? null : (index.ids[best] ?? null);
}

/** Words of three letters and more without plural s, and pairs of neighbours. */
function termsOf(text: string): string[] {
  const words = text.split(/[^\p{L}\p{N}]+/u).map(nameKey).filter((word) => word.length > 2).map((word) => word.replace(/(?<=[a-z]{3})s$/, ''));
  return [...words, ...words.slice(1).map((word, index) => `${words[index] ?? ''} ${word}`)];
}

function indexThemes(themes: readonly ThemeEntry[]): ThemeIndex {
  const documents = themes.map(({ name, scope, keywords }) => new Set([name, scope, ...keywords].flatMap(termsOf)));
  const frequency = new Map<string, number>();
  for (const terms of documents) for (const term of terms) frequency.set(term, (frequency.get(term) ?? 0) + 1);
  const postings: ThemeIndex['postings'] = new Map();
  const norms = documents.map((terms, theme) => {
    const weights: number[] = [];
    for (const term of terms) {
      const rarity = Math.log(themes.length / (frequency.get(term) ?? 1));
      if (rarity <= 0) continue;
      // Two neighbouring words say more than one.
      const weight = term.includes(' ') ? 2 * rarity : rarity;
      weights.push(weight);
      postings.set(term, [...(postings.get(term) ?? []), { theme, weight }]);
    }
    return Math.hypot(...weights);
  });
  return { ids: themes.map(({ id }) => id), norms, postings };
}

/** Likeness of a work's terms to each theme, 0 to 1. */
function likenesses(counts: ReadonlyMap<string, number>, { norms, postings }: ThemeIndex): number[] {
  const products = norms.map(() => 0);
  let length = 0;
  for (const [term, count] of counts) {
    const frequency = 1 + Math.log(count);
    length += frequency * frequency;
    for (const { theme, weight } of postings.get(term) ?? []) products[theme] = (products[theme] ?? 0) + frequency * weight;
  }
  return norms.map((norm, theme) => (length === 0 || norm === 0 ? 0 : (products[theme] ?? 0) / (Math.sqrt(length) * norm)));
}
