/** The best there is, in the words of the field. */
const top = String.raw`(?:state[- ]of[- ]the[- ]arts?|SOTA)`;
/** Words up to it that leave a claim a claim; nearness and others' records do not. */
const between = String.raw`(?:(?!(?:comparable|competitive|near|nearly|close|similar|previous|prior|existing|current|other|recent|than|over|with|to)\b)[\w'-]+ ){0,4}`;
const others = String.raw`(?:(?:all|any|every|the|previous|prior|existing|current|earlier|published|reported|known|other)(?:,? |-)){1,4}`;

/** Ways to say that a score is the best so far. They name no subject. */
const claims: readonly RegExp[] = [
  new RegExp(String.raw`\b(?:achiev|reach|attain|obtain|establish|yield|deliver|set|advanc|push|demonstrat|report)\w* ${between}${top}`, 'i'),
  new RegExp(String.raw`\bnew ${top}`, 'i'),
  new RegExp(String.raw`\b(?:surpass|outperform|exceed|beat|improv)\w* (?:on |over |upon )?${others}(?:${top}|best|records?|results|methods|models|approaches|works?)\b`, 'i'),
  /\b(?:new|sets? (?:a|the)) (?:[\w'-]+ ){0,2}records?\b/i,
  /\b(?:achiev|reach|attain|obtain|yield|deliver|report|show|is|are)\w* the (?:best|highest|lowest) (?!trade|of both|way|practice|choice)/i,
];

/** Words by which a sentence claims the best of a part of the field only, which is no claim over a leaderboard. */
const limits = /\b(?:among|amongst|trade-?offs?|under (?:a |an |the )?(?:similar|comparable|same|equal|limited|such)|(?:similar|comparable|same|equal|smaller) (?:[\w-]+ )?(?:size|scale|cost|complexity|budget|parameters|computation)|for [\w-]+ (?:methods|models|approaches))\b/i;

/**
 * True where a sentence claims, in so many words, the best score so far over all others. No claim: one that
 * its sentence limits (“among models of similar size”), or a state of the art that is only the measure
 * (“comparable to the state of the art”). Rather misses a claim than finds one that is none.
 */
export function claimsRecord(sentence: string): boolean {
  return claims.some((claim) => claim.test(sentence)) && !limits.test(sentence);
}
