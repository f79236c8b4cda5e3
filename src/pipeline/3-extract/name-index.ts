import { nameKey } from '#text/keys.ts';

/** A name that may be met: its canonical name and how strictly its spelling is held to. */
export type KnownForm<Kind extends string> = {
  kind: Kind;
  /** Canonical name. */
  name: string;
  /** The spelling that was entered. */
  form: string;
  ambiguous: boolean;
  context: readonly string[];
};

/** Names by key, and all beginnings of those keys, so that a scan can stop early. */
export type NameIndex<Kind extends string> = {
  forms: Map<string, KnownForm<Kind>[]>;
  prefixes: Set<string>;
  /** By canonical name, the keys of its spellings of several words, in the singular. */
  longForms: Map<string, readonly string[]>;
};

type Entry = { name: string; aliases: readonly string[]; ambiguous?: boolean; context?: readonly string[] };

export function emptyIndex<Kind extends string>(): NameIndex<Kind> {
  return { forms: new Map(), prefixes: new Set(), longForms: new Map() };
}

/** Adds entries of one kind to an index. */
export function addNames<Kind extends string>(index: NameIndex<Kind>, kind: Kind, entries: readonly Entry[]): void {
  for (const { name, aliases, ambiguous = false, context = [] } of entries) {
    for (const form of [name, ...aliases]) addForm(index, { kind, name, form, ambiguous, context });
    const long = [name, ...aliases].filter((form) => /\p{L}\s+\p{L}/u.test(form)).map((form) => nameKey(form).replace(/s$/, ''));
    if (long.length > 0) index.longForms.set(name, [...(index.longForms.get(name) ?? []), ...long]);
  }
}

function addForm<Kind extends string>({ forms, prefixes }: NameIndex<Kind>, known: KnownForm<Kind>): void {
  const key = nameKey(known.form);
  if (key === '') return;
  const present = forms.get(key);
  if (present === undefined) forms.set(key, [known]);
  else present.push(known);
  for (let length = 1; length <= key.length; length += 1) prefixes.add(key.slice(0, length));
}

/**
 * Whether a surface form may stand for a known one. Names of several words, or entered in lower case,
 * meet in any case. Single words of up to five letters (acronyms: `SAM`, `Mamba`) need the same
 * letters; longer ones a capital somewhere, and not at the start alone unless theirs is there.
 */
export function caseFits(surface: string, form: string): boolean {
  if (form.includes(' ') || form === form.toLowerCase()) return true;
  const letters = lettersOf(form);
  const given = lettersOf(surface);
  // Words that only follow each other are no name of one word: `S3D` is not in `a city's 3D map`, nor `Compact3D` in `Compact 3D`.
  if (/\s\d[dD]$/.test(surface)) return false;
  if (/\d/.test(form) && /\s/.test(surface)) return given === letters;
  // With digits in it a short name is no everyday word: `ADE20k`, `IN1K`.
  if (/\d/.test(form)) return given.toLowerCase() === letters.toLowerCase() && /\p{Lu}/u.test(given);
  if (letters.length <= 5 || letters === letters.toUpperCase()) return given === letters || given === `${letters}s`;
  // A plain word with a capital is no name of unusual spelling: `Complex` is not `ComplEx`; but `Resnet` is ResNet.
  const isPlain = /^\p{Lu}\p{Ll}+$/u.test(surface) && !/^\p{Lu}\p{Ll}+$/u.test(form);
  return surface !== surface.toLowerCase() && (!isPlain || /(?:net|former|gan|bert|gpt)s?$/.test(surface));
}

function lettersOf(text: string): string {
  return text.replace(/[^\p{L}]/gu, '');
}

/** Whether a long form is one of those that the index has for a name; true also where it has none. */
export function isLongFormOf<Kind extends string>(long: string, name: string, { longForms }: NameIndex<Kind>): boolean {
  const forms = longForms.get(name) ?? [];
  const key = nameKey(long).replace(/s$/, '');
  return forms.length === 0 || forms.some((form) => form.includes(key) || key.includes(form));
}

/** Key under which spellings of one name meet, but not a name and its successor: `PointNet++` is not `PointNet`. */
export function thingKey(name: string): string {
  return nameKey(name) + plusesOf(name);
}

/** The pluses that a name ends in. */
export function plusesOf(name: string): string {
  return /\++$/.exec(name)?.[0] ?? '';
}
