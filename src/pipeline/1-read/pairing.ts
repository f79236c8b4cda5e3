import type { Unit } from './document.ts';
import { isNavigation, proseScore, wordOverlap } from './evidence.ts';

/**
 * A title with its abstract. `title` null: the listing lost it. `abstract` null: a title or stray
 * heading that nothing belongs to. `strays` stand between title and abstract and belong to neither.
 */
export type Pair = { title: Unit | null; abstract: Unit | null; strays: Unit[] };

export type PairingOptions = {
  /** True where something else ends a record, so that prose after prose continues an abstract. */
  continued: boolean;
};

type Costs = { titleAfterTitle: number; abstractAfterAbstract: number; titleAfterAbstract: number; startsWithAbstract: number; endsWithTitle: number };

// In units of proseScore: one broken place must outweigh one line of doubtful looks, and never the
// clear looks of a line.
const STRICT: Costs = { titleAfterTitle: 3, abstractAfterAbstract: 3, titleAfterAbstract: 0, startsWithAbstract: 2, endsWithTitle: 2 };
const CONTINUED: Costs = { titleAfterTitle: 3, abstractAfterAbstract: 0.5, titleAfterAbstract: 1.5, startsWithAbstract: 3, endsWithTitle: 1 };

/** How much larger a share of its words an earlier heading must find in the abstract than the nearest one. */
const MARKED_DIFFERENCE = 0.3;

/**
 * Pairs titles with abstracts in a listing that alternates them, in order. Each line's looks and the
 * alternation are weighed together by the cheapest path (Viterbi), so a line that is missing or too
 * many costs one break and shifts nothing. Time is linear in the text.
 */
export function pairUnits(units: readonly Unit[], { continued }: PairingOptions): Pair[] {
  const isAbstract = labelUnits(units, continued ? CONTINUED : STRICT);
  const pairs: Pair[] = [];
  let headings: Unit[] = [];
  units.forEach((unit, position) => {
    if (isAbstract[position] !== true) {
      headings.push(unit);
      return;
    }
    const last = pairs.at(-1);
    if (continued && headings.length === 0 && last !== undefined && last.abstract !== null) {
      last.abstract = { from: last.abstract.from, to: unit.to, text: `${last.abstract.text}\n${unit.text}` };
      return;
    }
    pairs.push(...pairHeadings(headings, unit));
    headings = [];
  });
  return [...pairs, ...headings.map(lonely)];
}

/** Which of several headings is an abstract's title: the nearest, unless an earlier one shares markedly more words with it. */
function pairHeadings(headings: Unit[], abstract: Unit): Pair[] {
  let chosen = headings.length - 1;
  const nearest = headings[chosen];
  if (headings.length > 1 && nearest !== undefined) {
    const least = isNavigation(nearest.text) ? 0 : Math.max(0.5, wordOverlap(nearest.text, abstract.text) + MARKED_DIFFERENCE);
    const earlier = headings.findLastIndex(({ text }) => !isNavigation(text) && wordOverlap(text, abstract.text) >= least);
    if (earlier >= 0) chosen = earlier;
  }
  const title = headings[chosen] ?? null;
  return [...headings.slice(0, Math.max(0, chosen)).map(lonely), { title, abstract, strays: headings.slice(chosen + 1) }];
}

function lonely(title: Unit): Pair {
  return { title, abstract: null, strays: [] };
}

/** For each unit whether it is an abstract, by the cheapest sequence of labels. */
function labelUnits(units: readonly Unit[], costs: Costs): boolean[] {
  const titleCameFromTitle: boolean[] = [];
  const abstractCameFromTitle: boolean[] = [];
  let title = 0;
  let abstract = 0;
  units.forEach((unit, position) => {
    const score = proseScore(unit.text);
    const first = position === 0;
    const titleFromTitle = first ? 0 : title + costs.titleAfterTitle;
    const titleFromAbstract = first ? 0 : abstract + costs.titleAfterAbstract;
    const abstractFromTitle = first ? costs.startsWithAbstract : title;
    const abstractFromAbstract = first ? costs.startsWithAbstract : abstract + costs.abstractAfterAbstract;
    titleCameFromTitle.push(titleFromTitle < titleFromAbstract);
    abstractCameFromTitle.push(abstractFromTitle <= abstractFromAbstract);
    title = Math.min(titleFromTitle, titleFromAbstract) + Math.max(0, score);
    abstract = Math.min(abstractFromTitle, abstractFromAbstract) + Math.max(0, -score);
  });
  const labels = new Array<boolean>(units.length);
  let isAbstract = abstract <= title + costs.endsWithTitle;
  for (let position = units.length - 1; position >= 0; position -= 1) {
    labels[position] = isAbstract;
    const cameFromTitle = isAbstract ? abstractCameFromTitle[position] : titleCameFromTitle[position];
    isAbstract = cameFromTitle !== true;
  }
  return labels;
}
