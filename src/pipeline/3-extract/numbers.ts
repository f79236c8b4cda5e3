/** A number in a text. Offsets are UTF-16 positions in that text. */
export type NumberInText = {
  /** Digits as they stand, with thousands separators, and with a minus where one stands before a value; without plus and unit. */
  raw: string;
  start: number;
  end: number;
  value: number;
  /** `%`, `dB`, `x`, `points`, `K`, `M`, `B`, `G`, `T`, `ms`, `s`, `mm`, `h` …, or null. */
  unit: string | null;
  /** Behind the unit. */
  unitEnd: number;
  /** Whether a plus stands before it. */
  plus: boolean;
};

const number = /(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?/g;

const units: [RegExp, string][] = [
  [/^\s?\\?%(?:\s*p(?:oints?|ts?)\b)?/, '%'],
  [/^\s(?:percent|per cent)(?:age points?)?\b/, '%'],
  [/^\s?dB\b/, 'dB'],
  [/^[-\s]?(?:points?|pts?|pp)\b/, 'points'],
  [/^\s?\$?\s?(?:\\times|×)\$?(?!\s*\d)/, 'x'],
  [/^\s?[xX](?=[\s,.;)$]|-f|$)/, 'x'],
  [/^(?:times|\s+times)(?![\s-]*\d)(?=\s)/, 'x'],
  [/^\s?(?:ms|milliseconds?)\b/, 'ms'],
  [/^\s?(?:s|sec|seconds?)\b/, 's'],
  [/^\s?(?:min|minutes?)\b/, 'min'],
  [/^\s?(?:mm)\b/, 'mm'],
  [/^\s?(?:cm)\b/, 'cm'],
  [/^\s?(?:GB)\b/, 'GB'],
  [/^\s?(?:MB)\b/, 'MB'],
  [/^\s?(?:k|K)(?![\p{L}\p{N}])/u, 'K'],
  [/^\s?(?:M|million)(?![\p{L}\p{N}])/u, 'M'],
  [/^\s?(?:B|billion)(?![\p{L}\p{N}])/u, 'B'],
  [/^\s?G(?=FLOP|MAC|OP|\s|[,.;)$]|$)/, 'G'],
  [/^\s?M(?=FLOP|MAC)/, 'M'],
  [/^\s?T(?=FLOP|MAC|\s|[,.;)$]|$)/, 'T'],
];

/** Numbers of a text that can be values: none inside names, sizes of images, years or list marks. */
export function numbersOf(text: string): NumberInText[] {
  const found: NumberInText[] = [];
  for (const match of text.matchAll(number)) {
    const start = match.index;
    const end = start + match[0].length;
    const before = text.slice(Math.max(0, start - 14), start);
    const after = text.slice(end, end + 24);
    if (isInsideName(before) || isSizeOrMark(before, after, match[0])) continue;
    const range = /^\s?[-–]\s?\d+(?:\.\d+)?/.exec(after) ?? (/\b(?:by|of|around)\s+$/.test(before) ? /^\s+to\s+\d+(?:\.\d+)?/.exec(after) : null);
    const tail = unitOf(after.slice(range?.[0].length ?? 0));
    const isShare = tail[0] === null && /\(\\?%\)\s?(?:of\s|is\s)?$/.test(before);
    const unit = isShare ? '%' : tail[0];
    const length = (range?.[0].length ?? 0) + tail[1];
    if (unit === null && /^[\p{L}_^]|^-\p{L}|^\{|^\/\d|^\.\d/u.test(after)) continue;
    const minus = /(?:^|[\s($=])[-−–]$/.test(before) ? 1 : 0;
    const raw = text.slice(start - minus, end);
    const value = Number(match[0].replaceAll(',', '')) * (minus === 1 ? -1 : 1);
    found.push({ raw, start: start - minus, end, value, unit, unitEnd: end + length, plus: /\+\s?$/.test(before) });
  }
  return found;
}

function unitOf(after: string): [string | null, number] {
  for (const [pattern, unit] of units) {
    const match = pattern.exec(after);
    if (match !== null) return [unit, match[0].length];
  }
  return [null, 0];
}

/** Behind a letter, or a hyphen, point or slash that hangs on one: `ResNet-50`, `v1.5`, `1/4`; `24-102x` is a range. */
function isInsideName(before: string): boolean {
  if (/[\p{L}_^.@#\\\[{]$/u.test(before)) return !/(?:\\pm|pm|\brank(?:s|ed)?\s+#)$/.test(before) || /pm$/.test(before);
  if (/\d[,.]$|\p{L}:$/u.test(before)) return true;
  return /[\p{L})][-−–/]$/u.test(before) || /\/$/.test(before) || /±\s?$/.test(before);
}

/** `256x256`, `3 x 3`, `(1)`, `1)`, `[12]`, `x4`. */
function isSizeOrMark(before: string, after: string, digits: string): boolean {
  if (/^\s?(?:[xX×]|\\times|times|\$\\times\$)\s?\d/.test(after) || /\d\s?(?:[xX×]|\\times|times|\$\\times\$)\s?$/.test(before)) return true;
  if (/(?:^|\s)[x×]$/.test(before) || /^\]/.test(after)) return true;
  if (/^\d{1,2}$/.test(digits) && /^\)/.test(after) && /(?:\(|^|[\s,;:])$/.test(before) && !/=\s?$/.test(before)) return true;
  return /(?:\bTable|\bFig(?:ure)?\.?|\bSection|\bstage|\bphase|\bversion|\bPhase|\bStage|\bTask|\bTrack)\s$/.test(before);
}
