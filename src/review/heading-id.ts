/** What stands at the end of a heading: `[#large-kernels]`, or `[#large-kernels #big-kernels]` after a change. */
const marker = /\s*\[#([a-z0-9]+(?:-[a-z0-9]+)*(?:\s+#[a-z0-9]+(?:-[a-z0-9]+)*)*)\]\s*$/;

/** A heading's text without its anchors, and these: the present one first, then those that must go on leading here. */
export function splitHeading(text: string): { text: string; ids: string[] } {
  const found = marker.exec(text);
  if (found === null) return { text: text.trim(), ids: [] };
  return { text: text.slice(0, found.index), ids: (found[1] ?? '').split(/\s+#/) };
}
