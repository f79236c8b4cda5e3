import { readFile, writeFile } from 'node:fs/promises';
import subsetFont from 'subset-font';

// Run after a new version of the font packages: `node scripts/make-fonts.ts <folder with STIXMath-Regular.otf>`.
// The math font has no package; Debian's `fonts-stix` brings it.

const out = 'src/styles/fonts';
const serif = 'node_modules/@fontsource-variable/source-serif-4';
const sans = 'node_modules/@fontsource-variable/source-sans-3';

/** Characters from `first` to `last`, both included. */
function range(first: number, last: number): string {
  return Array.from({ length: last - first + 1 }, (_, index) => String.fromCodePoint(first + index)).join('');
}

const latin = `${range(0x20, 0x7e)}${range(0xa0, 0xff)}ıŒœ‐‑‒–—‘’‚“”„†‡•…‰′″‹›⁄€™−↑↓`;
const latinExtended = `${range(0x100, 0x17f)}ȘșȚțǍǎǏǐǑǒǓǔ${range(0x1e80, 0x1e9e)}${range(0x1ea0, 0x1ef9)}`;
const greek = range(0x391, 0x3c9);
const mathSymbols = `${range(0x2032, 0x2034)}${range(0x2070, 0x209c)}ℓℝℂℕℤℚℒ←→↔⇒⇔∀∂∃∅∆∇∈∉∏∑−∓∗∘√∝∞∥∧∨∩∪∫∼≃≈≠≡≤≥≪≫⊂⊆⊕⊗⊙⊥⋅⋆⌈⌉⌊⌋⟨⟩×÷±·°`;
const mathLetters = `${range(0x1d434, 0x1d467)}ℎ${range(0x1d49c, 0x1d4cf)}ℬℰℱℋℐℒℳℛ${range(0x1d6a4, 0x1d6da)}${range(0x1d6fc, 0x1d714)}`;

type Cut = { from: string; to: string; text: string; axes?: Record<string, number | { min: number; max: number }> };

const cuts: Cut[] = [
  { from: `${serif}/files/source-serif-4-latin-wght-normal.woff2`, to: 'serif.woff2', text: latin, axes: { wght: { min: 400, max: 700 } } },
  { from: `${serif}/files/source-serif-4-latin-wght-italic.woff2`, to: 'serif-italic.woff2', text: latin, axes: { wght: 400 } },
  { from: `${serif}/files/source-serif-4-latin-ext-wght-normal.woff2`, to: 'serif-extended.woff2', text: latinExtended, axes: { wght: { min: 400, max: 700 } } },
  { from: `${serif}/files/source-serif-4-greek-wght-normal.woff2`, to: 'serif-greek.woff2', text: greek, axes: { wght: { min: 400, max: 700 } } },
  { from: `${serif}/files/source-serif-4-latin-opsz-normal.woff2`, to: 'display.woff2', text: latin, axes: { wght: 560, opsz: 40 } },
  { from: `${sans}/files/source-sans-3-latin-wght-normal.woff2`, to: 'sans.woff2', text: latin, axes: { wght: { min: 400, max: 700 } } },
  { from: `${sans}/files/source-sans-3-latin-ext-wght-normal.woff2`, to: 'sans-extended.woff2', text: latinExtended, axes: { wght: { min: 400, max: 700 } } },
  { from: `${sans}/files/source-sans-3-greek-wght-normal.woff2`, to: 'sans-greek.woff2', text: greek, axes: { wght: { min: 400, max: 700 } } },
];

const stixFolder = process.argv[2];
if (stixFolder !== undefined) {
  cuts.push({ from: `${stixFolder}/STIXMath-Regular.otf`, to: 'math.woff2', text: `${range(0x20, 0x7e)}${greek}${mathSymbols}${mathLetters}` });
}

for (const { from, to, text, axes } of cuts) {
  const font = await subsetFont(await readFile(from), text, { targetFormat: 'woff2', ...(axes === undefined ? {} : { variationAxes: axes }) });
  await writeFile(`${out}/${to}`, font);
  console.log(`${to} ${font.length} bytes`);
}
// The built site hands the fonts on, so it carries their licences too; STIX's is kept by hand.
await writeFile('public/licences/source-serif-4.txt', await readFile(`${serif}/LICENSE`));
await writeFile('public/licences/source-sans-3.txt', await readFile(`${sans}/LICENSE`));
