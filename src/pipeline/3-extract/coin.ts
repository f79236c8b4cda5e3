import { nameKey } from '#text/keys.ts';
import { coinDatasets } from './coin-datasets.ts';
import { coinFromExpansions } from './coin-expansions.ts';
import { coinFromText } from './coin-text.ts';
import { coinFromTitle } from './coin-title.ts';
import { coinFromTitlePhrases } from './coin-title-phrases.ts';
import { coinFromRepository } from './coin-repository.ts';
import type { Coinage, Coined } from './coinage.ts';
import { plusesOf } from './name-index.ts';
import type { Passage } from './passages.ts';
import type { Vocabulary } from './vocabulary.ts';

/**
 * Names that the text makes known by the ways in which papers introduce, compare and abbreviate, whether
 * or not the lexicon has them. Those it has carry its canonical name.
 */
export function coinNames(passages: readonly Passage[], vocabulary: Vocabulary): Coined[] {
  const coinage: Coinage = { names: new Map(), concepts: new Set() };
  coinFromExpansions(passages, vocabulary, coinage);
  coinFromTitle(passages, vocabulary, coinage);
  coinFromText(passages, vocabulary, coinage);
  coinDatasets(passages, vocabulary, coinage);
  coinFromRepository(passages, vocabulary, coinage);
  coinFromTitlePhrases(passages, vocabulary, coinage);
  return [...coinage.names.values()].map((coined) => canonical(withLoss(coined, passages), vocabulary));
}

/** A loss goes by its name with and without the noun: `Focal`, `Focal loss`. */
function withLoss(coined: Coined, passages: readonly Passage[]): Coined {
  if (coined.role !== 'proposed' || coined.kind !== 'method') return coined;
  const losses = [coined.name, ...coined.aliases].flatMap((form) => [`${form} loss`, `${form} Loss`]).filter((form) => passages.some(({ text }) => text.includes(form)));
  return losses.length === 0 ? coined : { ...coined, aliases: [...coined.aliases, ...losses] };
}

/** A paper's own name for a thing of another kind than the lexicon's namesake stays its own. */
function canonical(coined: Coined, { names }: Vocabulary): Coined {
  const forms = names.forms.get(nameKey(coined.name))?.filter(({ form }) => plusesOf(form) === plusesOf(coined.name));
  const known = forms?.find(({ kind }) => kind === coined.kind) ?? (coined.role === 'proposed' ? undefined : forms?.[0]);
  if (known === undefined) return coined;
  if (known.name === coined.name) return { ...coined, kind: known.kind };
  return { ...coined, kind: known.kind, name: known.name, aliases: [coined.name, ...coined.aliases] };
}
