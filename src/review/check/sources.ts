import { isCountable } from '../count.ts';
import { selectResult } from '../select-result.ts';
import { fits, isAsked, queryOf } from '../select-rows.ts';
import { worksIn, type Attributes, type Block, type Fault } from '../parts.ts';
import type { Corpus } from '../works.ts';

/** Components of a block that lead to no work, result, sentence or theme of the corpus. */
export function faultySources(block: Block, corpus: Corpus): Fault[] {
  switch (block.kind) {
    case 'heading': return [];
    case 'quote': return faultyQuote(block, corpus);
    case 'figure': return faultyFigure(block, corpus);
    case 'prose': return block.pieces.flatMap((piece): Fault[] => {
      if (piece.kind === 'cite') return piece.works.length === 0 ? [{ line: piece.line, rule: 'citation-empty', message: '<Cite> names no work.', hint: 'Give its id: <Cite work="meter" />.' }] : unknownWorks(piece.works, piece.line, corpus);
      if (piece.kind === 'count') return isCountable(piece.attributes) ? [] : [{ line: piece.line, rule: 'count-unknown', message: `<Count of="${piece.attributes['of'] ?? ''}"> counts nothing.`, hint: 'What can be counted is in src/review/count.ts.' }];
      return piece.kind === 'score' ? faultyScore(piece, corpus) : [];
    });
  }
}

function unknownWorks(ids: readonly string[], line: number, { works }: Corpus): Fault[] {
  return ids.filter((id) => !works.has(id)).map((id) => ({ line, rule: 'unknown-work', message: `No work has the id “${id}”.`, hint: nearest(id, [...works.keys()]) }));
}

function nearest(id: string, known: readonly string[]): string {
  const start = known.filter((one) => one.startsWith(id.slice(0, 6)) || id.startsWith(one)).slice(0, 3);
  return start.length === 0 ? 'Ids are the names of the files in content/papers/.' : `Is one of these meant: ${start.join(', ')}?`;
}

function faultyScore({ attributes, line }: { attributes: Attributes; line: number }, corpus: Corpus): Fault[] {
  const work = corpus.works.get(attributes['work'] ?? '');
  if (work === undefined) return unknownWorks([attributes['work'] ?? ''], line, corpus);
  const selection = selectResult(work.results, attributes);
  return 'fault' in selection ? [{ line, rule: 'score-not-found', message: `<Score> of ${work.id}: ${selection.fault}.`, hint: 'Give attributes that tell one result; the work’s page lists them.' }] : [];
}

function faultyQuote({ attributes, line }: { attributes: Attributes; line: number }, corpus: Corpus): Fault[] {
  const work = corpus.works.get(attributes['work'] ?? '');
  if (work === undefined) return unknownWorks([attributes['work'] ?? ''], line, corpus);
  const sentences = work.abstracts[Number(attributes['abstract'] ?? 0)]?.sentences.length ?? 0;
  const sentence = Number(attributes['sentence']);
  if (Number.isInteger(sentence) && sentence >= 1 && sentence <= sentences) return [];
  return [{ line, rule: 'quotation-not-found', message: `<Quote> asks for sentence ${attributes['sentence'] ?? '(none)'} of ${work.id}, whose abstract has ${sentences}.`, hint: 'Sentences are counted from 1, as on the work’s page.' }];
}

function faultyFigure({ name, attributes, line }: Extract<Block, { kind: 'figure' }>, corpus: Corpus): Fault[] {
  const query = queryOf(attributes);
  const faults = unknownWorks(worksIn(attributes['works']), line, corpus);
  if (query.theme !== null && !corpus.themes.some(({ id }) => id === query.theme)) faults.push({ line, rule: 'unknown-theme', message: `No theme has the id “${query.theme}”.`, hint: 'Themes are in content/lexicon/themes.yaml.' });
  if ((attributes['caption'] ?? '') === '') faults.push({ line, rule: 'figure-without-caption', message: `<${name}> has no caption.`, hint: 'Say what it shows, and that settings differ where they do.' });
  const rows = [...corpus.works.values()].filter((work) => isAsked(work, query)).flatMap(({ results }) => results.filter((result) => fits(result, query)));
  if (rows.length < 2) faults.push({ line, rule: 'figure-empty', message: `<${name}> finds ${rows.length === 0 ? 'no result' : 'one result'} for ${query.metric}${query.dataset === null ? '' : ` on ${query.dataset}`}.`, hint: 'Mend the query, or say it in a sentence with <Score>.' });
  return faults;
}
