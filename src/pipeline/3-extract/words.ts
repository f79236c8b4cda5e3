/** A run of letters and digits. */
export type Part = { start: number; end: number; lower: string };

/** Parts of a text in order. */
export function partsOf(text: string): Part[] {
  const parts: Part[] = [];
  for (const match of text.matchAll(/[\p{L}\p{N}]+/gu)) {
    // A LaTeX command is markup, not a word.
    if (text[match.index - 1] === '\\') continue;
    const end = match.index + match[0].length;
    const cut = tailLength(match[0]);
    if (cut > 0) parts.push({ start: match.index, end: end - cut, lower: foldCase(match[0].slice(0, -cut)) });
    parts.push({ start: end - (cut || match[0].length), end, lower: foldCase(cut > 0 ? match[0].slice(-cut) : match[0]) });
  }
  return parts;
}

/** Length of a version or size that is written onto a name: `ResNet50`, `MobileNetV3`, `BERTbase`. */
function tailLength(word: string): number {
  return /^\p{L}.*?([vV]?\d+[a-zA-Z]?|(?<=\p{Lu})(?:base|large|small|tiny))$/u.exec(word)?.[1]?.length ?? 0;
}

function foldCase(word: string): string {
  if (/^[\x00-\x7f]*$/.test(word)) return word.toLowerCase();
  return word.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

/** A word as written, with inner hyphens, underscores, carets, points before digits, and a final plus. */
export type Word = { start: number; end: number; text: string };

const wordPattern = /[\p{L}\p{N}]+(?:(?:[-_^]|\{-\}|\.(?=\d))[\p{L}\p{N}]+)*\+{0,2}/gu;

/** Words of a text in order; LaTeX commands are left out. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  for (const match of text.matchAll(wordPattern)) {
    if (text[match.index - 1] === '\\') continue;
    words.push({ start: match.index, end: match.index + match[0].length, text: match[0] });
  }
  return words;
}
