/** Attributes of a component as written in a chapter. */
export type Attributes = Readonly<Record<string, string>>;

/** A stretch of running text, or a component in it. `line` is that of the chapter's file. */
export type Piece =
  | { kind: 'text'; text: string; line: number }
  | { kind: 'cite'; works: string[]; isInText: boolean; line: number }
  | { kind: 'score'; attributes: Attributes; line: number }
  | { kind: 'count'; attributes: Attributes; line: number }
  /** Text that the checks pass over, with the reason. */
  | { kind: 'exempt'; text: string; line: number };

/** Components that stand on lines of their own and draw something from the data. */
export const figures = ['Comparison', 'Progress', 'Tradeoff'] as const;
export type FigureName = (typeof figures)[number];

export type Block =
  /** `ids`: the present anchor first, then those it had before. */
  | { kind: 'heading'; level: number; text: string; ids: string[]; line: number }
  | { kind: 'prose'; pieces: Piece[]; line: number }
  | { kind: 'quote'; attributes: Attributes; line: number }
  | { kind: 'figure'; name: FigureName; attributes: Attributes; line: number };

/** What is wrong with a chapter, where, and what to do. */
export type Fault = { line: number; rule: string; message: string; hint: string };

/** A chapter's text taken apart. */
export type ParsedChapter = { blocks: Block[]; faults: Fault[] };

/** The ids in an attribute that lists works: `work="a b"`. */
export function worksIn(value: string | undefined): string[] {
  return (value ?? '').split(/\s+/).filter((id) => id !== '');
}

/** Works that a block names, in order, doubles included. */
export function worksOf(block: Block): string[] {
  switch (block.kind) {
    case 'heading': return [];
    case 'quote': return worksIn(block.attributes['work']);
    case 'figure': return worksIn(block.attributes['works']);
    case 'prose': return block.pieces.flatMap((piece) => (piece.kind === 'cite' ? piece.works : piece.kind === 'score' ? worksIn(piece.attributes['work']) : []));
  }
}
