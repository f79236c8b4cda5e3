import { namesInAliases } from '../alias-field.ts';
import type { SearchKind } from '../kinds.ts';
import { bestSentence, type Excerpt, type MarkedText, markWords } from './excerpt.ts';
import type { FoundPage, PageData } from './pagefind.ts';
import { matchPerson, matchTitle, rerank, type TitleMatch, titleMatch } from './rank.ts';

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
type HitContext = { kind: SearchKind; key: string; words: readonly string[]; excerptLength: number };

/** As many hits as are wanted, the candidates reranked by their titles before the rest. */
export async function loadHits({ pages, head, limit }: { pages: readonly FoundPage[]; head: readonly FoundPage[]; limit: number }, context: HitContext): Promise<SearchHit[]> {
  const load = async (page: FoundPage): Promise<SearchHit> => hitOf(await page.data(), context);
  const candidates = new Set(head.map(({ id }) => id));
  const rest = pages.filter(({ id }) => !candidates.has(id)).slice(0, Math.max(0, limit - candidates.size));
  const [first, others] = await Promise.all([Promise.all(head.map(load)), Promise.all(rest.map(load))]);
  return [...rerank(first), ...others].slice(0, limit);
}

function hitOf(data: PageData, { kind, key, words, excerptLength }: HitContext): SearchHit {
  const { meta, filters } = data;
  const title = meta['title'] ?? meta['name'] ?? '';
  const match = kind === 'author' ? matchPerson(title, key) : matchTitle(title, key);
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
