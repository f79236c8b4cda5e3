import { nameKey } from '#text/keys.ts';
import { addCoined, type Coinage } from './coinage.ts';
import { aroundOf, isOurs, isOwnAt, isOwnPart, isOwnWhole } from './coin-own.ts';
import { oursCue, othersCue } from './cues.ts';
import { datasetOfTitle } from './coin-title.ts';
import { expansionsOf, type Expansion } from './expansions.ts';
import type { Passage } from './passages.ts';
import { shapeOf } from './shape.ts';
import { isFamily, isGeneric, type Vocabulary } from './vocabulary.ts';

/** Takes short names in brackets: proposed where a proposing verb leads to them, else concepts. */
export function coinFromExpansions(passages: readonly Passage[], vocabulary: Vocabulary, coinage: Coinage): void {
  const whole = passages.find(({ isTitle }) => isTitle)?.text ?? '';
  const title = nameKey(whole);
  const ofDataset = nameKey(datasetOfTitle(whole) ?? '');
  for (const passage of passages) {
    for (const expansion of expansionsOf(passage)) coinFromExpansion(expansion, { title, ofDataset, vocabulary, coinage });
  }
}

type Context = { title: string; ofDataset: string; vocabulary: Vocabulary; coinage: Coinage };

function coinFromExpansion(expansion: Expansion, { title, ofDataset, vocabulary, coinage }: Context): void {
  const { short, long, passage } = expansion;
  const known = vocabulary.names.forms.get(nameKey(short));
  const head = headBefore(expansion);
  const isDataset = (ofDataset !== '' && [short, long ?? ''].some((name) => nameKey(name) === ofDataset)) || vocabulary.datasetNouns.has(head) || vocabulary.datasetNouns.has(head.replace(/s$/, ''));
  const isMethod = isNoun(vocabulary.methodNouns, head) || (!isNoun(vocabulary.taskNouns, head) && isNoun(vocabulary.methodNouns, nounAfter(expansion)));
  const aliases = long === null ? [] : [long];
  const own = (known === undefined || isIntroduced(expansion)) && isProposed(expansion, { isMethod, vocabulary, isNew: known === undefined && (!isGeneric(short, vocabulary) || /-/.test(short)), title });
  if ((isGeneric(short, vocabulary) && !(own && long !== null && !isFamily(short, vocabulary))) || (long !== null && isGeneric(long, vocabulary))) {
    coinage.concepts.add(nameKey(short));
    return;
  }
  if (own) {
    addCoined(coinage, { kind: isDataset ? 'dataset' : 'method', name: short, aliases, role: 'proposed' });
    return;
  }
  if (known !== undefined) {
    for (const { kind } of known.slice(0, 1)) addCoined(coinage, { kind, name: short, aliases: long !== null && isMethod ? aliases : [], role: 'mentioned' });
  } else if (isDataset && long !== null && !passage.isTitle) {
    addCoined(coinage, { kind: 'dataset', name: short, aliases, role: 'mentioned' });
  } else if (shapeOf(short) === 'mixed' && isMethod && long !== null) {
    addCoined(coinage, { kind: 'method', name: short, aliases, role: 'mentioned' });
  } else {
    coinage.concepts.add(nameKey(short));
  }
}

/** What is known of a bracket: whether a noun for methods stands before it, and whether no list has its short form. */
type Judged = { isMethod: boolean; isNew: boolean; title: string; vocabulary: Vocabulary };

/** A name that the lexicon knows is the paper's own only where its long form is proposed, and not something based on it. */
function isIntroduced({ passage, long, longStart, end }: Expansion): boolean {
  const around = aroundOf({ passage, start: longStart, end });
  return long !== null && isOwnAt(around) && !/^[\s)-]*(?:based|backbone|baseline|and\b)/.test(around.after) && !othersCue.test(around.before);
}

function isProposed(expansion: Expansion, { isMethod, isNew, title, vocabulary }: Judged): boolean {
  const { passage, longStart, long, end, short, isNaming } = expansion;
  const around = aroundOf({ passage, start: longStart, end });
  if (isOwnAt(around) || (isMethod && isOwnPart(around)) || (isNaming && isOurs(passage.text.slice(around.from, end)))) return true;
  if (isNew && (long === null || /\s(?:for|of|with|via|in|from|by|to)\s/.test(long)) && isOwnWhole(around, long === null && shapeOf(short) !== 'acronym')) return true;
  if (isNew && isMethod && long !== null && /^\p{Lu}/u.test(long) && isOwnWhole(around, true) && passage.text.split(short).length > 2) return true;
  if (!isNew || !title.includes(nameKey(long ?? short))) return false;
  const isTask = vocabulary.taskNouns.has(headBefore(expansion));
  return isMethod && !isTask && (long !== null || oursCue.test(passage.text.slice(around.from, end)));
}

function isNoun(nouns: ReadonlySet<string>, word: string): boolean {
  return word !== '' && (nouns.has(word) || nouns.has(word.replace(/s$/, '')));
}

/** The word behind the bracket, in lower case: `(DRC) term`. */
function nounAfter({ passage, end }: Expansion): string {
  return /^[^\s()]{0,3}\)\s+(\p{Ll}+)/u.exec(passage.text.slice(end, end + 30))?.[1] ?? '';
}

/** The last word before the bracket, in lower case. */
function headBefore({ passage, long, longStart }: Expansion): string {
  const before = long ?? passage.text.slice(0, longStart);
  return /(\p{L}+)[\s"'`]*$/u.exec(before)?.[1]?.toLowerCase() ?? '';
}
