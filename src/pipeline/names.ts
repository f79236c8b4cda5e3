import { plainText } from '../text/plain-text.ts';
import { parsePersonName } from '../text/person-name.ts';
import { slugFromName } from '../text/slug.ts';

/** A coined name before a title's colon is short and has few words. */
const LONGEST_HEAD = 32;
const MOST_HEAD_WORDS = 4;
const LONGEST_WHOLE = 60;
const LONGEST_CUT = 48;
const LONGEST_LABEL = 120;

/**
 * Slugs to try for a work, best first: the coined name before the title's colon, the whole title when it is
 * short, its first words otherwise, more of them.
 */
export function workSlugs(title: string): string[] {
  const plain = plainText(title);
  const head = /^([^:]+):(?!\/\/)\s*\S/.exec(plain)?.[1]?.trim() ?? null;
  const short = head !== null && head.length <= LONGEST_HEAD && head.split(/\s+/).length <= MOST_HEAD_WORDS ? [slugFromName(head)] : [];
  const whole = slugFromName(plain, Infinity);
  const cut = [LONGEST_CUT, LONGEST_WHOLE].map((longest) => withoutTrailingLightWords(slugFromName(plain, longest)));
  return [...new Set([...short, ...(whole.length <= LONGEST_WHOLE ? [whole] : cut)])];
}

const lightWords = new Set(['a', 'an', 'the', 'on', 'in', 'of', 'for', 'to', 'and', 'with', 'by', 'from', 'is', 'are', 'how', 'what', 'towards', 'toward', 'via', 'using', 'do', 'does', 'can', 'when', 'at']);

function withoutTrailingLightWords(slug: string): string {
  const words = slug.split('-');
  while (words.length > 1 && lightWords.has(words.at(-1) ?? '')) words.pop();
  return words.join('-');
}

/**
 * BibTeX key of a work in the ACL Anthology's manner, `chen-etal-2022-mobile`: families of up to two authors
 * or the first with `etal`, year or `nd`, first weighty word of the title.
 */
export function citekeyFor(title: string, authors: string[], year: number | null): string {
  const families = authors.map((name) => slugFromName(parsePersonName(name).family).replaceAll('-', ''));
  const who = families.length > 2 ? [families[0] ?? '', 'etal'] : families;
  const words = slugFromName(plainText(title), 200).split('-').filter((word) => !lightWords.has(word));
  const what = families.length === 0 ? words.slice(0, 2) : words.slice(0, 1);
  return [...who, String(year ?? 'nd'), ...what].filter((part) => part !== '').join('-');
}

/** First words of an abstract as a label for a work without title and coined name. */
export function labelFromAbstract(text: string): string {
  const words = text.split(/\s+/).slice(0, 8).join(' ').slice(0, LONGEST_LABEL).replace(/[.,;:]$/, '');
  return `${words} …`;
}
