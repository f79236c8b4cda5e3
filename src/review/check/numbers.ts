import type { Work } from '#model/work.ts';
import { plainText } from '#text/plain-text.ts';
import type { Fault, Piece } from '../parts.ts';

/** A number of running text with the unit behind it. */
type Figure = { text: string; value: number; unit: string | null };

const unitForms: Record<string, string> = {
  '%': '%', percent: '%', 'per cent': '%', x: '×', '×': '×', times: '×', fold: '×', k: 'K', m: 'M', g: 'G', b: 'G', t: 'T', thousand: 'K', million: 'M', billion: 'G', bn: 'G',
  ms: 'ms', s: 's', fps: 'fps', db: 'dB', points: 'points', point: 'points', hours: 'h', h: 'h', pp: 'points',
};
const unit = `(?:\\s?(?:%|×)|[\\s-]?(?:per\\s?cent|percent|times|fold|thousand|million|billion|points?|fps|FPS|ms|dB|hours?)\\b|[KMGBTx](?![\\p{L}\\p{N}]))`;
const figurePattern = new RegExp(`(?<![\\p{L}\\p{N}_./^-]|\\p{L}-)(\\d{1,3}(?:,\\d{3})+|\\d+)((?:\\.\\d+)?)(${unit})?`, 'gu');
const numberWords = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];
const wordPattern = new RegExp(`\\b(${numberWords.join('|')})\\s+(per\\s?cent|percent|points?|times)\\b`, 'giu');

/** Numbers that a sentence states, units included: no years, no parts of names (`ResNet-50`, `3D`, `4-bit` is one). */
export function figuresOf(text: string): Figure[] {
  const plain = plainText(text);
  const digits = [...plain.matchAll(figurePattern)].flatMap(([whole, integer = '', fraction = '', behind = ''], index, all) => {
    const at = all[index]?.index ?? 0;
    const after = plain.slice(at + whole.length);
    const isName = behind === '' && /^(?:\p{L}|-?[dD]\b)/u.test(after);
    const isYear = fraction === '' && behind === '' && /^(?:19|20)\d\d$/.test(integer);
    const value = Number(integer.replaceAll(',', '') + fraction);
    return isName || isYear ? [] : [{ text: whole.trim(), value, unit: unitOf(behind) }];
  });
  const words = [...plain.matchAll(wordPattern)].map(([whole, word = '', behind = '']) => ({ text: whole, value: numberWords.indexOf(word.toLowerCase()) + 1, unit: unitOf(behind) }));
  return [...digits, ...words];
}

function unitOf(text: string): string | null {
  const key = text.trim().replace(/^-/, '').replace(/\s+/g, ' ');
  return key === '' ? null : (unitForms[key.toLowerCase()] ?? key);
}

/** All numbers of an abstract or title, those in names and formulas included, since a wider net only accepts more. */
function numbersIn(text: string): Figure[] {
  const plain = plainText(text);
  const found = [...plain.matchAll(/(\d{1,3}(?:,\d{3})+|\d+)((?:\.\d+)?)(\s?%|\s?×|\s?x\b|[KMGBT]\b|\s(?:percent|million|billion|thousand|times)\b|times)?/gu)];
  const digits = found.map(([whole, integer = '', fraction = '', behind = '']) => ({ text: whole, value: Number(integer.replaceAll(',', '') + fraction), unit: unitOf(behind) }));
  const words = [...plain.toLowerCase().matchAll(/\p{L}+/gu)].flatMap(([word]) => (numberWords.includes(word) ? [{ text: word, value: numberWords.indexOf(word) + 1, unit: null }] : []));
  return [...digits, ...words];
}

const numbersOfWork = new WeakMap<Work, Figure[]>();

function stated(work: Work): Figure[] {
  const known = numbersOfWork.get(work) ?? [work.title, ...work.abstracts.map(({ text }) => text)].flatMap(numbersIn);
  numbersOfWork.set(work, known);
  return known;
}

/** Whether a source's number is the text's: equal in value, and no percentage where it is none. */
function agrees(figure: Figure, source: Figure): boolean {
  if (figure.value !== source.value) return false;
  return (figure.unit === '%') === (source.unit === '%') || figure.unit === null || figure.unit === 'points';
}

/** Numbers of a paragraph that stand in no sentence of the works it cites. */
export function unsourcedNumbers(pieces: readonly Piece[], cited: readonly Work[]): Fault[] {
  const sources = cited.flatMap(stated);
  return pieces.flatMap((piece) => {
    if (piece.kind !== 'text') return [];
    return figuresOf(piece.text).filter((figure) => !sources.some((source) => agrees(figure, source))).map(({ text }): Fault => ({
      line: piece.line + linesBefore(piece.text, text),
      rule: 'number-without-source',
      message: `“${text}” stands in no sentence of ${cited.length === 0 ? 'any work, since the paragraph cites none' : `the works that its paragraph cites (${cited.map(({ id }) => id).join(', ')})`}.`,
      hint: 'Take it from the data with <Score>, count it with <Count>, cite the work that says it, or put it into <Exempt why="…">.',
    }));
  });
}

function linesBefore(text: string, found: string): number {
  return text.slice(0, Math.max(0, text.indexOf(found))).split('\n').length - 1;
}
