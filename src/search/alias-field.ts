/**
 * Pagefind's field `aliases`: other names, each with a semicolon behind it, then words under which the
 * page is found without being called so.
 */
export function formatAliases(names: readonly string[], words: string): string {
  return [...names.map((name) => `${name.replaceAll(';', ' ')};`), words].filter((part) => part !== '').join(' ');
}

/** The names in a field that `formatAliases` wrote. */
export function namesInAliases(field: string): string[] {
  return field.split(';').slice(0, -1).map((name) => name.trim());
}
