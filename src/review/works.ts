import type { Theme } from '#model/entity.ts';
import type { Work } from '#model/work.ts';

/** What the checks know of the corpus. */
export type Corpus = { works: ReadonlyMap<string, Work>; themes: readonly Pick<Theme, 'id' | 'name'>[] };

/** Index of a corpus by the works' ids. */
export function corpusOf(works: readonly Work[], themes: readonly Pick<Theme, 'id' | 'name'>[]): Corpus {
  return { works: new Map(works.map((work) => [work.id, work])), themes };
}
