const encoder = new TextEncoder();

/**
 * Half-open range of UTF-8 bytes for a half-open range of UTF-16 units of a text.
 * @param textStart byte at which the text begins in its document.
 */
export function byteRange(text: string, { start, end }: { start: number; end: number }, textStart: number): { start: number; end: number } {
  const first = textStart + encoder.encode(text.slice(0, start)).length;
  return { start: first, end: first + encoder.encode(text.slice(start, end)).length };
}
