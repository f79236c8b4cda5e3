import type { MarkedText } from './excerpt.ts';

const MAX_AUTHORS = 3;

/**
 * Four authors or fewer as they are, else three of them, those that answer the query among them: `A, B, C and 4 others`.
 * @param authors names with commas between them, matches marked.
 */
export function shortenAuthors(authors: MarkedText): MarkedText {
  const names = splitNames(authors);
  if (names.length <= MAX_AUTHORS + 1) return authors;
  const chosen = new Set([...new Set([...names.filter(isMarked), ...names])].slice(0, MAX_AUTHORS));
  const shown = names.filter((name) => chosen.has(name));
  const joined = shown.flatMap((name, index) => (index === 0 ? name : [{ text: ', ', marked: false }, ...name]));
  return [...joined, { text: ` and ${names.length - shown.length} others`, marked: false }];
}

const isMarked = (name: MarkedText): boolean => name.some(({ marked }) => marked);

function splitNames(authors: MarkedText): MarkedText[] {
  const names: MarkedText[] = [[]];
  for (const { text, marked } of authors) {
    for (const [index, part] of text.split(/,\s*/u).entries()) {
      if (index > 0) names.push([]);
      if (part !== '') names.at(-1)?.push({ text: part, marked });
    }
  }
  return names.filter((name) => name.length > 0);
}
