/**
 * How a word looks. `acronym`: capitals only (`SPADE`, `GLUE`); `mixed`: capitals inside (`IconGAN`,
 * `xAR`, `SPP-net`); `digit`: capitals with digits (`StyleGAN2`); `capital`: one leading capital;
 * `plain`: the rest.
 */
export type Shape = 'acronym' | 'mixed' | 'digit' | 'capital' | 'plain';

/** The shape of one word as `wordsOf` gives it. */
export function shapeOf(word: string): Shape {
  if (isModifier(word)) return 'plain';
  const letters = word.replace(/[^\p{L}]/gu, '');
  const capitals = letters.replace(/[^\p{Lu}]/gu, '').length;
  if (capitals === 0 || /^\d+(?:st|nd|rd|th|[dDxXkKMGBT])?$/.test(word)) return 'plain';
  if (isTitleCase(word)) return 'capital';
  if (/\d/.test(word)) return letters.length < 2 ? 'plain' : 'digit';
  if (letters.length < 2) return 'plain';
  if (letters.replace(/s$/, '') === letters.replace(/s$/, '').toUpperCase()) return 'acronym';
  return 'mixed';
}

/** `CNN-based`, `ImageNet-trained`: a word made into an adjective. */
function isModifier(word: string): boolean {
  return /-\p{Ll}{3,}$/u.test(word) && !/-(?:net|nets|former|gan|bert|mix|ware|bench|seq)$/.test(word);
}

/** `Vision`, `Next-Token`, `Image-to-Image`: capitals only at the start of pieces of plain length. */
function isTitleCase(word: string): boolean {
  return /^\p{Lu}\p{Ll}+$/u.test(word) || (/^\p{Lu}\p{Ll}+(?:-(?:\p{Lu}?\p{Ll}+))+$/u.test(word) && !/-(?:Net|Former|net|former)$/.test(word));
}

/** Whether a word looks like a proper name by itself. */
export function looksNamed(word: string): boolean {
  const shape = shapeOf(word);
  return shape === 'mixed' || shape === 'digit' || shape === 'acronym';
}
