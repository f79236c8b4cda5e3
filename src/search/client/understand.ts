import { searchWords } from '../../text/search-form.ts';
import { fillerWords } from '../plain-words.ts';
import { prepareQuery, type Reading } from './query.ts';
import type { WordKnowledge } from './word-knowledge.ts';

/** A query as the index can answer it. */
export type Understood = {
  /** Best first, without words that the index does not know; a page that answers one of them answers the query. */
  readings: Reading[];
  /** Words of the query that took no part, those that say nothing left out. */
  ignored: string[];
  key: string;
  phrase: boolean;
};

/** Readings that the index can answer with the fewest words left out, then the same without words that say nothing. */
export async function understand(query: string, known: WordKnowledge): Promise<Understood> {
  const { readings, key, phrase } = prepareQuery(query);
  const [first] = readings;
  if (first === undefined) return { readings, ignored: searchWords(query), key, phrase };
  if (phrase) return { readings, ignored: first.dropped, key, phrase };
  const answerable: { reading: Reading; left: string[] }[] = [];
  for (const reading of readings) {
    const unknown = await known.unknownOf(reading.words);
    const isMadeUp = reading.made.some((word) => unknown.has(word)) || !(await known.areWhole(reading.made));
    // What was typed last may be the beginning of a joined name.
    const isBeginning = answerable.length === 0 && !reading.made.some((word) => unknown.has(word));
    if (isMadeUp && !isBeginning) continue;
    const words = reading.words.filter((word) => !unknown.has(word));
    answerable.push({ reading: { ...reading, words }, left: [...reading.dropped, ...unknown].filter((word) => !fillerWords.has(word)) });
  }
  const fewest = Math.min(...answerable.map(({ left }) => left.length));
  const best = answerable.filter(({ left }) => left.length === fewest);
  const whole = best.map(({ reading }) => reading).filter(({ words }) => words.length > 0);
  return { readings: [...whole, ...withoutPlain(whole)], ignored: best[0]?.left ?? first.words, key, phrase };
}

/** Of more words, those that most pages have by chance are weighed one by one (see `PageFinder.loosely`). */
const WORDS_OF_NAME = 2;

/** The same readings without words that say nothing: `what is involution` also asks for `involution`. */
function withoutPlain(readings: readonly Reading[]): Reading[] {
  const asked = new Set(readings.map(({ words }) => words.join(' ')));
  return readings.flatMap((reading) => {
    const words = reading.words.filter((word) => !fillerWords.has(word));
    if (words.length === 0 || words.length > WORDS_OF_NAME || asked.has(words.join(' '))) return [];
    asked.add(words.join(' '));
    return [{ ...reading, words }];
  });
}
