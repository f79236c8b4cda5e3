/** A text with each run of white space as one space, without control characters and spaces at its ends. */
export function cleanInline(text: string): string {
  return cleanStart(text).trimEnd();
}

/** The offset in `cleanInline(text)` of what stands at an offset of `text`, both in UTF-16 units. */
export function cleanOffset(text: string, offset: number): number {
  return Math.min(cleanStart(text.slice(0, offset)).length, cleanInline(text).length);
}

function cleanStart(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\t\n\v\f\r \u0085\u2028\u2029]+/gu, ' ')
    .replace(/[\u0000-\u001F\u007F-\u009F\uFFFE\uFFFF]/gu, '')
    .trimStart();
}
