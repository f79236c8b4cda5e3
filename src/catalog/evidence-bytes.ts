import type { Evidence } from '#model/provenance.ts';
import type { Work } from '#model/work.ts';
import { byteRange } from '#text/byte-range.ts';

/** A half-open byte range of a seed document, and the record it lies in. */
export type SeedRange = { seed: string; ordinal: number; start: number; end: number };

type Printed = Pick<Work, 'title' | 'abstracts'>;

/** What stands at an evidence, verbatim: a stretch of an abstract, or of the title for sentence 0. */
export function evidenceText({ title, abstracts }: Printed, { abstract, sentence, start, end }: Evidence): string {
  return (sentence === 0 ? title : (abstracts[abstract]?.text ?? '')).slice(start, end);
}

/** Where the seeds hold an evidence: a byte range for each record that prints its abstract, or its title for sentence 0. */
export function evidenceBytes(work: Printed, place: Evidence): Pick<SeedRange, 'seed' | 'start' | 'end'>[] {
  return evidenceRanges(work, place).map(({ seed, start, end }) => ({ seed, start, end }));
}

/** The same with the records' places in their documents. */
export function evidenceRanges({ title, abstracts }: Printed, place: Pick<Evidence, 'abstract' | 'sentence' | 'start' | 'end'>): SeedRange[] {
  if (place.sentence === 0) {
    return abstracts.flatMap(({ sources }) => sources.flatMap(({ seed, ordinal, titleStart }) => (titleStart === null ? [] : [{ seed, ordinal, ...byteRange(title, place, titleStart) }])));
  }
  const abstract = abstracts[place.abstract];
  return abstract?.sources.map(({ seed, ordinal, textStart }) => ({ seed, ordinal, ...byteRange(abstract.text, place, textStart) })) ?? [];
}
