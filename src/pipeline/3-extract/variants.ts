import { nameKey } from '#text/keys.ts';
import type { Span } from './passages.ts';
import type { NameKind, Vocabulary } from './vocabulary.ts';

/** What the characters right behind a known name make of it. */
export type Settled =
  /** The name itself, or a size, split or year of it, which `end` takes in. */
  | { as: 'base'; end: number }
  /** Another thing, named by the whole word: `MoCo-v2`, `ImageNet-C`. */
  | { as: 'other'; end: number };

const datasetTail =
  /^(?:(?:[-_ ]?(?:19|20)\d\d(?:[-+/]\d{2,4})?|[-_]'?\d{2,4}(?:x\d{2,4})?|[ -](?:test-dev|test-std|val|test|train|trainval|minival|validation)(?:-?(?:20)?\d\d)?|[-_ ]?[vV]?\d\.\d|[ -](?:test|dev)-(?:clean|other)|[ -](?:val|test)20\d\d)(?![\p{L}\p{N}]|-\p{Ll}|\s(?:sets?|splits?)\b))+/u;
const version = /^[-_ ]?[vV]\d+(?:\.\d+)?\+{0,2}(?![\p{L}\p{N}])|^-?\d(?:\.\d+)?\+{0,2}(?![\p{L}\p{N}.])|^\+{1,2}(?![\p{L}\p{N}])/u;
const lowerWord = /^-\p{Ll}{2,}/u;
const wordRest = /^(?:[-_^]?[\p{L}\p{N}]+)+/u;

/**
 * Settles what a known name with its rest stands for; null when the word is another name that only
 * starts like a known one (`ViT-CoMer`).
 */
export function settleVariant({ passage, end }: Span, kind: NameKind, vocabulary: Vocabulary): Settled | null {
  const rest = passage.text.slice(end, end + 40);
  if (kind === 'dataset') return settleDataset(rest, end);
  // Behind a version, a decimal is a width: `MobileNetV2-1.4`.
  const width = /[vV]\d$/.test(passage.text.slice(end - 2, end)) ? /^-\d\.\d+x?(?![\p{L}\p{N}])/u.exec(rest)?.[0] : undefined;
  return width === undefined ? settleMethod(rest, end, vocabulary) : { as: 'base', end: end + width.length };
}

function settleDataset(rest: string, end: number): Settled | null {
  const sequel = /^\+{1,2}(?![\p{L}\p{N}])/u.exec(rest);
  if (sequel !== null) return { as: 'other', end: end + sequel[0].length };
  const tail = datasetTail.exec(rest);
  if (tail !== null) return { as: 'base', end: end + tail[0].length };
  if (lowerWord.test(rest)) return { as: 'base', end };
  const more = wordRest.exec(rest);
  if (more === null) return { as: 'base', end };
  return /^[-_]?(?:\p{Lu}|[vV]?\d)/u.test(rest) ? { as: 'other', end: end + more[0].length } : null;
}

function settleMethod(rest: string, end: number, vocabulary: Vocabulary): Settled | null {
  const subscript = /^_\{?[\p{L}\p{N}]+\}?(?![-\p{L}\p{N}])/u.exec(rest);
  if (subscript !== null) return { as: 'base', end: end + subscript[0].length };
  const versionTail = version.exec(rest)?.[0] ?? '';
  const size = sizeTail(rest.slice(versionTail.length), vocabulary);
  const taken = end + versionTail.length;
  const after = rest.slice(versionTail.length + size.length);
  if (!/^[-_^]?[\p{L}\p{N}]/u.test(after) || joinedName(after, vocabulary) !== null || lowerWord.test(after) || /^\s/.test(after)) {
    return versionTail === '' ? { as: 'base', end: taken + size.length } : { as: 'other', end: taken };
  }
  return null;
}

/** The known method that a rest joins on with a hyphen: `FPN` of `ResNet-50-FPN`; null when there is none. */
export function joinedName(rest: string, { names }: Pick<Vocabulary, 'names'>): { length: number; name: string } | null {
  const match = /^[-+](\p{Lu}[\p{L}\p{N}]+)(?![\p{L}\p{N}_-])/u.exec(rest);
  const known = names.forms.get(nameKey(match?.[1] ?? ''))?.find(({ kind, ambiguous, context }) => kind === 'method' && !ambiguous && context.length === 0);
  return match === null || known === undefined ? null : { length: match[0].length, name: known.name };
}

/** The size that a rest starts with: `-50`, `-B/16`, `_base`, `-7B`, `50`. */
export function sizeTail(rest: string, { sizes }: Pick<Vocabulary, 'sizes'>): string {
  const match = /^([-_/]?)(\{?[\p{L}\p{N}.]+\}?)((?:[-_/]\d+|[-_]\p{Lu}\p{Ll}?)*)(?![\p{L}\p{N}])/u.exec(rest);
  if (match === null) return '';
  const [whole, separator = '', word = ''] = match;
  const plain = word.replace(/[{}]/g, '');
  const trimmed = plain.replace(/\.+$/, '');
  const isSize = /^(?:\d{2,4}|\d+(?:\.\d+)?[BMK]|[A-UW-Za-uw-z]\d{1,3})$/.test(trimmed) || sizes.has(trimmed);
  if (!isSize || (separator === '' && /^\p{Lu}/u.test(trimmed))) return '';
  return plain === trimmed ? whole : `${separator}${trimmed}`;
}
