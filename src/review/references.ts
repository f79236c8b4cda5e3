import type { Work } from '#model/work.ts';
import { citationNames } from './citation-names.ts';

/** A work in a chapter's list: its number in the order of first citation, and how the text names it. */
export type NumberedWork<Cited> = { number: number; work: Cited; names: string; /** `2018`, or `2018a` beside another of the same names and year; null where none is known. */ year: string | null };

/** The works of a chapter, numbered in the order in which it first cites them. Letters tell those apart whose names and year are the same. */
export function numberWorks<Cited extends Work>(ids: readonly string[], works: ReadonlyMap<string, Cited>): NumberedWork<Cited>[] {
  const cited = [...new Set(ids)].flatMap((id) => works.get(id) ?? []);
  const alike = Map.groupBy(cited, (work) => `${citationNames(work)} ${work.year ?? ''}`);
  return cited.map((work, index) => {
    const names = citationNames(work);
    const group = alike.get(`${names} ${work.year ?? ''}`) ?? [];
    const letter = group.length < 2 ? '' : String.fromCharCode('a'.charCodeAt(0) + group.indexOf(work));
    return { number: index + 1, work, names, year: work.year === null ? (letter === '' ? null : letter) : `${work.year}${letter}` };
  });
}

/** How running text names a work: `Hu et al. 2018` in brackets, `Hu et al. (2018)` in the sentence. */
export function citationText({ names, year }: Pick<NumberedWork<unknown>, 'names' | 'year'>, isInText: boolean): string {
  if (year === null) return names;
  const whole = names.replace(' et al.', ' et\u00a0al.');
  return isInText ? `${whole} (${year})` : `${whole}\u00a0${year}`;
}
