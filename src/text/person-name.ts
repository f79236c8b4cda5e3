/** Words that open a family name when they stand before it in small letters (CSL's dropping and non-dropping particles). */
const particles = new Set([
  'abu', 'af', 'al', 'auf', 'av', 'ben', 'bin', 'bint', 'binti', 'da', 'dal', 'das', 'de', 'degli', 'dei', 'del', 'della', 'den', 'der', 'des', 'di', 'do', 'dos', 'du',
  'el', 'het', 'ibn', 'la', 'las', 'le', 'lo', 'los', 'op', 'ten', 'ter', 'ud', 'ul', 'ur', 'van', 'vande', 'vanden', 'vander', 'vom', 'von', 'zu', 'zum', 'zur', '’t', "'t",
]);

/** Words between the two parts of a double family name: `Ramón y Cajal`, `Costa e Silva`, `von und zu`. */
const joints = new Set(['y', 'e', 'i', 'und']);

const suffixes = new Set(['jr', 'jr.', 'sr', 'sr.', 'ii', 'iii', 'iv']);

/** Words of descent that close a Portuguese or Brazilian family name and never are one by themselves. */
const closers = new Set(['filho', 'neto', 'netto', 'júnior', 'sobrinho']);

/** Last words of the name of a group, which has no given name. */
const groupWord = /^(?:Team|Consortium|Collaboration|Group|Community|Workshop|Foundation|Institute|Initiative|Project|Laborator(?:y|ies)|Labs?|Research)$/u;

/** A person's name in parts. `given` is empty for a person or group of one word. */
export type PersonName = { family: string; given: string; suffix: string };

/**
 * Takes a name as printed, in natural order (`Laurens van der Maaten`), as `Family, Given`, or with the initials
 * behind (`Nguyen T.H.`), apart. Particles go with the family name; a generational suffix stands alone. Names
 * in Chinese, Japanese or Korean letters and Vietnamese ones in theirs have the family name first. A group's name
 * stays whole.
 */
export function parsePersonName(name: string): PersonName {
  const clean = name.normalize('NFC').replace(/\s+/g, ' ').trim();
  if (/\S and \S/i.test(clean)) return { family: clean, given: '', suffix: '' };
  if (clean.indexOf(',') > 0) return parseSorted(clean.split(',').map((part) => part.trim()));
  if (eastAsian.test(clean)) return parseEastAsian(clean);
  const words = clean.split(' ');
  // What stands in brackets behind a name tells namesakes apart.
  const label = words.length > 2 && clean.endsWith(')') ? words.splice(words.findIndex((word) => word.startsWith('('))).join(' ') : '';
  const parsed = parseWords(words);
  return label === '' ? parsed : { ...parsed, given: `${parsed.given} ${label}`.trim() };
}

function parseWords(words: string[]): PersonName {
  const last = words.at(-1) ?? '';
  if (words.length > 1 && groupWord.test(last)) return { family: words.join(' '), given: '', suffix: '' };
  const suffix = words.length > 2 && suffixes.has(last.toLowerCase()) ? last : '';
  const own = suffix === '' ? words : words.slice(0, -1);
  if (endsInInitials(own)) return { family: own.slice(0, -1).join(' '), given: own.at(-1) ?? '', suffix };
  const [opening = '', ...others] = own;
  if (own.length > 2 && vietnameseFamilies.has(opening) && !vietnameseFamilies.has(own.at(-1) ?? '')) return { family: opening, given: others.join(' '), suffix };
  const first = startOfFamily(own);
  return { family: own.slice(first).join(' '), given: own.slice(0, first).join(' '), suffix };
}

/** Who writes them with their marks mostly keeps their order too. */
const vietnameseFamilies = new Set(['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Hoàng', 'Huỳnh', 'Vũ', 'Võ', 'Đặng', 'Bùi', 'Đỗ', 'Hồ', 'Ngô', 'Dương', 'Lý'].map((name) => name.normalize('NFC')));

/** `Family, Given`, with the suffix in any place behind the family name; `Given Family, Jr.` too. */
function parseSorted([family = '', ...others]: string[]): PersonName {
  const suffix = others.find((part) => suffixes.has(part.toLowerCase())) ?? '';
  const given = others.filter((part) => part !== suffix && part !== '').join(', ');
  return suffix !== '' && given === '' ? { ...parsePersonName(family), suffix } : { family, given, suffix };
}

/** One capitalised particle may be a given name (`Thanh Van Nguyen`); two in a row are particles (`Van De Vyver`). */
function startOfFamily(words: string[]): number {
  const last = words.length - 1;
  let first = last > 1 && closers.has((words[last] ?? '').toLowerCase()) ? last - 1 : last;
  if (first > 2 && joints.has(words[first - 1] ?? '') && !particles.has(words[first - 2] ?? '')) first -= 2;
  const head = first;
  while (first > 1 && isParticle(words[first - 1] ?? '')) first -= 1;
  if (head - first >= 2) return first;
  return first < head && particles.has(words[first] ?? '') ? first : head;
}

function isParticle(word: string): boolean {
  return particles.has(word.toLowerCase()) || word === 'und';
}

/** Whether a given name is written in initials only: `X.`, `J.-P.`, `A. B.`, `QV`. */
export function isInitials(given: string): boolean {
  return /^(?:\p{Lu}\p{M}*\.?[\s-]*){1,4}$/u.test(given) && !/\p{Lu}{4}/u.test(given);
}

/** `Nguyen T.H.`, `Le QV`; a single capital without a full stop is a name (`Weinan E`). */
function endsInInitials(words: string[]): boolean {
  const [first = '', last = ''] = [words[0], words.at(-1)];
  if (words.length < 2 || isInitials(first) || !isInitials(last)) return false;
  const shouted = words.every((word) => word === word.toUpperCase());
  return !shouted && (last.endsWith('.') || (/^\p{Lu}{2,3}$/u.test(last) && words.length === 2 && last.length === 2));
}

const eastAsian = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}々ー ·]+$/u;

/** Family names of two letters in Chinese and Korean, most frequent first. */
const twoLetterFamilies = new Set(['欧阳', '司马', '上官', '诸葛', '东方', '皇甫', '尉迟', '公孙', '慕容', '令狐', '司徒', '歐陽', '司馬', '諸葛', '東方', '남궁', '황보', '제갈', '선우', '독고', '사공']);

/** The family name comes first: before a space, else two letters of four or where such a name is known, else one. */
function parseEastAsian(name: string): PersonName {
  const [first = '', ...others] = name.split(' ');
  if (others.length > 0) return { family: first, given: others.join(' '), suffix: '' };
  const letters = Array.from(name);
  // A dot parts the syllables of a foreign name, given name first.
  if (letters.length < 2 || letters.length > 4 || name.includes('·')) return { family: name, given: '', suffix: '' };
  const length = letters.length === 4 || (letters.length > 2 && twoLetterFamilies.has(letters.slice(0, 2).join(''))) ? 2 : 1;
  return { family: letters.slice(0, length).join(''), given: letters.slice(length).join(''), suffix: '' };
}

/** `Family, Suffix, Given`, the form that BibTeX takes without guessing; a single word stays alone. */
export function sortName({ family, given, suffix }: PersonName): string {
  return [family, ...(suffix === '' ? [] : [suffix]), ...(given === '' ? [] : [given])].join(', ');
}

/** A name all in capitals or all in small letters with the capitals that names have, particles aside; any other as it is. */
export function withCapitals(name: string): string {
  const words = name.split(' ');
  const letters = name.replace(/[^\p{L}]/gu, '');
  const shouted = words.length > 1 && letters === letters.toUpperCase() && words.every((word) => /^\p{L}{2,}(?:-\p{L}+)*$/u.test(word)) && letters.length > 5;
  return words.map((word, index) => {
    if (shouted) return word.toLowerCase().replace(/(?<=^|-)\p{L}/gu, (letter) => letter.toUpperCase());
    // Small letters open a name by slip of the hand; inside of one they are particles.
    return (index === 0 || index === words.length - 1) && words.length > 1 && /^\p{Ll}+$/u.test(word) && !particles.has(word) ? word.charAt(0).toUpperCase() + word.slice(1) : word;
  }).join(' ');
}
