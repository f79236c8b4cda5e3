const FUNCTION_WORDS =
  /\b(?:we|our|is|are|was|were|this|these|that|which|has|have|been|can|it|its|they|their|however|such|paper|propose[sd]?|present[s]?|show[s]?)\b/gi;
const SENTENCE_BREAK = /[.!?]["')\]]* +["'(\[]*[A-Z0-9]/g;
const COMMON_WORDS = new Set(['with', 'from', 'into', 'over', 'under', 'your', 'that', 'this', 'more', 'than', 'what', 'when', 'papers', 'paper']);

/**
 * How much a stretch of text looks like running prose (above 0) rather than a title or heading (below
 * 0), from its length, final punctuation, number of sentences, capitals and function words. About -6 to 10.
 */
export function proseScore(text: string): number {
  // Every count below is sated long before that many characters.
  const head = text.slice(0, 800);
  const words = head.match(/[A-Za-z][A-Za-z'-]{3,}/g) ?? [];
  const capitals = words.length === 0 ? 0.5 : words.filter((word) => /^[A-Z]/.test(word)).length / words.length;
  const functionWords = Math.min(3, (head.match(FUNCTION_WORDS) ?? []).length);
  const breaks = Math.min(3, (head.match(SENTENCE_BREAK) ?? []).length);
  let score = clamp((text.length - 200) / 100, -2, 3);
  const ended = endsSentence(text);
  if (ended) score += 1.5;
  else if (text.length < 200 && text.split(/\s+/).length < 8) score -= 1.5;
  score += 1.5 * breaks + 0.7 * functionWords;
  if (capitals > 0.55) score -= 2;
  else if (capitals < 0.35 && words.length > 3) score += 1;
  if (startsLower(text) && (ended || text.length > 60)) score += 1;
  if (/^[^\s:]+(?: [^\s:]+){0,3}: \S/.test(text) && breaks === 0) score -= 1;
  return score;
}

/** Whether a text ends like a sentence: a full stop, or an exclamation mark, closing brackets and quotes apart. */
export function endsSentence(text: string): boolean {
  return /[.!。]["'”’)\]}]*\s*$/.test(text);
}

/** Whether a text goes on from a line before it: its first letter is small. */
export function startsLower(text: string): boolean {
  return /^\s*["'(\[]*\p{Ll}/u.test(text);
}

const NAVIGATION =
  /^(?:(?:load|show|view|see|read) (?:more|all)\b.{0,20}|(?:related|similar|recommended|trending|sponsored|popular|latest|new)(?: \w+)?|page \d.*|(?:next|previous|sort by|filter|search|results?|subscribe|advertisement|log in|sign (?:in|up))\b.{0,15})$/i;

/** Whether a heading is worded like a page's navigation, such as `Load more`. */
export function isNavigation(text: string): boolean {
  return NAVIGATION.test(text.trim());
}

/** Whether a heading could be the title of a paper rather than a page's navigation. */
export function couldBeTitle(text: string): boolean {
  return text.length >= 25 && text.split(/\s+/).length >= 4;
}

/** Share, 0 to 1, of a heading's longer words whose stems stand in a text; 0 for a heading without such words. */
export function wordOverlap(heading: string, text: string): number {
  const stems = new Set(
    (heading.toLowerCase().match(/[\p{L}\p{N}]{4,}/gu) ?? []).filter((word) => !COMMON_WORDS.has(word)).map((word) => word.slice(0, 6)),
  );
  if (stems.size === 0) return 0;
  const lower = text.toLowerCase();
  return [...stems].filter((stem) => lower.includes(stem)).length / stems.size;
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, value));
}
