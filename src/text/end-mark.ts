/** A title with the full stop that closes a sentence, where it has no end mark of its own. */
export function withEndMark(title: string): string {
  return /[.?!…]$/.test(title) ? title : `${title}.`;
}
