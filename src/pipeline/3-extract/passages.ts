import type { Evidence } from '#model/provenance.ts';
import type { TextOfWork } from './facts.ts';

/** One text of a work, the title or an abstract, with its sentences numbered from 1 (the title: 0). */
export type Passage = {
  /** Index into the work's abstracts; 0 for the title. */
  abstract: number;
  isTitle: boolean;
  text: string;
  sentences: Sentence[];
};

export type Sentence = { number: number; start: number; end: number };

/** Half-open UTF-16 range in one passage. */
export type Span = { passage: Passage; start: number; end: number };

/** The title first, then the abstracts. */
export function passagesOf({ title, abstracts }: TextOfWork): Passage[] {
  const passages = abstracts.map(({ text, sentences }, abstract) => ({
    abstract,
    isTitle: false,
    text,
    sentences: sentences.map(([start, end], index) => ({ number: index + 1, start, end })),
  }));
  if (title === null) return passages;
  return [{ abstract: 0, isTitle: true, text: title, sentences: [{ number: 0, start: 0, end: title.length }] }, ...passages];
}

/** The sentence a position lies in; the last one before it when it lies between two. */
export function sentenceAt({ sentences }: Passage, position: number): Sentence {
  let found = sentences[0] ?? { number: 1, start: 0, end: 0 };
  for (const sentence of sentences) {
    if (sentence.start > position) break;
    found = sentence;
  }
  return found;
}

/** Evidence for a span. */
export function evidenceOf({ passage, start, end }: Span): Evidence {
  return { abstract: passage.abstract, sentence: sentenceAt(passage, start).number, start, end };
}
