import { searchKey, searchWords } from '../../text/search-form.ts';
import { type Facet, facets, type SearchKind, searchKinds } from '../kinds.ts';
import { loadHits, type SearchHit } from './hits.ts';
import type { FilterCounts, Found, FoundPage, Pagefind, SearchOptions } from './pagefind.ts';
import { nearestWord } from '../spelling.ts';
import { unitsOf, type Unit } from '../synonyms.ts';
import type { SearchAids } from './aids.ts';
import { eitherOf, rankLoosely } from './loosely.ts';
import { contentWords, prepareQuery, type Reading } from './query.ts';
import { mergeReadings, titleMatch } from './rank.ts';
import { asks, type SearchState } from './state.ts';
import { WordKnowledge } from './word-knowledge.ts';

export type SearchGroup = { kind: SearchKind; total: number; hits: SearchHit[] };

export type SearchOutcome = {
  /** Groups with results: one with an equal title or name first, else one with a dataset asked for by name. */
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

/** With fewer papers than this that have all words, those with most of them are shown too. */
const FEW = 5;
/** Among all kinds: the text of a chapter is long, and all of it comes with its hit. */
const MOST_CHAPTERS = 4;
const MOST_LOOSE = 12;
/** Pages whose texts are read for a phrase. */
const MOST_READ = 40;
/** Exact titles are looked for among so many of the engine's best. */
const RERANKED = 12;
/** Short names begin many words, so that their own page may stand far behind. */
const WORDS_OF_SHORT_QUERY = 3;

const noCounts = (): SearchOutcome['counts'] => ({ theme: {}, year: {}, dataset: {}, source: {} });

type Understood = { readings: Reading[]; ignored: string[]; key: string; phrase: boolean };
/** Answers queries from a Pagefind index. Rejects when the index cannot be read. */
export class SearchEngine {
  readonly #pagefind: Pagefind;
  readonly #words: WordKnowledge;
  readonly #orders = new Map<string, Promise<Map<string, number>>>();

  readonly #aids: SearchAids;

  /** @param aids lists that are asked for when a query needs them. */
  constructor(pagefind: Pagefind, aids: SearchAids) {
    this.#pagefind = pagefind;
    this.#aids = aids;
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
    if (!asks(state)) return nothing;
    const terms = readings.map(({ words }) => (phrase ? `"${words.join(' ')}"` : words.join(' ')));
    const kinds = state.kind === null ? searchKinds : [state.kind];
    const isGapped = phrase && (readings[0]?.dropped.length ?? 0) > 0;
    const strict = await Promise.all(kinds.map((kind) => (isGapped ? this.#phrase(state.query, readings[0]?.words ?? [], { ...state, kind }) : this.#strictly(terms, readings[0], { ...state, kind }))));
    const hasFew = !phrase && state.sort === 'relevance' && state.query.trim() !== '' && (strict[kinds.indexOf('paper')]?.length ?? FEW) < FEW;
    const units = hasFew ? unitsOf(contentWords(state.query), await this.#aids.synonyms()) : [];
    const loose = units.length + units.flatMap(({ others }) => others).length > 1 ? await Promise.all(kinds.map((kind, index) => this.#loosely(units, { ...state, kind }, strict[index] ?? []))) : [];
    const asked = readings.flatMap((reading) => reading.words);
    const words = [...new Set([...asked, ...(hasFew ? units.flatMap(({ words: own, others }) => [own, ...others].flat()) : [])])];
    const loaded = await Promise.all(kinds.map(async (kind, index) => {
      const pages = [...(strict[index] ?? []), ...(loose[index] ?? [])];
      const head = state.sort === 'relevance' && key !== '' ? await this.#candidates(strict[index] ?? [], readings[0], { ...state, kind }) : [];
      return { kind, total: pages.length, hits: await loadHits({ pages, head, limit: limitFor(kind, state, limits) }, { kind, key, words, asked, excerptLength: limits.excerptLength }) };
    }));
    const groups = loaded.filter(({ total }) => total > 0);
    // Kinds with an equal name first, then those of which some page has all of the words.
    const isStrict = ({ kind }: SearchGroup): boolean => (strict[kinds.indexOf(kind)]?.length ?? 0) > 0;
    const exactFirst = groups.toSorted((left, right) => bestMatch(right) - bestMatch(left) || Number(isStrict(right)) - Number(isStrict(left)));
    const isMeant = new Set(units.filter(({ others }) => others.length > 0).flatMap((unit) => unit.words));
    return {
      ...nothing,
      ignored: ignored.filter((word) => !(hasFew && isMeant.has(word))),
      groups: state.sort === 'relevance' ? exactFirst : groups,
      total: groups.reduce((sum, { total }) => sum + total, 0),
      isLoose: loose.some((pages) => pages.length > 0),
      counts: terms.length === 0 && state.query.trim() !== '' ? noCounts() : await this.#counts(terms, state),
    };
  }

  async #strictly(terms: readonly string[], reading: Reading | undefined, state: SearchState): Promise<FoundPage[]> {
    return reading === undefined && state.query.trim() !== '' ? [] : this.#pages(terms, state);
  }

  /** Pagefind leaves single letters out of its index, so a phrase with one is looked for in the texts of the pages with its other words. */
  async #phrase(phrase: string, words: readonly string[], state: SearchState): Promise<FoundPage[]> {
    const wanted = searchKey(phrase);
    const pages = await this.#pages([words.join(' ')], state);
    const texts = await Promise.all(pages.slice(0, MOST_READ).map(async (page) => ({ page, text: searchKey((await page.data()).content) })));
    return texts.flatMap(({ page, text }) => (text.includes(wanted) ? [page] : []));
  }

  /** Pages with most of what is asked for, in the words of the query or others for the same, without those found already. */
  async #loosely(units: readonly Unit[], state: SearchState, already: readonly FoundPage[]): Promise<FoundPage[]> {
    const options = optionsOf(state);
    // In quotation marks a word finds itself and its inflections, without them all words that begin with it.
    const found = await Promise.all(units.map(async ({ words, others }) => {
      const own = await this.#pagefind.search(words.join(' '), options);
      const meant = await Promise.all(others.map((member) => this.#pagefind.search(`"${member.join(' ')}"`, options)));
      return eitherOf([own.results, ...meant.map(({ results }) => results)]);
    }));
    const known = new Set(already.map(({ id }) => id));
    return rankLoosely(found).filter(({ id }) => !known.has(id)).slice(0, Math.max(0, MOST_LOOSE - already.length));
  }

  /** The unknown words for which a near one is known. */
  async #correct(unknown: readonly string[]): Promise<SearchOutcome['corrected']> {
    const words = unknown.filter((word) => word.length > 3);
    if (words.length === 0) return [];
    const [known, synonyms] = await Promise.all([this.#aids.words(), this.#aids.synonyms()]);
    const meant = new Set(synonyms.flat(2));
    return words.flatMap((from) => {
      const to = meant.has(from) ? null : nearestWord(from, known);
      return to === null ? [] : [{ from, to }];
    });
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

function limitFor(kind: SearchKind, state: SearchState, { limit, limitOfOne }: SearchLimits): number {
  if (state.kind !== null) return limitOfOne;
  return kind === 'chapter' ? Math.min(limit, MOST_CHAPTERS) : limit;
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
