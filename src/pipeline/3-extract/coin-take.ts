import { nameKey } from '#text/keys.ts';
import { addCoined, isConcept, type Coinage } from './coinage.ts';
import { longForm } from './expansions.ts';
import type { Passage } from './passages.ts';
import { sizeTail } from './variants.ts';
import { isFamily, isGeneric, type Vocabulary } from './vocabulary.ts';

/** A stretch of a passage that was found to be a name; `isNamed` where a word such as `called` says so. */
export type Found = { start: number; end: number; role: 'proposed' | 'mentioned'; isNamed?: boolean };

type Context = { passage: Passage; from: number; vocabulary: Vocabulary; coinage: Coinage };

/** Adds a name, as a method or a dataset by the nouns around it; generic words only where they are given as a name. */
export function takeName({ start, end, role, isNamed = false }: Found, { passage, from, vocabulary, coinage }: Context): void {
  const name = passage.text.slice(start, end);
  const refused = isNamed ? isFamily(name, vocabulary) || !/\p{Lu}.*\p{Lu}|\s/u.test(name) && isGeneric(name, vocabulary) : isGeneric(name, vocabulary) && isFamily(name, vocabulary);
  if (refused || name.length < 2 || /^\p{L}[_^]/u.test(name)) return;
  if (isConcept(coinage, name) && role === 'mentioned') return;
  const known = vocabulary.names.forms.get(nameKey(name))?.[0];
  const around = { before: passage.text.slice(Math.max(from, start - 90), start), after: passage.text.slice(end, end + 60) };
  const kind = known !== undefined && !(role === 'proposed' && (isCalledMethod(around.after) || (isNamed && namedMethod.test(around.before)))) ? known.kind : isCalledDataset(around, vocabulary) ? 'dataset' : 'method';
  const abbreviation = [...coinage.names.values()].find((coined) => coined.role === 'proposed' && /\s/.test(name) && longForm(coined.name, name) === name);
  if (abbreviation !== undefined) addCoined(coinage, { ...abbreviation, aliases: [name] });
  else addCoined(coinage, { kind, name: foldSize(withoutNamePlural(name), coinage, vocabulary), aliases: [], role });
}

/** `EBVs` are several EBV, `HaloNets` several HaloNet. */
function withoutNamePlural(name: string): string {
  return name.replace(/(?<=\p{Lu}|(?:[Nn]et|[Ff]ormer|GAN))s$/u, '');
}

/** A size variant of a name that stands by itself too is that name. */
function foldSize(name: string, { names }: Coinage, vocabulary: Vocabulary): string {
  const rest = /^(?:tiny|small|base|large|mini|nano)-(.+)$/i.exec(name)?.[1];
  if (rest !== undefined && names.has(nameKey(rest))) return rest;
  for (const match of name.matchAll(/[-_]/g)) {
    const base = name.slice(0, match.index);
    if (sizeTail(name.slice(match.index), vocabulary) === name.slice(match.index) && (names.has(nameKey(base)) || vocabulary.names.forms.has(nameKey(base)))) return base;
  }
  return name;
}

type Around = { before: string; after: string };

// Nouns that machine learning shares; those of a subject in it are in the lexicon.
const methodNoun = '(?:method|model|network|framework|approach|loss|module|architecture|algorithm|system|strategy|mechanism|paradigm|technique|transformer)';

/** Ends in a noun for methods that is given a name: `a simple method called`. */
const namedMethod = new RegExp(`\\b${methodNoun}s?\\s*,?\\s+(?:called|named|dubbed|termed)\\s+["'“\`]*$`);

/** Whether an apposition calls a name a method: `X, a simple framework`. */
function isCalledMethod(after: string): boolean {
  return new RegExp(`^["'”\`)]*\\s*,\\s*an?\\s+(?:(?!for\\b|of\\b|to\\b|dataset|benchmark)[\\p{L}\\p{N}-]+\\s+){0,6}?${methodNoun}\\b`, 'u').test(after);
}

/** Whether the noun a name is given to is one for collections of data. */
function isCalledDataset({ before, after }: Around, { datasetNouns }: Vocabulary): boolean {
  const isNoun = (word: string): boolean => datasetNouns.has(word) || datasetNouns.has(word.replace(/s$/, ''));
  if (isNoun(/^["'”`)]*\s*,?\s*([\p{L}-]+)/u.exec(after)?.[1]?.toLowerCase() ?? '')) return true;
  if (/^["'”`)]*\s*,\s*an?\s/.test(after)) {
    const noun = /^["'”`)]*\s*,\s*an?\s+((?:[\p{L}\p{N}-]+,?\s+){0,6}?)(datasets?|benchmarks?|corpus|test suite|testbed)\b/u.exec(after);
    if (noun !== null) return !/\b(?:method|network|model|framework|approach|for|that|to|on)\b/.test(noun[1] ?? '');
  }
  const clause = /,\s*$/.test(before) ? before : before.replace(/^.*,\s+(?!(?:and|dubbed|called|named|termed|namely)\b)/s, '');
  const heads = (/\b[Oo]n\b[^,]*,\s*$/.test(before) ? '' : clause).toLowerCase().match(/\p{L}+/gu)?.slice(-7) ?? [];
  const noun = heads.findLast((word) => datasetNouns.has(word) || new RegExp(`^${methodNoun}$`).test(word));
  return noun !== undefined && datasetNouns.has(noun);
}
