import { plainText } from '#text/plain-text.ts';
import { isInitials, parsePersonName } from '#text/person-name.ts';

/** People of an author field: names in natural order, and whether `and others` ends the list. */
export type BibtexNames = { authors: string[]; truncated: boolean; initialsOnly: 'no' | 'partly' | 'yes' };

/**
 * Reads an author field by BibTeX's rules (btxdoc, section 4): names joined by `and` outside of braces, each
 * `First von Last`, `von Last, First` or `von Last, Jr, First`; a name all in braces is a group's. biblatex's
 * `family=…, given=…` is taken too. LaTeX accents become letters.
 */
export function readBibtexNames(field: string): BibtexNames {
  const parts = splitOutside(field, /\s+and\s+/iuy).map((name) => name.trim()).filter((name) => name !== '');
  const authors = parts.map(readName).filter((name) => name !== '');
  const listed = authors.filter((name) => !/^(?:others|et\.? al\.?)$/iu.test(name));
  const given = listed.map((name) => parsePersonName(name).given).filter((name) => name !== '');
  const short = given.filter(isInitials).length;
  const initialsOnly = short === 0 ? 'no' : short === given.length ? 'yes' : 'partly';
  return { authors: listed, truncated: listed.length < authors.length, initialsOnly };
}

function readName(name: string): string {
  if (/\bfamily\s*=/u.test(name)) return extendedName(name);
  const [first = '', second, third] = splitOutside(name, /\s*,\s*/uy);
  if (second === undefined) return decoded(first);
  const words = third === undefined ? [second, first] : [third, first, second];
  return words.map(decoded).filter((word) => word !== '').join(' ');
}

/** biblatex's form by named parts. */
function extendedName(name: string): string {
  const parts = new Map(splitOutside(name, /\s*,\s*/uy).map((part) => {
    const [key = '', ...value] = part.split('=');
    return [key.trim().toLowerCase(), decoded(value.join('=').trim().replace(/^"|"$/gu, ''))];
  }));
  return ['given', 'prefix', 'family', 'suffix'].map((key) => parts.get(key) ?? '').filter((part) => part !== '').join(' ');
}

/** LaTeX of a field without formulas as plain text: accents put on, braces and ties gone. */
export function decoded(latex: string): string {
  return plainText(latex.replace(/(?<!\\)~/gu, ' ')).replace(/[{}]/gu, '').replace(/[\s\u00A0]+/gu, ' ').trim();
}

/** Parts of a text between matches of a sticky expression that stand outside of braces. */
function splitOutside(text: string, separator: RegExp): string[] {
  const parts: string[] = [];
  let depth = 0;
  let from = 0;
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === '{') depth += 1;
    else if (text[at] === '}') depth -= 1;
    if (depth !== 0 || !/[\s,]/u.test(text.charAt(at))) continue;
    separator.lastIndex = at;
    if (!separator.test(text)) continue;
    parts.push(text.slice(from, at));
    from = separator.lastIndex;
    at = from - 1;
  }
  return [...parts, text.slice(from)];
}
