import { foldLetters, partsAtPunctuation, searchWords } from '../../text/search-form.ts';
import type { PageData, Pagefind } from './pagefind.ts';

/** `whole`: a word of the index; `beginning`: words of the index begin with it. */
type WordStatus = 'whole' | 'beginning' | 'unknown';

/**
 * Tells which words the index knows. Pagefind itself silently takes the longest beginning of an unknown
 * word that it knows, or leaves the word out.
 */
export class WordKnowledge {
  readonly #pagefind: Pick<Pagefind, 'search'>;
  readonly #known = new Map<string, Promise<WordStatus>>();

  constructor(pagefind: Pick<Pagefind, 'search'>) {
    this.#pagefind = pagefind;
  }

  /** @param word in search form, of two characters or more. */
  status(word: string): Promise<WordStatus> {
    const status = this.#known.get(word) ?? this.#ask(word);
    this.#known.set(word, status);
    status.catch(() => this.#known.delete(word));
    return status;
  }

  /** Those of the words that the index does not know. */
  async unknownOf(words: readonly string[]): Promise<Set<string>> {
    const statuses = await Promise.all(words.map((word) => this.status(word)));
    return new Set(words.filter((_, index) => statuses[index] === 'unknown'));
  }

  /** Whether all of the words stand in the index as they are, inflections aside. */
  async areWhole(words: readonly string[]): Promise<boolean> {
    const statuses = await Promise.all(words.map((word) => this.status(word)));
    return statuses.every((status) => status === 'whole');
  }

  /** Ids of the pages that have a word as it is, inflections aside; none where it only begins others. */
  async pagesWith(word: string): Promise<Set<string>> {
    // A query in quotation marks takes no beginnings.
    return new Set((await this.#pagefind.search(`"${word}"`, {})).results.map(({ id }) => id));
  }

  async #ask(word: string): Promise<WordStatus> {
    if ((await this.pagesWith(word)).size > 0) return 'whole';
    const [first] = (await this.#pagefind.search(word, {})).results;
    if (first === undefined) return 'unknown';
    return hasWordBeginning(await first.data(), word) ? 'beginning' : 'unknown';
  }
}

function hasWordBeginning({ content, meta, locations }: PageData, word: string): boolean {
  const tokens = content.split(' ');
  const matched = locations.length > 0 ? locations.map((location) => tokens[location] ?? '') : Object.values(meta).flatMap((value) => value.split(/\s+/u));
  return matched.some((token) => [...searchWords(token), ...partsAtPunctuation(token), ...camelParts(token)].some((part) => part.startsWith(word)));
}

function camelParts(token: string): string[] {
  return token.split(/(?<=\p{Ll})(?=\p{Lu})/u).map(foldLetters);
}
