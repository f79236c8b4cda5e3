const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text as it stands in SVG, in attributes too. */
export function escapeSvg(text: string): string {
  return text.replace(/[&<>"]/g, (character) => escapes[character] ?? character);
}

/** An element; attributes that are null are left out, text in `inner` is escaped by the caller. */
export function element(name: string, attributes: Record<string, string | number | null>, inner = ''): string {
  const written = Object.entries(attributes).map(([key, value]) => (value === null ? '' : ` ${key}="${escapeSvg(String(value))}"`)).join('');
  return inner === '' ? `<${name}${written}/>` : `<${name}${written}>${inner}</${name}>`;
}

/** A coordinate with one decimal, which is finer than a screen shows. */
export function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}
