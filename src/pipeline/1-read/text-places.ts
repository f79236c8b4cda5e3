/** Bytes and lines of some places in a decoded text, counted in one pass. */
export class TextPlaces {
  readonly #bytes = new Map<number, number>();
  readonly #lines = new Map<number, number>();

  /** @param offsets the UTF-16 offsets that will be asked for, in any order; the text's ends are known anyway. */
  constructor(text: string, offsets: readonly number[]) {
    let byte = 0;
    let line = 1;
    let at = 0;
    for (const offset of [...new Set([0, ...offsets, text.length])].sort((a, b) => a - b)) {
      const stretch = text.slice(at, offset);
      byte += new TextEncoder().encode(stretch).length;
      line += stretch.match(/\r\n|\n|\r/gu)?.length ?? 0;
      at = offset;
      this.#bytes.set(offset, byte);
      this.#lines.set(offset, line);
    }
  }

  /** Number of UTF-8 bytes before an offset. Throws a RangeError for one that was not given. */
  byte(offset: number): number {
    return known(this.#bytes, offset);
  }

  /** 1-based line of an offset. Throws a RangeError for one that was not given. */
  line(offset: number): number {
    return known(this.#lines, offset);
  }
}

function known(places: ReadonlyMap<number, number>, offset: number): number {
  const place = places.get(offset);
  if (place === undefined) throw new RangeError(`Offset ${offset} was not announced.`);
  return place;
}
