import { nameKey } from '#text/keys.ts';
import type { Passage } from './passages.ts';
import type { TaskMention } from './task-phrases.ts';
import type { Vocabulary } from './vocabulary.ts';

const word = "[\\p{L}\\p{N}][\\p{L}\\p{N}'-]*";
/** `semantic, instance and panoptic segmentation` */
const sharedHeads = ['?', '??'].map((few) => new RegExp(`(?<![\\p{L}\\p{N}-])(${word}(?: ${word})?)((?:, ${word}(?: ${word})?)*),?(?: and | or | & |/)(${word}(?: ${word})${few}) (${word})`, 'gu'));
/** `object detection, tracking and segmentation` */
const sharedFirst = new RegExp(`(?<![\\p{L}\\p{N}-])(${word}(?: ${word}){1,2})((?:, ${word})*),?(?: and | or | & |/)(${word})`, 'gu');

/** Known tasks of a list that gives their common word once: `instance and semantic segmentation`, `object detection and tracking`. */
export function namedTogether(passage: Passage, { tasks }: Pick<Vocabulary, 'tasks'>): TaskMention[] {
  if (tasks.forms.size === 0) return [];
  const canonical = (words: string): string | undefined => tasks.forms.get(nameKey(words))?.[0]?.name;
  return [...headsShared(passage, canonical), ...firstsShared(passage, canonical), ...barelyNamed(passage, canonical)];
}

const others = '(?:object |dense )?detection|(?:semantic |instance |image )?segmentation';
/** `classification` alone before a task on images in a list, and behind one: `classification, detection and segmentation`. */
const bareBefore = new RegExp(`(?<=(?:[,:(]|\\b(?:and|on|in|as|for|including|of|both|to))\\s*)classification(?=(?:, | and |, and | or )(?:${others})\\b)`, 'gu');
const bareBehind = new RegExp(`(?<=\\b(?:${others})(?:, | and |, and | or ))classification(?=[.,;)]|\\s+(?:and|tasks?|benchmarks?)\\b)`, 'gu');

/** Where `classification` stands alone beside detection or segmentation, images are classified, unless the text speaks of other data. */
function barelyNamed(passage: Passage, canonical: Canonical): TaskMention[] {
  const name = canonical('image classification');
  if (name === undefined || /\b(?:point clouds?|audio|texts?|videos?)\b/i.test(passage.text)) return [];
  return [bareBefore, bareBehind].flatMap((pattern) => [...passage.text.matchAll(pattern)]).map((match) => ({ passage, start: match.index, end: match.index + match[0].length, name }));
}

type Canonical = (words: string) => string | undefined;

function headsShared(passage: Passage, canonical: Canonical): TaskMention[] {
  return sharedHeads.flatMap((pattern) => startsOf(passage.text, pattern)).flatMap(({ index, groups: [first = '', between = '', , head = ''] }) => {
    const firsts = [first, first.split(' ').at(-1) ?? ''];
    const opening = firsts.find((words) => canonical(`${words} ${head}`) !== undefined);
    const places = [
      ...(opening === undefined ? [] : [{ at: index + first.length - opening.length, words: opening }]),
      ...itemsOf(between, index + first.length),
    ];
    return places.flatMap(({ at, words }): TaskMention[] => {
      const name = canonical(`${words} ${head}`);
      return name === undefined ? [] : [{ passage, start: at, end: at + words.length, name }];
    });
  });
}

function firstsShared(passage: Passage, canonical: Canonical): TaskMention[] {
  return startsOf(passage.text, sharedFirst).flatMap(({ index, whole, groups: [first = '', between = '', last = ''] }) => {
    const words = first.split(' ');
    const place = [0, 1].find((from) => from < words.length - 1 && canonical(words.slice(from).join(' ')) !== undefined);
    if (place === undefined) return [];
    const object = words.slice(place, -1).join(' ');
    const items = [...itemsOf(between, index + first.length), { at: index + whole.length - last.length, words: last }];
    return items.flatMap(({ at, words: verb }): TaskMention[] => {
      const name = canonical(`${object} ${verb}`);
      return name === undefined ? [] : [{ passage, start: at, end: at + verb.length, name }];
    });
  });
}

/** Items of `, b, c` with their places. */
function itemsOf(list: string, from: number): { at: number; words: string }[] {
  return [...list.matchAll(/, ([^,]+)/g)].map((match) => ({ at: from + match.index + 2, words: match[1] ?? '' }));
}

type Start = { index: number; whole: string; groups: (string | undefined)[] };

/** Matches from every word on, also where they overlap. */
function startsOf(text: string, pattern: RegExp): Start[] {
  const sticky = new RegExp(pattern.source, 'uy');
  const found: Start[] = [];
  for (const { index } of text.matchAll(/(?<![\p{L}\p{N}-])[\p{L}\p{N}]/gu)) {
    sticky.lastIndex = index;
    const match = sticky.exec(text);
    if (match !== null) found.push({ index, whole: match[0], groups: match.slice(1) });
  }
  return found;
}
