import { reviewAnchor } from '../../text/anchors.ts';
import { searchWords } from '../../text/search-form.ts';
import { facets, type SearchKind, searchKinds } from '../kinds.ts';
import { fillerWords } from '../plain-words.ts';
import { nearestWord } from '../spelling.ts';
import { unitsOf, type Unit } from '../synonyms.ts';
import type { SearchAids } from './aids.ts';
import { FacetCounter, type FacetCounts, noCounts } from './facet-counts.ts';
import { loadHits, type SearchHit } from './hits.ts';
import { PageFinder } from './page-finder.ts';
import type { FoundPage, Pagefind } from './pagefind.ts';
import { contentWords } from './query.ts';
import { titleMatch } from './rank.ts';
import { asks, type SearchState } from './state.ts';
import { understand, type Understood } from './understand.ts';
import { WordKnowledge } from './word-knowledge.ts';

export type SearchGroup = { kind: SearchKind; total: number; hits: SearchHit[] };

export type SearchOutcome = {
  /** Groups with results: one with an equal title or name first, else one with a person or dataset asked for by name. */
  groups: SearchGroup[];
  total: number;
  /** Words of the query that took no part. */
  ignored: string[];
  /** Words that no page has, with those that were looked for instead. */
  corrected: { from: string; to: string }[];
  /** What pages found besides those with all words have: most of the words, or other words for the one asked for; null where none were looked for. */
  loose: 'most words' | 'other words' | null;
  /** Number of results for each value, as if its own facet were not chosen. */
  counts: FacetCounts;
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
/** Among all kinds: the text of a chapter is long, and all of it comes with its hit; so only those that are shown are fetched. */
const MOST_CHAPTERS = 4;

type OfKind = SearchState & { kind: SearchKind };
/** Pages of each kind, and the things asked for where they were looked for in other words too. */
type Answer = { units: readonly Unit[]; found: readonly FoundOfKind[] };
type FoundOfKind = { kind: SearchKind; strict: FoundPage[]; loose: FoundPage[] };

/** Answers queries from a Pagefind index. Rejects when the index cannot be read. */
export class SearchEngine {
  readonly #finder: PageFinder;
  readonly #words: WordKnowledge;
  readonly #counter: FacetCounter;
  readonly #aids: SearchAids;

  /** @param aids lists that are asked for when a query needs them. */
  constructor(pagefind: Pagefind, aids: SearchAids) {
    this.#aids = aids;
    this.#words = new WordKnowledge(pagefind);
    this.#counter = new FacetCounter(pagefind);
    this.#finder = new PageFinder(pagefind, this.#words);
  }

  /**
   * Results of a state by kind. An empty query lists everything that the filters leave. Words that no page has are
   * corrected where a near one is known; where few pages have all words, those that have most of them are shown.
   */
  async search(state: SearchState, limits: SearchLimits): Promise<SearchOutcome> {
    const understood = await understand(state.query, this.#words);
    const corrected = understood.phrase ? [] : await this.#correct(understood.ignored);
    if (corrected.length === 0) return this.#answer(state, understood, limits);
    const query = replaceWords(state.query, corrected);
    return { ...(await this.#answer({ ...state, query }, await understand(query, this.#words), limits)), corrected };
  }

  async #answer(state: SearchState, understood: Understood, limits: SearchLimits): Promise<SearchOutcome> {
    const { readings, ignored, key } = understood;
    const nothing: SearchOutcome = { groups: [], total: 0, ignored, corrected: [], loose: null, counts: noCounts() };
    if (!asks(state)) return nothing;
    const answer = await this.#find(state, understood);
    const { units, found } = answer;
    const typed = readings.flatMap((reading) => reading.words);
    const telling = typed.filter((word) => !fillerWords.has(word));
    const asked = telling.length > 0 ? telling : typed;
    const plain = telling.length > 0 ? typed.filter((word) => fillerWords.has(word)) : [];
    const words = [...new Set([...asked, ...units.flatMap(({ words: own, others }) => [own, ...others].flat())])];
    const groups = await Promise.all(found.map(async ({ kind, strict, loose }) => {
      const pages = [...strict, ...loose];
      const isReranked = state.sort === 'relevance' && key !== '' && kind !== 'chapter';
      const head = isReranked ? await this.#finder.candidates(strict, readings[0], { ...state, kind }) : [];
      return { kind, total: pages.length, hits: await loadHits({ pages, head, limit: limitFor(kind, state, limits) }, { kind, key, words, asked, plain, excerptLength: limits.excerptLength }) };
    }));
    const isMeant = new Set(units.filter(({ others }) => others.length > 0).flatMap((unit) => unit.words));
    const shown = groups.filter(({ total }) => total > 0);
    const isLoose = found.some(({ loose }) => loose.length > 0);
    return {
      ...nothing,
      ignored: ignored.filter((word) => !isMeant.has(word)),
      groups: state.sort === 'relevance' ? exactFirst(shown, found) : shown,
      total: shown.reduce((sum, { total }) => sum + total, 0),
      loose: isLoose ? (units.length > 1 ? 'most words' : 'other words') : null,
      counts: await this.#counts(state, understood, answer),
    };
  }

  async #find(state: SearchState, understood: Understood): Promise<Answer> {
    const kinds = state.kind === null ? searchKinds : [state.kind];
    const ofKinds = kinds.map((kind): OfKind => ({ ...state, kind }));
    const withAllWords = await Promise.all(ofKinds.map((ofKind) => this.#finder.strictly(understood, ofKind)));
    const isLooseWhereFew = state.sort === 'relevance';
    const all = understood.ignored.length > 0 || (isLooseWhereFew && isFew(withAllWords, kinds)) ? await this.#unitsOf(state.query, understood) : [];
    const missing = all.filter(({ words, others }) => others.length > 0 && words.some((word) => understood.ignored.includes(word)));
    const strict = await Promise.all(ofKinds.map((ofKind, index) => this.#withUnits(missing, withAllWords[index] ?? [], ofKind)));
    const isLoose = isLooseWhereFew && isFew(strict, kinds) && all.flatMap(({ words, others }) => [words, ...others]).length > 1;
    if (!isLoose) return { units: missing, found: kinds.map((kind, index) => ({ kind, strict: strict[index] ?? [], loose: [] })) };
    const spread = await this.#finder.spreadOf(all, state);
    const loose = await Promise.all(ofKinds.map((ofKind, index) => this.#finder.loosely({ units: all, spread }, ofKind, strict[index] ?? [])));
    return { units: all, found: kinds.map((kind, index) => ({ kind, strict: strict[index] ?? [], loose: loose[index] ?? [] })) };
  }

  /** The things that a query asks for, with other words for each; none for a phrase, which asks for its very words. */
  async #unitsOf(query: string, { phrase }: Understood): Promise<Unit[]> {
    return phrase || query.trim() === '' ? [] : unitsOf(contentWords(query), await this.#aids.synonyms()).filter(saysSomething);
  }

  /** Pages that also have things for which the index knows other words only. */
  async #withUnits(units: readonly Unit[], pages: FoundPage[], state: SearchState): Promise<FoundPage[]> {
    const having = await Promise.all(units.map(async (unit) => new Set((await this.#finder.pagesOf(unit, state)).map(({ id }) => id))));
    return pages.filter(({ id }) => having.every((ids) => ids.has(id)));
  }

  /** The unknown words for which a near one is known. */
  async #correct(unknown: readonly string[]): Promise<SearchOutcome['corrected']> {
    if (unknown.every((word) => word.length <= 3)) return [];
    const meant = new Set((await this.#aids.synonyms()).flatMap(({ met, others }) => [...met, ...others].flat()));
    const words = unknown.filter((word) => word.length > 3 && !meant.has(word));
    const known = words.length === 0 ? [] : await this.#aids.words();
    return words.flatMap((from) => {
      const to = nearestWord(from, known);
      return to === null ? [] : [{ from, to }];
    });
  }

  async #counts(state: SearchState, understood: Understood, answer: Answer): Promise<FacetCounts> {
    const counts = noCounts();
    await Promise.all(
      facets.map(async (facet) => {
        const isChosen = state.facets[facet].length > 0;
        const { found } = isChosen ? await this.#find({ ...state, facets: { ...state.facets, [facet]: [] } }, understood) : answer;
        counts[facet] = await this.#counter.count(facet, found.flatMap(({ strict, loose }) => [...strict, ...loose]));
      }),
    );
    return counts;
  }
}

const saysSomething = ({ words, others }: Unit): boolean => others.length > 0 || words.some((word) => !fillerWords.has(word));

function isFew(found: readonly (readonly FoundPage[])[], kinds: readonly SearchKind[]): boolean {
  return (found[kinds.indexOf('paper')]?.length ?? FEW) < FEW;
}

/** Kinds with an equal name first, then those of which some page has all of the words; a chapter is long and has many by chance. */
function exactFirst(groups: readonly SearchGroup[], found: readonly FoundOfKind[]): SearchGroup[] {
  const hasTerm = isTerm(groups.find(({ kind }) => kind === 'paper')?.hits ?? []);
  const bestMatch = ({ kind, hits: [first] }: SearchGroup): number => (kind === 'author' && first?.match === titleMatch.within && hasTerm ? titleMatch.start : Math.max(titleMatch.start, first?.match ?? titleMatch.none));
  const isStrict = ({ kind }: SearchGroup): boolean => kind !== 'chapter' && found.some((one) => one.kind === kind && one.strict.length > 0);
  return groups.toSorted((left, right) => bestMatch(right) - bestMatch(left) || Number(isStrict(right)) - Number(isStrict(left)));
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

/** Whether most papers that were found say a word themselves, as `GAN`, which is a surname too. */
function isTerm(papers: readonly SearchHit[]): boolean {
  const saying = papers.filter(({ markedTitle, excerpt }) => markedTitle.some(({ marked }) => marked) || (excerpt !== null && excerpt.anchor !== reviewAnchor));
  return saying.length * 2 > papers.length;
}
