import type { Report } from '#diagnostics.ts';
import { detectByCoverage } from '../coverage.ts';
import { isBlank, pieceAt, splitPieces, trimmedText, unitsByLine } from '../document.ts';
import type { Piece, SeedDocument, Unit } from '../document.ts';
import { endsSentence, isNavigation, proseScore, startsLower } from '../evidence.ts';
import { recordFacts } from '../reader.ts';
import type { Detection, Reader, Reading } from '../reader.ts';
import { excerpt, remark } from '../remarks.ts';
import { tileDocument } from '../tile.ts';
import type { Claim } from '../tile.ts';

// https://info.arxiv.org/help/arxiv_identifier.html: four digits behind the dot to 2014, five from 2015;
// before April 2007 an archive, a slash and seven digits. The fixed lengths end an id that is glued to
// an abstract beginning with a digit.
const NEW_ID = /(?:1[5-9]|[2-9]\d)(?:0[1-9]|1[0-2])\.\d{5}|(?:0[7-9]|1[0-4])(?:0[1-9]|1[0-2])\.\d{4}/.source;
const OLD_ID = /[a-z]+(?:-[a-z]+)*(?:\.[A-Z]{2})?\/\d{7}/.source;
const VERSION = /v\d{1,2}?(?=[1-4]D\b|\D|$)/.source;
const CATEGORY = /\s*\[[a-z]+(?:-[a-z]+)*(?:\.[A-Za-z-]{2,})?\]/.source;
const ID_LINE = new RegExp(String.raw`^\s*arXiv:\s*(${NEW_ID}|${OLD_ID})(?:${VERSION})?(?:${CATEGORY})?`, 'i');

const COMMENT =
  /^(?:\d+ (?:\w+ )?(?:pages?|figures?|tables?)\b|(?:accepted|to appear|published|submitted|presented|camera[- ]ready|code|project|technical report|under review)\b|[A-Z][\w&/' -]{0,60}\b(?:19|20)\d\d\b.{0,60}$)/i;

type Body = { pieces: Piece[]; id: Piece | null };

/**
 * An author's listing on arXiv without titles: abstract, perhaps a comment, then `arXiv:id`, to which
 * the next abstract is glued.
 */
export const arxivListing: Reader = { name: 'arxiv-listing', detects, read };

function detects(document: SeedDocument): Detection {
  const cut = cutAfterIds(document);
  const ids = cut.pieces.filter(isId);
  if (ids.length === 0) return { fits: false, missing: 'no line that begins with an arXiv id such as `arXiv:2211.13228`' };
  const filled = cut.pieces.filter((piece) => !isBlank(piece));
  const last = filled.at(-1);
  const idsLead = filled[0] !== undefined && isId(filled[0]) && last !== undefined && proseScore(last.text) > 0;
  if (idsLead) return { fits: false, missing: 'the arXiv ids stand before their abstracts, not behind them' };
  const prose = filled.some((piece) => !isId(piece) && proseScore(piece.text) > 0);
  if (!prose) return { fits: false, missing: 'no abstract before an arXiv id' };
  const { records } = read(document, () => undefined);
  return detectByCoverage(document, records, { bears: ({ arxiv }) => arxiv !== null, name: 'an arXiv id behind them' });
}

function read(document: SeedDocument, report: Report): Reading {
  const cut = cutAfterIds(document);
  const claims: Claim[] = [];
  const labels = new Map<number, string>();
  const bodies = bodiesOf(cut);
  bodies.forEach((body, place) => {
    claims.push(...readBody({ document: cut, labels, report, first: place === 0 }, body));
  });
  return { ...tileDocument(cut, claims, labels), bibliography: [] };
}

function cutAfterIds(document: SeedDocument): SeedDocument {
  return splitPieces(document, ({ text }) => {
    const id = ID_LINE.exec(text);
    return id === null || text.slice(id[0].length).trim() === '' ? [] : [id[0].length];
  });
}

function isId(piece: Piece): boolean {
  return ID_LINE.test(piece.text);
}

function bodiesOf({ pieces }: SeedDocument): Body[] {
  const bodies: Body[] = [];
  let open: Piece[] = [];
  for (const piece of pieces) {
    if (isId(piece)) {
      bodies.push({ pieces: open, id: piece });
      open = [];
    } else {
      open.push(piece);
    }
  }
  return [...bodies, { pieces: open, id: null }];
}

type Context = { document: SeedDocument; labels: Map<number, string>; report: Report; first: boolean };

function readBody(context: Context, { pieces, id }: Body): Claim[] {
  const { document, labels, report, first } = context;
  const { strays, abstracts, comment } = partsOf(unitsByLine(pieces));
  for (const stray of strays) {
    const footer = id === null && abstracts.length === 0;
    labels.set(stray.from, footer ? 'page footer' : first ? 'page header' : 'stray line');
    if (!footer && !first) remark(report, 'stray-line', { detail: excerpt(stray.text), document, line: pieceAt(document, stray.from).line });
  }
  if (abstracts.length === 0) {
    if (id === null) return [];
    labels.set(id.index, 'id without abstract');
    if (comment !== null) labels.set(comment.from, 'comment without abstract');
    remark(report, 'abstract-missing', { detail: excerpt(id.text), document, line: id.line });
    return [];
  }
  if (comment !== null && !COMMENT.test(comment.text)) {
    remark(report, 'comment-taken', { detail: excerpt(comment.text), document, line: pieceAt(document, comment.from).line, severity: 'info' });
  }
  return abstracts.map((abstract, place) => {
    const last = place === abstracts.length - 1;
    const line = pieceAt(document, abstract.from).line;
    if (!last || id === null) remark(report, 'id-missing', { detail: excerpt(abstract.text), document, line });
    const facts = recordFacts(trimmedText(document, abstract), {
      comment: last ? (comment?.text ?? null) : null,
      arxiv: last && id !== null ? (ID_LINE.exec(id.text)?.[1] ?? null) : null,
    });
    const to = last ? (id?.index ?? comment?.to ?? abstract.to) : abstract.to;
    return { from: abstract.from, to, facts };
  });
}

type Parts = { strays: Unit[]; abstracts: Unit[]; comment: Unit | null };

/** Lines between two ids: headings that do not belong, abstracts (one, unless an id is missing), a comment. */
function partsOf(lines: Unit[]): Parts {
  const start = lines.findIndex((line) => proseScore(line.text) > 0);
  if (start < 0) {
    const comment = lines.at(-1);
    const isComment = comment !== undefined && COMMENT.test(comment.text);
    return { strays: isComment ? lines.slice(0, -1) : lines, abstracts: [], comment: isComment ? comment : null };
  }
  const prose = lines.slice(start);
  const commentStart = commentAt(prose);
  const tail = prose.slice(commentStart);
  const known = tail.filter((line) => COMMENT.test(line.text));
  const comment = joinLines(known.length === 0 ? tail.filter((line) => !isNavigation(line.text)) : known);
  const strays = [...lines.slice(0, start), ...tail.filter((line) => comment === null || line.to < comment.from || line.from > comment.to)];
  return { strays, abstracts: mergeWrapped(prose.slice(0, commentStart)), comment };
}

/** Where the comment begins among the lines of a body; the number of lines when there is none. */
function commentAt(lines: Unit[]): number {
  for (let at = 1; at < lines.length; at += 1) {
    const text = lines[at]?.text ?? '';
    const before = lines[at - 1]?.text ?? '';
    const known = COMMENT.test(text) && text.length < 300 && !startsLower(text);
    if (known || isNavigation(text) || (endsSentence(before) && proseScore(text) <= 0 && at === lines.length - 1)) return at;
  }
  return lines.length;
}

/** Joins the lines of wrapped abstracts; a line break between two whole texts parts two abstracts. */
function mergeWrapped(lines: Unit[]): Unit[] {
  const abstracts: Unit[] = [];
  let previous: Unit | undefined;
  for (const line of lines) {
    const open = abstracts.at(-1);
    if (open === undefined || previous === undefined || (isWhole(previous.text) && isWhole(line.text) && !startsLower(line.text))) {
      abstracts.push({ ...line });
    } else {
      open.to = line.to;
      open.text = `${open.text}\n${line.text}`;
    }
    previous = line;
  }
  return abstracts;
}

function isWhole(text: string): boolean {
  return text.length > 120 && endsSentence(text) && proseScore(text) > 2;
}

function joinLines(lines: Unit[]): Unit | null {
  const first = lines[0];
  const last = lines.at(-1);
  if (first === undefined || last === undefined) return null;
  return { from: first.from, to: last.to, text: lines.map((line) => line.text).join('\n') };
}
