import type { ThemeEntry } from '#model/lexicon.ts';
import { nameKey } from '#text/keys.ts';
import { singularOf } from '#text/plural.ts';
import { stopWords } from '#text/stop-words.ts';
import type { TextOfWork } from './facts.ts';

/** What is read of a work. */
type WorkText = { title: string | null; abstracts: readonly Pick<TextOfWork['abstracts'][number], 'text'>[] };

/** A work and the themes, by id, that a reader gave it. */
export type PlacedWork = { work: WorkText; primary: string; secondary: readonly string[] };

/**
 * Least likeness that counts. Against the shipped themes, most texts on other subjects reach 0.04, a proof
 * on graphs 0.07; only a clinical trial passed, which shares its words with the medical theme. Nine in ten
 * works of the corpus reach more when they are left out of the profiles.
 */
const leastLikeness = 0.075;
/** Distinct words that must speak for a theme: a single one has too many senses. */
const leastWords = 2;
/** A word speaks for a theme whose profile gives it this many times its mean weight in the others. */
const tellingRatio = 2;

const titleWeight = 3;
const secondaryWeight = 0.5;
/** A theme's name and keywords count as much as this many works. */
const keywordWeight = 3;

type Counts = ReadonlyMap<string, number>;
type Vector = Map<string, number>;
/** Under each term the themes, by place, whose profiles have it. */
type Postings = Map<string, { theme: number; weight: number; telling: boolean }[]>;

/**
 * Learns from the works that readers have placed, and from names and keywords of the themes, what each
 * theme's works are written in (TF-IDF weights of words and pairs of words; Rocchio's profiles, see
 * https://nlp.stanford.edu/IR-book/html/htmledition/rocchio-classification-1.html).
 * @returns the id of the theme whose profile is nearest to a work by cosine, or null when none is near.
 */
export function themeProposer({ themes, placed }: { themes: readonly ThemeEntry[]; placed: readonly PlacedWork[] }): (work: WorkText) => string | null {
  const works = placed.map(({ work }) => countTerms(work));
  const keywords = themes.map(({ name, keywords: words }) => tally([name, ...words].flatMap(termsOf)));
  const weigh = weigher([...works, ...keywords]);
  const profiles = themes.map((): Vector => new Map());
  const byId = new Map(themes.map(({ id }, theme) => [id, profiles[theme]]));
  for (const [index, { primary, secondary }] of placed.entries()) {
    const vector = weigh(works[index] ?? new Map());
    addTo(byId.get(primary), vector, 1);
    for (const id of secondary) addTo(byId.get(id), vector, secondaryWeight);
  }
  for (const [theme, counts] of keywords.entries()) addTo(profiles[theme], weigh(counts), keywordWeight);
  const postings = postingsOf(profiles.map(unitLength));
  return (work) => themes[nearest(weigh(countTerms(work)), postings, themes.length)]?.id ?? null;
}

/** Words of three letters and more without plural s and stop words, and pairs of such words side by side. */
function termsOf(text: string): string[] {
  const words = text.split(/[^\p{L}\p{N}]+/u).map(nameKey).map((word) => (isTelling(word) ? singularOf(word) : null));
  return words.flatMap((word, index) => {
    const before = words[index - 1];
    if (word === null) return [];
    return before === null || before === undefined ? [word] : [word, `${before} ${word}`];
  });
}

function isTelling(word: string): boolean {
  return word.length > 2 && !stopWords.has(word) && !/^\d+$/.test(word);
}

/** The title counts more than the abstract; of several abstracts the first is read. */
function countTerms({ title, abstracts }: WorkText): Counts {
  return tally(termsOf(abstracts[0]?.text ?? ''), tally(termsOf(title ?? ''), new Map(), titleWeight));
}

function tally(terms: readonly string[], counts = new Map<string, number>(), step = 1): Map<string, number> {
  for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + step);
  return counts;
}

/** Weighs counts by how few of the documents have the term; the vectors have length 1. */
function weigher(documents: readonly Counts[]): (counts: Counts) => Vector {
  const frequency = tally(documents.flatMap((counts) => [...counts.keys()]));
  const rarity = (term: string): number => Math.log((documents.length + 1) / (frequency.get(term) ?? 1));
  return (counts) => unitLength(new Map([...counts].map(([term, count]) => [term, (1 + Math.log(count)) * rarity(term)])));
}

function unitLength(vector: Vector): Vector {
  let squares = 0;
  for (const weight of vector.values()) squares += weight * weight;
  return squares === 0 ? vector : new Map([...vector].map(([term, weight]) => [term, weight / Math.sqrt(squares)]));
}

function addTo(profile: Vector | undefined, vector: Vector, share: number): void {
  if (profile === undefined) return;
  for (const [term, weight] of vector) profile.set(term, (profile.get(term) ?? 0) + share * weight);
}

function postingsOf(profiles: readonly Vector[]): Postings {
  const postings: Postings = new Map();
  for (const [theme, profile] of profiles.entries()) {
    for (const [term, weight] of profile) {
      const known = postings.get(term);
      if (known === undefined) postings.set(term, [{ theme, weight, telling: false }]);
      else known.push({ theme, weight, telling: false });
    }
  }
  for (const [term, entries] of postings) {
    const total = entries.reduce((sum, { weight }) => sum + weight, 0);
    // A pair of words adds no word of its own.
    for (const entry of entries) entry.telling = !term.includes(' ') && entry.weight * (profiles.length - 1) >= tellingRatio * (total - entry.weight);
  }
  return postings;
}

/** Place of the nearest theme for which enough words speak; -1 for none. Of equally near ones the first. */
function nearest(vector: Vector, postings: Postings, themes: number): number {
  const scores = Array.from({ length: themes }, () => ({ likeness: 0, words: 0 }));
  for (const [term, weight] of vector) {
    for (const entry of postings.get(term) ?? []) {
      const score = scores[entry.theme];
      if (score === undefined) continue;
      score.likeness += weight * entry.weight;
      if (entry.telling) score.words += 1;
    }
  }
  let best = -1;
  for (const [theme, { likeness }] of scores.entries()) if (likeness >= leastLikeness && likeness > (scores[best]?.likeness ?? 0)) best = theme;
  return (scores[best]?.words ?? 0) >= leastWords ? best : -1;
}
