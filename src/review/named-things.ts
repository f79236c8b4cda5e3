/** Words of a text joined to runs of up to `longest`, as names are looked up. */
const longest = 5;

function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{N}]+(?:[-.+^/][\p{L}\p{N}]+)*\+*/gu) ?? [];
}

/** All runs of words of a text. */
export function wordRuns(text: string): ReadonlySet<string> {
  const runs = new Set<string>();
  for (const line of text.split('\n')) {
    const words = wordsOf(line);
    for (let first = 0; first < words.length; first += 1) {
      for (let count = 1; count <= longest && first + count <= words.length; count += 1) runs.add(words.slice(first, first + count).join(' '));
    }
  }
  return runs;
}

/** Whether a text of these runs names a thing: by a name that a capital or digit tells from everyday words. */
export function isNamedIn(runs: ReadonlySet<string>, names: readonly string[]): boolean {
  return names.some((name) => name.length > 2 && /[\p{Lu}\d]/u.test(name) && runs.has(wordsOf(name).join(' ')));
}
