import { searchKey } from '../../text/search-form.ts';
import { fillerWords } from '../plain-words.ts';
import type { Unit } from '../synonyms.ts';
import { facets, type SearchKind } from '../kinds.ts';
import { eitherOf, rankLoosely } from './loosely.ts';
import { everything, type FoundPage, type Pagefind, type SearchOptions } from './pagefind.ts';
import type { Reading } from './query.ts';
import { mergeReadings } from './rank.ts';
import type { SearchState } from './state.ts';
import type { Understood } from './understand.ts';
import type { WordKnowledge } from './word-knowledge.ts';

/** Pages whose texts are read for a phrase. */
const MOST_READ = 40;
/** Exact titles are looked for among so many of the engine's best. */
const RERANKED = 12;
/** Short names begin many words, so that their own page may stand far behind. */
const WORDS_OF_SHORT_QUERY = 3;
/** Words of so few letters begin too many others to mean them: `he` is not `heat`. */
export const LETTERS_OF_SHORT_WORD = 3;
const MOST_LOOSE = 12;
/** Kinds whose pages say much: one of them answers by what it says, a name by what it names. */
const texts: ReadonlySet<SearchKind> = new Set(['paper', 'chapter']);
/** Of the weight of the rarest thing asked for, what a name must have: `picture` alone does not find all that is called image. */
const TELLING = 0.7;
/** A person's name meets single words of a question by chance. */
const LEAST_UNITS: Partial<Record<SearchKind, number>> = { author: 2 };

/** Things asked for, and on how many pages each stands. */
export type LooseQuery = { units: readonly Unit[]; spread: readonly number[] };

/** Finds pages in a Pagefind index. */
export class PageFinder {
  readonly #pagefind: Pagefind;
  readonly #words: WordKnowledge;
  readonly #orders = new Map<string, Promise<Map<string, number>>>();

  constructor(pagefind: Pagefind, words: WordKnowledge) {
    this.#pagefind = pagefind;
    this.#words = words;
  }

  /** Pages that have all words of one of the readings; all that the filters leave where nothing is asked for. */
  async strictly({ readings, phrase }: Understood, state: SearchState): Promise<FoundPage[]> {
    const [first] = readings;
    if (first === undefined) return state.query.trim() === '' ? (await this.#pagefind.search(everything, optionsOf(state))).results : [];
    if (phrase && first.dropped.length > 0) return this.#gappedPhrase(first, state);
    const options = optionsOf(state);
    const found = await Promise.all(readings.map(async ({ words }) => {
      const { results } = await this.#pagefind.search(termOf(words, phrase), options);
      return phrase ? results : this.#withShortWordsWhole(results, words);
    }));
    const [only = []] = found;
    if (found.length === 1) return only;
    const merged = mergeReadings(found);
    if (options.sort === undefined) return merged;
    const order = await this.#order(options.sort);
    return merged.sort((left, right) => (order.get(left.id) ?? 0) - (order.get(right.id) ?? 0));
  }

  async #withShortWordsWhole(pages: readonly FoundPage[], words: readonly string[]): Promise<FoundPage[]> {
    const short = words.filter((word) => isShort(word) && !fillerWords.has(word));
    const found = await Promise.all(short.map((word) => this.#words.pagesWith(word)));
    const whole = found.filter(({ size }) => size > 0);
    return pages.filter(({ id }) => whole.every((having) => having.has(id)));
  }

  /** Pagefind leaves single letters out of its index, so a phrase with one is looked for in the texts of the pages with its other words. */
  async #gappedPhrase({ words }: Reading, state: SearchState): Promise<FoundPage[]> {
    const wanted = searchKey(state.query);
    const pages = (await this.#pagefind.search(words.join(' '), optionsOf(state))).results;
    const texts = await Promise.all(pages.slice(0, MOST_READ).map(async (page) => ({ page, text: searchKey((await page.data()).content) })));
    return texts.flatMap(({ page, text }) => (text.includes(wanted) ? [page] : []));
  }

  /** On how many pages of any kind each thing stands that is asked for. */
  async spreadOf(units: readonly Unit[], state: SearchState): Promise<number[]> {
    return Promise.all(units.map(async (unit) => (await this.pagesOf(unit, { ...state, kind: null })).length));
  }

  /** Pages with most of what is asked for, in the words of the query or others for the same, without those found already. */
  async loosely({ units, spread }: LooseQuery, state: SearchState & { kind: SearchKind }, already: readonly FoundPage[]): Promise<FoundPage[]> {
    // Where a thing of the name is found, others with a part of it are not meant.
    if (!texts.has(state.kind) && already.length > 0) return [];
    const found = await Promise.all(units.map((unit) => this.pagesOf(unit, state)));
    const known = new Set(already.map(({ id }) => id));
    return rankLoosely(found, { spread, leastUnits: LEAST_UNITS[state.kind] ?? 1, telling: texts.has(state.kind) ? 0 : TELLING }).filter(({ id }) => !known.has(id)).slice(0, Math.max(0, MOST_LOOSE - already.length));
  }

  /** Pages with one thing that is asked for, in whatever words. */
  async pagesOf({ words, others }: Unit, state: SearchState): Promise<FoundPage[]> {
    const options = optionsOf({ ...state, sort: 'relevance' });
    const own = (await this.#words.unknownOf(words)).size > 0 ? [] : (await this.#pagefind.search(await this.#ownTerm(words), options)).results;
    // In quotation marks a word finds itself and its inflections, without them all words that begin with it.
    const meant = await Promise.all(others.map((member) => this.#pagefind.search(termOf(member, true), options)));
    return eitherOf([own, ...meant.map(({ results }) => results)]);
  }

  async #ownTerm(words: readonly string[]): Promise<string> {
    return termOf(words, words.length === 1 && words.every(isShort) && await this.#words.areWhole(words));
  }

  /** Pages among which an exact title is looked for: the best, and those with the words of a short query as they stand. */
  async candidates(pages: readonly FoundPage[], reading: Reading | undefined, state: SearchState): Promise<FoundPage[]> {
    const best = pages.slice(0, RERANKED);
    if (reading === undefined || reading.words.length > WORDS_OF_SHORT_QUERY || pages.length <= RERANKED) return best;
    const { results } = await this.#pagefind.search(termOf(reading.words, true), optionsOf(state));
    const whole = new Set(results.slice(0, RERANKED).map(({ id }) => id));
    return [...best, ...pages.slice(RERANKED).filter(({ id }) => whole.has(id))];
  }

  /** Places of all pages in a sort order: what several readings found is in several orders. */
  #order(sort: NonNullable<SearchOptions['sort']>): Promise<Map<string, number>> {
    const name = JSON.stringify(sort);
    const known = this.#orders.get(name) ?? this.#pagefind.search(everything, { sort }).then(({ results }) => new Map(results.map(({ id }, place) => [id, place])));
    this.#orders.set(name, known);
    known.catch(() => this.#orders.delete(name));
    return known;
  }
}

const isShort = (word: string): boolean => word.length <= LETTERS_OF_SHORT_WORD && /^\p{L}+$/u.test(word);

function termOf(words: readonly string[], together: boolean): string {
  return together ? `"${words.join(' ')}"` : words.join(' ');
}

/** Without a query there is no relevance: the newest come first. */
function optionsOf({ query, kind, facets: chosen, sort }: SearchState): SearchOptions {
  const filters: NonNullable<SearchOptions['filters']> = kind === null ? {} : { kind };
  for (const facet of facets) if (chosen[facet].length > 0) filters[facet] = { any: chosen[facet] };
  if (sort === 'relevance' && query.trim() !== '') return { filters };
  return { filters, sort: sort === 'title' ? { title: 'asc' } : { year: 'desc' } };
}
