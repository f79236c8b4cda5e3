import type { Report } from '#diagnostics.ts';
import type { ListingDate } from '#model/seed-record.ts';
import { detectByCoverage } from '../coverage.ts';
import { isBlank, pieceAt, trimmedText } from '../document.ts';
import type { Piece, SeedDocument } from '../document.ts';
import { couldBeTitle, isNavigation } from '../evidence.ts';
import { pairUnits } from '../pairing.ts';
import type { Pair } from '../pairing.ts';
import { bodyUnits, isSpaced } from '../paragraphs.ts';
import { recordFacts } from '../reader.ts';
import type { Detection, Reader, Reading } from '../reader.ts';
import { excerpt, remark } from '../remarks.ts';
import { tileDocument } from '../tile.ts';
import type { Claim } from '../tile.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const COUNT = /\d[\d,]*(?:\.\d+)?k?/i.source;
const AUTHORS = /^\s*[•*·-]?\s*(\d[\d,]*)\s+authors?\s*$/i;
const DOT = /^\s*[·•]\s*$/;
// Years stand behind a comma, so that the `2` of `Feb 27 2` is a number of upvotes.
const DATE = new RegExp(String.raw`^\s*((${MONTHS.join('|')})[a-z]*\.? (\d{1,2})(?:, ?(\d{4}))?)(?:\s+(${COUNT}))?\s*$`, 'i');
const UPVOTES = new RegExp(String.raw`^\s*(?:upvotes?\s*(${COUNT})?|(${COUNT})(?:\s+upvotes?)?)\s*$`, 'i');

// Captions of the page's head, which copies take along in any number and order.
const CAPTION = /^\s*(?:new|subscribe|daily papers|trending papers|by ?AK and the research community|get trending papers in your email inbox.*)\s*$/i;

type Token =
  | { kind: 'authors'; count: number }
  | { kind: 'dot' }
  | { kind: 'date'; date: ListingDate; upvotes: number | null }
  | { kind: 'upvotes'; upvotes: number | null };
type Tail = { from: number; to: number; authorsCount: number | null; date: ListingDate | null; upvotes: number | null; strays: Piece[] };
type Group = { body: Piece[]; tail: Tail | null };

/** A daily listing: title, abstract, number of authors, `·`, date with or without a year, upvotes. */
export const dailyPapers: Reader = { name: 'daily-papers', detects, read };

function detects(document: SeedDocument): Detection {
  const tokens = document.pieces.map((piece) => parseToken(piece.text)?.kind);
  const missing = [
    tokens.includes('authors') ? [] : ['no line such as `• 6 authors`'],
    tokens.includes('date') ? [] : ['no date line such as `Mar 7, 2024`'],
  ].flat();
  if (missing.length > 0) return { fits: false, missing: missing.join(' and ') };
  const { records } = read(document, () => undefined);
  return detectByCoverage(document, records, { bears: ({ authorsCount, date }) => authorsCount !== null || date !== null, name: 'a number of authors or a date below them' });
}

function read(document: SeedDocument, report: Report): Reading {
  const claims: Claim[] = [];
  const labels = new Map<number, string>();
  const groups = groupsOf(document);
  const spaced = isSpaced(document, groups.length);
  for (const group of groups) {
    const captions = group.body.filter((piece) => CAPTION.test(piece.text));
    for (const { index } of captions) labels.set(index, 'page banner');
    const body = group.body.filter((piece) => !labels.has(piece.index));
    const pairs = pairUnits(bodyUnits(document, body, spaced), { continued: true });
    claims.push(...readGroup({ document, labels, report, first: claims.length === 0 }, pairs, group.tail));
  }
  return { ...tileDocument(document, claims, labels), bibliography: [] };
}

/** What a line below an abstract says, or null for any other line. */
function parseToken(text: string): Token | null {
  if (text.length > 60) return null;
  if (DOT.test(text)) return { kind: 'dot' };
  const authors = AUTHORS.exec(text)?.[1];
  if (authors !== undefined && Number(authors.replaceAll(',', '')) > 0) return { kind: 'authors', count: Number(authors.replaceAll(',', '')) };
  const votes = UPVOTES.exec(text);
  if (votes !== null) return { kind: 'upvotes', upvotes: parseCount(votes[1] ?? votes[2]) };
  const [, printed, month, day, year, upvotes] = DATE.exec(text) ?? [];
  if (printed === undefined || month === undefined) return null;
  const date = { text: printed, year: year === undefined ? null : Number(year), month: MONTHS.indexOf(month.toLowerCase()) + 1, day: Number(day) };
  if (date.day < 1 || date.day > daysIn(date)) return null;
  return { kind: 'date', date, upvotes: parseCount(upvotes) };
}

/** Days of a month; February has 29 where the year is not known. */
function daysIn({ year, month }: Pick<ListingDate, 'year' | 'month'>): number {
  // Day 0 of the next month is the last of this one; any leap year does for an unknown year.
  return new Date(Date.UTC(year ?? 2000, month, 0)).getUTCDate();
}

/** `1.2k` is 1200, `1,234` is 1234. */
function parseCount(text: string | undefined): number | null {
  if (text === undefined) return null;
  const value = Number(text.replaceAll(',', '').replace(/k$/i, ''));
  return Math.round(/k$/i.test(text) ? value * 1000 : value);
}

/** Bodies with the tail that ends each. What comes after a date begins another tail; a line between two lines of one tail is a stray. */
function groupsOf({ pieces }: SeedDocument): Group[] {
  const groups: Group[] = [];
  let body: Piece[] = [];
  let tail = noTail();
  let blanks: Piece[] = [];
  const close = (): void => {
    if (tail !== null || body.length > 0) groups.push({ body, tail });
    body = [];
    tail = noTail();
  };
  const filled = pieces.filter((piece) => !isBlank(piece));
  const following = new Map(filled.map((piece, place) => [piece.index, filled[place + 1]]));
  for (const piece of pieces) {
    if (isBlank(piece)) {
      blanks.push(piece);
      continue;
    }
    const token = parseToken(piece.text);
    if (token === null && tail !== null && tail.date === null && continuesTail(following.get(piece.index))) {
      tail = { ...tail, strays: [...tail.strays, piece] };
      continue;
    }
    if (tail !== null && (token === null || repeats(tail, token, blanks.length > 0))) close();
    if (token === null) {
      for (const blank of blanks) body.push(blank);
      body.push(piece);
    } else {
      tail = extendTail(tail ?? { from: piece.index, to: piece.index, authorsCount: null, date: null, upvotes: null, strays: [] }, token, piece.index);
    }
    blanks = [];
  }
  close();
  return groups;
}

function continuesTail(piece: Piece | undefined): boolean {
  const kind = piece === undefined ? undefined : parseToken(piece.text)?.kind;
  return kind === 'dot' || kind === 'date';
}

/** Typed as a function's value so that closures may set the variable. */
function noTail(): Tail | null {
  return null;
}

function repeats(tail: Tail, token: Token, afterBlank: boolean): boolean {
  if (token.kind === 'authors') return tail.date !== null;
  if (token.kind === 'upvotes') return afterBlank || (tail.upvotes !== null && token.upvotes !== null);
  return tail.date !== null;
}

function extendTail(tail: Tail, token: Token, index: number): Tail {
  const longer = { ...tail, to: index };
  if (token.kind === 'authors') return { ...longer, authorsCount: tail.authorsCount ?? token.count };
  if (token.kind === 'date') return { ...longer, date: token.date, upvotes: token.upvotes ?? tail.upvotes };
  return token.kind === 'upvotes' ? { ...longer, upvotes: token.upvotes ?? tail.upvotes } : longer;
}

type Context = { document: SeedDocument; labels: Map<number, string>; report: Report; first: boolean };

function readGroup(context: Context, pairs: Pair[], tail: Tail | null): Claim[] {
  const { document } = context;
  const last = pairs.findLastIndex((pair) => pair.abstract !== null);
  if (last < 0) labelTail(context, tail, pairs.length > 0);
  const claims: Claim[] = [];
  pairs.forEach((pair, place) => {
    const { title, abstract } = pair;
    if (abstract === null) {
      labelHeading(context, pair, { tailed: last < 0 && isRecordTail(tail), early: context.first && claims.length === 0 });
      return;
    }
    remarkOn(context, pair, place === last ? tail : null);
    const own = place === last && tail !== null ? { authorsCount: tail.authorsCount, date: tail.date, upvotes: tail.upvotes } : {};
    const facts = recordFacts(trimmedText(document, abstract), { ...own, title: title?.text ?? null });
    claims.push({ from: (title ?? abstract).from, to: place === last && tail !== null ? tail.to : abstract.to, facts });
  });
  return claims;
}

function isRecordTail(tail: Tail | null): boolean {
  return tail !== null && tail.authorsCount !== null;
}

/** A tail that no abstract stands above: a page's own date, or what is left of a record. */
function labelTail({ document, labels, report }: Context, tail: Tail | null, hasHeading: boolean): void {
  if (tail === null) return;
  const orphan = isRecordTail(tail);
  const what = orphan ? 'details without record' : tail.date === null ? 'number' : 'page date';
  for (let index = tail.from; index <= tail.to; index += 1) labels.set(index, what);
  const piece = pieceAt(document, tail.from);
  if (orphan && !hasHeading) remark(report, 'stray-line', { detail: excerpt(piece.text), document, line: piece.line });
}

function labelHeading({ document, labels, report }: Context, { title }: Pair, place: { tailed: boolean; early: boolean }): void {
  if (title === null) return;
  const navigation = isNavigation(title.text);
  const header = place.early && !place.tailed && !couldBeTitle(title.text);
  for (let index = title.from; index <= title.to; index += 1) labels.set(index, header ? 'page header' : navigation ? 'stray line' : 'title without abstract');
  if (!header) remark(report, navigation ? 'stray-line' : 'abstract-missing', { detail: excerpt(title.text), document, line: pieceAt(document, title.from).line });
}

function remarkOn({ document, report }: Context, { title, abstract, strays }: Pair, tail: Tail | null): void {
  if (abstract === null) return;
  const { line } = pieceAt(document, (title ?? abstract).from);
  if (title === null) remark(report, 'title-missing', { detail: excerpt(abstract.text), document, line });
  for (const stray of strays) remark(report, 'stray-line', { detail: excerpt(stray.text), document, line: pieceAt(document, stray.from).line });
  for (const stray of tail?.strays ?? []) remark(report, 'stray-line', { detail: excerpt(stray.text), document, line: stray.line });
  const missing = [...((tail?.authorsCount ?? null) === null ? ['number of authors'] : []), ...((tail?.date ?? null) === null ? ['date'] : [])];
  if (missing.length > 0) remark(report, 'record-details-missing', { detail: `no ${missing.join(' and no ')} below ${excerpt((title ?? abstract).text)}`, document, line });
}
