import { scaleLinear, scaleLog } from 'd3-scale';
import { placeLabels, type Box } from './place-labels.ts';
import { element, escapeSvg, rounded } from './svg.ts';

export type ChartPoint = {
  x: number;
  y: number;
  /** Stands beside the point where there is room. */
  label: string;
  /** Where the point leads. */
  href: string;
  /** Said of the point by a screen reader and on hover, in full. */
  title: string;
  /** Points of one series share a mark; a chart of one series has none. */
  series?: string;
};
export type ChartAxis = { label: string; /** Whole numbers only, such as years. */ whole?: boolean; log?: boolean };
export type Scatter = {
  points: readonly ChartPoint[];
  x: ChartAxis;
  y: ChartAxis;
  /** Says what the chart shows, for those who do not see it. */
  name: string;
  /** With a direction, a stepped line joins what was best so far along x. */
  better?: 'higher' | 'lower' | null;
  /** In CSS pixels, which are the units of the drawing. */
  width: number;
  height: number;
};

type Scale = { at: (value: number) => number; ticks: { value: number; text: string }[] };

const margin = { top: 30, right: 16, bottom: 44, left: 16 };
const FONT = 12;
/** Room for the numbers of the y axis, which stand within the drawing. */
const INSET = 34;
const SERIES = 5;

/**
 * Points over two axes as an SVG element. No colours, styles or scripts in it: classes are for the site's
 * stylesheet (`chart`, `axis`, `tick`, `best`, `point`, `series-1` to `series-5`, `key`). Each point is a link.
 * Equal points give equal text. Axes span the points, not zero: positions show order and distance only.
 */
export function scatter(spec: Scatter): string {
  const { points, width, height } = spec;
  const x = scaleFor(points.map((point) => point.x), { axis: spec.x, from: margin.left + INSET, to: width - margin.right - 12, room: 90 });
  const y = scaleFor(points.map((point) => point.y), { axis: spec.y, from: height - margin.bottom - 10, to: margin.top + 12, room: 48 });
  const names = [...new Set(points.flatMap(({ series }) => series ?? []))];
  const inner = [
    axes(spec, x, y),
    bestLine(spec, x, y),
    points.map((point) => drawPoint(point, { x: x.at(point.x), y: y.at(point.y), series: seriesClass(names, point) })).join(''),
    labels(spec, x, y),
    names.length > 1 ? key(names, width) : '',
  ];
  return element('svg', { class: 'chart', viewBox: `0 0 ${width} ${height}`, width, height, role: 'group', 'aria-label': spec.name }, inner.join(''));
}

function scaleFor(values: number[], { axis, from, to, room }: { axis: ChartAxis; from: number; to: number; room: number }): Scale {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  // A single value gets a span around it.
  const spread = low === high ? Math.max(Math.abs(low) * 0.05, axis.whole === true ? 1 : 0.5) : 0;
  const count = Math.max(2, Math.floor(Math.abs(to - from) / room));
  if (axis.log === true && low > 0) {
    const scale = scaleLog().domain([low - spread / 2, high + spread]).range([from, to]);
    // One, two and five of each power of ten are evenly enough spread.
    const ticks = scale.ticks(count).filter((value) => /^[125]0*$/.test(String(value).replace(/^0\.0*/, '')));
    return { at: scale, ticks: ticks.map((value) => ({ value, text: value.toLocaleString('en') })) };
  }
  const scale = scaleLinear().domain([low - spread, high + spread]).range([from, to]);
  if (axis.whole !== true) scale.nice(count);
  const ticks = scale.ticks(count).filter((value) => axis.whole !== true || Number.isInteger(value));
  const format = axis.whole === true ? String : scale.tickFormat(count);
  return { at: scale, ticks: ticks.map((value) => ({ value, text: format(value) })) };
}

function axes({ x: xAxis, y: yAxis, width, height }: Scatter, x: Scale, y: Scale): string {
  const bottom = height - margin.bottom;
  const xTicks = x.ticks.map(({ value, text }) => {
    const at = rounded(x.at(value));
    return element('path', { class: 'axis', d: `M${at} ${bottom}v4` }) + element('text', { class: 'tick', x: at, y: bottom + 18, 'text-anchor': 'middle' }, escapeSvg(text));
  });
  const yTicks = y.ticks.map(({ value, text }) => {
    const at = rounded(y.at(value));
    return element('path', { class: 'grid', d: `M${margin.left + INSET - 8} ${at}H${width - margin.right}` })
      + element('text', { class: 'tick', x: margin.left + INSET - 14, y: rounded(at + FONT * 0.34), 'text-anchor': 'end' }, escapeSvg(text));
  });
  return [
    ...yTicks,
    element('path', { class: 'axis', d: `M${margin.left + INSET - 8} ${bottom}H${width - margin.right}` }),
    ...xTicks,
    element('text', { class: 'name', x: 0, y: 14 }, escapeSvg(yAxis.label)),
    element('text', { class: 'name', x: width - margin.right, y: height - 6, 'text-anchor': 'end' }, escapeSvg(xAxis.label)),
  ].join('');
}

/** Points that were the best so far when going along x; of several at one x only the best. */
function frontier({ points, better }: Scatter): ChartPoint[] {
  if (better === null || better === undefined) return [];
  const sign = better === 'higher' ? 1 : -1;
  let best = -Infinity;
  return points.toSorted((a, b) => a.x - b.x || sign * (b.y - a.y)).filter(({ y }) => {
    if (sign * y <= best) return false;
    best = sign * y;
    return true;
  });
}

function bestLine(spec: Scatter, x: Scale, y: Scale): string {
  const [first, ...rest] = frontier(spec);
  if (first === undefined || rest.length === 0) return '';
  const steps = rest.map((point) => `H${rounded(x.at(point.x))}V${rounded(y.at(point.y))}`).join('');
  return element('path', { class: 'best', d: `M${rounded(x.at(first.x))} ${rounded(y.at(first.y))}${steps}` });
}

/** Where the numbers of the y axis stand, which labels must not cover; those of the other are below the room for labels. */
function axisBox({ height }: Scatter): Box {
  return { left: 0, right: margin.left + INSET - 8, top: 0, bottom: height };
}

/** The level and upright parts of that line, which labels must not cover. */
function lineBoxes(spec: Scatter, x: Scale, y: Scale): Box[] {
  const points = frontier(spec).map((point) => ({ left: x.at(point.x), top: y.at(point.y) }));
  return points.slice(1).flatMap(({ left, top }, index) => {
    const before = points[index] ?? { left, top };
    return [
      { left: before.left, right: left, top: before.top - 1, bottom: before.top + 1 },
      { left: left - 1, right: left + 1, top: Math.min(top, before.top), bottom: Math.max(top, before.top) },
    ];
  });
}

function drawPoint({ href, title }: ChartPoint, { x, y, series }: { x: number; y: number; series: string }): string {
  const at = { cx: rounded(x), cy: rounded(y) };
  const mark = element('circle', { class: 'target', ...at, r: 12 }) + element('circle', { class: `point ${series}`.trim(), ...at, r: 4 });
  return element('a', { href }, `<title>${escapeSvg(title)}</title>${mark}`);
}

function labels(spec: Scatter, x: Scale, y: Scale): string {
  const first = new Set(frontier(spec));
  const sign = spec.better === 'lower' ? -1 : 1;
  const span = Math.max(...spec.points.map((point) => Math.abs(point.y))) + 1;
  const marks = spec.points.map((point) => ({ x: x.at(point.x), y: y.at(point.y), label: point.label, priority: sign * point.y + (first.has(point) ? 2 * span : 0) }));
  const placed = placeLabels(marks, { width: spec.width, height: spec.height - margin.bottom, fontSize: FONT, kept: [axisBox(spec), ...lineBoxes(spec, x, y)] });
  return placed.map((label) => element('text', { class: 'label', x: rounded(label.x), y: rounded(label.y), 'text-anchor': label.anchor, 'aria-hidden': 'true' }, escapeSvg(label.mark.label))).join('');
}

function seriesClass(names: string[], { series }: ChartPoint): string {
  return series === undefined || names.length < 2 ? '' : `series-${(names.indexOf(series) % SERIES) + 1}`;
}

/** Names of the series in one line at the top right, each behind its mark. */
function key(names: string[], width: number): string {
  let right = width - margin.right;
  return names.toReversed().map((name, index) => {
    const start = right - name.length * FONT * 0.54;
    right = start - 26;
    const place = names.length - 1 - index;
    return element('circle', { class: `point series-${(place % SERIES) + 1}`, cx: rounded(start - 9), cy: 10, r: 4 }) + element('text', { class: 'key', x: rounded(start), y: 14 }, escapeSvg(name));
  }).join('');
}
