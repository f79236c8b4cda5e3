/** An English word without its plural ending, not without an s of the word itself: `boxes` → `box`; `bus`, `class` and `analysis` stay. */
export function singularOf(word: string): string {
  return word.replace(/(?<=[a-z]{2}(?:ch|sh|ss|x))es$|(?<=[a-z]{2}[^sui])s$/, '');
}
