import type { Evidence } from '#model/provenance.ts';
import type { Paper } from './types.ts';

const sentencesOf = new WeakMap<Paper, string[][]>();

/** HTML of the sentence that a fact stands in, without its anchor; the title's when `sentence` is 0. */
export function sentenceHtml(paper: Paper, { abstract, sentence }: Pick<Evidence, 'abstract' | 'sentence'>): string {
  if (sentence === 0) return paper.titleHtml;
  const known = sentencesOf.get(paper) ?? paper.abstractsHtml.map(splitSentences);
  sentencesOf.set(paper, known);
  return known[abstract]?.[sentence - 1] ?? '';
}

// The renderer opens each sentence with this tag and closes it before the next one or the paragraph's end.
function splitSentences(html: string): string[] {
  return html
    .split(/<span (?:class="sentence" id="[^"]*"|id="[^"]*" class="sentence")>/)
    .slice(1)
    .map((part) => part.slice(0, Math.max(0, part.lastIndexOf('</span>'))));
}
