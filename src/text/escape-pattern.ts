/** Text as it stands for itself in a regular expression, outside of classes of characters. */
export function escapePattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
}
