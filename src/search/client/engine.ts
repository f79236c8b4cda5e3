import { searchWords } from '../../text/search-form.ts';
import { type Facet, facets, type SearchKind, searchKinds } from '../kinds.ts';
import { loadHits, type SearchHit } from './hits.ts';
import type { FilterCounts, Found, FoundPage, Pagefind, SearchOptions } from './pagefind.ts';
import { nearestWord, type KnownWord } from '../spelling.ts';
import { rankLoosely } from './loosely.ts';
import { prepareQuery, type Reading } from './query.ts';
import { mergeReadings, titleMatch } from './rank.ts';
import { asks, type SearchState } from './state.ts';
import { WordKnowledge } from './word-knowledge.ts';

export type SearchGroup = { kind: SearchKind; total: number; hits: SearchHit[] };

export type SearchOutcome = {
  /** Groups with results: one with an equal title or name first. */
  groups: SearchGroup[];
  total: number;
  /** Words of the query that took no part. */
  ignored: string[];
  /** Words that no page has, with those that were looked for instead. */
  corrected: { from: string; to: string }[];
  /** True when no page has all of the words, and these have most of them. */
  isLoose: boolean;
  /** Number of results for each value, as if its own facet were not chosen. */
  counts: Record<Facet, Record<string, number>>;
};

export type SearchLimits = {
  /** Hits to load in each group; the group of a chosen kind gets `limitOfOne`. */
  limit: number;
  limitOfOne: number;
  /** Words to which a matching sentence is cut. */
  excerptLength: number;
};

/** Words that say nothing of what is looked for, left out only where most words are enough. */
const stopWords = new Set('a an and are as at be between by can do does for from how in instead into is it its not of on or than that the their to under using via was what when where which why with without'.split(' '));

/** Exact titles are looked for among so many of the engine's best. */
const RERANKED = 12;
/** Short names begin many words, so that their own page may stand far behind. */
const WORDS_OF_SHORT_QUERY = 3;

const noCounts = (): SearchOutcome['counts'] => ({ theme: {}, year: {}, dataset: {}, source: {} });

type Understood = { readings: Reading[]; ignored: string[]; key: string; phrase: boolean };
type FoundForKind = { pages: FoundPage[]; /** Candidates for an exact title. */ head: FoundPage[] };
type GroupsWanted = { key: string; words: readonly string[]; limits: SearchLimits; find: (kind: SearchKind) => Promise<FoundForKind> };

/** Answers queries from a Pagefind index. Rejects when the index cannot be read. */
export class SearchEngine {
  readonly #pagefind: Pagefind;
  readonly #words: WordKnowledge;
  #known: Promise<KnownWord[]> | null = null;
  readonly #orders = new Map<string, Promise<Map<string, number>>>();

  readonly #loadWords: () => Promise<KnownWord[]>;

  /** @param loadWords the vocabulary for the correction of spelling; asked once, when a word is unknown. */
  constructor(pagefind: Pagefind, loadWords: () => Promise<KnownWord[]>) {
    this.#pagefind = pagefind;
    this.#loadWords = loadWords;
    this.#words = new WordKnowledge(pagefind);
  }

  /**
   * Results of a state by kind. An empty query lists everything that the filters leave. Words that no page has are
   * corrected where a near one is known; where no page has all words, those that have most of them are shown.
   */
  async search(state: SearchState, limits: SearchLimits): Promise<SearchOutcome> {
    const understood = await this.#understand(state.query);
    const corrected = understood.phrase ? [] : await this.#correct(understood.ignored);
    if (corrected.length > 0) {
      const query = replaceWords(state.query, corrected);
      return { ...(await this.#answer({ ...state, query }, await this.#understand(query), limits)), corrected };
    }
    return this.#answer(state, understood, limits);
  }

  async #answer(state: SearchState, { readings, ignored, key, phrase }: Understood, limits: SearchLimits): Promise<SearchOutcome> {
    const nothing = { groups: [], total: 0, ignored, corrected: [], isLoose: false, counts: noCounts() };
    if (!asks(state) || (state.query.trim() !== '' && readings.length === 0)) return nothing;
    const terms = readings.map(({ words }) => (phrase ? `"${words.join(' ')}"` : words.join(' ')));
    const words = [...new Set(readings.flatMap((reading) => reading.words))];
    const strict = await this.#groups(state, { key, words, limits, find: (kind) => this.#strictly(terms, readings[0], { state: { ...state, kind }, key }) });
    const [plain] = readings;
    const isLoose = strict.length === 0 && !phrase && (plain?.words.length ?? 0) > 1;
    const groups = isLoose ? await this.#groups(state, { key: '', words, limits, find: async (kind) => ({ pages: await this.#loosely(plain?.words ?? [], { ...state, kind }), head: [] }) }) : strict;
    const exactFirst = groups.toSorted((left, right) => bestMatch(right) - bestMatch(left));
    return {
      ...nothing,
      groups: state.sort === 'relevance' ? exactFirst : groups,
      total: groups.reduce((sum, { total }) => sum + total, 0),
      isLoose: isLoose && groups.length > 0,
      counts: await this.#counts(terms, state),
    };
  }

  /** What `find` gives for each kind that is asked for, loaded; kinds without results are left out. */
  async #groups(state: SearchState, { key, words, limits, find }: GroupsWanted): Promise<SearchGroup[]> {
    const { limit, limitOfOne, excerptLength } = limits;
    const kinds = state.kind === null ? searchKinds : [state.kind];
    const loaded = await Promise.all(kinds.map(async (kind) => {
      const { pages, head } = await find(kind);
      return { kind, total: pages.length, hits: await loadHits({ pages, head, limit: state.kind === null ? limit : limitOfOne }, { kind, key, words, excerptLength }) };
    }));
    return loaded.filter(({ total }) => total > 0);
  }

  async #strictly(terms: readonly string[], reading: Reading | undefined, { state, key }: { state: SearchState; key: string }): Promise<FoundForKind> {
    const pages = await this.#pages(terms, state);
    return { pages, head: state.sort === 'relevance' && key !== '' ? await this.#candidates(pages, reading, state) : [] };
  }

  async #loosely(words: readonly string[], state: SearchState): Promise<FoundPage[]> {
    const wanted = words.filter((word) => !stopWords.has(word));
    const found = await Promise.all(wanted.map((word) => this.#pagefind.search(word, optionsOf(state))));
    return rankLoosely(found.map(({ results }) => results));
  }

  /** The unknown words for which a near one is known. */
  async #correct(unknown: readonly string[]): Promise<SearchOutcome['corrected']> {
    const words = unknown.filter((word) => word.length > 3);
    if (words.length === 0) return [];
    const known = await this.#vocabulary();
    return words.flatMap((from) => {
      const to = nearestWord(from, known);
      return to === null ? [] : [{ from, to }];
    });
  }

  #vocabulary(): Promise<KnownWord[]> {
    this.#known ??= this.#loadWords();
    this.#known.catch(() => { this.#known = null; });
    return this.#known;
  }

  /** Readings that the index can answer, without words that it does not know. */
  async #understand(query: string): Promise<Understood> {
    const { readings, key, phrase } = prepareQuery(query);
    if (readings.length === 0) return { readings, ignored: searchWords(query), key, phrase };
    if (phrase) return { readings, ignored: readings[0]?.dropped ?? [], key, phrase };
    const valid: Reading[] = [];
    let ignored: string[] | null = null;
    for (const reading of readings) {
      const unknown = await this.#words.unknownOf(reading.words);
      const isMadeUp = reading.made.some((word) => unknown.has(word)) || !(await this.#words.areWhole(reading.made));
      const isFirst = valid.length === 0;
      // What was typed last may be the beginning of a joined name.
      const isBeginning = isFirst && !reading.made.some((word) => unknown.has(word));
      if (isMadeUp && !isBeginning) continue;
      const words = reading.words.filter((word) => !unknown.has(word));
      const left = [...reading.dropped, ...unknown];
      if (isFirst) ignored = left;
      else if (left.length > (ignored?.length ?? 0)) continue;
      if (words.length > 0) valid.push({ ...reading, words });
    }
    return { readings: valid, ignored: ignored ?? readings[0]?.words ?? [], key, phrase };
  }

  async #pages(terms: readonly string[], state: SearchState): Promise<FoundPage[]> {
    const options = optionsOf(state);
    if (terms.length === 0) return (await this.#pagefind.search(null, options)).results;
    const found = await Promise.all(terms.map((term) => this.#pagefind.search(term, options)));
    if (found.length === 1) return found[0]?.results ?? [];
    const merged = mergeReadings(found.map(({ results }) => results));
    if (options.sort === undefined) return merged;
    const order = await this.#order(options.sort);
    return merged.sort((left, right) => (order.get(left.id) ?? 0) - (order.get(right.id) ?? 0));
  }

  /** Pages among which an exact title is looked for: the best, and those with the words of a short query as they stand. */
  async #candidates(pages: readonly FoundPage[], reading: Reading | undefined, state: SearchState): Promise<FoundPage[]> {
    const best = pages.slice(0, RERANKED);
    if (reading === undefined || reading.words.length > WORDS_OF_SHORT_QUERY || pages.length <= RERANKED) return best;
    const { results } = await this.#pagefind.search(`"${reading.words.join(' ')}"`, optionsOf(state));
    const whole = new Set(results.slice(0, RERANKED).map(({ id }) => id));
    return [...best, ...pages.slice(RERANKED).filter(({ id }) => whole.has(id))];
  }

  /** Places of all pages in a sort order: what several readings found is in several orders. */
  #order(sort: NonNullable<SearchOptions['sort']>): Promise<Map<string, number>> {
    const name = JSON.stringify(sort);
    const known = this.#orders.get(name) ?? this.#pagefind.search(null, { sort }).then(({ results }) => new Map(results.map(({ id }, place) => [id, place])));
    this.#orders.set(name, known);
    known.catch(() => this.#orders.delete(name));
    return known;
  }

  async #counts(terms: readonly string[], state: SearchState): Promise<SearchOutcome['counts']> {
    await this.#pagefind.filters();
    const ask = (asked: SearchState): Promise<Found[]> => Promise.all((terms.length === 0 ? [null] : terms).map((term) => this.#pagefind.search(term, optionsOf(asked))));
    const common = countsOf(await ask(state));
    const counts = noCounts();
    await Promise.all(
      facets.map(async (facet) => {
        const isChosen = state.facets[facet].length > 0;
        const found = isChosen ? countsOf(await ask({ ...state, facets: { ...state.facets, [facet]: [] } })) : common;
        counts[facet] = found[facet] ?? {};
      }),
    );
    return counts;
  }
}

/** A query with words replaced, the rest as typed. */
function replaceWords(query: string, corrected: SearchOutcome['corrected']): string {
  const meant = new Map(corrected.map(({ from, to }) => [from, to]));
  return query.split(/\s+/u).map((piece) => meant.get(searchWords(piece)[0] ?? '') ?? piece).join(' ');
}

const bestMatch = ({ hits }: SearchGroup): number => Math.max(titleMatch.start, hits[0]?.match ?? titleMatch.none);

/** Without a query there is no relevance: the newest come first. */
function optionsOf({ query, kind, facets: chosen, sort }: SearchState): SearchOptions {
  const filters: NonNullable<SearchOptions['filters']> = kind === null ? {} : { kind };
  for (const facet of facets) if (chosen[facet].length > 0) filters[facet] = { any: chosen[facet] };
  if (sort === 'relevance' && query.trim() !== '') return { filters };
  return { filters, sort: sort === 'title' ? { title: 'asc' } : { year: 'desc' } };
}

/** Where several readings found something, a value counts as often as in the richest. */
function countsOf(found: readonly Found[]): FilterCounts {
  const counts: FilterCounts = {};
  for (const { filters } of found) {
    for (const [name, values] of Object.entries(filters)) {
      const known = (counts[name] ??= {});
      for (const [value, count] of Object.entries(values)) known[value] = Math.max(known[value] ?? 0, count);
    }
  }
  return counts;
}
