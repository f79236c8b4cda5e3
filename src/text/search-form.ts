import { nameGreekLetters } from './greek.ts';

/** Letters that no normalisation form takes apart, with what a reader without them types. */
const plainLetters: Record<string, string> = {
  ł: 'l', ø: 'o', đ: 'd', ð: 'd', ħ: 'h', ŧ: 't', ŋ: 'n', ı: 'i', ĸ: 'k', ß: 'ss', æ: 'ae', œ: 'oe', þ: 'th',
};

/** Most text is plain, and none of the steps below would change it. */
const plainAscii = /^[\x20-\x7e]*$/;

/** Signs that stand for something one can type. */
const typedSigns: [RegExp, string][] = [[/[×✕⨯]/g, 'x'], [/∞/g, 'infinity'], [/\u2044/g, '/']];

/**
 * Lower case, compatibility-normalised and without accents: `Möbius` → `mobius`, `O²DETR` → `o2detr`,
 * `Łukasz` → `lukasz`, `β-VAE` → `beta-vae`, `3×3` → `3x3`. Punctuation and blanks stay.
 */
export function foldLetters(text: string): string {
  if (plainAscii.test(text)) return text.toLowerCase();
  let folded = text.normalize('NFKC').toLowerCase();
  for (const [sign, typed] of typedSigns) folded = folded.replace(sign, typed);
  const plain = folded
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .normalize('NFC')
    .replace(/[łøđðħŧŋıĸßæœþ]/g, (letter) => plainLetters[letter] ?? letter);
  return nameGreekLetters(plain);
}

/**
 * The form in which text is indexed and asked for: words of lower-case letters and digits with one blank
 * between them. What stands together stays together, as Pagefind indexes it: `ViT-B/16` → `vitb16`,
 * `O^2DETR` → `o2detr`, `84.2%` → `842`. Applying it twice changes nothing.
 */
export function toSearchForm(text: string): string {
  return searchWords(text).join(' ');
}

/** The words of `toSearchForm`; none for text without letters and digits. */
export function searchWords(text: string): string[] {
  return foldLetters(text)
    .split(/\s+/u)
    .map((word) => word.replace(/[^\p{L}\p{N}]/gu, ''))
    .filter((word) => word !== '');
}

/** Key under which two spellings of a whole name or title meet: its search form without blanks. */
export function searchKey(name: string): string {
  return searchWords(name).join('');
}

/** Parts of a word that punctuation joins, folded: `ViT-B/16` → `vit`, `b`, `16`. */
export function partsAtPunctuation(text: string): string[] {
  return foldLetters(text).split(/[^\p{L}\p{N}]+/u).filter((part) => part !== '');
}

/** Parts at punctuation and at changes from small to capital letters: `DiffusionCLIP` → `diffusion`, `clip`. */
function partsAtCapitals(text: string): string[] {
  const spaced = text.normalize('NFKC').replace(/(?<=\p{Ll})(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})/gu, ' ');
  return partsAtPunctuation(spaced);
}

/** Parts with a version or number at a part's end standing alone: `ResNet50` → `resnet`, `50`; `MoCov2` → `moco`, `v2`. */
function partsAtNumbers(text: string): string[] {
  return partsAtPunctuation(text).flatMap((part) => {
    const match = /^(\p{L}{2,}?)(v?\d+)$/u.exec(part);
    return match?.[1] !== undefined && match[2] !== undefined ? [match[1], match[2]] : [part];
  });
}

/**
 * Spellings, in search form, under which a name may be asked for, its own first: `ViT-B/16` → `vitb16`,
 * `vit b 16`; `MoCo-v2` → `mocov2`, `moco v2`, `moco 2`, `moco2`; `DiffusionCLIP` → `diffusionclip`,
 * `diffusion clip`; `ResNet50` → `resnet50`, `resnet 50`. Without repetitions.
 */
export function nameVariants(name: string): string[] {
  const splits = [partsAtPunctuation(name), partsAtNumbers(name), partsAtCapitals(name)];
  const withoutVersionLetter = splits.map((parts) => parts.map((part) => part.replace(/^v(?=\d+$)/, '')));
  const all = [...splits, ...withoutVersionLetter].filter((parts) => parts.length > 0);
  const spaced = all.map((parts) => parts.join(' '));
  const joined = all.map((parts) => parts.join(''));
  return [...new Set([toSearchForm(name), ...joined, ...spaced])].filter((form) => form !== '');
}

/**
 * What a reader may write for a person who signs with more: the first initial or all of them with the surname, either
 * first, in one word, since single letters are not searched for: `José M. Buenaposada` → `jbuenaposada`,
 * `buenaposadaj`, `jmbuenaposada`, `buenaposadajm`. None for a single name.
 */
export function initialForms(name: string): string[] {
  const words = searchWords(name);
  const family = words.at(-1) ?? '';
  const initials = words.slice(0, -1).map((word) => word.slice(0, 1));
  if (initials.length === 0) return [];
  return [...new Set([initials[0] ?? '', initials.join('')])].flatMap((short) => [`${short}${family}`, `${family}${short}`]);
}
