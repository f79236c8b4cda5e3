import { nameKey } from '#text/keys.ts';
import { sentenceAt, type Passage, type Span } from './passages.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A task met in the text, under its canonical name or, when no list holds it, under its words. */
export type TaskMention = Span & { name: string };

/** Nouns that name what is done to something: `<what> detection`. */
const heads =
  'detection|segmentation|classification|recognition|estimation|generation|retrieval|captioning|reconstruction|prediction|restoration|enhancement|tracking|locali[sz]ation|registration|completion|synthesis|translation|summari[sz]ation|forecasting|grounding|matching|re-?identification|denoising|deblurring|inpainting|editing|compression|counting|parsing|rendering|planning|verification|identification|diagnosis|spotting|removal|navigation|manipulation|recommendation|extraction|interpolation|assessment|anticipation|categori[sz]ation|labell?ing|sequencing|inversion|coloring';
const headWord = new RegExp(`(?<![\\p{L}\\p{N}])(?:${heads})(?![\\p{L}\\p{N}-]|\\s+of\\b)`, 'giu');

/** Words before a head that tell which kind of the task is meant. */
const qualifiers =
  '(?:(?:weakly|semi|self|un)[- ]?supervised|(?:few|one|zero)-shot|open-(?:vocabulary|set|world)|long-tailed|fine-grained|(?:class-)?incremental|interactive|referring|embodied|real-time|end-to-end|universal|monocular|multi-?modal|cross-modal|(?:multi|single|cross)-view|domain[- ]adaptive|cross-domain|video|text|(?:3|6)D|medical|biomedical|aerial|hyperspectral|facial|multi-label|3D-aware)';
const freeQualifiers = /^(?:(?:near-duplicate|embodied|underwater|thermal|infrared|light field|3D-aware|video|text|(?:text|language|audio|speech|sketch|pose|exemplar|reference|layout|scribble)-(?:guided|driven|conditioned))\s+)+$/i;
const qualifiersBefore = new RegExp(`(?<![\\p{L}\\p{N}-])(?:(?:${qualifiers}|near-duplicate|underwater|thermal|infrared|light field|\\p{L}+-(?:guided|driven|conditioned|based))\\s+){1,3}$`, 'iu');

/** Words that no name of a task holds: what is said of it, and words of other classes. */
const nothing = new Set(
  'a an the this that these those our their its such any all each every both some many most several various other another different two three more less than and or but nor as for of to in on at by with from via into over under between through during against without within across towards toward while when where which who whose what how is are was were be been being has have had do does did can could may might will would should must not no only also then thus we they it he she you i using use uses used based improve improved improving improves better best good great high higher low lower fast faster efficient effective accurate precise robust reliable scalable generalizable novel new existing previous prior recent current state-of-the-art sota advanced conventional traditional standard classical popular common typical challenging difficult hard important key fundamental main major essential critical successful automatic automated manual simple simpler complex deep neural learned learning-based data-driven end-to-end real-time online offline joint jointly simultaneous overall final initial subsequent further additional possible potential practical general generic specific particular correct wrong false true direct indirect per one single first second third multiple large large-scale small downstream proposed same similar respective individual complete full partial whole entire global local quick rapid superior competitive optimal enable enables enabling allow allows perform performs performing achieve achieves achieving require requires predict outperform address tackle solve study consider propose proposes present presents introduce introduces develop include includes including conduct provides provide improves guide guides support supports consistent high-quality low-cost cheap lightweight explainable interpretable fully highly unified universal practical intelligent smart continuous dynamic static four five six problem problems task tasks favors precedes explore explores investigate examine facilitate facilitates boost boosts enhance enhances benefit benefits help helps make makes towards'.split(' '),
);

/** With the words before it that tell the kind where a list has that kind, or they say what it is done on or by: `text-guided image editing`. */
export function qualified(mention: TaskMention, { tasks }: Pick<Vocabulary, 'tasks'>): TaskMention {
  const { passage, end, name } = mention;
  const from = Math.max(sentenceAt(passage, mention.start).start, mention.start - 60);
  const before = qualifiersBefore.exec(passage.text.slice(from, mention.start))?.[0];
  if (before === undefined) return mention;
  const start = mention.start - before.length;
  const words = `${spelledPlainly(before.trim())} ${name}`;
  const known = [passage.text.slice(start, end), words].flatMap((form) => tasks.forms.get(nameKey(form)) ?? [])[0];
  if (known === undefined && !freeQualifiers.test(before)) return mention;
  return { passage, start, end, name: known?.name ?? words };
}

/**
 * Tasks that no list holds, by their head noun and the nouns before it. Outside the title they count where
 * the sentence calls them a task or problem, or says what they aim at.
 */
export function taskPhrases(passage: Passage): TaskMention[] {
  const { text } = passage;
  return [...text.matchAll(headWord)].flatMap((match): TaskMention[] => {
    const end = match.index + match[0].length;
    const start = phraseStart(passage, match.index);
    if (start === null || end - start > 60) return [];
    const isSure = passage.isTitle ? endsTopic(text, end) : isCalledTask(passage, start, end);
    return isSure ? [{ passage, start, end, name: spelledPlainly(text.slice(start, end)) }] : [];
  });
}

/** Where the nouns before a head begin; null when there are none, or more than a name has. */
function phraseStart(passage: Passage, head: number): number | null {
  const from = Math.max(sentenceAt(passage, head).start, head - 80);
  const before = passage.text.slice(from, head);
  let start = head;
  let count = 0;
  for (const match of [...before.matchAll(/[\p{L}\p{N}'’-]+\s+/gu)].reverse()) {
    if (from + match.index + match[0].length !== start || !isNounLike(match[0].trim())) break;
    start = from + match.index;
    count += 1;
  }
  return count === 0 || count > 4 ? null : start;
}

function isNounLike(word: string): boolean {
  const lower = word.toLowerCase();
  return !nothing.has(lower) && !/(?:ly|ing|ed|est|i[sz]es|ifies)$|^['’]/.test(lower) && (!/\d/.test(word) || /^[1-6]D$/.test(word)) && !/-(?:based|aware|free|driven|level|guided|wise|of-the-art|quality)$/.test(lower);
}

/** In a title a task stands at the end of it or of a part of it, or behind `for`. */
function endsTopic(title: string, end: number): boolean {
  return /^\s*(?:$|[:.,?!–—-]|(?:via|with|using|by|from|in|through|based|under|without|and)\b)/i.test(title.slice(end));
}

/** Whether the sentence calls it a task, says that it aims at something, or what is hard about it. */
function isCalledTask(passage: Passage, start: number, end: number): boolean {
  const before = passage.text.slice(sentenceAt(passage, start).start, start);
  const after = passage.text.slice(end, end + 60);
  if (/\b(?:task|problem|challenge)s? of (?:\p{L}+ )?$/u.test(before)) return true;
  if (/^\s+(?:tasks?|problems?|benchmarks?|challenge)\b/.test(after)) return true;
  return /^\s*(?:\([^()]*\)\s*)?(?:aims? (?:to|at)|is (?:an?|one of the|the) (?:\p{L}+[ ,]+){0,5}(?:task|problem|topic|technique|technology)|remains (?:an?|challenging)|has (?:been|attracted|gained|become|received)|refers to)\b/u.test(after);
}

/** Lower case but for acronyms and the like: `Human-Object Interaction` and `3D`. */
function spelledPlainly(words: string): string {
  return words.replace(/[\p{L}\p{N}'’]+/gu, (word) => (/^\p{Lu}[\p{Ll}'’]+$/u.test(word) ? word.toLowerCase() : word)).replace(/\s+/g, ' ');
}
