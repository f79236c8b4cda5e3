import type { MetricEntry } from '#model/lexicon.ts';
import { unitKind } from './numbers-units.ts';
import type { Sentence } from './passages.ts';
import { costBefore, countsData, describesData, isDelta, isLedToGain, isPartOf, isReached, looksMeasured, mentionsData, multipleOf } from './result-cues.ts';
import { isListed, type Item, type List } from './result-lists.ts';
import { canMeasure, isDirect, isNumberOfThings, isTouching, metricBefore, metricBehind, metricBehindList, metricInBrackets, metricInTerms, otherMeasure, type MetricMention } from './result-metric.ts';

/** What a number was found to measure. */
export type Reading = { item: Item; metric: MetricEntry | null; kind: 'absolute' | 'delta'; isCount: boolean };

/** Where a number stands and what is known around it. */
export type Place = {
  text: string;
  sentence: Sentence;
  /** From the end of the number before to the start of the next one. */
  limits: { from: number; to: number };
  metrics: readonly MetricMention[];
  list: List;
  metricByName: ReadonlyMap<string, MetricEntry>;
  /** The measure it has by its place in a list; null for none, 'unknown' for one that no list holds. */
  inRow: MetricMention | 'unknown' | null;
  previous: Reading | null;
};

type Reader = (item: Item, place: Place) => Reading | null | 'none';

const made: Omit<MetricEntry, 'name'> = { aliases: [], ambiguous: false, context: [], tasks: [], splits: [], direction: 'lower', unit: 'M', kind: 'cost' };
const parameters: MetricEntry = { ...made, name: 'parameters' };
const speedUp: MetricEntry = { ...made, name: 'speed-up', direction: 'higher', unit: 'x' };

/** Habits in order; the first that knows what a number is ends the search, 'none' ends it without a result. */
const readers: readonly Reader[] = [noResult, rank, multiple, inMemory, measured, moreAccurate, shrunk, sized, counted, told, timed, continued, respective, shaped, bare];

/** Reads what a number measures; null where it is no result. */
export function readItem(item: Item, place: Place): Reading | null {
  for (const reader of readers) {
    const reading = reader(item, place);
    if (reading === 'none') return null;
    if (reading !== null) return reading;
  }
  return null;
}

/** Years, parts of a whole, and numbers in brackets after a name and year. */
function noResult(item: Item, { text, sentence }: Place): 'none' | null {
  if (item.unit === null && /^(?:19|20)\d\d$/.test(item.raw)) return /^\s+(?:\p{L}+\s+){0,2}(?:images|videos|samples|pairs|patients|clips|cases|scans|subjects|participants|sequences|frames|documents|sentences|questions|objects|classes|categories)\b/u.test(text.slice(item.unitEnd, item.unitEnd + 40)) ? null : 'none';
  const after = text.slice(item.unitEnd, Math.min(sentence.end, item.unitEnd + 60));
  const before = text.slice(Math.max(sentence.start, item.start - 40), item.start);
  if (item.unit === '%' && /^[$\s]*(?:sparsity|confidence|dropout|mask(?:ing)? ratio|labell?ing ratios?|poison\p{L}*|outliers?|overlap|(?:labell?ed|annotated|training) (?:data|samples|images)|labels|annotations|supervision|noise|label noise)\b/u.test(after)) return 'none';
  if (item.unit === '%' && /^[$)]*\s+of\s/.test(after) && !/\b(?:compared (?:to|with)|than|versus|vs\.?)\s+(?:the\s+)?[$~]*$/.test(before) && !/^[$)]*\s+of\s+(?:the\s+|its\s+)?(?:\p{L}+\s+){0,2}(?:parameters|FLOPs|computation|cost|model size|memory|top-|accuracy|mAP)/u.test(after)) return 'none';
  return /\b(?:epsilon|alpha|beta|lambda|sigma|threshold|ratio|dropout|temperature|budget|probability|confidence|learning rate|weight decay|momentum|batch size|sampling rate|noise level|[a-zA-Z])\s*(?:=|\\leq?|\\geq?|<|>|of)\s*[$~]*$/.test(before) && !/\b[rR]\s*=\s*[$~]*$/.test(before) ? 'none' : null;
}

/** `ranks #2`, `ranked 3rd` is read by its digits: a place reached among others. */
function rank(item: Item, { text, metricByName }: Place): Reading | 'none' | null {
  if (item.unit !== null || !/#\s?$/.test(text.slice(Math.max(0, item.start - 2), item.start))) return null;
  return Number.isInteger(item.value) ? { item, metric: metricByName.get('rank') ?? null, kind: 'absolute', isCount: false } : 'none';
}

/** `reducing around 6x training cost`. */
const isSaved = /\b(?:reduc|sav|decreas|cut)\p{L}*\s+(?:(?:about|around|nearly|over|up to|approximately|roughly)\s+)?[$~]*$/u;

/** `2.3x faster`, `10× fewer parameters`, `reduces memory by 3x`. */
function multiple(item: Item, { text, limits, metrics, sentence, metricByName, inRow, previous }: Place): Reading | 'none' | null {
  if (item.unit !== 'x') return null;
  const field = { text, mentions: metrics, ...limits };
  const after = text.slice(item.unitEnd, Math.min(sentence.end, item.unitEnd + 60));
  const before = text.slice(limits.from, item.start);
  const behind = metricBehind(item, field)?.metric ?? null;
  const reading = (metric: MetricEntry | null, kind: Reading['kind']): Reading => ({ item, metric: metric?.kind === 'count' ? null : metric, kind, isCount: false });
  const speed = metricByName.get('speed-up') ?? speedUp;
  const what = multipleOf(after);
  if (what === 'speed-up' || behind?.name === 'speed-up') return reading(speed, 'absolute');
  if (/^[\s$-]*compression\b/.test(after)) return reading(metricByName.get('compression ratio') ?? null, 'absolute');
  if (what === 'delta') return reading(behind ?? metricInTerms(item, { ...field, to: sentence.end })?.metric ?? (isSmaller(after) ? (costSmaller(metricBefore(item, { ...field, from: sentence.start }), item, text) ?? metricByName.get('parameters') ?? parameters) : null), 'delta');
  const goesOnSaving = previous?.item.unit === 'x' && previous.kind === 'delta' && /\band\s+(?:around\s+|about\s+)?[$~]*$/.test(before);
  if (behind?.kind === 'cost' && (goesOnSaving || isSaved.test(before))) return reading(behind, 'delta');
  if (/\b(?:speed-?\s?ups?|accelerat\p{L}*|faster|speeds?(?: \p{L}+)? up)\b[^.;]{0,60}$/u.test(before)) return reading(speed, 'absolute');
  if (behind !== null && behind.unit === 'x') return reading(behind, 'absolute');
  const stated = metricBefore(item, { ...field, from: sentence.start })?.metric ?? null;
  if (/\b(?:reduc\p{L}*|decreas\p{L}*|improv\p{L}*|increas\p{L}*|compress\p{L}*|sav\p{L}*|outperform\p{L}*|surpass\p{L}*)\b[^.;]{0,60}\b(?:by|of|up to|to)\s+(?:up to\s+|about\s+|over\s+|as much as\s+|a factor of\s+)?[$~>]*$/u.test(before)) return reading(stated, 'delta');
  if (stated?.unit === 'x') return reading(stated, 'absolute');
  return previous?.item.unit === 'x' && isListed(previous.item, item, text) ? { ...previous, item, metric: inRow === 'unknown' ? null : (inRow?.metric ?? previous.metric) } : 'none';
}

/** The cost that is said to be smaller: `its search cost is 420x smaller`. */
function costSmaller(stated: MetricMention | null, item: Item, text: string): MetricEntry | null {
  return stated?.metric.kind === 'cost' && isDirect(stated, item, text) ? stated.metric : null;
}

/** `15x smaller than BarNet`, `3x smaller models`: by the number of parameters. */
function isSmaller(after: string): boolean {
  return /^[\s$})-]*smaller(?:\s+(?:than|in size|models?|networks?)\b|[.;)]|\s*$)/.test(after);
}

/** A measure of the lexicon that stands beside the number. */
function measured(item: Item, place: Place): Reading | 'none' | null {
  const { text, limits, metrics, sentence, previous, inRow } = place;
  const field = { text, mentions: metrics, ...limits };
  if (inRow === 'unknown') return null;
  const usable = (mention: MetricMention | null): MetricMention | null => (mention !== null && canMeasure(mention, item) ? mention : null);
  const behind = usable(metricBehind(item, field));
  const before = usable(metricBefore(item, { ...field, from: sentence.start }));
  const bracketed = usable(metricInBrackets(Math.max(item.unitEnd, place.list.end), field));
  const shared = usable(metricBehindList(item, place.list.end, { ...field, to: sentence.end }));
  const mention = usable(inRow) ?? bracketed ?? (before !== null && isTouching(before, item, text) ? before : null) ?? behind ?? (before !== null && isDirect(before, item, text) ? before : null) ?? (shared?.metric.kind === 'quality' ? shared : null) ?? before ?? (item.unit === null ? null : usable(metricInTerms(item, { ...field, to: sentence.end })));
  if (mention === null) return null;
  const { metric } = mention;
  if (metric.kind === 'count') return mention === behind && isCount(item, text.slice(item.unitEnd, mention.start)) && !isPartOf(text, item.start) && (item.value >= 100 || item.unit !== null || mentionsData(text, sentence)) ? { item, metric, kind: 'absolute', isCount: true } : null;
  if (metric.name === 'rank' || (metric.unit === 'x' && item.unit === null) || (mention !== behind && isNumberOfThings(item, text))) return null;
  const isOldValue = /\bfrom\s+[$~]*$/.test(text.slice(Math.max(sentence.start, item.start - 9), item.start));
  const follows = !isOldValue && previous?.kind === 'delta' && !previous.item.plus && previous.item.unit === item.unit && goesOn(previous, item, place);
  const isRowAhead = (mention === inRow || mention === shared) && mention.start >= place.list.end;
  const changed = follows || (place.list.start < item.start && !text.slice(place.list.start, item.start).includes(')') && isLedToGain(text, place.list.start, sentence.start)) || isDelta(text, isRowAhead ? { ...item, unitEnd: place.list.end } : item, { from: sentence.start, to: isRowAhead ? sentence.end : limits.to });
  if (item.unit === '%' && !changed && (metric.unit === 'FPS' || metric.unit === 'ms')) return null;
  if (item.unit === '%' && !changed && isPartOnly(metric, text.slice(Math.max(sentence.start, item.start - 30), item.start))) return 'none';
  return { item, metric, kind: changed ? 'delta' : 'absolute', isCount: false };
}

/** `more than 90% of the parameters` tells of a whole, `with only 21% parameters` of a cost. */
function isPartOnly({ kind, unit }: MetricEntry, before: string): boolean {
  return kind === 'cost' && unit === 'M' && !/\b(?:with|only|requir\p{L}*|us(?:es|ing)|less than|about|cost|are|(?:stor|tun|train|updat|add)\p{L}*(?:\s+(?:approximately|around|merely|just|roughly|up to))?)\s+[$~(]*$|[(,]\s*$|\band\s+$/u.test(before);
}

/** `N% more accurate`: by the accuracy that the sentence states, else by accuracy. */
function moreAccurate(item: Item, { text, metrics, metricByName }: Place): Reading | null {
  if (item.unit !== '%' || !/^[\s$)]*more accurate\b/.test(text.slice(item.unitEnd, item.unitEnd + 20))) return null;
  const stated = metrics.findLast(({ metric, end }) => end <= item.start && /accuracy/.test(metric.name));
  return { item, metric: stated?.metric ?? metricByName.get('accuracy') ?? null, kind: 'delta', isCount: false };
}

/** `reduces the size of BarNet by 48%`. */
function shrunk(item: Item, { text, sentence, metricByName }: Place): Reading | null {
  if (item.unit !== '%' || !/\bsize of\s[^,;.]{1,60}\sby\s+(?:up to\s+|over\s+|about\s+)?[$~]*$/.test(text.slice(Math.max(sentence.start, item.start - 100), item.start))) return null;
  return { item, metric: metricByName.get('parameters') ?? parameters, kind: 'delta', isCount: false };
}

/** Gigabytes in a sentence that speaks of memory before. */
function inMemory(item: Item, { text, sentence, metrics, previous }: Place): Reading | null {
  if (item.unit !== 'GB') return null;
  const memory = metrics.findLast(({ metric, end }) => metric.name === 'memory' && end <= item.start);
  if (memory === undefined) return null;
  const follows = previous?.metric?.name === 'memory' && previous.kind === 'delta';
  const changed = isDelta(text, item, { from: sentence.start, to: sentence.end }) || follows;
  return { item, metric: memory.metric, kind: changed ? 'delta' : 'absolute', isCount: false };
}

/** `(172M)` behind a name says how many parameters it has. */
function sized(item: Item, { text, metricByName }: Place): Reading | null {
  if ((item.unit !== 'M' && item.unit !== 'B') || text[item.start - 1] !== '(' || !/^\s*\)/.test(text.slice(item.unitEnd, item.unitEnd + 4))) return null;
  return { item, metric: metricByName.get('parameters') ?? parameters, kind: 'absolute', isCount: false };
}

/** `1,200 clips` where a dataset is described. */
function counted(item: Item, { text, sentence, metricByName }: Place): Reading | null {
  const ofData = /^\s+of\s+(?:[\p{L}-]+\s+){0,3}?(?:video|videos|speech|audio|data|footage|recordings?|driving|music)\b/u.test(text.slice(item.unitEnd, item.unitEnd + 50));
  if (item.unit === 'h' && !isOfMachines(item, text) && (ofData || describesData(text, sentence))) {
    return { item, metric: metricByName.get('hours') ?? null, kind: 'absolute', isCount: true };
  }
  const isAmount = item.unit === null || (unitKind(item.unit) === 'amount' && item.unit !== 'G' && item.unit !== 'T');
  return isAmount && countsData(item, text, sentence) ? { item, metric: null, kind: 'absolute', isCount: true } : null;
}

/** `216 GPU-hours`. */
function isOfMachines({ end, unitEnd }: Item, text: string): boolean {
  return /[GTC]PU/.test(text.slice(end, unitEnd));
}

/** A unit that tells its measure: `30 FPS`, `1.2 GFLOPs`, and the number of parameters. */
function told(item: Item, { text, sentence, metricByName }: Place): Reading | null {
  const after = text.slice(item.unitEnd, item.unitEnd + 30);
  const before = text.slice(Math.max(sentence.start, item.start - 90), item.start);
  const reading = (name: string): Reading => ({ item, metric: metricByName.get(name) ?? null, kind: isDelta(text, item, { from: sentence.start, to: sentence.end }) ? 'delta' : 'absolute', isCount: false });
  if (item.unit === 'FPS' && !/\b(?:annotated|recorded|captured|sampled|camera|videos?)\b[^.;,]{0,80}$/.test(before)) return reading('FPS');
  if (item.unit === '%' && /^[\s$)]*(?:\p{L}+\s+)?(?:faster|speed-?\s?ups?)\b/u.test(after)) return { ...reading('speed-up'), kind: 'delta' };
  if (item.unit !== null && /^[kM]?Hz$/.test(item.unit) && /\b(?:runs?|running|achiev\p{L}*|operat\p{L}*|speeds?|reach\p{L}*|real-time)\b[^.;,]{0,40}$/u.test(before)) return reading('inference speed');
  if (unitKind(item.unit) === 'time' && isOfMachines(item, text)) return reading('training cost');
  if (unitKind(item.unit) === 'amount' && /^\s*[GMT]?FLOPs?\b/i.test(after)) return reading('FLOPs');
  if (unitKind(item.unit) === 'amount' && /^[\s-]*(?:[\p{L}-]+\s+){0,2}?param(?:s|eters?)\b/u.test(after)) return reading('parameters');
  return null;
}

/** A time without a measure, behind words that say what took it. */
function timed(item: Item, { text, sentence, metricByName, limits }: Place): Reading | null {
  if (unitKind(item.unit) !== 'time') return null;
  const cost = costBefore(text.slice(Math.max(sentence.start, limits.from, item.start - 90), item.start));
  const perPiece = /^\s*(?:per|\/|for each|for an?|on an?)\s*(?:single\s+)?(?:\p{L}+\s+)?(?:images?|frames?|queries|query|videos?|samples?|GPU|CPU|desktop|laptop|phone)\b/u.test(text.slice(item.unitEnd, item.unitEnd + 40));
  if (cost === null && !perPiece) return null;
  return { item, metric: metricByName.get(cost === null || cost === '' ? (perPiece ? 'inference time' : '') : cost) ?? null, kind: 'absolute', isCount: false };
}

/** Behind a result, with only a list, a bracket or a place between. */
function continued(item: Item, place: Place): Reading | null {
  const { text, sentence, limits, previous } = place;
  if (previous === null || previous.isCount || previous.item.unit !== item.unit || item.unit === 'x') return null;
  if (item.unit === null && (isNumberOfThings(item, text) || item.raw.includes('.') !== previous.item.raw.includes('.'))) return null;
  if (!goesOn(previous, item, place) || place.inRow === 'unknown') return null;
  const changed = isDelta(text, item, { from: sentence.start, to: limits.to });
  return { item, metric: previous.metric, kind: previous.item.plus ? (changed ? 'delta' : 'absolute') : changed ? 'delta' : previous.kind, isCount: false };
}

/** Whether no more than a list, a bracket or a place stands between a result and the next number. */
function goesOn(previous: Reading, item: Item, { text, metrics }: Place): boolean {
  const from = metrics.find(({ start }) => start >= previous.item.unitEnd && start <= previous.item.unitEnd + 3)?.end ?? previous.item.unitEnd;
  const gap = text.slice(from, item.start).replace(/\bvs\.\s/, 'vs ').replace(/^\s+(?:improvements?|gains?|increase|boost|reduction|better|higher|lower)\b/, '');
  if (gap.length >= 70 || /;|\.\s/.test(gap) || otherMeasure.test(gap)) return false;
  const joint = item.unit === null ? /^[\s$})]*(?:[,(/]|and\b|to\b|vs\.?|on\b[^.;]*\band\b)/ : /^[\s$})]*(?:[,(]|and\b|to\b|on\b|in\b|for\b|vs\.?|\+|\/|compar|(?:while|whereas) (?:that|those) of\b)/;
  return joint.test(gap);
}

/** `set new records in MOTA on A and B (67.6 and 66.6, respectively)`: the one measure of the sentence. */
function respective(item: Item, { text, sentence, metrics, limits }: Place): Reading | null {
  if (!item.raw.includes('.') || (item.unit !== null && item.unit !== '%') || !/^[^;]{0,90}\brespectively\b/.test(text.slice(item.unitEnd, sentence.end))) return null;
  const quality = new Map(metrics.filter(({ metric, end }) => metric.kind === 'quality' && end <= item.start).map(({ metric }) => [metric.name, metric]));
  const [metric] = quality.values();
  if (quality.size !== 1 || metric === undefined) return null;
  return { item, metric, kind: isDelta(text, item, { from: sentence.start, to: limits.to }) ? 'delta' : 'absolute', isCount: false };
}

/** Beside what looks like a measure that no list holds. */
function shaped(item: Item, { text, sentence, limits }: Place): Reading | null {
  if (!looksMeasured(item, text, sentence)) return null;
  return { item, metric: null, kind: isDelta(text, item, { from: sentence.start, to: limits.to }) ? 'delta' : 'absolute', isCount: false };
}

/** Percent, points and decibels that a verb of gain or of reaching leads to. */
function bare(item: Item, { text, sentence, limits, previous }: Place): Reading | null {
  if (unitKind(item.unit) !== 'gain') return null;
  const changed = (previous?.kind === 'delta' && isListed(previous.item, item, text)) || isDelta(text, item, { from: sentence.start, to: limits.to });
  const reached = isReached(text.slice(Math.max(limits.from, item.start - 45), item.start)) || isAside(item, text, sentence) || isOfPlace(item, text, sentence);
  return changed || reached ? { item, metric: null, kind: changed ? 'delta' : 'absolute', isCount: false } : null;
}

/** `82.7% on Cityscapes` in a sentence that speaks of performance. */
function isOfPlace({ unit, unitEnd }: Item, text: string, sentence: Sentence): boolean {
  return unit === '%' && /^[\s$)]*(?:\(vs\.?\s[^)]{1,12}\)\s*)?(?:on|for)\s+(?:the\s+)?\p{Lu}/u.test(text.slice(unitEnd, unitEnd + 40)) && /\b(?:perform|outperform|accura|state-of-the-art|results?|achiev|precision)/.test(text.slice(sentence.start, sentence.end));
}

/** `(23.5%)` behind a method in a sentence that compares. */
function isAside({ start, unitEnd }: Item, text: string, sentence: Sentence): boolean {
  return text[start - 1] === '(' && /^(?:\)|\s+vs\b)/.test(text.slice(unitEnd, unitEnd + 4)) && /\b(?:close to|outperform|compar|accura|perform|achiev|than|surpass|close)/.test(text.slice(sentence.start, sentence.end));
}

function isCount({ value, unit }: Item, gap: string): boolean {
  return (value >= 10 || unit !== null) && unit !== '%' && Number.isInteger(unit === null ? value : 1) && gap.trim().split(/\s+/).length <= 3 && !/[,.;:()]/.test(gap);
}
