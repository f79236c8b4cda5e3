import type { NumberInText } from './numbers.ts';

const hedge = '(?:\\s+(?:up to|as much as|as many as|around|about|over|more than|nearly|at least|at most|approximately|roughly|only|just|another|a|an|the|large|clear|significant|notable|remarkable|impressive|substantial|average|absolute|relative|margins? of|average of|average score of|improvement of|gains? of|total of|maximum of|average \\p{L}+ of))*';
const gains = 'improvements?|gains?|increases?|margins?|reductions?|lifts?|increments?|boosts?|drops?|decreases?|savings|enhancement|advantage|leads?|degradation|losse?s?';
const leadsToGain = new RegExp(`\\b(?:by|(?:${gains})(?:\\s+(?:in|of|on)\\s+(?:the\\s+)?[\\p{L}@-]+(?:\\s\\p{L}+)?)?\\s+of|improvements?|gains?|gaining|sav(?:es?|ing))${hedge}[\\s$~+({\\\\]*(?:sim)?$`, 'iu');
const changes = /\b(?:improv|outperform|surpass|exceed|boost|increas|reduc|decreas)\p{L}*\s+[^.,;\d]{0,40}\s(?:about|around|nearly|approximately|roughly|up to|as much as)\s+[$~]*$/u;
const isGain = /^[\s$)}-]*(?:\((?:absolute|relative|abs\.|rel\.)\)\s*)?(?:(?!and\b|or\b|with\b|on\b|for\b|than\b|over\b|while\b|at\b|to\b|from\b)[\p{L}\p{N}-]+\s+){0,4}(?:improvements?|gains?|increases?|reductions?|boosts?|enhancements?|higher|lower|better|worse|relative(?:ly)?|increments?|lifts?|degradation|margins?|(?:accuracy|performance) (?:loss|cost)|fewer|less|more|smaller|larger|faster|slower|decreases?|drops?|savings?|rise|over the (?:baseline|state)|above|below|(?:additional|extra)\s+(?:\p{L}+\s+)?(?:FLOPs|param\p{L}*|comput\p{L}*|costs?|overheads?|latency|memory|time|storage))\b/iu;
/** `an improvement on A (4.5%), B (1.9%)`, `gains in one setting (up to 6%)`: what brackets hold behind a gain is the gain. */
const gainsBefore = new RegExp(`\\b(?:${gains})\\s+(?:on|in|of|for)\\b(?:[^.;\\d]|(?<=[\\p{L}\\d-])\\d){0,110}$`, 'iu');
const improvedBefore = /\b(?:improv|boost|increas|gain|enhanc|rais)\p{L}*\b[^.;]{0,110}$/iu;
/** `by 5.5 mAP on A and 7.7% mIoU on B`: what goes on behind `by`. */
const goesOnBy = /\b(?:by|sav(?:es?|ing))\s+(?:(?:up to|about|over|around|more than)\s+)?[$~+]*\d[\d.]*\s?(?:\\?%|points?|[MGT]B)?\s(?:[^.;,\d]|(?<=[\p{L}\d-])\d){0,60}\band\s+(?:by\s+)?[$~]*$/u;

const changesInBrackets = /\b(?:improv|increas|boost|drop|degrad|reduc|decreas|gain)\p{L}*(?:\s+\p{Ll}[\p{Ll}-]*){0,6}\s+\((?:\p{Ll}+\s+){0,3}[$~+]*$/u;
const reaches = /\b(?:achiev|reach|obtain|attain|scor)\p{L}*\s+(?:[\p{L}-]+\s+){0,2}[$~]*$/u;

/** Whether a number says by how much something is better or worse, and not what is reached. */
export function isDelta(text: string, number: NumberInText, limits: { from: number; to: number }): boolean {
  // No score in percent is below zero.
  if (number.plus || (number.unit === '%' && number.value < 0)) return true;
  const before = text.slice(Math.max(limits.from, number.start - 70), number.start);
  const after = text.slice(number.unitEnd, Math.min(limits.to, number.unitEnd + 60));
  if (leadsToGain.test(before) || changes.test(before) || changesInBrackets.test(before)) return true;
  if (number.unit === 'dB' && /\b(?:improv|outperform|surpass|exceed)\p{L}*\s+[^.,;\d]{0,60}\swith\s+(?:about\s+|over\s+)?[$~]*$/u.test(before)) return true;
  if (number.unit === 'points') return isGain.test(after) || !reaches.test(before);
  if (isGainInBrackets(text, number, limits.from) || goesOnBy.test(withoutBrackets(text.slice(Math.max(limits.from, number.start - 140), number.start)))) return true;
  if (/\b(?:from|to|of|at)\s+[$~]*$/.test(before) && !/\b(?:up to|average of)\s+[$~]*$/.test(before)) return false;
  return isGain.test(after);
}

/** Whether words or a plus before a position say that a gain follows: `by`, `an improvement of`. */
export function isLedToGain(text: string, at: number, from: number): boolean {
  return text[at - 1] === '+' || leadsToGain.test(text.slice(Math.max(from, at - 70), at));
}

function isGainInBrackets(text: string, { start }: NumberInText, from: number): boolean {
  const opening = /\((up to\s+)?[$~+]*$/.exec(text.slice(Math.max(from, start - 12), start));
  if (opening === null) return false;
  const before = withoutBrackets(text.slice(Math.max(from, start - 160), start - opening[0].length));
  return gainsBefore.test(before) || (opening[1] !== undefined && improvedBefore.test(before));
}

function withoutBrackets(text: string): string {
  return text.replace(/\s*\([^()]*\)/g, '');
}

/** Whether words before a number say that a value is reached. */
export function isReached(before: string): boolean {
  return /\b(?:perform|achiev|reach|obtain|attain|yield|report|scor|record|gets?\b|got\b|result|from|to\b|compar|surpass|exceed|outperform|improv|deliver|reduc|increas|boost|hits?\b|rate|accurac)\p{L}*/u.test(before.split(',').at(-1) ?? '');
}

/** What a multiple says: faster, or another comparison; null when nothing of the kind follows. */
export function multipleOf(after: string): 'speed-up' | 'delta' | null {
  if (/^[\s$})-]*(?:\p{L}+\s+){0,2}?(?:faster|speed-?\s?ups?|acceleration|quicker|speed improvement|higher (?:\p{L}+\s+)?(?:speed|throughput))/u.test(after)) return 'speed-up';
  return /^[\s$})-]*(?:\p{L}+\s+){0,1}?(?:smaller|fewer|less|lower|reduction|more|larger|higher|better|cheaper|lighter|improvement|increase|compression|decrease|gain|shorter|savings?|greater)/u.test(after) ? 'delta' : null;
}

const atLeast = '(?:(?:only|just|less than|under|about|around|approximately|roughly|merely|a|an|as little as|below|over|up to|nearly|few)\\s+)*[$~<({]*$';
const takes = '(?:in|within|under|takes?|took|taking|requir\\p{L}*|needs?)';

/** What a time without a measure beside it is of, by the verb that leads to it. */
const costVerbs: readonly [verbs: RegExp, metric: string][] = [
  [new RegExp(`\\b(?:train(?:s|ed|ing)?|converg\\p{L}*|pre-?train\\p{L}*|optimi[sz]\\p{L}*|search\\p{L}*)\\b[^.;,]{0,40}\\b(?:${takes}|for|at)\\s+${atLeast}`, 'u'), 'training time'],
  [new RegExp(`\\b(?:runs?|running|inference|process\\p{L}*|predict\\p{L}*|generat\\p{L}*|infers?|render\\p{L}*|synthesi[sz]\\p{L}*|reconstruct\\p{L}*|comput\\p{L}*|execut\\p{L}*|perform\\p{L}*|solv\\p{L}*|operat\\p{L}*|decod\\p{L}*|detect\\p{L}*|segment\\p{L}*)\\b[^.;,]{0,45}\\b${takes}\\s+${atLeast}`, 'u'), 'inference time'],
  [new RegExp(`\\b(?:times?|delay|duration)\\s+(?:of|is|=|to|by)\\s+${atLeast}`, 'u'), ''],
  [new RegExp(`\\b(?:takes?|took|taking|within|in (?:only|just|less than|under|about|around|approximately|as little as)|requir(?:es?|ing) (?:only|just|less than|about)|under|costs?)\\s+${atLeast}`, 'u'), ''],
];

/** The name of the cost that words before a time tell; '' for a cost that they leave open; null where it is none. */
export function costBefore(before: string): string | null {
  return costVerbs.find(([pattern]) => pattern.test(before))?.[1] ?? null;
}

const dataCue = /\b(?:data\s?sets?|corpus|corpora|benchmark|database|collections?|collect\p{L}*|annotat\p{L}*|recorded|curat\p{L}*|gather\p{L}*|compiled|crawled)\b/u;
const countedNoun = /^[\s$]*(?:(?!and\b|or\b|of\b|to\b|for\b|in\b|on\b|with\b|than\b|from\b|by\b|at\b)[\p{L}\p{N}'-]+[\s-]+){0,3}?(\p{Ll}[\p{Ll}-]*(?:[^s\W]s|ies|people))(?=[\s.,;:)]|$)/u;
const noData = /(?:^|-)(?:times|layers|epochs|iterations|steps|dimensions|pixels|channels|bits|params|parameters|weights|points|years|months|days|percents|heads|methods|baselines|algorithms|metrics|shots|orders|degrees|factors|seconds|minutes|hours|datasets|benchmarks|tasks|ways|types|gpus|cpus|units|stages|neurons|processors|cores|settings|experiments|runs|models|networks|approaches|kinds|views|parts|modules|levels|blocks|measures|always|bytes|dims|features|this|its|was|is|has|as|across|labels|rounds|nodes|qubits|teams|variables|states|connections|miles|conditions|elements|meters|percent)$/u;

/** Whether a number counts data: a plural noun follows it in a sentence that describes what data there is. */
export function countsData({ value, raw, unit, start, unitEnd }: NumberInText, text: string, sentence: { start: number; end: number }): boolean {
  if (value < 10 && unit === null) return false;
  if (isPartOf(text, start)) return false;
  if (!/^[\d,]+$/.test(raw) && unit === null) return false;
  const noun = countedNoun.exec(text.slice(unitEnd, Math.min(sentence.end, unitEnd + 60)))?.[1];
  return noun !== undefined && !noData.test(noun) && describesData(text, sentence);
}

/** `19 out of 20 classes`, `as few as 10 examples`. */
export function isPartOf(text: string, start: number): boolean {
  return /\b(?:out of|as few as|of the|first|top|order of)\s+$/.test(text.slice(Math.max(0, start - 12), start));
}

const aboutData = /\b(?:data|corp(?:us|ora)|benchmark|collect|collections?|annotat|contain|consist|compris|cover|includ|record|span|evaluat|experiment|involv|captur|test|releas|provid|introduc|participat)/u;

/** Whether a sentence may speak of data, so that a small number of known things is one of data. */
export function mentionsData(text: string, sentence: { start: number; end: number }): boolean {
  return aboutData.test(text.slice(sentence.start, sentence.end));
}

/** Whether a sentence tells what data there is. */
export function describesData(text: string, sentence: { start: number; end: number }): boolean {
  return dataCue.test(text.slice(sentence.start, sentence.end));
}

const headNoun = '(?:accurac(?:y|ies)|scores?|errors?|rates?|precision|recall|perplexit(?:y|ies)|correlation|similarity|overlap|distance|index|likelihood)';
const acronym = '(?:[a-z]{0,2}\\p{Lu}[\\p{L}\\d-]*\\p{Lu}[\\p{L}\\d]*(?:@[\\dkK.]+)?s?)';
const measureBehind = new RegExp(`^[\\s$})\\\\]*(?:(?:absolute|relative|higher|lower|better|average|mean|points?|improvement|gain|increase|in|of)\\s+){0,3}(?:${acronym}(?=[\\s.,;)]|$)|(?:[\\p{Ll}-]+\\s+){0,2}?${headNoun}\\b)`, 'u');
const measureBefore = new RegExp(`(?:\\b${acronym}|\\b${headNoun}(?:\\s*\\([^)]{1,12}\\))?)\\)?\\s*(?:scores?\\s+)?(?:of|=|:|is|to|at)\\s*(?:(?:about|around|up to|only|over|just)\\s+)*[$~({]*$`, 'u');

/** Whether what stands beside a number looks like a measure though none is known: an acronym, a noun such as `rate` or `error`. */
export function looksMeasured({ raw, unit, unitEnd, start }: NumberInText, text: string, sentence: { start: number; end: number }): boolean {
  if (unit !== null && unit !== '%' && unit !== 'points') return false;
  if (unit === null && !raw.includes('.')) return false;
  return measureBehind.test(text.slice(unitEnd, Math.min(sentence.end, unitEnd + 50))) || measureBefore.test(text.slice(Math.max(sentence.start, start - 60), start));
}
