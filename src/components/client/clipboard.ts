/**
 * Copies the text of an element. True when it is on the clipboard; pages served without TLS have none, and there the
 * text is selected instead.
 */
export async function copyFrom(source: Element): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(source.textContent.replace(/^\s+|\n+$/g, ''));
    return true;
  } catch {
    getSelection()?.selectAllChildren(source);
    return false;
  }
}
