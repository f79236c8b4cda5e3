import { searchWords } from '../../text/search-form.ts';
import { namesInAliases } from '../alias-field.ts';
import { type Facet, facets, type SearchKind, searchKinds } from '../kinds.ts';
import { bestSentence, type Excerpt, type MarkedText, markWords } from './excerpt.ts';
import type { FilterCounts, Found, FoundPage, PageData, Pagefind, SearchOptions } from './pagefind.ts';
import { prepareQuery, type Reading } from './query.ts';
import { matchTitle, mergeReadings, rerank, type TitleMatch, titleMatch } from './rank.ts';
import { asks, type SearchState } from './state.ts';
import { WordKnowledge } from './word-knowledge.ts';

export type SearchHit = {
  kind: SearchKind;
  /** Path with the site's base; with the sentence's fragment where one matches. */
  url: string;
  title: string;
  /** True when no title is known and this is a label. */
  isLabel: boolean;
  markedTitle: MarkedText;
  match: TitleMatch;
  /** Another name of it that was asked for, or empty. */
  otherName: string;
  markedAuthors: MarkedText;
  venue: string;
  year: string;
  /** Number of papers behind an entity. */
  papers: number;
  excerpt: Excerpt | null;
};

export type SearchGroup = { kind: SearchKind; total: number; hits: SearchHit[] };

export type SearchOutcome = {
  /** Groups with results: one with an equal title or name first. */
  groups: SearchGroup[];
  total: number;
  /** Words of the query that took no part. */
  ignored: string[];
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

/** Exact titles are looked for among so many of the engine's best. */
const RERANKED = 12;
/** Short names begin many words, so that their own page may stand far behind. */
const WORDS_OF_SHORT_QUERY = 3;

const noCounts = (): SearchOutcome['counts'] => ({ theme: {}, year: {}, dataset: {}, source: {} });

/** Answers queries from a Pagefind index. Rejects when the index cannot be read. */
export class SearchEngine {
  readonly #pagefind: Pagefind;
  readonly #words: WordKnowledge;
  readonly #orders = new Map<string, Promise<Map<string, number>>>();

  constructor(pagefind: Pagefind) {
    this.#pagefind = pagefind;
    this.#words = new WordKnowledge(pagefind);
  }

  /** Results of a state by kind. An empty query lists everything that the filters leave. */
  async search(state: SearchState, { limit, limitOfOne, excerptLength }: SearchLimits): Promise<SearchOutcome> {
    const { readings, ignored, key, phrase } = await this.#understand(state.query);
    const nothing = { groups: [], total: 0, ignored, counts: noCounts() };
    if (!asks(state) || (state.query.trim() !== '' && readings.length === 0)) return nothing;
    const terms = readings.map(({ words }) => (phrase ? `"${words.join(' ')}"` : words.join(' ')));
    const queryWords = [...new Set(readings.flatMap(({ words }) => words))];
    const kinds = state.kind === null ? searchKinds : [state.kind];
    const loaded = await Promise.all(
      kinds.map(async (kind) => {
        const pages = await this.#pages(terms, { ...state, kind });
        const head = state.sort === 'relevance' && key !== '' ? await this.#candidates(pages, readings[0], { ...state, kind }) : [];
        const context = { kind, key, words: queryWords, excerptLength };
        return { kind, total: pages.length, hits: await loadHits({ pages, head, limit: state.kind === null ? limit : limitOfOne }, context) };
      }),
    );
    const groups = loaded.filter(({ total }) => total > 0);
    const exactFirst = groups.toSorted((left, right) => bestMatch(right) - bestMatch(left));
    return {
      groups: state.sort === 'relevance' ? exactFirst : groups,
      total: groups.reduce((sum, { total }) => sum + total, 0),
      ignored,
      counts: await this.#counts(terms, state),
    };
  }

  /** Readings that the index can answer, without words that it does not know. */
  async #understand(query: string): Promise<{ readings: Reading[]; ignored: string[]; key: string; phrase: boolean }> {
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

type HitContext = { kind: SearchKind; key: string; words: readonly string[]; excerptLength: number };

/** As many hits as are wanted, the candidates reranked by their titles before the rest. */
async function loadHits({ pages, head, limit }: { pages: readonly FoundPage[]; head: readonly FoundPage[]; limit: number }, context: HitContext): Promise<SearchHit[]> {
  const load = async (page: FoundPage): Promise<SearchHit> => hitOf(await page.data(), context);
  const candidates = new Set(head.map(({ id }) => id));
  const rest = pages.filter(({ id }) => !candidates.has(id)).slice(0, Math.max(0, limit - candidates.size));
  const [first, others] = await Promise.all([Promise.all(head.map(load)), Promise.all(rest.map(load))]);
  return [...rerank(first), ...others].slice(0, limit);
}

function hitOf(data: PageData, { kind, key, words, excerptLength }: HitContext): SearchHit {
  const { meta, filters } = data;
  const title = meta['title'] ?? meta['name'] ?? '';
  const match = matchTitle(title, key);
  const otherName = match === titleMatch.exact ? '' : (namesInAliases(meta['aliases'] ?? '').find((name) => matchTitle(name, key) === titleMatch.exact) ?? '');
  const excerpt = bestSentence(data, { words, length: excerptLength });
  return {
    kind,
    url: excerpt === null ? data.url : `${data.url}#${excerpt.anchor}`,
    title,
    isLabel: filters['label'] !== undefined,
    markedTitle: markWords(title, words),
    match: otherName === '' ? match : titleMatch.otherName,
    otherName,
    markedAuthors: markWords(meta['authors'] ?? '', words),
    venue: meta['venue'] ?? '',
    year: filters['year']?.[0] ?? '',
    papers: Number(filters['papers']?.[0] ?? 0),
    excerpt,
  };
}
