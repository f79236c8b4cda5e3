import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';
import { SeedbedError } from '../src/errors.ts';
import { chapterSchema, sectionEntrySchema, type SectionEntry } from '../src/model/chapter.ts';
import { themesFileSchema } from '../src/model/lexicon.ts';
import { workSchema, type Work } from '../src/model/work.ts';
import type { Diagnostic } from '../src/diagnostics.ts';
import { checkReview, type CheckedChapter } from '../src/review/check/index.ts';
import { parseChapter } from '../src/review/parse-chapter.ts';
import { corpusOf, type Corpus } from '../src/review/works.ts';
import { parseOrThrow, readJsonLines, readYaml } from './shared/hand-kept.ts';

/** File below the project that holds the anchors that have been published. */
export const sectionsFile = 'content/registry/sections.jsonl';

/** Front matter of an MDX file, its text and the line that text begins at. */
function splitFile(path: string, file: string): { data: unknown; body: string; firstLine: number } {
  const text = readFileSync(path, 'utf8');
  const end = text.indexOf('\n---\n', 4);
  if (!text.startsWith('---\n') || end === -1) throw new SeedbedError('HandKeptFileInvalid', `${file} has no front matter`);
  try {
    return { data: load(text.slice(4, end + 1), { filename: file }), body: text.slice(end + 5), firstLine: text.slice(0, end + 5).split('\n').length };
  } catch (cause) {
    throw new SeedbedError('HandKeptFileInvalid', cause instanceof Error ? cause.message : file, { cause });
  }
}

function filesIn(folder: string): string[] {
  return existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.mdx')).sort() : [];
}

/**
 * The chapters in `content/review/` below `root`, taken apart.
 * @throws SeedbedError `HandKeptFileInvalid` for front matter that does not follow the schema, or an id that is not the file's name.
 */
export function readChapters(root: string): CheckedChapter[] {
  return filesIn(join(root, 'content/review')).map((name) => {
    const file = `content/review/${name}`;
    const { data: raw, body, firstLine } = splitFile(join(root, file), file);
    const data = parseOrThrow(file, chapterSchema, raw);
    if (`${data.id}.mdx` !== name) throw new SeedbedError('HandKeptFileInvalid', `${file}: its id is “${data.id}”; it must be the file's name`);
    return { file, data, parsed: parseOrReport(body, firstLine) };
  });
}

/** Text that is no MDX at all is a fault with a line, like all others. */
function parseOrReport(body: string, firstLine: number): CheckedChapter['parsed'] {
  try {
    return parseChapter(body, firstLine);
  } catch (cause) {
    const line = typeof cause === 'object' && cause !== null && 'line' in cause && typeof cause.line === 'number' ? cause.line : 1;
    const message = cause instanceof Error ? cause.message : String(cause);
    return { blocks: [], faults: [{ line: line + firstLine - 1, rule: 'not-mdx', message: `The text is no MDX: ${message}`, hint: 'Escape < and { in text as \\< and \\{, and close every component.' }] };
  }
}

/** The works and themes of `content/` below `root`. */
export function readCorpus(root: string): Corpus {
  const folder = join(root, 'content/papers');
  const works = filesIn(folder).map((name): Work => parseOrThrow(`content/papers/${name}`, workSchema, splitFile(join(folder, name), `content/papers/${name}`).data));
  return corpusOf(works, readYaml(join(root, 'content/lexicon/themes.yaml'), themesFileSchema, { groups: [], themes: [] }).themes);
}

/** The anchors that have been published. */
export function readSections(root: string): SectionEntry[] {
  return readJsonLines(join(root, sectionsFile), sectionEntrySchema);
}

/**
 * What is wrong with the review of a project.
 * @param isRelease also hold it to be whole.
 */
export function reviewFaults(root: string, isRelease: boolean): Diagnostic[] {
  return checkReview(readChapters(root), readCorpus(root), { published: readSections(root), isRelease });
}
