import { nameKey } from '#text/keys.ts';
import { thingKey } from './name-index.ts';
import type { NameKind } from './vocabulary.ts';

/** A name that the text itself makes known. */
export type Coined = { kind: NameKind; name: string; aliases: string[]; role: 'proposed' | 'mentioned' };

/** Names made known so far, by key; and short forms that stand for something that is no method. */
export type Coinage = { names: Map<string, Coined>; concepts: Set<string> };

/** Adds a name; `proposed` outweighs `mentioned`, aliases gather. */
export function addCoined(coinage: Coinage, coined: Coined): void {
  const key = thingKey(coined.name);
  if (nameKey(coined.name) === '') return;
  const present = coinage.names.get(key);
  if (present === undefined) {
    coinage.names.set(key, { ...coined, aliases: [...coined.aliases] });
    return;
  }
  for (const alias of coined.aliases) if (!present.aliases.includes(alias)) present.aliases.push(alias);
  if (coined.role === 'proposed') present.role = 'proposed';
}

/** Whether a word was explained in the text as short for something that nobody's method is. */
export function isConcept({ concepts }: Coinage, word: string): boolean {
  const key = nameKey(word);
  return concepts.has(key) || (word.endsWith('s') && concepts.has(key.slice(0, -1)));
}
