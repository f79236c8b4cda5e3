import type { Report } from '#diagnostics.ts';
import { detectByCoverage } from '../coverage.ts';
import { isBlank, pieceAt, trimmedText } from '../document.ts';
import type { Piece, SeedDocument, Unit } from '../document.ts';
import { isNavigation, proseScore } from '../evidence.ts';
import { pairUnits } from '../pairing.ts';
import { bodyUnits, isSpaced } from '../paragraphs.ts';
import { recordFacts } from '../reader.ts';
import type { Detection, Reader, Reading } from '../reader.ts';
import { excerpt, remark } from '../remarks.ts';
import { tileDocument } from '../tile.ts';
import type { Claim } from '../tile.ts';

const KNOWN_TYPE = /^(?:preprint|(?:journal |review |conference |proceedings )?(?:article|paper)|book(?: chapter)?|review|thesis|dissertation|report|letter|editorial|dataset|software|poster|other)$/i;
const TYPE_LINE = /^\s*(\p{L}[\p{L}-]*(?: \p{L}[\p{L}-]*){0,2})((?:19|20)\d\d)(?!\d)(?=\S|\s*$)(.*)$/u;
const LIST_HEAD = /^\s*(?:\d+ published items?(?:\(s\))?|published items?(?:\(s\))?)\s*$/i;
const OWNER_HEAD = /^\s*researcher profile\s*$/i;
const OWNER_SENTENCE = /^\s*(\S.*?) contributes to research discovery\b/;

type TypeLine = { type: string; year: number; venue: string | null };
type Group = { mark: Piece | null; known: TypeLine | null; pieces: Piece[] };

/** A researcher's profile: type, year and venue glued (`preprint2022arXiv`), then title, then abstract. */
export const researcherProfile: Reader = { name: 'researcher-profile', detects, read };

function detects(document: SeedDocument): Detection {
  const marked = document.pieces.some((piece) => parseTypeLine(piece.text) !== null);
  if (!marked) return { fits: false, missing: 'no line of type, year and venue in one, such as `preprint2022arXiv`' };
  const { records } = read(document, () => undefined);
  return detectByCoverage(document, records, { bears: ({ type }) => type !== null, name: 'a line of type, year and venue before them' });
}

function read(document: SeedDocument, report: Report): Reading {
  const claims: Claim[] = [];
  const labels = new Map<number, string>();
  const groups = groupsOf(document, labels);
  const spaced = isSpaced(document, groups.length);
  const profileOwner = ownerOf(document);
  for (const group of groups) {
    const units = bodyUnits(document, group.pieces, spaced);
    claims.push(...readGroup({ document, labels, report, profileOwner }, group, units));
  }
  return { ...tileDocument(document, claims, labels), bibliography: [] };
}

/** Type, year and venue of a line that glues them, or null. Types that are not known must be in small letters. */
function parseTypeLine(text: string): TypeLine | null {
  const found = text.length > 160 ? null : TYPE_LINE.exec(text);
  const [, type, year, venue] = found ?? [];
  if (type === undefined || year === undefined || venue === undefined) return null;
  if (!KNOWN_TYPE.test(type) && (type !== type.toLowerCase() || proseScore(text) > 0)) return null;
  return { type, year: Number(year), venue: venue.trim() === '' ? null : venue.trim() };
}

/** The type line that opens each record with what follows it; before the list, everything is page header. */
function groupsOf({ pieces }: SeedDocument, labels: Map<number, string>): Group[] {
  const groups: Group[] = [];
  const listHead = pieces.findIndex((piece) => LIST_HEAD.test(piece.text));
  let open: Group | null = null;
  for (const piece of pieces) {
    const known = parseTypeLine(piece.text);
    const inList = listHead >= 0 && piece.index > listHead;
    if (known !== null || (open === null && inList)) {
      open = known === null ? { mark: null, known, pieces: [piece] } : { mark: piece, known, pieces: [] };
      groups.push(open);
    } else if (open !== null) {
      open.pieces.push(piece);
    } else {
      labels.set(piece.index, 'page header');
    }
  }
  return groups;
}

function ownerOf({ pieces }: SeedDocument): string | null {
  const filled = pieces.filter((piece) => !isBlank(piece));
  const sentence = filled.map((piece) => OWNER_SENTENCE.exec(piece.text)?.[1]).find((name) => name !== undefined);
  if (sentence !== undefined) return sentence;
  const head = filled.findIndex((piece) => OWNER_HEAD.test(piece.text));
  return head < 0 ? null : (filled[head + 1]?.text.trim() ?? null);
}

type Context = { document: SeedDocument; labels: Map<number, string>; report: Report; profileOwner: string | null };

function readGroup(context: Context, { mark, known }: Group, units: Unit[]): Claim[] {
  const { document, labels, report, profileOwner } = context;
  const claims: Claim[] = [];
  const pairs = pairUnits(units, { continued: true });
  const first = pairs.findIndex((pair) => pair.abstract !== null);
  if (first < 0 && mark !== null) {
    labels.set(mark.index, 'type line without record');
    if (pairs.length === 0) remark(report, 'abstract-missing', { detail: excerpt(mark.text), document, line: mark.line });
  }
  pairs.forEach(({ title, abstract, strays }, place) => {
    const head = title ?? abstract;
    if (head === null) return;
    const { line } = pieceAt(document, head.from);
    if (abstract === null) {
      const stray = isNavigation(head.text) || (mark !== null && place < first);
      for (let index = head.from; index <= head.to; index += 1) labels.set(index, stray ? 'stray line' : 'title without abstract');
      remark(report, stray ? 'stray-line' : 'abstract-missing', { detail: excerpt(head.text), document, line });
      return;
    }
    const marked = place === first ? mark : null;
    if (title === null) remark(report, 'title-missing', { detail: excerpt(abstract.text), document, line });
    if (marked === null) remark(report, 'record-details-missing', { detail: `no type, year and venue before ${excerpt(head.text)}`, document, line });
    for (const stray of strays) remark(report, 'stray-line', { detail: excerpt(stray.text), document, line: pieceAt(document, stray.from).line });
    const described = marked === null ? {} : (known ?? {});
    const facts = recordFacts(trimmedText(document, abstract), { ...described, title: title?.text ?? null, profileOwner });
    claims.push({ from: marked?.index ?? head.from, to: abstract.to, facts });
  });
  return claims;
}
