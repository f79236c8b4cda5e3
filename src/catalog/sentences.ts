import type { Evidence } from '#model/provenance.ts';
import { plainText } from '#text/plain-text.ts';
import type { Paper } from './types.ts';

const sentencesOf = new WeakMap<Paper, string[][]>();

/** HTML of the sentence that a fact stands in, without its anchor; the title's when `sentence` is 0. */
export function sentenceHtml(paper: Paper, { abstract, sentence }: Pick<Evidence, 'abstract' | 'sentence'>): string {
  if (sentence === 0) return paper.titleHtml;
  const known = sentencesOf.get(paper) ?? paper.abstractsHtml.map(splitSentences);
  sentencesOf.set(paper, known);
  return known[abstract]?.[sentence - 1] ?? '';
}

/** The same sentence verbatim, as the abstract (or the title) has it. Empty when there is none. */
export function sentenceText({ title, abstracts }: Pick<Paper, 'title' | 'abstracts'>, { abstract, sentence }: Pick<Evidence, 'abstract' | 'sentence'>): string {
  if (sentence === 0) return title;
  const range = abstracts[abstract]?.sentences[sentence - 1];
  return range === undefined ? '' : (abstracts[abstract]?.text.slice(...range) ?? '');
}

/** HTML of the sentence with what the evidence points at in a `<mark>`, where the rendering left it as text. */
export function markedSentenceHtml(paper: Paper, place: Evidence): string {
  const html = sentenceHtml(paper, place);
  const from = place.sentence === 0 ? 0 : (paper.abstracts[place.abstract]?.sentences[place.sentence - 1]?.[0] ?? 0);
  const text = sentenceText(paper, place);
  const found = text.slice(place.start - from, place.end - from);
  if (found === '' || /[<>&]/.test(found)) return html;
  return markOccurrence(html, found, text.slice(0, place.start - from).split(found).length - 1);
}

/** Marks an occurrence, counted from 0, of a text outside tags; formulas cannot hold a mark. */
function markOccurrence(html: string, found: string, wanted: number): string {
  let seen = 0;
  return html.split(/(<math[\s\S]*?<\/math>|<[^>]*>)/).map((part, index) => {
    // Odd parts are what the pattern caught.
    const pieces = part.split(found);
    const at = wanted - seen;
    seen += index % 2 === 1 && !part.startsWith('<math') ? 0 : pieces.length - 1;
    if (index % 2 === 1 || at < 0 || at >= pieces.length - 1) return part;
    return `${pieces.slice(0, at + 1).join(found)}<mark>${found}</mark>${pieces.slice(at + 1).join(found)}`;
  }).join('');
}

// The renderer opens each sentence with this tag and closes it before the next one or the paragraph's end.
const openingTag = /(<span (?:class="sentence" id="[^"]*"|id="[^"]*" class="sentence")>)/;
const closingTag = '</span>';

function splitSentences(html: string): string[] {
  const sentences: string[] = [];
  mapSentences(html, (inner) => {
    sentences.push(inner);
    return inner;
  });
  return sentences;
}

/** HTML of an abstract with what `change` makes of each sentence, given its inner HTML and its number from 1. */
export function mapSentences(html: string, change: (inner: string, sentence: number) => string): string {
  return html
    .split(openingTag)
    .map((part, index, parts) => {
      if (index === 0 || openingTag.test(part) || !openingTag.test(parts[index - 1] ?? '')) return part;
      const end = Math.max(0, part.lastIndexOf(closingTag));
      return change(part.slice(0, end), index / 2) + part.slice(end);
    })
    .join('');
}

/** Where evidence stands in its sentence, as plain text cut to a clause or two around it. */
export type Clause = { before: string; found: string; after: string };

/** Characters before the evidence among which no cut is looked for, most characters shown before it, and behind it. */
const near = 60;
const mostBefore = 150;
const mostAfter = 60;
// Of the private use area: no abstract has them.
const [opening, closing] = ['\uE000', '\uE001'];

/** The clause that says a number: enough of its sentence to tell what it is compared with. Null when the sentence is not known. */
export function clauseOf(paper: Pick<Paper, 'title' | 'abstracts'>, place: Evidence): Clause | null {
  const [from = 0] = place.sentence === 0 ? [] : (paper.abstracts[place.abstract]?.sentences[place.sentence - 1] ?? []);
  const text = sentenceText(paper, place);
  const [start, end] = [place.start - from, place.end - from];
  const plain = plainText(text.slice(0, start) + opening + text.slice(start, end) + closing + text.slice(end)).trim();
  const [at, behind] = [plain.indexOf(opening), plain.indexOf(closing)];
  if (at < 0 || behind < at) return null;
  return { before: cutBefore(plain.slice(0, at)), found: plain.slice(at + 1, behind), after: cutAfter(plain.slice(behind + 1)) };
}

function cutBefore(text: string): string {
  const breaks = [...text.matchAll(/[,;:(]\s+|\s+(?=(?:and|while|with|outperform\p{L}*|surpass\p{L}*|improv\p{L}*)\s)/gu)].map((match) => match.index + match[0].length);
  const clause = breaks.findLast((place) => text.length - place >= near) ?? 0;
  const from = text.length - clause > mostBefore ? text.indexOf(' ', text.length - mostBefore) + 1 : clause;
  return from > 0 ? `… ${text.slice(from)}` : text;
}

function cutAfter(text: string): string {
  // A break at once only ends a number of a list.
  const soon = 12;
  const stop = text.slice(soon).search(/[,;:]\s/);
  const clause = stop < 0 ? text.length : stop + soon;
  const to = clause > mostAfter ? text.lastIndexOf(' ', mostAfter) : clause;
  return to < text.length ? `${text.slice(0, to)} …` : text;
}
