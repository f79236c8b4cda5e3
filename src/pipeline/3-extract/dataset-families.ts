import { nameKey } from '#text/keys.ts';
import type { NameMention } from './mentions.ts';
import type { Vocabulary } from './vocabulary.ts';

type Names = Pick<Vocabulary, 'names'>;

/** A mention with those of other datasets that are named in one breath with it; a mention of a method alone. */
export function datasetsAt(mention: NameMention, vocabulary: Names): NameMention[] {
  if (mention.kind !== 'dataset') return [mention];
  return family(mention, vocabulary) ?? [mention, ...siblings(mention, vocabulary), ...partner(mention, vocabulary)];
}

function known(name: string, { names }: Names): string | undefined {
  return names.forms.get(nameKey(name))?.find(({ kind }) => kind === 'dataset')?.name;
}

/** Datasets whose numbers stand before an end in common: `CIFAR-10/100-LT`, `WSJ0-2/3mix`; null when not all are known. */
function family(mention: NameMention, vocabulary: Names): NameMention[] | null {
  const { passage, start } = mention;
  const match = /^([\p{L}\p{N}-]*?[\p{L}-])(\d+(?:\/\d+)+)(-?\p{L}[\p{L}\p{N}]*)(?![\p{L}\p{N}-])/u.exec(passage.text.slice(start, start + 40));
  if (match === null) return null;
  const [surface, stem = '', numbers = '', rest = ''] = match;
  const found = numbers.split('/').map((number) => known(stem + number + rest, vocabulary));
  const named = found.flatMap((name) => (name === undefined ? [] : [{ ...mention, name, end: start + surface.length, surface }]));
  return named.length === found.length ? named : null;
}

/** Datasets of a family by their numbers: `CIFAR-10/100`, `Kinetics-400 and 600`. */
function siblings(mention: NameMention, vocabulary: Names): NameMention[] {
  const { passage, start, end, surface } = mention;
  const stem = /^(.*?[\p{L}\s-])[vV]?\d+[kKM]?$/u.exec(surface)?.[1];
  if (stem === undefined) return [];
  const more = /^(?:(?:\/|,\s|\sand\s|,\sand\s|\s?&\s?)-?[vV]?\d+[kKM]?(?![\p{L}\p{N}%]|\.\d))+/u.exec(passage.text.slice(end, end + 40))?.[0] ?? '';
  return [...more.matchAll(/[vV]?\d+[kKM]?/g)].flatMap((match) => {
    const name = known(stem + match[0], vocabulary);
    const to = end + match.index + match[0].length;
    return name === undefined ? [] : [{ ...mention, name, end: to, surface: passage.text.slice(start, to) }];
  });
}

/** The dataset that shares its first word with another: `Revisited Paris` in `Revisited Oxford and Paris`. */
function partner(mention: NameMention, vocabulary: Names): NameMention[] {
  const { passage, end, surface } = mention;
  const first = /^\p{Lu}\S+ (?=\p{Lu}\S+$)/u.exec(surface)?.[0];
  const second = /^ and (\p{Lu}[\p{L}\p{N}-]+)/u.exec(passage.text.slice(end, end + 40));
  const name = first === undefined || second === null ? undefined : known(first + (second[1] ?? ''), vocabulary);
  if (second === null || name === undefined) return [];
  const to = end + second[0].length;
  return [{ ...mention, name, start: to - (second[1] ?? '').length, end: to, surface: second[1] ?? '' }];
}
