import { inlineToPlain } from './inline-plain.ts';
import { parseInline } from './inline.ts';

/** A title or abstract as plain Unicode text: markup gone, simple formulas in superscripts and subscripts. */
export function plainText(text: string): string {
  return inlineToPlain(parseInline(text));
}
