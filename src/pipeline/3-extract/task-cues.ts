import { sentenceAt, type Span } from './passages.ts';

/** Ends in words that make what follows a means, or what is done without. */
const meansCue =
  /\b(?:require[sd]?|requiring|need(?:s|ed|ing)?|without(?: any)?|instead of|rather than|unlike|off-the-shelf|employ(?:s|ed|ing)?|utili[sz](?:e|es|ed|ing)|leverag(?:e|es|ed|ing)|via|through|combined with|with the help of|inspired by|borrow(?:s|ed|ing)? from|based on|by means of|resort(?:s|ed|ing)? to)\s+(?:an?\s+|the\s+)?(?:\p{L}+ed\s+)?$/u;

/** Ends in words behind which stands where something is of use, or what may come of it. */
const fieldCue =
  /\b(?:(?:task|topic|problem|step|role|prerequisite|interest|potential|impact)\s+(?:in|for)|applications?\s+(?:in|of|for|to)|(?:applications?|domains?|fields?|areas?),?\s+(?:such as|including|like|e\.g\.,?)|inspires?(?:\s+\p{L}+){0,2}|(?:insights?|light)\s+(?:on|into|for)|pav\p{L}+ the way (?:for|to)|future (?:research|work|studies) (?:in|on))\s+(?:\p{L}+\s+){0,2}$/u;

/** Ends in a list of examples. */
const exampleCue = /\b(?:such as|including|like|e\.g\.|for example|for instance)[\s,:(]+(?:(?!\b(?:is|are|was|were|has|have|can|that|which|requires?|achieves?)\b)[^.;:])*$/;
const ours = /\b(?:[Ww]e|[Oo]urs?|this (?:paper|work|article|study)|[Pp]ropose[sd]?|[Pp]resent(?:s|ed)?)\b/;

/** Words that name a way of learning, which a paper may use for something else. */
const learning = /(?:learning|adaptation|distillation|pruning|quantization|coding|inference|clustering|training|tuning|optimization|modeling|estimation)$/;

/**
 * Whether a task is named in passing: as a means, as a field of use, as an example of what others have
 * reached, or in the name of an event.
 */
export function isInPassing({ passage, start, end }: Span, name: string): boolean {
  if (passage.isTitle) return /^\s+(?:Challenge|Competition|Workshop)\b/.test(passage.text.slice(end));
  const sentence = sentenceAt(passage, start);
  const before = passage.text.slice(sentence.start, start);
  const after = passage.text.slice(end, end + 40);
  if (/^\s+(?:Challenge|Competition|Workshop|Conference|Dataset|Benchmark)\b/.test(after)) return true;
  if (meansCue.test(before) || (learning.test(name) && /\b(?:with|by|using|use|uses|and)\s+$/.test(before) && !/^\s+(?:tasks?|methods?|problem|benchmark|setting)/.test(after))) return true;
  if (fieldCue.test(before)) return true;
  // What a text opens with is what others have done.
  return sentence.number <= 2 && exampleCue.test(before) && !ours.test(passage.text.slice(sentence.start, sentence.end));
}
