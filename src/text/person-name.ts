/** Words that open a family name when they stand before it in lower case (CSL's dropping and non-dropping particles). */
const particles = new Set(['af', 'al', 'bin', 'da', 'dal', 'de', 'del', 'della', 'den', 'der', 'di', 'dos', 'du', 'el', 'ibn', 'la', 'le', 'ten', 'ter', 'van', 'vom', 'von', 'zu', 'zum', 'zur']);

const suffixes = new Set(['jr', 'jr.', 'sr', 'sr.', 'ii', 'iii', 'iv']);

/** A person's name in parts. `given` is empty for a person or group of one word. */
export type PersonName = { family: string; given: string; suffix: string };

/**
 * Takes a name as printed, in natural order (`Laurens van der Maaten`) or as `Family, Given`, apart.
 * Particles go with the family name; a generational suffix stands alone.
 */
export function parsePersonName(name: string): PersonName {
  const clean = name.normalize('NFC').replace(/\s+/g, ' ').trim();
  const comma = clean.indexOf(',');
  if (comma > 0) {
    const given = clean.slice(comma + 1).trim();
    if (suffixes.has(given.toLowerCase())) return { ...parsePersonName(clean.slice(0, comma)), suffix: given };
    return { family: clean.slice(0, comma).trim(), given, suffix: '' };
  }
  const words = clean.split(' ');
  const suffix = words.length > 2 && suffixes.has((words.at(-1) ?? '').toLowerCase()) ? (words.pop() ?? '') : '';
  const first = startOfFamily(words);
  return { family: words.slice(first).join(' '), given: words.slice(0, first).join(' '), suffix };
}

/** One capitalised particle may be a given name (`Thanh Van Nguyen`); two in a row are particles (`Van De Vyver`). */
function startOfFamily(words: string[]): number {
  const last = words.length - 1;
  let first = last;
  while (first > 1 && particles.has((words[first - 1] ?? '').toLowerCase())) first -= 1;
  if (last - first >= 2) return first;
  return first < last && particles.has(words[first] ?? '') ? first : last;
}

/** `Family, Given`, the form that citation formats take without guessing; a single word stays alone. */
export function sortName({ family, given, suffix }: PersonName): string {
  return [family, ...(suffix === '' ? [] : [suffix]), ...(given === '' ? [] : [given])].join(', ');
}
