/** A unit at the beginning of a text: how it is written, and its short name, or null for as it stands. */
type Unit = readonly [pattern: RegExp, name: string | null];

/** In order: the first that fits is meant. */
const units: readonly Unit[] = [
  [/^\s?\\?%(?:\s*p(?:oints?|ts?)\b)?/, '%'],
  [/^\s?(?:percent|per cent)(?:age points?)?\b/, '%'],
  [/^\s(?:absolute )?percentage points?\b/, '%'],
  [/^\s?dB\b/, 'dB'],
  [/^[-\s]?(?:points?|pts?|pp)\b/, 'points'],
  [/^\s?\$?\s?(?:\\times|×)\$?(?!\s*\d)/, 'x'],
  [/^\s?[xX](?=[\s,.;)/$]|-f|$)/, 'x'],
  [/^[\s-]*times(?![\s-]*\d)(?=[\s.,;)]|$)/, 'x'],
  [/^\s?-?(?:FPS|fps|Fps)\b/, 'FPS'],
  [/^\s?frames?(?:\s+per\s+|\s?\/\s?)(?:second|sec|s)\b/, 'FPS'],
  [/^\s?[kMG]?Hz\b/, null],
  [/^\s?(?:ms|msec|msecs|milliseconds?)\b/, 'ms'],
  [/^\s?(?:s|secs?|seconds?)\b/, 's'],
  [/^\s?(?:min|mins|minutes?)\b/, 'min'],
  [/^\s?(?:h|hrs?|hours?)\b/, 'h'],
  [/^[\s-](?:[A-Z]\w*[\s-])?(?:GPU|TPU|CPU)[\s-]?(?:hours?|hrs?)\b/, 'h'],
  [/^[\s-](?:[A-Z]\w*[\s-])?(?:GPU|TPU|CPU)[\s-]?days?\b/, 'days'],
  [/^\sdays?\b/, 'days'],
  [/^\s?mm\b/, 'mm'],
  [/^\s?cm\b/, 'cm'],
  [/^\s?m(?:eters?|etres?)?\b(?!\/)/, 'm'],
  [/^\s?(?:px|pixels?)\b/, 'px'],
  [/^\s?(?:°|\^\\circ|degrees?\b|deg\b)(?!\s+of\s+freedom)/, '°'],
  [/^\s?[kmµ]?[WJ]\b/, null],
  [/^\s?GB\b/, 'GB'],
  [/^\s?MB\b/, 'MB'],
  [/^\s?(?:k|K)(?![\p{L}\p{N}]|[-\s]resolutions?\b)/u, 'K'],
  [/^\s?thousand\b/, 'K'],
  [/^\s?(?:M|million)(?![\p{L}\p{N}])/u, 'M'],
  [/^\s?(?:B|billion)(?![\p{L}\p{N}])/u, 'B'],
  [/^\s?G(?=FLOP|MAC|OP|\s|[,.;)$]|$)/, 'G'],
  [/^\s?M(?=FLOP|MAC)/, 'M'],
  [/^\s?T(?=FLOP|MAC|\s|[,.;)$]|$)/, 'T'],
];

/** The unit that a text begins with and the length it takes up; `[null, 0]` for none. */
export function unitAt(text: string): [unit: string | null, length: number] {
  for (const [pattern, name] of units) {
    const match = pattern.exec(text);
    if (match !== null) return [name ?? match[0].trim(), match[0].length];
  }
  return [null, 0];
}

const kinds = {
  time: ['ms', 's', 'min', 'h', 'days'],
  size: ['GB', 'MB'],
  amount: ['K', 'M', 'B', 'G', 'T'],
  length: ['mm', 'cm', 'm', 'px', '°'],
  energy: ['W', 'kW', 'mW', 'µW', 'J', 'kJ', 'mJ', 'µJ'],
  rate: ['FPS', 'Hz', 'kHz', 'MHz', 'GHz'],
  gain: ['%', 'points', 'dB'],
};

/** What a unit measures; null for none and for `x`. */
export function unitKind(unit: string | null): keyof typeof kinds | null {
  if (unit === null) return null;
  const names: (keyof typeof kinds)[] = ['time', 'size', 'amount', 'length', 'energy', 'rate', 'gain'];
  return names.find((name) => kinds[name].includes(unit)) ?? null;
}
