import type { AuthorCorrection } from '../model/corrections.ts';
import { nameKey } from '../text/keys.ts';

/** What of a work tells whose a name in it is. */
export type Listing = { authors: { name: string }[]; abstracts: { sources: { seed: string; ordinal: number }[] }[] };

/** Key of the person whom a name means in a work. */
export type PersonKey = (name: string, work: Listing) => string;

/**
 * Keys of people by print alone: spellings that differ in accents, case, hyphens or full stops only meet; a name
 * that a correction parts is, in the records it gives, the namesake's.
 */
export function printedKeys(corrections: AuthorCorrection[]): PersonKey {
  const namesakes = new Map<string, string>();
  for (const correction of corrections) {
    if (!('namesakes' in correction)) continue;
    for (const { name, records } of correction.namesakes) {
      for (const { seed, ordinal } of records) namesakes.set(`${nameKey(correction.name)} ${ordinal} ${seed}`, nameKey(name));
    }
  }
  return (name, { abstracts }) => {
    const key = nameKey(name);
    if (namesakes.size === 0) return key;
    const places = abstracts.flatMap(({ sources }) => sources.map(({ seed, ordinal }) => `${key} ${ordinal} ${seed}`));
    return places.map((place) => namesakes.get(place)).find((meant) => meant !== undefined) ?? key;
  };
}

/** Keys that were found to be one person's. Each leads to another or stands for the person. */
export class JoinedKeys {
  readonly #next = new Map<string, string>();
  readonly #members = new Map<string, string[]>();

  /** The key that stands for the person of a key. */
  main(key: string): string {
    let main = key;
    for (let next = this.#next.get(main); next !== undefined; next = this.#next.get(main)) main = next;
    return main;
  }

  /** Lets the person of `other` be that of `key`. */
  join(key: string, other: string): void {
    const [main, joined] = [this.main(key), this.main(other)];
    if (main === joined) return;
    const members = [...this.members(main), ...this.members(joined)];
    this.#next.set(joined, main);
    this.#members.set(main, members);
  }

  /** Every key of the person of a key. */
  members(key: string): readonly string[] {
    const main = this.main(key);
    return this.#members.get(main) ?? [main];
  }
}

/** Keys that corrections join, the first name's standing for the person. */
export function joinedByCorrection(corrections: AuthorCorrection[]): JoinedKeys {
  const joined = new JoinedKeys();
  for (const correction of corrections) {
    if (!('samePerson' in correction)) continue;
    const [main = '', ...others] = correction.samePerson.map(nameKey);
    for (const other of others) joined.join(main, other);
  }
  return joined;
}

/** Whether a correction says that two names are not one person's; namesakes of one name never are. */
export function keptApart(corrections: AuthorCorrection[]): (a: string, b: string) => boolean {
  const pairs = new Set(corrections.flatMap((correction) => {
    const names = 'differentPeople' in correction ? correction.differentPeople : 'namesakes' in correction ? [correction.name, ...correction.namesakes.map(({ name }) => name)] : [];
    const keys = names.map(nameKey);
    return keys.flatMap((a) => keys.map((b) => `${a} ${b}`));
  }));
  return (a, b) => pairs.has(`${a} ${b}`);
}
