type Alphabet = { capital: number; small: number; digit?: number };

/** First code points of Unicode's mathematical alphabets (https://www.unicode.org/charts/PDF/U1D400.pdf). */
const alphabets: ReadonlyMap<string, Alphabet> = new Map([
  ['bold', { capital: 0x1d400, small: 0x1d41a, digit: 0x1d7ce }],
  ['italic', { capital: 0x1d434, small: 0x1d44e }],
  ['bold-italic', { capital: 0x1d468, small: 0x1d482 }],
  ['script', { capital: 0x1d49c, small: 0x1d4b6 }],
  ['bold-script', { capital: 0x1d4d0, small: 0x1d4ea }],
  ['fraktur', { capital: 0x1d504, small: 0x1d51e }],
  ['double-struck', { capital: 0x1d538, small: 0x1d552, digit: 0x1d7d8 }],
  ['bold-fraktur', { capital: 0x1d56c, small: 0x1d586 }],
  ['sans-serif', { capital: 0x1d5a0, small: 0x1d5ba, digit: 0x1d7e2 }],
  ['bold-sans-serif', { capital: 0x1d5d4, small: 0x1d5ee, digit: 0x1d7ec }],
  ['sans-serif-italic', { capital: 0x1d608, small: 0x1d622 }],
  ['sans-serif-bold-italic', { capital: 0x1d63c, small: 0x1d656 }],
  ['monospace', { capital: 0x1d670, small: 0x1d68a, digit: 0x1d7f6 }],
]);

/** Letters that had code points before the alphabets came, and left holes in them. */
const holes: ReadonlyMap<number, string> = new Map([
  [0x1d455, 'ℎ'], [0x1d49d, 'ℬ'], [0x1d4a0, 'ℰ'], [0x1d4a1, 'ℱ'], [0x1d4a3, 'ℋ'], [0x1d4a4, 'ℐ'], [0x1d4a7, 'ℒ'], [0x1d4a8, 'ℳ'], [0x1d4ad, 'ℛ'],
  [0x1d4ba, 'ℯ'], [0x1d4bc, 'ℊ'], [0x1d4c4, 'ℴ'], [0x1d506, 'ℭ'], [0x1d50b, 'ℌ'], [0x1d50c, 'ℑ'], [0x1d515, 'ℜ'], [0x1d51d, 'ℨ'],
  [0x1d53a, 'ℂ'], [0x1d53f, 'ℍ'], [0x1d545, 'ℕ'], [0x1d547, 'ℙ'], [0x1d548, 'ℚ'], [0x1d549, 'ℝ'], [0x1d551, 'ℤ'],
]);

/** First code points of the Greek letters; only the bold ones are met (`\boldsymbol{\theta}` is bold italic). */
const greek: ReadonlyMap<string, { capital: number; small: number }> = new Map([
  ['bold', { capital: 0x1d6a8, small: 0x1d6c2 }],
  ['bold-italic', { capital: 0x1d71c, small: 0x1d736 }],
]);

/** The letter or digit of a MathML `mathvariant` as a character of its own; other characters as they are. */
export function mathLetter(character: string, variant: string): string {
  const code = character.codePointAt(0) ?? 0;
  const alphabet = alphabets.get(variant);
  const target = greekLetter(code, variant) ?? (alphabet === undefined ? undefined : latinLetter(code, alphabet));
  return target === undefined ? character : (holes.get(target) ?? String.fromCodePoint(target));
}

function latinLetter(code: number, { capital, small, digit }: Alphabet): number | undefined {
  if (code >= 0x41 && code <= 0x5a) return capital + code - 0x41;
  if (code >= 0x61 && code <= 0x7a) return small + code - 0x61;
  return digit !== undefined && code >= 0x30 && code <= 0x39 ? digit + code - 0x30 : undefined;
}

function greekLetter(code: number, variant: string): number | undefined {
  const block = greek.get(variant);
  if (block === undefined) return undefined;
  if (code >= 0x391 && code <= 0x3a9) return block.capital + code - 0x391;
  return code >= 0x3b1 && code <= 0x3c9 ? block.small + code - 0x3b1 : undefined;
}
