import { loadCatalog, type Catalog, type ChapterEntry, type Reference } from '#catalog/index.ts';

/** A chapter with the catalog it is part of. */
export type Place = { catalog: Catalog; chapter: ChapterEntry | undefined };

/** Where a component stands, by the chapter's id that the build writes into it. */
export async function placeOf(chapterId: string | undefined): Promise<Place> {
  const catalog = await loadCatalog();
  return { catalog, chapter: catalog.chapters.find(({ id }) => id === chapterId) };
}

/** The entry of a work in a chapter's list of references. */
export function referenceTo({ chapter }: Place, work: string): Reference | undefined {
  return chapter?.references.find(({ paper }) => paper.id === work);
}

/** Id of a reference's entry: alone of its kind on the page of the whole review too. */
export function referenceId(chapter: string, number: number): string {
  return `ref-${chapter}-${number}`;
}
