import { longForm } from './expansions.ts';
import { sentenceAt, type Span } from './passages.ts';

/** Ends in words that make what follows a means, or what is done without. */
const meansCue =
  /\b(?:require[sd]?|requiring|need(?:s|ed|ing)?|without(?: any)?|instead of|rather than|unlike|off-the-shelf|employ(?:s|ed|ing)?|utili[sz](?:e|es|ed|ing)|leverag(?:e|es|ed|ing)|via|through|combined with|with the help of|inspired by|borrow(?:s|ed|ing)? from|based on|by means of|resort(?:s|ed|ing)? to)\s+(?:an?\s+|the\s+)?(?:\p{L}+ed\s+)?$/u;

/** Ends in words behind which stands where something is of use, or what may come of it. */
const fieldCue =
  /\b(?:(?:task|topic|problem|step|role|prerequisite|interest|potential|impact)\s+(?:in|for)|applications?\s+(?:in|of|for|to)|(?:applications?|domains?|fields?|areas?),?\s+(?:such as|including|like|e\.g\.,?)|inspires?(?:\s+\p{L}+){0,2}|(?:insights?|light)\s+(?:on|into|for)|pav\p{L}+ the way (?:for|to)|future (?:research|work|studies) (?:in|on))\s+(?:\p{L}+\s+){0,2}$/u;

/** Ends in words that tell what others have done or what something comes from. */
const backgroundCue = /\b(?:(?:popular|common|powerful|standard|widely[- ]used)\s+(?:tools?|choices?|techniques?)\s+(?:for|in|of)|[Ii]nspired by [^.;,]*\b(?:in|of|for)|(?:designed|optimi[sz]ed|developed)\s+(?:and\s+\p{L}+\s+)?(?:only\s+)?for|(?:field|realm|breakthroughs?)\s+(?:of|in)|(?:commonly|widely|originally|usually|typically)\s+used\s+(?:for|in)|(?:remarkable|great|tremendous|significant|considerable|recent|rapid)\s+(?:success(?:es)?|progress|advances?|advancements?)\s+(?:of|in|for))\s+(?:\p{L}+\s+){0,2}$/u;

/** Attacks that a work guards against are not what it does. */
const guardCue = /\b(?:against|robust(?:ness)? to|resistan(?:t|ce) to|vulnerab\p{L}+ to)\s+(?:[\p{L}-]+\s+){0,2}$/u;

/** Ends in a list of examples. */
const exampleCue = /\b(?:such as|including|like|e\.g\.|for example|for instance)[\s,:(]+(?:(?!\b(?:is|are|was|were|has|have|can|that|which|requires?|achieves?)\b)[^.;:])*$/;
const ours = /\b(?:[Ww]e|[Oo]urs?|this (?:paper|work|article|study)|[Pp]ropose[sd]?|[Pp]resent(?:s|ed)?)\b/;

/** Names of ways to learn, to shrink or to match, which most works use for something else. */
const way = /(?:(?<!continual |federated |incremental |zero-shot |few-shot |imitation |active |class-incremental |noisy labels )learning|distillation|quantization|pruning|compression|inference|tuning|optimization|factorization|feature selection|feature matching|density estimation|masked image modeling|language modeling|generative modeling|(?<!long )sequence modeling|dense correspondence|pattern recognition|explainability|information extraction|sparse coding|hashing)$/;

/** Whether a task is a way of learning, of shrinking or of matching rather than a purpose. */
export function isWay(name: string): boolean {
  return way.test(name);
}

/** Ends in what makes a way the subject: `we study`, `a method for`, `the problem of`, a result on it. */
const subjectCue = /\b(?:(?:propos|present|introduc|stud(?:y|ies)|investigat|explor|address|tackl|improv|develop|revisit|analy[sz]|rethink|consider|focus|formulat|advanc)\p{L}*\s+(?:on\s+)?(?:[\p{L}-]+\s+){0,4}|(?:methods?|frameworks?|approach(?:es)?|models?|networks?|algorithms?|architectures?|backbones?|losses|loss|systems?|tools?|schemes?|strateg(?:y|ies)|benchmarks?|tasks?|problems?|settings?|effectiveness)\s+(?:[\p{L}-]+\s+)?(?:for|of|in|to|on|including|such as)\s+(?:the\s+)?(?:[\p{L}-]+\s+){0,2}|\b(?:on|and|both|including)\s+(?:the\s+)?(?:[\p{L}-]+\s+){0,2}|,\s+)$/u;

/**
 * Whether a way of learning is named outside the title as a means: in a sentence that does not speak of the
 * work, or not where its subject stands.
 */
function isMeans({ passage, start, end }: Span, name: string): boolean {
  if (!isWay(name)) return false;
  const sentence = sentenceAt(passage, start);
  const text = passage.text.slice(sentence.start, sentence.end);
  if (/^\s+(?:tasks?|problems?|benchmarks?)\b/.test(passage.text.slice(end, end + 16))) return false;
  const tells = ours.test(text) || /\b(?:experiments?|evaluat\p{L}*|validat\p{L}*|results?|outperform\p{L}*|achiev\p{L}*)\b/iu.test(text);
  return !tells || !subjectCue.test(passage.text.slice(sentence.start, start));
}

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
  if (isMeans({ passage, start, end }, name) || isPartOfName({ passage, start, end }, name)) return true;
  if (meansCue.test(before) || (learning.test(name) && /\b(?:with|by|using|use|uses|and)\s+$/.test(before) && !/^\s+(?:tasks?|methods?|problem|benchmark|setting)/.test(after))) return true;
  if (fieldCue.test(before) || (name.endsWith(' attack') && guardCue.test(before))) return true;
  if (backgroundCue.test(before) && !ours.test(before)) return true;
  // What a text opens with is what others have done.
  return sentence.number <= 2 && exampleCue.test(before) && !ours.test(passage.text.slice(sentence.start, sentence.end));
}

/** Words behind which a task is what data or a term of an objective is for: `a face parsing loss`. */
const partAfter = /^\s+(?:loss(?:es)?|masks?|labels|priors?|stage|step)\b/;
/** Words that make another thing of what follows: `masked language modeling`, `vector quantization`. */
const partBefore = /\b(?:masked|(?:residual\s+)?vector|product|phase|scalar|kernel)[\s-]+$/i;

/** Whether a task is part of the name of something else: a loss, a mask that is put in, a name with capitals. */
function isPartOfName({ passage: { text }, start, end }: Span, name: string): boolean {
  if (partAfter.test(text.slice(end, end + 12)) || partBefore.test(text.slice(Math.max(0, start - 24), start))) return true;
  return isExplainedOtherwise(text, text.slice(start, end), name);
}

/** Whether the text itself explains an acronym by words of which the task has none. */
function isExplainedOtherwise(text: string, surface: string, name: string): boolean {
  if (!/^[A-Z]{2,6}$/.test(surface)) return false;
  const bracket = text.indexOf(`(${surface})`);
  const long = bracket < 0 ? null : longForm(surface, text.slice(Math.max(0, bracket - 80), bracket).trimEnd());
  return long !== null && !long.toLowerCase().split(/[\s-]+/).some((word) => word.length > 3 && name.toLowerCase().includes(word));
}
