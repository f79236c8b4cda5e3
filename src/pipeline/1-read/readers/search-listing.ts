import type { Report } from '#diagnostics.ts';
import { isBlank, pieceAt, splitPieces, trimmedText, unitsByLine } from '../document.ts';
import type { Piece, SeedDocument } from '../document.ts';
import { couldBeTitle, isNavigation, proseScore } from '../evidence.ts';
import { pairUnits } from '../pairing.ts';
import type { Pair } from '../pairing.ts';
import { recordFacts } from '../reader.ts';
import type { Detection, Reader, Reading } from '../reader.ts';
import { excerpt, remark } from '../remarks.ts';
import { tileDocument } from '../tile.ts';
import type { Claim } from '../tile.ts';

// `Subscribe` is a button's caption that page copies glue to the first title; `Subscriber churn …` is a title.
const BANNERS = [
  /^\s*get trending papers in your email inbox(?: once a day)?\s*[.!]?\s*/i,
  /^\s*subscribe\s*$/i,
  /^\s*Subscribe(?!(?:rs?|d|s)\b|\s|$)/,
];

/** Lines at the top among which banners are looked for. */
const HEAD_LINES = 12;

/** Alternating lines of title and abstract under a banner that is glued to the first title. */
export const searchListing: Reader = { name: 'search-listing', detects, read };

function detects(document: SeedDocument): Detection {
  const { cut, head } = cutBanners(document);
  const pairs = pairUnits(unitsByLine(cut.pieces.slice(head)), { continued: false });
  const whole = pairs.filter((pair) => pair.title !== null && pair.abstract !== null);
  const broken = pairs.length - whole.length + whole.filter((pair) => pair.strays.length > 0).length;
  const meanLength = whole.reduce((sum, { abstract }) => sum + (abstract?.text.length ?? 0), 0) / Math.max(1, whole.length);
  const fits = head > 0 ? whole.length > 0 : whole.length >= 2 && broken * 10 <= whole.length && meanLength >= 250;
  return { fits, missing: head > 0 ? 'no title with an abstract below it' : 'neither a page banner nor lines that alternate title and abstract' };
}

function read(document: SeedDocument, report: Report): Reading {
  const { cut, head } = cutBanners(document);
  const labels = new Map<number, string>();
  for (const piece of cut.pieces.slice(0, head)) if (!isBlank(piece)) labels.set(piece.index, 'page banner');
  const claims: Claim[] = [];
  for (const pair of pairUnits(unitsByLine(cut.pieces.slice(head)), { continued: false })) {
    const claim = readPair({ document: cut, labels, report, first: claims.length === 0 }, pair);
    if (claim !== null) claims.push(claim);
  }
  return { ...tileDocument(cut, claims, labels), bibliography: [] };
}

/** Parts the banners at the document's head from what is glued to them; `head` is the number of pieces they take. */
function cutBanners(document: SeedDocument): { cut: SeedDocument; head: number } {
  const top = document.pieces.filter((piece) => !isBlank(piece)).slice(0, HEAD_LINES);
  const prose = top.findIndex((piece) => proseScore(piece.text) > 0 && bannerCuts(piece).length === 0);
  const last = (prose < 0 ? top : top.slice(0, prose)).findLast((piece) => bannerCuts(piece).length > 0);
  if (last === undefined) return { cut: document, head: 0 };
  const cut = splitPieces(document, (piece) => (piece.index <= last.index ? bannerCuts(piece) : []));
  const ends = last.start + (bannerCuts(last).at(-1) === last.text.length ? last.end - last.start : 0);
  const head = cut.pieces.findIndex((piece) => (ends > last.start ? piece.start >= ends : piece.line === last.line && piece.end === last.end));
  return { cut, head: head < 0 ? cut.pieces.length : head };
}

function bannerCuts({ text }: Piece): number[] {
  const cuts: number[] = [];
  let at = 0;
  for (;;) {
    const rest = text.slice(at);
    const found = BANNERS.map((banner) => banner.exec(rest)?.[0].length ?? 0).find((length) => length > 0);
    if (found === undefined) return cuts;
    at += found;
    cuts.push(at);
  }
}

type Context = { document: SeedDocument; labels: Map<number, string>; report: Report; first: boolean };

function readPair({ document, labels, report, first }: Context, { title, abstract, strays }: Pair): Claim | null {
  if (abstract === null) {
    if (title === null) return null;
    const header = first && !couldBeTitle(title.text);
    const navigation = isNavigation(title.text);
    labels.set(title.from, header ? 'page header' : navigation ? 'stray line' : 'title without abstract');
    if (!header) remark(report, navigation ? 'stray-line' : 'abstract-missing', { detail: excerpt(title.text), document, line: pieceAt(document, title.from).line });
    return null;
  }
  const { line } = pieceAt(document, abstract.from);
  if (title === null) remark(report, 'title-missing', { detail: excerpt(abstract.text), document, line });
  for (const stray of strays) remark(report, 'stray-line', { detail: excerpt(stray.text), document, line: pieceAt(document, stray.from).line });
  const facts = recordFacts(trimmedText(document, abstract), { title: title?.text ?? null });
  return { from: (title ?? abstract).from, to: abstract.to, facts };
}
