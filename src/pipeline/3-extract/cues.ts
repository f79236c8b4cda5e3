const verb =
  '(?:propos|present|introduc|develop|design|devis|describ|build|construct|creat|formulat|establish|implement|contribut|releas|provid|offer|suggest|unveil|explor|equip|deriv|put forward|incorporat|collect|curat|extend|train|term|call|name|dub)(?:e|es|s|ed|t|ing)?';

/** A paper speaking of what it brings: `we further propose`, `this paper introduces`. */
const ownVerb = new RegExp(
  `(?:\\b[Ww]e\\b|\\b(?:[Tt]his|[Oo]ur)\\s+(?:\\p{L}+\\s+)?(?:paper|work|article|study|letter|report|manuscript)|\\b[Ii]n this (?:paper|work)[^.]{0,20})(?:\\s+\\p{L}+){0,3}?\\s+${verb}\\b`,
  'gu',
);

/** What an own method is made of: `consists of`, `including`, `composed of`. */
const partVerb = /\b(?:consist(?:s|ing)? of|composed of|compris(?:es|ing)|contains|includ(?:es|ing)|by (?:proposing|introducing|designing)|and (?:propose|introduce|present|design|develop)|namely|is proposed|components?:|modules?:)(?=\W)/g;

/** Words behind which what follows is no longer what is proposed. */
const breaks = /\b(?:that|which|to|for|using|uses|with|by|via|from|where|whose|leveraging|based on|into|under|upon|as|through|in|on|over|trained|inspired|between|against|given|when)\b|[.;]/;

/** Whether nothing but articles, adjectives and coordination stands between a proposing verb and `start`. */
export function isProposedAt(text: string, from: number, start: number): boolean {
  const before = text.slice(from, start);
  return endsOf(before, ownVerb).some((end) => isBare(before.slice(end), 140));
}

/** Whether `start` stands in a list of what an own method consists of. */
export function isPartAt(text: string, from: number, start: number): boolean {
  const before = text.slice(from, start);
  if (/\b(?:existing|previous|prior|such as|tasks?|datasets?)\b/.test(before)) return false;
  return endsOf(before, partVerb).some((end) => isBare(before.slice(end).replace(/^\s+(?:one|two|three|a|an|the)\b/, ''), 120));
}

/** Whether what follows a name says that it is brought here. */
export function isProposedAfter(after: string): boolean {
  return /^[\s)"'`,]*(?:[\p{L}-]+\s+){0,3}?(?:is|are|was|were)\s+(?:\p{L}+ly\s+|further\s+|also\s+|then\s+|first\s+)?(?:proposed|introduced|presented|developed|designed|devised|shown to)\b/u.test(after);
}

function endsOf(text: string, pattern: RegExp): number[] {
  return [...text.matchAll(pattern)].map((match) => match.index + match[0].length);
}

function isBare(between: string, limit: number): boolean {
  return between.length <= limit && !breaks.test(between.replace(/\([^()]*\)/g, ' '));
}

/** Ends in a naming word: `dubbed`, `called`, `which we name`, `abbreviated as`. */
export const namingCue =
  /\b(?:dubbed|termed|named|titled|entitled|called|coined|nicknamed|abbreviated|denoted|referred to|simplified|(?:[Ww]e|which we|that we)\s+(?:call|name|term|dub|coin|refer to)(?:\s+(?:it|this|our|the|these)(?:\s+[\p{Ll}-]+){0,3}?)?)(?:\s+(?:as|by|to as|the|a|an))*[\s:,]*["'“`({$]*(?:\\(?:textit|textbf|emph|bf|rm|it|texttt)\{?\s*)?$/u;

/** Ends in words that make the next name the paper's own: `our`, `the proposed`. */
export const owningCue = /\b(?:[Oo]ur(?:\s+(?:proposed|new|novel|method|model|approach|framework|network|system|algorithm))*|[Pp]roposed(?:\s+(?:method|model|approach|framework|network|system))?)[\s,]*["'“`(]*$/u;

/** Ends in words behind which names of others stand. */
export const comparingCue =
  /(?:\b(?:such as|e\.g\.|like|compared (?:to|with)|outperform(?:s|ed|ing)?|surpass(?:es|ed|ing)?|exceed(?:s|ed|ing)?|beat(?:s|ing)?|than|versus|vs\.?|including|built (?:up)?on|based on|baselines?|over|namely|both|on top of|i\.e\.)|\\eg)[\s,:(]*(?:the\s+)?$/u;

/** Speaks of the work of others. */
export const othersCue = /\b(?:existing|previous(?:ly)?|prior|recent(?:ly)?|popular|widely|well-known|standard|traditional|commonly|so-called|often|known|typically|usually)\b/;

/** Speaks of this work. */
export const oursCue = /\b(?:[Ww]e|[Oo]ur|novel|new|propos\p{L}*|[Tt]his (?:paper|work|article)|introduc\p{L}*|present\p{L}*)\b/u;

/** What the subject of a sentence does when it is the paper's own. */
export const performingCue =
  /^\s*(?:,\s*)?(?:also\s+|significantly\s+|consistently\s+|further\s+|then\s+|can\s+|not only\s+|effectively\s+)*(?:achiev|outperform|surpass|improv|consist|leverag|introduc|employ|demonstrat|yield|obtain|utiliz|utilis|exploit|combin|comprises|learns|reduc|enabl|generat|uses|adopts|requires|significantly|attains|sets|integrat|incorporat|extend|decompos|is a|is able|is shown|aims|works|first)/;
