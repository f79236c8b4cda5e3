import type { Evidence } from '#model/provenance.ts';
import { byteRange } from '#text/byte-range.ts';
import { plainText } from '#text/plain-text.ts';
import { evidenceRanges, type SeedRange } from './evidence-bytes.ts';
import { paperFacts } from './paper-facts.ts';
import type { Paper } from './types.ts';

/** A sentence, or the title as sentence 0, with where the seeds hold it and each print of a fact in it. */
export type SentencePlace = {
  place: Pick<Evidence, 'abstract' | 'sentence'>;
  /** The first words, without markup. */
  begins: string;
  ranges: SeedRange[];
  facts: { text: string; ranges: SeedRange[] }[];
};

const LONGEST_START = 24;

/** All sentences of a paper in order, the title first where a record prints it. */
export function sentencePlaces(paper: Paper): SentencePlace[] {
  const facts = paperFacts(paper).flatMap(({ evidence }) => evidence);
  const bySentence = Map.groupBy(facts, (place) => (place.sentence === 0 ? 'title' : `${place.abstract} ${place.sentence}`));
  const factsAt = (key: string, text: string): SentencePlace['facts'] => (bySentence.get(key) ?? [])
    .map((place) => ({ text: plainText(text.slice(place.start, place.end)), ranges: evidenceRanges(paper, place) }));
  const title = { abstract: 0, sentence: 0, start: 0, end: paper.title.length };
  const titleRanges = evidenceRanges(paper, title);
  return [
    ...(titleRanges.length === 0 ? [] : [{ place: { abstract: 0, sentence: 0 }, begins: shorten(plainText(paper.title)), ranges: titleRanges, facts: factsAt('title', paper.title) }]),
    ...paper.abstracts.flatMap(({ text, sentences, sources }, abstract) => sentences.map(([start, end], index): SentencePlace => ({
      place: { abstract, sentence: index + 1 },
      begins: shorten(plainText(text.slice(start, end))),
      ranges: sources.map(({ seed, ordinal, textStart }) => ({ seed, ordinal, ...byteRange(text, { start, end }, textStart) })),
      facts: factsAt(`${abstract} ${index + 1}`, text),
    }))),
  ];
}

function shorten(text: string): string {
  if (text.length <= LONGEST_START) return text;
  return `${text.slice(0, LONGEST_START).replace(/\s+\S*$/, '')} …`;
}
