import type { SeedDocument } from './document.ts';
import type { Detection, RecordFacts } from './reader.ts';
import type { Tiles } from './tile.ts';

/** Lines outside of records that are shorter than this are captions, buttons and names, which no form need explain. */
const SHORTEST_TEXT = 40;

/**
 * Detection by the text that a form explains: it fits when more than half of the document's text stands in
 * records that bear the form's mark. Abstracts of other records and longer lines outside of records count against it.
 * @param records what the form's reader makes of the document, in order.
 * @param mark whether a record bears the mark, and its name for the message.
 */
export function detectByCoverage(document: SeedDocument, records: Tiles['records'], mark: { bears: (facts: RecordFacts) => boolean; name: string }): Detection {
  let explained = 0;
  let other = lettersOutside(document, records);
  for (const { facts } of records) {
    if (mark.bears(facts)) explained += facts.abstract.length;
    else other += facts.abstract.length;
  }
  const share = explained === 0 ? 0 : explained / (explained + other);
  return { fits: share > 0.5, missing: `only ${Math.floor(share * 100)} % of the text stands in records with ${mark.name}` };
}

function lettersOutside({ pieces }: SeedDocument, records: Tiles['records']): number {
  let letters = 0;
  let next = 0;
  for (const { start, end, text } of pieces) {
    while ((records[next]?.end ?? Infinity) <= start) next += 1;
    const isInside = (records[next]?.start ?? Infinity) < end;
    const { length } = text.trim();
    if (!isInside && length >= SHORTEST_TEXT) letters += length;
  }
  return letters;
}
