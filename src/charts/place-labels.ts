/** A mark with the text that should stand beside it; `priority` is larger for what should be named first. */
export type LabelledMark = { x: number; y: number; label: string; priority: number };
export type PlacedLabel = { mark: LabelledMark; x: number; y: number; anchor: 'start' | 'end' | 'middle' };

export type Box = { left: number; right: number; top: number; bottom: number };
type Area = { width: number; height: number; fontSize: number; /** What labels must not cover beside marks. */ kept?: readonly Box[] };

/** More names than this make a chart no clearer. */
const MOST_LABELS = 40;
/** Mean width of a character in proportion to the size of a sans-serif face, on the wide side. */
const CHARACTER = 0.54;
const GAP = 7;

/**
 * Places labels beside their marks where they cover neither another label nor a mark, the most important
 * first; a mark that has no free side stays without one. Greedy, and linear in the number of marks.
 */
export function placeLabels(marks: readonly LabelledMark[], area: Area): PlacedLabel[] {
  const radius = GAP - 3;
  const dots = [...(area.kept ?? []), ...marks.map(({ x, y }): Box => ({ left: x - radius, right: x + radius, top: y - radius, bottom: y + radius }))];
  const placed: PlacedLabel[] = [];
  const taken: Box[] = [];
  for (const mark of marks.filter(({ label }) => label !== '').sort((a, b) => b.priority - a.priority).slice(0, MOST_LABELS)) {
    const free = candidates(mark, area).find(({ box }) => isInside(box, area) && !taken.some((other) => overlap(box, other)) && !dots.some((dot) => overlap(box, dot)));
    if (free === undefined) continue;
    taken.push(free.box);
    placed.push(free.label);
  }
  return placed;
}

/** Right, left, above and below; then above and below from the mark on, which a mark at the left edge needs. */
function candidates(mark: LabelledMark, { fontSize }: Area): { label: PlacedLabel; box: Box }[] {
  const { x, y } = mark;
  const width = mark.label.length * fontSize * CHARACTER;
  const half = fontSize * 0.56;
  const boxAt = (left: number, middle: number): Box => ({ left, right: left + width, top: middle - half, bottom: middle + half });
  // Letters stand on their base line, about a third of their size below the middle.
  const base = fontSize * 0.34;
  const [above, below] = [y - GAP - half, y + GAP + half];
  return [
    { label: { mark, x: x + GAP, y: y + base, anchor: 'start' }, box: boxAt(x + GAP, y) },
    { label: { mark, x: x - GAP, y: y + base, anchor: 'end' }, box: boxAt(x - GAP - width, y) },
    { label: { mark, x, y: above + base, anchor: 'middle' }, box: boxAt(x - width / 2, above) },
    { label: { mark, x, y: below + base, anchor: 'middle' }, box: boxAt(x - width / 2, below) },
    { label: { mark, x, y: above + base, anchor: 'start' }, box: boxAt(x, above) },
    { label: { mark, x, y: below + base, anchor: 'start' }, box: boxAt(x, below) },
  ];
}

function isInside({ left, right, top, bottom }: Box, { width, height }: Area): boolean {
  return left >= 0 && right <= width && top >= 0 && bottom <= height;
}

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
