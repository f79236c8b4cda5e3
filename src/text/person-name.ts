/** Words that open a family name when they stand before it in lower case (CSL's dropping and non-dropping particles). */
const particles = new Set(['af', 'al', 'bin', 'da', 'dal', 'de', 'del', 'della', 'den', 'der', 'di', 'dos', 'du', 'el', 'ibn', 'la', 'le', 'ten', 'ter', 'van', 'vom', 'von', 'zu', 'zum', 'zur']);

const suffixes = new Set(['jr', 'jr.', 'sr', 'sr.', 'ii', 'iii', 'iv']);

/** A person's name in parts. `given` is empty for a person or group of one word. */
export type PersonName = { family: string; given: string; suffix: string };

/**
 * Takes a name as printed, in natural order (`Laurens van der Maaten`) or as `Family, Given`, apart.
 * Particles go with the family name; a generational suffix stands alone. A name with `and` in it is a group's
 * and stays whole.
 */
export function parsePersonName(name: string): PersonName {
  const clean = name.normalize('NFC').replace(/\s+/g, ' ').trim();
  if (/\S and \S/i.test(clean)) return { family: clean, given: '', suffix: '' };
  if (clean.indexOf(',') > 0) return parseSorted(clean.split(',').map((part) => part.trim()));
  const words = clean.split(' ');
  const suffix = words.length > 2 && suffixes.has((words.at(-1) ?? '').toLowerCase()) ? (words.pop() ?? '') : '';
  const first = startOfFamily(words);
  return { family: words.slice(first).join(' '), given: words.slice(0, first).join(' '), suffix };
}

/** `Family, Given`, with the suffix in any place behind the family name; `Given Family, Jr.` too. */
function parseSorted([family = '', ...others]: string[]): PersonName {
  const suffix = others.find((part) => suffixes.has(part.toLowerCase())) ?? '';
  const given = others.filter((part) => part !== suffix && part !== '').join(', ');
  return suffix !== '' && given === '' ? { ...parsePersonName(family), suffix } : { family, given, suffix };
}

/** One capitalised particle may be a given name (`Thanh Van Nguyen`); two in a row are particles (`Van De Vyver`). */
function startOfFamily(words: string[]): number {
  const last = words.length - 1;
  let first = last;
  while (first > 1 && particles.has((words[first - 1] ?? '').toLowerCase())) first -= 1;
  if (last - first >= 2) return first;
  return first < last && particles.has(words[first] ?? '') ? first : last;
}

/** `Family, Suffix, Given`, the form that BibTeX takes without guessing; a single word stays alone. */
export function sortName({ family, given, suffix }: PersonName): string {
  return [family, ...(suffix === '' ? [] : [suffix]), ...(given === '' ? [] : [given])].join(', ');
}
