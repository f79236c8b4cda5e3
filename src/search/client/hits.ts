import { LETTERS_OF_SHORT_WORD } from './page-finder.ts';
import { namesInAliases } from '../alias-field.ts';
import type { SearchKind } from '../kinds.ts';
import { bestSentence, type Excerpt, type MarkedText, markWords } from './excerpt.ts';
import type { FoundPage, PageData } from './pagefind.ts';
import { isNamedIn, matchPerson, matchTitle, rerank, type TitleMatch, titleMatch } from './rank.ts';

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

/** What hits are made for: the key of the whole query, its words, and how long an excerpt may be. */
type HitContext = { kind: SearchKind; key: string; words: readonly string[]; /** Those of the words that were typed. */ asked: readonly string[]; /** Typed words that say nothing. */ plain: readonly string[]; excerptLength: number };
type PageContext = HitContext & { /** Whether the page is known to have all of the words. */ hasAll: boolean };

/** As many hits as are wanted, the candidates reranked by their titles before the rest. */
export async function loadHits({ pages, head, limit }: { pages: readonly FoundPage[]; head: readonly FoundPage[]; limit: number }, context: HitContext): Promise<SearchHit[]> {
  const candidates = new Set(head.map(({ id }) => id));
  const load = async (page: FoundPage): Promise<SearchHit> => hitOf(await page.data(), { ...context, hasAll: candidates.has(page.id) });
  const rest = pages.filter(({ id }) => !candidates.has(id)).slice(0, Math.max(0, limit - candidates.size));
  const [first, others] = await Promise.all([Promise.all(head.map(load)), Promise.all(rest.map(load))]);
  return [...rerank(first), ...others].slice(0, limit);
}

/** Beginnings of other words by chance are no sign that something was meant. */
const isTelling = (word: string): boolean => word.length > LETTERS_OF_SHORT_WORD;

function hitOf(data: PageData, { kind, key, words, asked, plain, excerptLength, hasAll }: PageContext): SearchHit {
  const { meta, filters } = data;
  const title = meta['title'] ?? meta['name'] ?? '';
  const names = namesInAliases(meta['aliases'] ?? '');
  // A dataset that is asked for with a metric is what is meant, and not one of the papers on it.
  const isAskedOf = kind === 'dataset' && hasAll && [title, ...names].some((name) => isNamedIn(name, asked));
  const own = kind === 'author' ? matchPerson(title, key) : matchTitle(title, key);
  const match = own === titleMatch.none && isAskedOf ? titleMatch.within : own;
  const otherName = match === titleMatch.exact ? '' : (names.find((name) => matchTitle(name, key) === titleMatch.exact) ?? '');
  const excerpt = bestSentence(data, { words, asked: asked.filter(isTelling), plain, length: excerptLength });
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
