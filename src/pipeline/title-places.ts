import type { Source } from '../model/provenance.ts';

type Titled = { title: string; abstracts: { text: string; sources: Source[] }[] };

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/**
 * The same draft with `titleStart` of each source set to the byte of the seed at which its record prints the
 * title. A print inside the abstract is not the title's.
 */
export function withTitlePlaces<Draft extends Titled>(draft: Draft, bytesOf: ReadonlyMap<string, Uint8Array>): Draft {
  const abstracts = draft.abstracts.map((abstract) => ({
    ...abstract,
    sources: abstract.sources.map((source) => {
      const bytes = bytesOf.get(source.seed);
      return bytes === undefined ? source : { ...source, titleStart: titleStart(bytes, draft.title, { ...source, textEnd: source.textStart + encoder.encode(abstract.text).length }) };
    }),
  }));
  return { ...draft, abstracts };
}

function titleStart(bytes: Uint8Array, title: string, { start, textStart, textEnd, end }: Source & { textEnd: number }): number | null {
  for (const [from, to] of [[start, textStart], [textEnd, end]] as const) {
    const text = decoder.decode(bytes.subarray(from, to));
    const at = title === '' ? -1 : text.indexOf(title);
    if (at !== -1) return from + encoder.encode(text.slice(0, at)).length;
  }
  return null;
}
