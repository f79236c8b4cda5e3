/** A half-open range of UTF-16 units. */
export type TextRange = { start: number; end: number };

const FIRST_SIGN = 0xf0000;

/** Private-use characters (plane 15) that stand for the ends of ranges while a text is parsed. */
export const rangeSigns = /[\u{F0000}-\u{FFFFD}]/gu;

/** Which range a sign belongs to, by place, and which of its ends it is. */
export function readSign(sign: string): { range: number; opens: boolean } {
  const code = (sign.codePointAt(0) ?? FIRST_SIGN) - FIRST_SIGN;
  return { range: Math.floor(code / 2), opens: code % 2 === 0 };
}

type Sign = { at: number; opens: boolean; text: string };

/**
 * Writes the ends of ranges as signs into parsed text, each once. An opening sign stays before the character
 * behind it, a closing one behind the character before it; what is parsed as one piece has them around it.
 */
export class SignWriter {
  readonly #signs: readonly Sign[];
  readonly #written = new Set<Sign>();

  /** @param ranges disjoint and in order. */
  constructor(ranges: readonly TextRange[]) {
    this.#signs = ranges.flatMap(({ start, end }, index) => [
      { at: start, opens: true, text: String.fromCodePoint(FIRST_SIGN + 2 * index) },
      { at: end, opens: false, text: String.fromCodePoint(FIRST_SIGN + 2 * index + 1) },
    ]);
  }

  /** A stretch of the text as it stands, with its signs. */
  plain(text: string, start: number, end: number): string {
    let from = start;
    let result = '';
    for (const sign of this.#take(start, end, () => true)) {
      result += text.slice(from, sign.at) + sign.text;
      from = sign.at;
    }
    return result + text.slice(from, end);
  }

  /** Opening signs of a piece that its parts have not got, to stand before it. */
  before(start: number, end: number): string {
    return this.#take(start, end, ({ opens }) => opens).map(({ text }) => text).join('');
  }

  /** Closing signs of a piece that its parts have not got, to stand behind it. */
  after(start: number, end: number): string {
    return this.#take(start, end, ({ opens }) => !opens).map(({ text }) => text).join('');
  }

  #take(start: number, end: number, wanted: (sign: Sign) => boolean): Sign[] {
    const found = this.#signs.filter((sign) => !this.#written.has(sign) && wanted(sign) && (sign.opens ? sign.at >= start && sign.at < end : sign.at > start && sign.at <= end));
    for (const sign of found) this.#written.add(sign);
    return found;
  }
}
