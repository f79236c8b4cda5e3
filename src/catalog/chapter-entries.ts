import type { Chapter } from '../model/chapter.ts';
import type { Dataset, Entity, Theme } from '../model/entity.ts';
import { isNamedIn, wordRuns } from '../review/named-things.ts';
import { parseChapter } from '../review/parse-chapter.ts';
import { worksOf, type Block, type Piece } from '../review/parts.ts';
import { proseSentences } from '../review/prose-sentences.ts';
import { citationText, numberWorks } from '../review/references.ts';
import { selectResult } from '../review/select-result.ts';
import { withUnit } from '../text/with-unit.ts';
import type { Catalog, ChapterEntry, CitedSentence, Linked, Paper, Reference, Section } from './types.ts';
import { pageOf } from './urls.ts';

/** A chapter's front matter and its text. */
export type ChapterSource = { data: Chapter; body: string };

type Context = { themes: readonly Theme[]; paperById: ReadonlyMap<string, Paper> };

/** The chapters in the order of reading: the opening, the themes in theirs, the closing. */
export function chapterEntries(sources: readonly ChapterSource[], { themes, paperById }: Context): ChapterEntry[] {
  const placeOf = ({ theme, place }: Chapter): number => (place === 'opening' ? -1 : place === 'closing' ? themes.length : themes.findIndex(({ id }) => id === theme));
  return sources
    .toSorted((a, b) => placeOf(a.data) - placeOf(b.data) || (a.data.id < b.data.id ? -1 : 1))
    .map(({ data, body }): ChapterEntry => {
      const { blocks } = parseChapter(body);
      const references = numberWorks(blocks.flatMap(worksOf), paperById).map(({ work, ...numbered }): Reference => ({ ...numbered, paper: work }));
      const sections = sectionsOf(blocks);
      const group = themes.find(({ id }) => id === data.theme)?.group ?? null;
      return { ...data, url: pageOf('chapter', data.id), group, blocks, sections, references, passages: passagesOf(blocks, sections, references), words: countWords(blocks) };
    });
}

function sectionsOf(blocks: readonly Block[]): Section[] {
  return blocks.flatMap((block) => (block.kind === 'heading' ? block.ids.slice(0, 1).map((id) => ({ id, text: block.text, level: block.level })) : []));
}

function countWords(blocks: readonly Block[]): number {
  const texts = blocks.flatMap((block) => (block.kind === 'heading' ? [block.text] : block.kind === 'prose' ? block.pieces.flatMap((piece) => (piece.kind === 'text' || piece.kind === 'exempt' ? [piece.text] : [])) : []));
  return texts.join(' ').split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

/** By a work's id, every sentence of the review that cites it, in the order of reading. */
export function citedSentences(chapters: readonly ChapterEntry[]): Map<string, CitedSentence[]> {
  const found = chapters.flatMap((chapter) => {
    const link: Linked = { id: chapter.id, name: chapter.title, url: chapter.url };
    return chapter.passages.flatMap(({ section, text, works }) => {
      const sentence: CitedSentence = { chapter: link, section, url: section === null ? chapter.url : `${chapter.url}#${section.id}`, text };
      return works.map((work) => ({ work, sentence }));
    });
  });
  return new Map([...Map.groupBy(found, ({ work }) => work)].map(([work, list]) => [work, list.map(({ sentence }) => sentence)]));
}

/** The sentences of running text with the sections they stand in and the works that they cite. */
function passagesOf(blocks: readonly Block[], sections: readonly Section[], references: readonly Reference[]): ChapterEntry['passages'] {
  let section: Section | null = null;
  return blocks.flatMap((block) => {
    if (block.kind === 'heading') section = sections.find(({ id }) => id === block.ids[0]) ?? section;
    if (block.kind !== 'prose') return [];
    return proseSentences(block.pieces, (piece) => pieceWords(piece, references)).map(({ text, pieces }) => ({ section, text, works: [...new Set(worksOf({ kind: 'prose', pieces, line: 0 }))] }));
  });
}

/** What a component shows in running text. */
function pieceWords(piece: Exclude<Piece, { kind: 'text' | 'exempt' }>, references: readonly Reference[]): string {
  const referenceTo = (id: string | undefined): Reference | undefined => references.find(({ paper }) => paper.id === id);
  if (piece.kind === 'cite') {
    const names = piece.works.flatMap((id) => { const reference = referenceTo(id); return reference === undefined ? [] : [citationText(reference, piece.isInText)]; });
    return piece.isInText ? names.join(' and ') : `(${names.join('; ')})`;
  }
  if (piece.kind === 'count') return '…';
  const selection = selectResult(referenceTo(piece.attributes['work'])?.paper.results ?? [], piece.attributes);
  if ('fault' in selection) return '…';
  return withUnit(selection.result);
}

/** Under `method <id>` and `dataset <id>`, the chapters that treat it: that name it, draw its scores, or cite the work that proposes it. */
export function treatments(chapters: readonly ChapterEntry[], { methods, datasets }: { methods: readonly Entity[]; datasets: readonly Dataset[] }): Catalog['treatments'] {
  const found = new Map<string, Linked[]>();
  const add = (key: string, link: Linked): void => { found.set(key, [...(found.get(key) ?? []), link]); };
  for (const chapter of chapters) {
    const link: Linked = { id: chapter.id, name: chapter.title, url: chapter.url };
    const runs = wordRuns(proseOf(chapter));
    const proposed = new Set(chapter.references.flatMap(({ paper }) => paper.methods.filter(({ role }) => role === 'proposed').map(({ id }) => id)));
    const drawn = new Set(chapter.blocks.flatMap((block) => (block.kind === 'figure' ? (block.attributes['dataset'] ?? []) : block.kind === 'prose' ? block.pieces.flatMap((piece) => (piece.kind === 'score' ? (piece.attributes['dataset'] ?? []) : [])) : [])));
    for (const { id, name, aliases } of methods) if (proposed.has(id) || isNamedIn(runs, [name, ...aliases])) add(`method ${id}`, link);
    for (const { id, name, aliases } of datasets) if (drawn.has(name) || isNamedIn(runs, [name, ...aliases])) add(`dataset ${id}`, link);
  }
  return found;
}

function proseOf({ blocks }: ChapterEntry): string {
  return blocks.map((block) => (block.kind === 'heading' ? block.text : block.kind === 'prose' ? block.pieces.map((piece) => (piece.kind === 'text' || piece.kind === 'exempt' ? piece.text : ' · ')).join('') : '')).join('\n');
}
