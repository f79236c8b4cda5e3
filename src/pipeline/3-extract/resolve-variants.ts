import type { Passage } from './passages.ts';
import { settleVariant, sizeTail } from './variants.ts';
import type { NameKind, Vocabulary } from './vocabulary.ts';

type Kind = { kind: NameKind; vocabulary: Vocabulary };

/** Whether a spelling is a size, split or year of a name: `Swin-L` of `Swin`, `COCO val2017` of `COCO`. */
export function isVariantOf(spelling: string, name: string, { kind, vocabulary }: Kind): boolean {
  if (spelling.length <= name.length || !spelling.toLowerCase().startsWith(name.toLowerCase())) return false;
  const passage: Passage = { abstract: 0, isTitle: false, text: spelling, sentences: [] };
  const settled = settleVariant({ passage, start: 0, end: name.length }, kind, vocabulary);
  return settled?.as === 'base' && settled.end === spelling.length;
}

/** A method's name without a size in letters at its end (`LightViT-T`); as it is when it has none. */
export function withoutSize(name: string, vocabulary: Pick<Vocabulary, 'sizes'>): string {
  const at = name.search(/[-_]\p{L}+(?:[-_/]\d+)?$/u);
  if (at <= 0) return name;
  const tail = name.slice(at);
  return sizeTail(tail, vocabulary) === tail ? name.slice(0, at) : name;
}
