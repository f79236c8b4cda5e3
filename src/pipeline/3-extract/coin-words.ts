import { isOwnAt, isOwnPart, type Around } from './coin-own.ts';
import { apposedCue, comparingCue, definedCue, frontedCue, isProposedAfter, newCue, othersCue, owningCue, performingCue, takingCue, winningCue } from './cues.ts';
import { shapeOf } from './shape.ts';
import { isFamily, type Vocabulary } from './vocabulary.ts';

/** A word of unusual spelling, and what is known of it. */
export type Candidate = {
  text: string;
  around: Around;
  /** The lexicon has it. */
  isKnown: boolean;
  /** A bracket of the text explains it as short for something that is no method. */
  isConcept: boolean;
  isGeneric: boolean;
  /** Two known names with a hyphen between. */
  isPairing: boolean;
  /** It stands in the text more than once, or in the title too. */
  recurs: boolean;
  vocabulary: Vocabulary;
};

type Role = 'proposed' | 'mentioned';

/** What a word of unusual spelling is by its surroundings. The first habit that fits decides; `role` null: no name. */
const habits: readonly { habit: string; role: Role | null; fits: (word: Candidate) => boolean }[] = [
  { habit: 'we propose ResNet, a novel network', role: 'proposed', fits: (word) => word.isKnown && isKnownOwn(word.around) },
  { habit: 'a name that the lexicon has', role: null, fits: ({ isKnown }) => isKnown },
  { habit: 'we propose SaaS, a novel algorithm', role: 'proposed', fits: (word) => (word.isGeneric || word.isPairing) && isGiven(word) && !isFamily(word.text, word.vocabulary) },
  { habit: 'a generic word, two names in one', role: null, fits: ({ isGeneric, isPairing }) => isGeneric || isPairing },
  { habit: 'explained as XYZ, and XYZ outperforms others', role: 'proposed', fits: (word) => word.isConcept && isWinning(word) },
  { habit: 'short for something else', role: null, fits: ({ isConcept }) => isConcept },
  { habit: 'we propose X, our X, X is proposed', role: 'proposed', fits: (word) => isOwnAt(word.around) && isSure(word) && !/^[\s-]+based\b/.test(word.around.after) },
  { habit: 'with our XYZ block', role: 'proposed', fits: (word) => word.recurs && isCalledOwnPart(word) },
  { habit: 'we propose a model for XYZ', role: null, fits: ({ around }) => isOwnAt(around) },
  { habit: 'X is a simple yet effective network', role: 'proposed', fits: ({ around: { before, after } }) => /^["'“`]*$/.test(before) && definedCue.test(after) },
  { habit: 'it consists of XNet and YNet', role: 'proposed', fits: (word) => word.recurs && hasEnding(word) && isOwnPart(word.around) },
  { habit: 'compared with X, Y and Z', role: 'mentioned', fits: (word) => isListed(word.around.before) && isMethodLike(word) },
  { habit: 'this yields X; we do so in a model, X', role: 'proposed', fits: (word) => shapeOf(word.text) !== 'acronym' && isOutcome(word.around) },
  { habit: 'X outperforms others', role: 'proposed', fits: (word) => isSubject(word) && !othersCue.test(word.around.before) },
  { habit: 'it ends as names of methods do', role: 'mentioned', fits: hasEnding },
];

/** Whether a word is the name of a method of the paper's own, of somebody else's, or none (null). */
export function habitOf(word: Candidate): Role | null {
  return habits.find(({ fits }) => fits(word))?.role ?? null;
}

function hasEnding({ text, vocabulary }: Candidate): boolean {
  return vocabulary.methodEnding?.test(text) === true;
}

/** An acronym behind a verb and some words may be what the method is for; a direct object, one set off or one that recurs is not. */
function isSure(word: Candidate): boolean {
  const { text, around, recurs } = word;
  return shapeOf(text) !== 'acronym' || recurs || owningCue.test(around.before) || apposedCue.test(around.after) || isDirect(word) || /(?:[,:]|--+|—|–|\s-)\s*(?:namely\s+)?["'“`]*$/.test(around.before);
}

/** Before a noun for methods, in a sentence on this work. */
function isCalledOwnPart({ text, around: { before, after }, vocabulary }: Candidate): boolean {
  const own = before.slice(-nearBy);
  const noun = /^\s+(?!(?:method|model|approache|algorithm|network|technique)s\b)(\p{Ll}+?)s?(?![\p{L}-])/u.exec(after)?.[1] ?? '';
  return text.length > 2 && shapeOf(text) !== 'digit' && vocabulary.methodNouns.has(noun) && ownNounCue.test(own) && !othersCue.test(own) && !comparingCue.test(own);
}

/** Ends in words of this work that go with the noun behind the next name: `our`, `by presenting a cheap`. */
const ownNounCue = /\b(?:[Oo]ur|[Tt]he proposed|[Aa]n? (?:novel|new)|(?:[Ww]e|paper|work)\b[^.;]*\b(?:propos|present|introduc|develop|design|devis)\p{L}*|(?:[Pp]roposing|[Pp]resenting|[Ii]ntroducing|[Dd]esigning))\b(?:(?!\b(?:that|which|who|relies|uses|using|used|from|of|than|over|based)\b)[^.;:]){0,90}$/u;

/** Right behind the verb: `we propose X`. */
function isDirect({ around: { before } }: Candidate): boolean {
  return /\b(?:[Ww]e|[Pp]aper|[Ww]ork|[Aa]rticle|[Ss]tudy)\b[^.;]*\b(?:propose|present|introduce|develop|design|devise|build|release|describe|put forward|put forth)[sd]?,?\s+(?:the\s+)?["'“`]*$/.test(before);
}

/** Said to be the name: the verb's object set off from what follows, or in apposition to `our method`. */
function isGiven(word: Candidate): boolean {
  const { before, after } = word.around;
  if (isDirect(word)) return /^["'”`]*\s*(?:[,:]|--|—|–|\()|^\s+(?:algorithm|framework|network|model|architecture)\b/.test(after);
  return (owningCue.test(before) && /,\s*["'“`]*$/.test(before)) || newCue.test(before);
}

/** A name that the lexicon has is the paper's own only where the sentence introduces it by itself. */
function isKnownOwn({ before, after }: Around): boolean {
  if (/^[\s)-]*(?:based|backbones?|baselines?|\+|and\b|into\b|pre-?train)/.test(after) || othersCue.test(before)) return false;
  return knownHabits.some(({ fits }) => fits(before, after));
}

/** Ways in which a paper introduces a name that has become known since. */
const knownHabits: readonly { habit: string; fits: (before: string, after: string) => boolean }[] = [
  { habit: 'we propose X', fits: (before) => /\b(?:[Ww]e|[Pp]aper|[Ww]ork|[Aa]rticle|[Ss]tudy)\b[^.;]*\b(?:propose|present)[sd]?\s+(?:the\s+)?["'“`]*$/.test(before) },
  { habit: 'we introduce X, which', fits: (before, after) => /\b(?:[Ww]e|[Pp]aper|[Ww]ork|[Aa]rticle|[Ss]tudy)\b[^.;]*\b(?:introduce|develop|design|describe|build)[sd]?\s+(?:the\s+)?["'“`]*$/.test(before) && /^["'”`]*\s*(?:,|--|—|–|-\s|:|;|\()|^["'”`]*\s+(?:algorithm|framework|network|model|architecture|for|that|which)\b/.test(after) },
  { habit: 'we propose a technique X', fits: (before) => isSetForth(before) },
  { habit: 'a new model, X', fits: (before) => newCue.test(before) },
  { habit: 'our tracker X achieves', fits: (before, after) => owningCue.test(before) && (winningCue.test(after) || /,\s*["'“`]*$/.test(before)) },
  { habit: 'X, our framework', fits: (before, after) => /^\s*,\s+our\b/.test(after) && !frontedCue.test(before) },
  { habit: 'X is proposed', fits: (before, after) => /(?:^|[,;]\s)\s*["'“`]*$/.test(before) && isProposedAfter(after) },
];

/** Ends in a proposing verb, its object, and nothing but a comma or dash: `we propose an efficient framework, X`. */
function isSetForth(before: string): boolean {
  return /\b(?:[Ww]e|[Pp]aper|[Ww]ork|[Aa]rticle|[Ss]tudy)\b[^.;]*\b(?:propose|present|introduce|develop|design)[sd]?\s+(?:an?|the)\s+(?:(?!\b(?:for|of|to|with|on|in|by|via|using|based|that|which)\b)[\p{L}-]+\s+){0,7}?(?:model|network|framework|method|approach|technique|algorithm|architecture|strategy|system|module|backbone|solution)\s*(?:[,:]|--+|—|–|\s-)?\s*(?:namely\s+)?["'“`]*$/u.test(before);
}

/** Whether what is said of a word is said of the paper's own method alone. */
function isWinning({ around: { before, after } }: Candidate): boolean {
  if (othersCue.test(before) || !winningCue.test(after)) return false;
  return /(?:^|[,:]|\b(?:that|and|[Oo]ur|[Pp]roposed))\s*["'“`]*$/.test(before);
}

/** Whether a word is what a clause is about, and does what the paper's own method does. */
function isSubject({ recurs, around: { before, after }, ...word }: Candidate): boolean {
  if (!/(?:^|[,:]|\b(?:that|[Tt]he|and|[Ww]ith|[Ii]n))\s*["'“`]*$/.test(before)) return false;
  return recurs ? performingCue.test(after) : shapeOf(word.text) !== 'acronym' && /^\s*(?:\p{L}+ly\s+)?(?:achieves|outperforms|surpasses)\b/u.test(after);
}

/** Whether a word is what the paper's steps lead to, or what it does them in. */
function isOutcome({ before: whole, after }: Around): boolean {
  const before = whole.slice(-nearBy);
  if (othersCue.test(before) || comparingCue.test(before) || takingCue.test(before)) return false;
  if (outcomeCue.test(before)) return /^["'”`)]*\s*(?:[,.;:]|--|—|–|$)/.test(after);
  const isSetOff = doingCue.test(before) && /\b(?:in|as|with|through|via)\s+(?:an?\s+)?(?:[\p{Ll}-]+\s+){0,4}(?:model|network|framework|architecture|method|algorithm|system|famil|backbone)\p{L}*,\s+["'“`]*$|\bfamily of \p{Ll}+,\s+["'“`]*$/u.test(before) && /^["'”`)]*\s*(?:,|\.?$)/.test(after);
  return isSetOff || (meansCue.test(before) && /^["'”`)]*,\s+an?\s+(?:[\p{Ll}-]+\s+){0,4}(?:model|network|framework|architecture|method|approach|algorithm|system|encoder|decoder|backbone|module|loss|optimizer|layer|block|transformer|variant|technique|strategy)s?\b/u.test(after));
}

/** Characters before a word that can tell what it is; sentences without a stop can be very long. */
const nearBy = 200;

/** Ends in what steps lead to: `Combining both leads to`. */
const outcomeCue = /\b(?:(?:[Tt]his|[Ww]hich|[Tt]hese|[Bb]oth|[Ww]e|us|them|blocks?|layers?|units?|modules?|designs?|ideas?)\b[^.;]*\b(?:yields?|yielding|leads? to|leading to|gives? rise to|results? in|resulting in|arrives? at|obtains?|instantiates? (?:it|this|them) (?:as|in|with)|to (?:form|obtain|build|construct|create|get)))\s+(?:(?:a|an|the)\s+(?:new|novel)\s+\p{L}+,\s+)?["'“`]*$/u;

/** Speaks of what this work does by itself. */
const doingCue = /\b(?:[Ww]e|[Oo]ur\s+\p{Ll}+)\s+(?:\p{L}+ly\s+|then\s+|also\s+|first\s+|further\s+)*(?:achiev|reali[sz]|implement|instantiat|propos|present|introduc|develop|design|devis|construct|creat|releas|arriv)/u;

/** Ends in what this work solves something with, or makes of something: `we address this with`, `we upgrade it to`. */
const meansCue = /\b[Ww]e\s+(?:\p{L}+ly\s+|then\s+|also\s+|first\s+|further\s+)*(?:(?:achiev|address|solv|tackl|reali[sz])\p{L}*\s[^.;,]{1,60}\b(?:with|by|through|via)|upgrad\p{L}*\s[^.;,]{1,60}\bto)\s+["'“`]*$/u;

/** Whether a comparing word stands before, or opened the list that a word goes on: `such as A, B and C`. */
function isListed(before: string): boolean {
  if (comparingCue.test(before)) return true;
  const opened = before.replace(/(?:[\p{L}\p{N}\-_+.]+(?:\s+\([^()]*\))?\s*(?:,\s*(?:and\s+|or\s+)?|\s+and\s+|\s+or\s+|\/))+$/u, '');
  return opened !== before && comparingCue.test(opened);
}

function isMethodLike(word: Candidate): boolean {
  const shape = shapeOf(word.text);
  return hasEnding(word) || ((shape === 'mixed' || shape === 'digit') && /\p{Ll}/u.test(word.text));
}
