/** A seed document as the caller read it: its file name below `seeds/` and its bytes. */
export type SeedFile = { name: string; bytes: Uint8Array };

/** A line of a document, or a part of one where a listing glues two things. */
export type Piece = {
  /** Place in the list of pieces. */
  index: number;
  /** 1-based line of the document. */
  line: number;
  /** Half-open byte range; the last piece of a line holds its line end. */
  start: number;
  end: number;
  /** Decoded text without the line end, not trimmed. */
  text: string;
};

/** A document cut into lines. The pieces follow each other without a gap from byte 0 to the last. */
export type SeedDocument = { name: string; bytes: Uint8Array; pieces: Piece[] };

/** A stretch of pieces that is read as one paragraph or line, by inclusive indexes. */
export type Unit = { from: number; to: number; text: string };

/** Text with the half-open byte range that it was decoded from. */
export type LocatedText = { text: string; start: number; end: number };

const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;
const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/**
 * Cuts a document into lines ended by LF, CRLF or CR. A byte order mark becomes a piece of its own
 * without text. Returns null for bytes that are not UTF-8.
 */
export function openDocument({ name, bytes }: SeedFile): SeedDocument | null {
  try {
    decoder.decode(bytes);
  } catch {
    return null;
  }
  const pieces: Piece[] = [];
  const add = (line: number, [start, textEnd]: readonly [number, number], end: number): void => {
    pieces.push({ index: pieces.length, line, start, end, text: decoder.decode(bytes.subarray(start, textEnd)) });
  };
  let start = byteOrderMarkLength(bytes);
  if (start > 0) pieces.push({ index: 0, line: 1, start: 0, end: start, text: '' });
  let line = 1;
  for (let at = start; at < bytes.length; at += 1) {
    const byte = bytes[at];
    if (byte !== LINE_FEED && byte !== CARRIAGE_RETURN) continue;
    const end = byte === CARRIAGE_RETURN && bytes[at + 1] === LINE_FEED ? at + 2 : at + 1;
    add(line, [start, at], end);
    line += 1;
    start = end;
    at = end - 1;
  }
  if (start < bytes.length) add(line, [start, bytes.length], bytes.length);
  return { name, bytes, pieces };
}

/** Number of bytes, 3 or 0, of a UTF-8 byte order mark at the head of a document. */
export function byteOrderMarkLength(bytes: Uint8Array): number {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
}

/**
 * The same document with each piece cut where `cuts` says: UTF-16 offsets into the piece's text, in
 * ascending order. Offsets at or outside the text's ends are passed over.
 */
export function splitPieces(document: SeedDocument, cuts: (piece: Piece) => number[]): SeedDocument {
  const pieces: Piece[] = [];
  for (const piece of document.pieces) {
    let { start } = piece;
    let from = 0;
    for (const cut of cuts(piece)) {
      if (cut <= from || cut >= piece.text.length) continue;
      const text = piece.text.slice(from, cut);
      const end = start + byteLength(text);
      pieces.push({ index: pieces.length, line: piece.line, start, end, text });
      start = end;
      from = cut;
    }
    pieces.push({ index: pieces.length, line: piece.line, start, end: piece.end, text: piece.text.slice(from) });
  }
  return { ...document, pieces };
}

/** The piece at an index that a reader got from the same document. Throws a RangeError for any other. */
export function pieceAt(document: SeedDocument, index: number): Piece {
  const piece = document.pieces[index];
  if (piece === undefined) throw new RangeError(`Piece ${index} of ${document.pieces.length} in ${document.name}`);
  return piece;
}

/** Text of the pieces of a unit, trimmed at both ends, line ends inside it kept as they are. */
export function trimmedText(document: SeedDocument, { from, to }: { from: number; to: number }): LocatedText {
  const first = pieceAt(document, from);
  const last = pieceAt(document, to);
  const start = first.start + byteLength(first.text.slice(0, first.text.length - first.text.trimStart().length));
  const end = last.start + byteLength(last.text.trimEnd());
  return { text: decoder.decode(document.bytes.subarray(start, end)), start, end };
}

/** Whether a piece has nothing but white space. */
export function isBlank(piece: Piece): boolean {
  return piece.text.trim() === '';
}

/** One unit for each piece given, blank ones left out. */
export function unitsByLine(pieces: readonly Piece[]): Unit[] {
  return pieces.filter((piece) => !isBlank(piece)).map(({ index, text }) => ({ from: index, to: index, text: text.trim() }));
}

/** One unit for each run of neighbouring pieces that are not blank; its lines are joined by a space. */
export function unitsByParagraph(pieces: readonly Piece[]): Unit[] {
  const runs: { from: number; to: number; lines: string[] }[] = [];
  for (const { from, to, text } of unitsByLine(pieces)) {
    const open = runs.at(-1);
    if (open?.to === from - 1) {
      open.to = to;
      open.lines.push(text);
    } else {
      runs.push({ from, to, lines: [text] });
    }
  }
  return runs.map(({ from, to, lines }) => ({ from, to, text: lines.join(' ') }));
}

function byteLength(text: string): number {
  return encoder.encode(text).length;
}
