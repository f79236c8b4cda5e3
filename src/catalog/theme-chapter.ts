import type { Catalog, ChapterEntry, ThemeEntry } from './types.ts';

/** The theme that a chapter treats; undefined for the opening and the closing. */
export function themeOf({ themes }: Pick<Catalog, 'themes'>, chapter: ChapterEntry): ThemeEntry | undefined {
  return themes.find(({ id }) => id === chapter.theme);
}

const wordsAMinute = 230;

/** Minutes that an attentive reader needs. */
export function readingMinutes({ words }: Pick<ChapterEntry, 'words'>): number {
  return Math.max(1, Math.round(words / wordsAMinute));
}
