const verb =
  '(?:propos|present|introduc|develop|design|redesign|devis|describ|build|construct|creat|formulat|establish|implement|contribut|releas|provid|offer|suggest|unveil|explor|equip|deriv|puts? (?:forward|forth)|incorporat|collect|curat|extend|train|term|call|name|dub|instantiat|conceiv|engineer|craft|assembl|advocat|employ a novel)(?:e|es|s|ed|t|ing)?';

/** Who a paper is when it speaks of itself. */
const self =
  '(?:\\b[Ww]e\\b|\\b(?:[Tt]his|[Oo]ur|[Tt]he (?:present|current))\\s+(?:\\p{L}+\\s+)?(?:paper|work|article|study|letter|report|manuscript|contribution|research)|\\b[Tt]he\\s+(?:paper|work|study|article)(?=\\s+(?:\\p{L}+ly\\s+|also\\s+|then\\s+)?(?:propos|present|introduc|develop|design|put))|\\b[Ii]n this (?:paper|work)[^.]{0,20})';

/** A paper speaking of what it brings: `we further propose`, `this paper introduces`; or doing anything with `a novel` thing. */
const ownVerb = new RegExp(`${self}(?:\\s+\\p{L}+){0,3}?\\s+(?:${verb}\\b|\\p{Ll}+(?=\\s+an?\\s+(?:novel|new)\\s))|\\b[Oo]ur\\s+\\p{Ll}+\\s+\\p{Ll}+s(?=\\s+an?\\s+(?:novel|new)\\s)`, 'gu');

/** Its further predicates: `we study X and accordingly propose`, `we solve this by introducing`. */
const furtherVerb =
  /(?:(?:,|\band|\bthen)\s+(?:\p{L}+ly\s+|then\s+|thus\s+|further\s+|also\s+|hence\s+)*(?:propose|present|introduce|devise|design|develop|put forward|put forth)[sd]?|(?:\b[Bb]y|,|\band)\s+(?:\p{L}+ly\s+)?(?:proposing|introducing|designing|devising|developing|presenting)|\bto\s+(?:propose|introduce|devise|develop|construct))\b/gu;

/** What an own method is made of: `consists of`, `including`, `composed of`. */
const partVerb = /\b(?:consist(?:s|ing)? of|composed of|compris(?:es|ing)|contains|includ(?:es|ing)|by (?:proposing|introducing|designing)|and (?:propose|introduce|present|design|develop)|namely|is proposed|components?:|modules?:|equipped with|built (?:up)?on (?:a|an) novel)(?=\W)/g;

/** Words behind which what follows is no longer what is proposed. */
const breaks = /\b(?:that|which|to|for|following|using|uses|with|by|via|from|where|whose|leveraging|based on|into|under|upon|as|through|in|on|over|trained|inspired|between|against|given|when)\b|[.;]/;

/** Whether nothing but articles, adjectives and coordination stands between a proposing verb and `start`. */
export function isProposedAt(text: string, from: number, start: number): boolean {
  const before = text.slice(from, start);
  if (endsOf(before, ownVerb).some((end) => isBare(before.slice(end), 140))) return true;
  // Who it is may be said behind: `By presenting X, we`.
  const behind = /^(?:[^,]{0,30},\s+)?[Bb]y\s+\p{L}+ing\b/u.test(before) && !othersCue.test(before) ? (/^[^.]*/.exec(text.slice(start, start + 200))?.[0] ?? '') : '';
  return new RegExp(`${self}|\\b[Oo]ur\\b`, 'u').test(before + behind) && endsOf(before, furtherVerb).some((end) => isBare(before.slice(end), 90));
}

/** Whether a proposing verb leads to `start` with a phrase in between that the name may stand for as a whole; with clauses in it when `loose`. */
export function isProposedWhole(before: string, loose: boolean): boolean {
  const phrase = loose ? wholeClause : wholePhrase;
  return !studyOf.test(before) && endsOf(before, ownVerb).some((end) => phrase.test(before.slice(end)));
}

const wholePhrase = /^\s+(?:an?|the)\s(?:(?!\b(?:that|which|to|using|based on|as|where)\b)[^.;:,()]){0,110}$/u;
const wholeClause = /^\s+(?:an?|the|to)\s[^.;:,()]{0,130}$/u;

/** Whether `start` stands in a list of what an own method consists of. */
export function isPartAt(text: string, from: number, start: number): boolean {
  const before = text.slice(from, start);
  if (/\b(?:existing|previous|prior|such as|tasks?|datasets?)\b/.test(before)) return false;
  // What something contains is the paper's own only in a sentence about the paper.
  if (/\b(?:includ|contain)/.test(before) && !oursCue.test(before)) return false;
  return endsOf(before, partVerb).some((end) => isBare(before.slice(end).replace(/^\s+(?:one|two|three|a|an|the)\b/, ''), 120));
}

/** Whether what follows a name says that it is brought here. */
export function isProposedAfter(after: string): boolean {
  return /^[\s)"'`,]*(?:(?!\b(?:has|have|had|which|that|who)\b)(?:[\p{L}-]+|\([^()]{2,20}\))\s+){0,14}?(?:is|are|was|were)\s+(?!recently|previously|originally|initially|usually|commonly|often|typically)(?:\p{L}+ly\s+|further\s+|also\s+|then\s+|first\s+)?(?:proposed|introduced|presented|developed|designed|devised|shown to)\b/u.test(after)
    && !/^[^.]{0,80}?\b(?:proposed|introduced|presented|developed|designed|devised)\s+(?:by|in\s+(?:\[|19|20))/.test(after);
}

function endsOf(text: string, pattern: RegExp): number[] {
  return [...text.matchAll(pattern)].map((match) => match.index + match[0].length);
}

/** What is proposed about something is not the thing: `a survey of`. */
const studyOf = /\b(?:surveys?|reviews?|comparisons?|stud(?:y|ies)|analys[ei]s)\s+of\b/;

function isBare(between: string, limit: number): boolean {
  return between.length <= limit && !studyOf.test(between) && !/\b(?:tasks?|problems?|settings?)\s*[,:]\s*$/.test(between) && !breaks.test(between.replace(/\bas well as\b|\bi\.e\./g, 'and').replace(/\([^()]*\)|\p{L}+(?:-[\p{L}\p{N}]+)+/gu, ' '));
}

/** Starts with an apposition that calls the name new or the paper's own: `, a novel network`, ` -- our framework`. */
export const apposedCue =
  /^["'”`})]*\s*(?:,|--+|—|–|:|\()?\s*(?:(?:which|that) is\s+)?(?:our\s|the first\s|(?:an?|the)\s+(?:[\p{L}-]+,?\s+){0,3}?(?:novel|new|simple|first|unified|general|generic|lightweight|principled)\b)/u;

/** Starts with a predicate that calls the name new or praises it: `is a simple yet effective`. */
export const definedCue = /^["'”`})]*\s+is\s+(?:an?|the first)\s+(?:[\p{L}-]+,?\s+(?:yet|but|and)\s+)?(?:novel|new|simple|effective|efficient|lightweight|unified|principled|generic|plug-and-play)\b/u;

/** Opens a numbered list of what a named thing is made of: `XNet comprises two components: (i)`. */
export const listedCue = /^(?:[^,]{0,80},\s+)?(?:\p{Lu}[\p{L}\p{N}-]*\p{Lu}[\p{L}\p{N}-]*|It)\s+(?:compris|consist|incorporat|includ|contain|integrat|has|features)\p{L}*\b/u;

/** Ends in a new thing whose noun the name follows at once: `new activation functions`. */
export const newNounCue = /\b(?:novel|new)\s+(?:[\p{Ll}-]+\s+){0,3}(?:functions?|loss(?:es)?|modules?|blocks?|layers?|units?|networks?|models?|algorithms?|optimizers?|architectures?|operators?|methods?|frameworks?|mechanisms?)\s+["'“`]*$/u;

/** Ends in a naming word: `dubbed`, `called`, `which we name`, `abbreviated as`. */
export const namingCue =
  /\b(?:dubbed|termed|named|titled|entitled|called|coined|nicknamed|abbreviated|denoted|referred to|simplified|(?:[Ww]e|which we|that we)\s+(?:call|name|term|dub|coin|denote|refer to|abbreviate)(?:\s+(?:it|this|our|the|these|them)(?:\s+(?!(?:tasks?|problems?|settings?)\b)[\p{Ll}-]+){0,7}?)?|\brefer to (?:it|this|our|the|these)\b[^.;,]{0,60}?\s(?=as\s))(?:\s+(?:as|by|to as|the|a|an))*[\s:,]*["'“`({$]*(?:\\?(?:textit|textbf|emph|bf|rm|it|texttt|text|sc|textsc)\b\{?\s*)?$/u;

const ownNoun =
  '(?:method|model|approach|framework|network|system|algorithm|architecture|solution|technique|module|loss|strategy|scheme|pipeline|tracker|detector|estimator|encoder|decoder|optimizer|planner|generator|classifier|agent|predictor|design|proposal|tool|mechanism|variant|extension|backbone|variants?)';
const quality = '(?:largest|strongest|smallest|fastest|large|small|base|tiny|(?:newly\\s+)?(?:introduced|designed|developed|devised|proposed)|new|novel|simple|full|final|best|own|first|deep|\\p{Ll}[\\p{L}-]*(?:ive|al|ient|ble|ful|ic|ous|ised|ized|ned|-[\\p{L}]+))';

/** Ends in words that make the next name the paper's own: `our`, `the proposed`, `our novel tracker,`. */
export const owningCue = new RegExp(`\\b(?:[Oo]ur|(?<!\\b(?:[Rr]ecently-|(?:authors?|al\\.?|who|they|he|she|have|has|was|were|been|[Rr]ecently|[Pp]reviously|[Oo]riginally)\\s))[Pp]roposed|[Rr]esulting|[Tt]his(?=\\s+${ownNoun},\\s)|the (?:newly )?introduced)(?:,?\\s+${quality}){0,3}(?:\\s+(?:\\p{Ll}+\\s+)?${ownNoun})?(?:[\\s,–—-]*|,? (?:called|named|dubbed|termed|the)\\s+)["'“\`(]*$`, 'u');

/** Ends in a new thing to which the next name stands in apposition: `a new model, X`, `our model, namely X`. */
export const newCue =
  /\b(?:(?:novel|new)\s+(?:[\p{L}\p{N}-]+\s+){0,6}?(?!(?:tasks?|problems?|settings?|metrics?)\b)[\p{L}-]+\s*(?:,|:|--+|—|–|\s-\s)\s*|(?:[Oo]ur|novel|new|[Pp]ropos\p{L}*)\b(?:(?!datasets?|benchmarks?|baselines?|tasks?|metrics?|such as|utili[sz]ing|leveraging|based on)[^.;])*?,?\s+(?:namely|i\.e\.),?\s+)["'“`]*$/u;

/** Ends in words that make the next name the subject of the whole work: `the key idea of`. */
export const ideaCue = /\b(?:key|main|core|central|basic|underlying|whole)\s+(?:idea|ideas|insight|contribution|novelty|concept|component|ingredient|advantage|innovation|goal|principle|feature)s?\s+(?:of|behind|in|underlying|is|are)\s+(?:(?:our|the)\s+[\p{L}\p{N}-]+\s+is\s+)?(?:an?\s+|the\s+|our\s+)?["'“`]*$|\b(?:core|heart)\s+of\s+(?:our\s+)?[\p{L}\p{N}-]+(?:\s+\p{Ll}+)?\s+(?:is|lies)\s+(?:an?\s+|the\s+)?["'“`]*$/u;

/** Ends in words behind which names of others stand. */
export const comparingCue =
  /(?:\b(?:such as|e\.g\.|like|compared? (?:to|with|against)|outperform(?:s|ed|ing)?|surpass(?:es|ed|ing)?|exceed(?:s|ed|ing)?|beat(?:s|ing)?|than|versus|vs\.?|including|built (?:up)?on|based on|baselines?|over|namely|both|on top of|i\.e\.)|\\eg)[\s,:(]*(?:the\s+)?$/u;

/** Speaks of the work of others. */
export const othersCue = /\b(?:existing|previous(?:ly)?|prior|recent(?:ly)?|popular|widely|well-known|standard|traditional|commonly|so-called|often|known|typically|usually)\b/;

/** Ends in words on what others brought before: `a recently proposed regularizer, named`. */
export const borrowedCue = /\b(?:[Rr]ecently|[Pp]reviously|[Oo]riginally)[\s-](?:proposed|introduced|developed|presented)\b(?:(?!\b(?:[Ww]e|us|[Oo]ur|[Tt]his|[Tt]he proposed|to)\b)[^.;,]|,(?=\s+(?:named|called|termed|dubbed)\b)){0,80}$/;

/** Speaks of this work. */
export const oursCue = /\b(?:[Ww]e|[Oo]ur|novel|new|propos\p{L}*|[Tt]his (?:paper|work|article)|introduc\p{L}*|present\p{L}*)\b/u;

/** What the subject of a sentence does when it is the paper's own. */
export const performingCue =
  /^\s*(?:,\s*)?(?:also\s+|significantly\s+|consistently\s+|further\s+|then\s+|can\s+|not only\s+|effectively\s+|first\s+|\p{L}+ly\s+)*(?:achiev|outperform|surpass|improv|consist|leverag|introduc|employ|demonstrat|yield|obtain|utiliz|utilis|exploit|combin|comprises|learns|reduc|enabl|generat|uses|adopts|requires|significantly|attains|sets|integrat|incorporat|extend|decompos|is a|is able|is shown|aims|works|first|takes|makes|produces|preserves|builds|infers|models|allows|provides|offers|starts|runs|reaches|establish|addresses|tackles|mitigates|alleviates|solves|handles|avoids|exhibits|performs|operates|trains|encodes|maps|represents|relies|shows|treats|replaces|does not|generalizes|delivers|captures|bridges|brings|estimates|predicts|adapts|selects|applies)/u;

/** What a subject does that only the paper's own method is said to do. */
export const winningCue =
  /^(?:['’]s)?\s*(?:\(ours\)\s*)?(?:,\s*)?(?:can\s+|also\s+|not only\s+|significantly\s+|consistently\s+|further\s+|\p{L}+ly\s+)*(?:achieves|outperforms|surpasses|attains|sets (?:a )?new|beats|exceeds|obtains|yields|reaches|establishes|demonstrates|improves|exhibits|shows|consists of|advances|delivers)\b/u;

/** Ends in a proposing verb or `our`, with nothing but praise between it and what comes next: `we propose a simple`. */
export const directCue =
  /(?:\b(?:[Ww]e|[Pp]aper|[Ww]ork|[Aa]rticle|[Ss]tudy|and|,|by|to)\s+(?:\p{L}+ly\s+|also\s+|further\s+|then\s+|first\s+|here\s+)*(?:propos|present|introduc|develop|design|devis|advocat)(?:e|es|s|ed|ing)?\s+(?:(?:to use|the use of)\s+)?(?:an?\s+|the\s+)?(?:(?:novel|new|simple|effective|efficient|powerful|general|fast|unified)\s*(?:,|and|yet|but)?\s*){0,3}|\b(?:[Oo]ur|[Pp]roposed)\s+(?:(?:novel|new)\s+)?|\b(?:novel|new)\s+\p{L}+(?:\s+\p{L}+){0,3},\s+(?:the\s+|an?\s+)?)["'“`]*$/u;

/** A sentence up to a name in an adjunct at its front, behind whose comma the subject follows: `Using X, our approach`. */
export const frontedCue = /^(?:[^,]{0,30},\s+)?(?:[Bb]y|[Oo]n|[Ww]ith|[Uu]sing|[Cc]ompared|[Bb]ased|[Bb]uilt|[Ww]hen|[Ll]ike|[Uu]nlike|[Ff]ollowing|[Uu]nder|[Ii]n|[Ff]rom|[Gg]iven|[Oo]ver|[Tt]o|[Aa]pplied|[Ss]pecifically, over|\p{Lu}\p{Ll}{2,}ing)\b[^,]*$/u;

const selfOrOurs = "(?:[Ww]e|[Oo]ur(?:\\s+[\\p{L}\\p{N}-]+){1,5}(?:\\s+\\([^()]*\\)(?:\\s+\\p{Ll}+)?)?|[Tt]his\\s+(?:paper|work))\\s+(?:\\p{L}+ly\\s+|also\\s+|then\\s+|further\\s+|first\\s+)*";

/** Speaks of what this work makes or is made of: `we design`, `our network consists of`; or ends in what it puts in or has: `we add a`, `our network with`. */
export const makingCue = new RegExp(
  `\\b${selfOrOurs}(?:propos|present|introduc|develop|design|devis|construct|formulat|consist|contain|compris|featur)` +
  `|\\b${selfOrOurs}(?:replac|generali[sz]|obtain|integrat|combin|incorporat|embed|insert|add|equip|augment|build)\\p{L}*\\s+(?:(?!\\b(?:of|in|into|on|with|to|for|by|from|that|which)\\b)[^.;]){0,60}$` +
  '|\\b[Oo]ur(?:\\s+[\\p{L}\\p{N}-]+){1,5}\\s+with\\s+(?:an?\\s+|the\\s+)?$',
  'u',
);

/** Speaks of what this work takes from others or is measured against. */
export const takingCue = /\b(?:compar\p{L}*|outperform\p{L}*|surpass\p{L}*|exceed\p{L}*|start(?:s|ing)? from|evaluat\p{L}*|benchmark\p{L}*|baselines?|than|versus|against|following|inspired|based|(?:build(?:s|ing)?|built) (?:up)?on|borrow\p{L}*|surveys?|reviews?|comparisons?|to\s+(?:incorporate|use|adopt|apply|employ|utilize|leverage))\b/u;

/** Ends in a verb by which a paper, or its model, takes up a part that it then names: `we deploy a`, `our model exploits a`. */
export const usingCue = /\b(?:[Ww]e\s+(?:\p{L}+ly\s+|also\s+|first\s+|then\s+|further\s+)*(?:employ|deploy|exploit|adopt|apply|use|utilize|leverage|incorporate|integrate|add|insert|embed|formulate|employed|used|adopted|applied|utilized)|(?:(?<![\p{L}\p{N}-])\p{Lu}[\p{Ll}\p{N}-]*\p{Lu}[\p{L}\p{N}-]*|[Oo]ur \p{Ll}+|It)\s+(?:also\s+|further\s+)?(?:employs|deploys|exploits|adopts|applies|uses|utilizes|leverages|incorporates|integrates|features|contains|includes|constructs|builds|has))\s+(?:an?\s+(?:[\p{Ll}-]+\s+)?|two\s+\p{L}+:\s+)$/u;
