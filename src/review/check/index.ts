import type { Diagnostic } from '../../diagnostics.ts';
import type { Chapter, SectionEntry } from '#model/chapter.ts';
import type { Work } from '#model/work.ts';
import { worksOf, type Block, type Fault, type ParsedChapter } from '../parts.ts';
import { proseSentences } from '../prose-sentences.ts';
import type { Corpus } from '../works.ts';
import { uncitedClaims } from './claims.ts';
import { unsourcedNumbers } from './numbers.ts';
import { anchorsOf, faultyHeadings, lostAnchors } from './sections.ts';
import { faultySources } from './sources.ts';

/** A chapter as the checks take it; `file` below the project. */
export type CheckedChapter = { file: string; data: Chapter; parsed: ParsedChapter };

/**
 * Everything that is wrong with the chapters of a review, with file, line and remedy.
 * @param published anchors that have been published.
 * @param isRelease also hold the review to be whole: every work cited, every theme with its chapter.
 */
export function checkReview(chapters: readonly CheckedChapter[], corpus: Corpus, { published, isRelease }: { published: readonly SectionEntry[]; isRelease: boolean }): Diagnostic[] {
  const faults = chapters.flatMap((chapter) => checkChapter(chapter, corpus, published).map((fault) => toDiagnostic(chapter.file, fault)));
  return [...faults, ...doubleAnchors(chapters), ...lostChapters(chapters, published), ...(isRelease ? gaps(chapters, corpus) : [])];
}

function toDiagnostic(file: string | null, { line, ...fault }: Omit<Fault, 'line'> & { line: number | null }): Diagnostic {
  return { severity: 'error', file, line, ...fault };
}

function checkChapter({ data, parsed: { blocks, faults } }: CheckedChapter, corpus: Corpus, published: readonly SectionEntry[]): Fault[] {
  return [
    ...faults,
    ...checkFrontMatter(data, blocks, corpus),
    ...faultyHeadings(blocks),
    ...lostAnchors(data.id, blocks, published),
    ...blocks.flatMap((block) => [...faultySources(block, corpus), ...checkProse(block, corpus)]),
  ].sort((a, b) => a.line - b.line);
}

function checkProse(block: Block, { works }: Corpus): Fault[] {
  if (block.kind !== 'prose') return [];
  const cited = [...new Set(worksOf(block))].flatMap((id): Work[] => { const work = works.get(id); return work === undefined ? [] : [work]; });
  return [...unsourcedNumbers(block.pieces, cited), ...uncitedClaims(proseSentences(block.pieces, ({ kind }) => (kind === 'cite' ? '(cited)' : '0')))];
}

function checkFrontMatter(data: Chapter, blocks: readonly Block[], { works, themes }: Corpus): Fault[] {
  const anchors = new Set(anchorsOf(blocks).map(({ id }) => id));
  const fault = (rule: string, message: string, hint: string): Fault => ({ line: 1, rule, message, hint });
  return [
    ...(data.theme === undefined || themes.some(({ id }) => id === data.theme) ? [] : [fault('unknown-theme', `No theme has the id “${data.theme}”.`, 'Themes are in content/lexicon/themes.yaml.')]),
    ...data.start.flatMap(({ work }) => (works.has(work) ? [] : [fault('unknown-work', `\`start\` names “${work}”, which no work has as its id.`, 'Ids are the names of the files in content/papers/.')])),
    ...data.questions.flatMap((question) => ('section' in question && !anchors.has(question.section) ? [fault('question-without-answer', `“${question.ask}” leads to #${question.section}, which is no section.`, 'Name one of the chapter’s anchors, or say why it is unanswerable.')] : [])),
    ...(data.history.at(-1)?.version === data.version ? [] : [fault('version-without-history', `The version is ${data.version}, and the history ends with ${data.history.at(-1)?.version ?? 'nothing'}.`, 'Add what changed to the history.')]),
    ...(blocks[0]?.kind === 'prose' ? [] : [fault('opening-missing', 'The chapter does not begin with a paragraph.', 'Say first which question it answers.')]),
  ];
}

/** Anchors that stand twice: the whole review is one page too. */
function doubleAnchors(chapters: readonly CheckedChapter[]): Diagnostic[] {
  const seen = new Map<string, string>();
  return chapters.flatMap(({ file, parsed }) => anchorsOf(parsed.blocks).flatMap(({ id, heading }) => {
    const other = seen.get(id);
    seen.set(id, file);
    return other === undefined ? [] : [toDiagnostic(file, { line: heading.line, rule: 'anchor-twice', message: `The anchor “#${id}” stands in ${other} too.`, hint: 'Anchors tell sections of the whole review apart: put a word of the theme into it.' })];
  }));
}

function lostChapters(chapters: readonly CheckedChapter[], published: readonly SectionEntry[]): Diagnostic[] {
  const present = new Set(chapters.map(({ data }) => data.id));
  const lost = new Set(published.map(({ chapter }) => chapter).filter((id) => !present.has(id)));
  return [...lost].map((id) => toDiagnostic(`content/review/${id}.mdx`, { line: null, rule: 'chapter-lost', message: 'The chapter was published and is gone.', hint: 'Bring it back: its address and those of its sections are kept for ever.' }));
}

/** Works cited nowhere and themes without a chapter. */
function gaps(chapters: readonly CheckedChapter[], { works, themes }: Corpus): Diagnostic[] {
  const cited = new Set(chapters.flatMap(({ parsed }) => parsed.blocks.flatMap((block) => (block.kind === 'prose' ? worksOf(block) : []))));
  const treated = new Set(chapters.map(({ data }) => data.theme));
  return [
    ...[...works.keys()].filter((id) => !cited.has(id)).map((id) => toDiagnostic(`content/papers/${id}.mdx`, { line: null, rule: 'work-not-cited', message: 'No chapter cites this work.', hint: 'Cite it where it matters to an argument.' })),
    ...themes.filter(({ id }) => !treated.has(id)).map(({ id, name }) => toDiagnostic(null, { line: null, rule: 'theme-without-chapter', message: `No chapter treats the theme “${name}”.`, hint: `Write content/review/${id}.mdx.` })),
  ];
}
