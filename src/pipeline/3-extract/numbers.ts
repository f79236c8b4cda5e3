import { unitAt } from './numbers-units.ts';

/** A number in a text. Offsets are UTF-16 positions in that text. */
export type NumberInText = {
  /** Digits as they stand, with thousands separators and exponent, and with a minus where one stands before a value; without plus and unit. */
  raw: string;
  start: number;
  end: number;
  value: number;
  /** `%`, `dB`, `x`, `points`, `K`, `M`, `B`, `G`, `T`, `ms`, `s`, `FPS`, `mm`, `h` …, or null. */
  unit: string | null;
  /** Behind the unit, and behind what it is shared with: the other end of a range, a deviation. */
  unitEnd: number;
  /** Whether a plus stands before it. */
  plus: boolean;
};

const digits = /(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?(?:[eE][-+]?\d{1,2}(?![\p{L}\p{N}])|(?<=(?<![\d.])10)\^(?:\d+|\{-?\d+\}))?|(?<=[\s=(~$])\.\d+/gu;
// Of `\pm` and `\sim` only the letters are left where markup was stripped.
const deviation = /^(?:\s?\$?\s?(?:±|\\pm|\+\/-)\s?\$?\s?|pm)\d+(?:\.\d+)?/;
const about = /(?:^|[\s($])sim$/;
/** Short names of measures that are written onto their values: `+2.5AP`. */
const measureTail = /^(?:m?AP|m?IoU|BLEU)(?![\p{L}\p{N}])/u;

/** Numbers of a text that can be values: none inside names, sizes of images, years or list marks. */
export function numbersOf(text: string): NumberInText[] {
  const found: NumberInText[] = [];
  for (const match of text.matchAll(digits)) {
    const number = numberAt(text, match.index, match[0]);
    if (number !== null) found.push(number);
  }
  return found;
}

function numberAt(text: string, start: number, written: string): NumberInText | null {
  const end = start + written.length;
  const before = text.slice(Math.max(0, start - 16), start);
  const after = text.slice(end, end + 40);
  if (isInsideName(before, written) || isSizeOrMark(before, after, written)) return null;
  const shared = sharedLength(before, after);
  const [tail, length] = unitAt(after.slice(shared));
  const isShare = tail === null && /\(\\?%\)\s?(?:of\s|is\s)?$/.test(before);
  const unit = isShare ? '%' : tail;
  if (unit === null && isNameAhead(after, written)) return null;
  const minus = /(?:^|[\s($=])[-−–]$/.test(before) && !/%\s[-−–]$/.test(before) ? 1 : 0;
  const raw = text.slice(start - minus, end);
  return { raw, start: start - minus, end, value: valueOf(raw), unit, unitEnd: end + shared + length, plus: /\+\s?$/.test(before) };
}

/** The number that a `raw` stands for: `1,024` → 1024, `4.7e-4` → 0.00047, `10^{-3}` → 0.001. */
export function valueOf(raw: string): number {
  return Number(raw.replaceAll(',', '').replace(/^[−–]/, '-').replace(/^(-?)10\^\{?(-?\d+)\}?$/, '$11e$2'));
}

/** Length of what stands between a number and the unit it shares: `4.5-6%`, `95.2 ± 0.3%`, `by 3 to 5%`. */
function sharedLength(before: string, after: string): number {
  const spread = deviation.exec(after) ?? /^\s?\$?(?:-{1,3}|[–—])\$?\s?\d+(?:\.\d+)?/.exec(after);
  if (spread !== null) return spread[0].length;
  const upTo = /\b(?:by|of|around|between|rang\p{L}* from)\s+[$~]*$/u.test(before) ? /^\s+(?:to|and)\s+\d+(?:\.\d+)?(?=\s?\\?%)/.exec(after) : null;
  return upTo?.[0].length ?? 0;
}

/** A name, an index or a fraction that goes on behind the digits: `3D`, `2-layer`, `1/4`. */
function isNameAhead(after: string, written: string): boolean {
  if (/^\/\d/.test(after)) return !written.includes('.');
  if (measureTail.test(after)) return false;
  return /^[\p{L}_^]|^-\p{L}|^\{|^\.\d/u.test(after);
}

/** Behind a letter, or a hyphen, point or slash that hangs on one: `ResNet-50`, `v1.5`, `1/4`; `24-102x` is a range. */
function isInsideName(before: string, written: string): boolean {
  if (/(?:±|\\pm|\+\/-)\s?\$?\s?$/.test(before)) return true;
  if (about.test(before)) return false;
  if (/[\p{L}_^.@#\\\[{]$/u.test(before)) return !/(?:\brank(?:s|ed)?\s+#|(?:^|\s|and )#|[$\s(>+]\{)$/.test(before);
  if (/\d[,.]$|\p{L}:$|['’]$|\p{L}\)$|\\!$/u.test(before)) return true;
  if (/\/\s?$/.test(before)) return !(written.includes('.') && /\d\.\d+\s?\\?%?\s?\/\s?$/.test(before));
  return /[\p{L})][-−–]$/u.test(before);
}

/** `256x256`, `3 x 3`, `(1)`, `1)`, `[12]`, `x4`. */
function isSizeOrMark(before: string, after: string, written: string): boolean {
  if (/^\s?(?:[xX×]|\\times|times|\$\\times\$)\s?\d/.test(after) || /\d\s?(?:[xX×]|\\times|times|\$\\times\$)\s?$/.test(before)) return true;
  if (/(?:^|\s)[x×]$/.test(before) || /^\]/.test(after)) return true;
  if (/^\d{1,2}$/.test(written) && /^\)/.test(after) && /(?:\(|^|[\s,;:])$/.test(before) && !/=\s?$/.test(before)) return true;
  return /(?:\bTable|\bFig(?:ure)?\.?|\bSection|\bstage|\bphase|\bversion|\bPhase|\bStage|\bTask|\bTrack)\s$/.test(before);
}
