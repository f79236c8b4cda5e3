import { renderMarkedInline, type EvidenceSpan } from '#render/index.ts';
import { paperFacts } from './paper-facts.ts';
import { mapSentences } from './sentences.ts';
import type { Paper } from './types.ts';

/**
 * HTML of each abstract with the evidence of the paper's facts marked in its sentences. A sentence whose marks
 * would change what it shows stays without.
 */
export function markedAbstracts(paper: Pick<Paper, 'abstracts' | 'abstractsHtml' | 'methods' | 'datasets' | 'tasks' | 'results' | 'code'>): string[] {
  const places = paperFacts(paper).flatMap(({ id, kind, evidence }) => evidence.map((place) => ({ ...place, fact: id, kind })));
  const bySentence = Map.groupBy(places, ({ abstract, sentence }) => `${abstract} ${sentence}`);
  return paper.abstractsHtml.map((html, abstract) => mapSentences(html, (inner, sentence) => {
    const spans = bySentence.get(`${abstract} ${sentence}`);
    const source = paper.abstracts[abstract];
    const range = source?.sentences[sentence - 1];
    if (spans === undefined || source === undefined || range === undefined) return inner;
    const { html: marked, plain } = renderMarkedInline(source.text.slice(...range), spansIn(range, spans));
    return plain === inner ? marked : inner;
  }));
}

/** Spans of an abstract as spans of one sentence, what reaches out of it cut off. */
function spansIn([from, to]: readonly [number, number], spans: readonly EvidenceSpan[]): EvidenceSpan[] {
  return spans
    .map(({ start, end, fact, kind }) => ({ start: Math.max(start, from) - from, end: Math.min(end, to) - from, fact, kind }))
    .filter(({ start, end }) => start < end);
}
