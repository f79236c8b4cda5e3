import { escapePattern } from '#text/escape-pattern.ts';
import { nameKey } from '#text/keys.ts';
import { addCoined, type Coinage } from './coinage.ts';
import { aroundOf, type Around, isOurs, isOwnAt, isOwnPart, isOwnWhole } from './coin-own.ts';
import { directCue, makingCue, oursCue, othersCue, performingCue, takingCue, usingCue } from './cues.ts';
import { datasetOfTitle } from './coin-title.ts';
import { repositoriesOf } from './coin-repository.ts';
import { expansionsOf, type Expansion } from './expansions.ts';
import { caseFits, isLongFormOf, thingKey, type KnownForm } from './name-index.ts';
import { sentenceAt, type Passage } from './passages.ts';
import { shapeOf } from './shape.ts';
import { wordsOf } from './words.ts';
import { isFamily, isGeneric, type NameKind, type Vocabulary } from './vocabulary.ts';

/** Takes short names in brackets: proposed where a proposing verb leads to them, else concepts. */
export function coinFromExpansions(passages: readonly Passage[], vocabulary: Vocabulary, coinage: Coinage): void {
  const title = passages.find(({ isTitle }) => isTitle)?.text ?? '';
  const repositories = repositoriesOf(passages);
  const ofDataset = nameKey(datasetOfTitle(title) ?? '');
  for (const passage of passages) {
    for (const expansion of expansionsOf(passage)) coinFromExpansion(expansion, { title, ofDataset, repositories, vocabulary, coinage });
  }
}

type Context = { title: string; ofDataset: string; repositories: ReadonlySet<string>; vocabulary: Vocabulary; coinage: Coinage };

function coinFromExpansion(expansion: Expansion, { title, ofDataset, repositories, vocabulary, coinage }: Context): void {
  const { short, long, passage } = expansion;
  if (isTaskName(expansion)) {
    coinage.concepts.add(nameKey(short));
    return;
  }
  // `BCE-loss`, `SE-block`: what the capitals stand for is known without the noun.
  const [, base = ''] = /^(.+)-\p{Ll}+$/u.exec(short) ?? [];
  if (base !== '' && (isGeneric(base, vocabulary) || vocabulary.names.forms.has(nameKey(base)) || !isOwnAt(aroundOf({ passage, start: expansion.longStart, end: expansion.end })))) return;
  const known = knownAs(expansion, vocabulary);
  const head = headBefore(expansion);
  const isDataset = [head, setAfter(expansion)].some((noun) => isNoun(vocabulary.datasetNouns, noun))
    || (ofDataset !== '' && [short, long ?? ''].some((name) => nameKey(name) === ofDataset))
    || /^[\s)]*,\s+an?\s+(?:\p{L}+\s+){0,3}(?:dataset|benchmark)\b/u.test(passage.text.slice(expansion.end, expansion.end + 60));
  const isMethod = isNoun(vocabulary.methodNouns, head) || (!isNoun(vocabulary.taskNouns, head) && isNoun(vocabulary.methodNouns, nounAfter(expansion)));
  const aliases = long === null ? [] : [long];
  const hasRepository = repositories.has(nameKey(short)) && !isGeneric(short, vocabulary);
  const isNew = known === undefined;
  const own = hasRepository
    || (isNew && isCapitalised(expansion) && (isMethod || shapeOf(short) === 'mixed') && isPartOfOwn(expansion, { title, coinage }))
    || ((isNew || isIntroduced(expansion)) && isProposed(expansion, { isMethod, isNew: isNew && isNameOfOne(expansion, vocabulary), title, vocabulary }));
  if (isOfMany(expansion, { own, isMethod, title, vocabulary })) {
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
  } else if (isMethod && long !== null && (shapeOf(short) === 'mixed' || isNameOfMethod(short, vocabulary))) {
    addCoined(coinage, { kind: 'method', name: short, aliases, role: 'mentioned' });
  } else {
    coinage.concepts.add(nameKey(short));
  }
}

/** Whether a long form has that of a family in it, or is what something else is based on: `a tiny convolutional network (CNN)`. */
function isOfFamily({ passage, end, long }: Expansion, { families, generic }: Vocabulary): boolean {
  const key = nameKey(long ?? '');
  return /^[\s)-]*based\b/.test(passage.text.slice(end, end + 12)) || [...families, ...generic].some((family) => family.length > 8 && key.includes(family));
}

/** What is known of a bracket: whether a noun for methods stands before it, and whether no list has its short form. */
type Judged = { isMethod: boolean; isNew: boolean; title: string; vocabulary: Vocabulary };

/** Whether the text calls what is shortened a task: `(DSD) classification task`, `a new task: captioning (EC)`. */
function isTaskName({ passage, longStart, end }: Expansion): boolean {
  const { before, after } = aroundOf({ passage, start: longStart, end });
  return /^\s+(?:\p{Ll}+\s+)?(?:tasks?|problem|setting|scenario)\b/u.test(after) || /\b(?:tasks?|problem)(?:\s*[:,]|\s+(?:of|called|named|termed|dubbed|namely))\s+["'“`]*$/.test(before);
}

/** What the lexicon has under a short form; nothing when it knows that as short for other words, or these are a task's or a new method's. */
function knownAs(expansion: Expansion, { names, taskNouns, methodNouns }: Vocabulary): readonly KnownForm<NameKind>[] | undefined {
  const { short, long } = expansion;
  const known = names.forms.get(nameKey(short));
  if (known === undefined || long === null) return known;
  // Where the lexicon does not say what capitals stand for, a noun for tasks or methods before them says that it is this.
  const isTold = shapeOf(short) === 'acronym' && [taskNouns, methodNouns].some((nouns) => isNoun(nouns, headBefore(expansion)));
  return known.some(({ name }) => isLongFormOf(long, name, names) && !(isTold && !names.longForms.has(name))) ? known : undefined;
}

/** Whether the lexicon has a method of that name, though another one. */
function isNameOfMethod(short: string, { names }: Vocabulary): boolean {
  return names.forms.get(nameKey(short))?.some(({ kind, form }) => kind === 'method' && caseFits(short, form)) ?? false;
}

/** A name that the lexicon knows is the paper's own only where its long form is proposed, and not something based on it. */
function isIntroduced({ passage, long, longStart, end }: Expansion): boolean {
  const around = aroundOf({ passage, start: longStart, end });
  if (long !== null && /^\p{Lu}/u.test(long) && isOwnPart(around)) return true;
  if (long === null || !isOwnAt(around) || /^[\s)-]*(?:based|backbone|baseline)/.test(around.after)) return false;
  return directCue.test(around.before) || !(othersCue.test(around.before) || /^[\s)]*and\b/.test(around.after));
}

/** Whether a short form can be one thing's name: no list has it as a word for many, or the text makes it one. */
function isNameOfOne({ short, passage }: Expansion, vocabulary: Vocabulary): boolean {
  return !isGeneric(short, vocabulary) || short.includes('-') || (!isFamily(short, vocabulary) && isCalledPart(short, passage.text));
}

/** Whether what is shortened is a word for many things. A paper may still give such a short form to one thing of its own. */
function isOfMany(expansion: Expansion, { own, isMethod, title, vocabulary }: Omit<Judged, 'isNew'> & { own: boolean }): boolean {
  const { short, long } = expansion;
  const isRenamed = own && long !== null && (!isFamily(short, vocabulary) || (isMethod && !isOfFamily(expansion, vocabulary)));
  if (isGeneric(short, vocabulary) && !isRenamed) return true;
  return long !== null && isGeneric(long, vocabulary) && nameKey(title) !== nameKey(long);
}

type Judging = Judged & { expansion: Expansion; around: ReturnType<typeof aroundOf>; isAcronym: boolean };
type Habit = (judging: Judging) => boolean;

/** Ways in which a text makes a short name its own, be it known or not. */
const habits: readonly Habit[] = [
  ({ around }) => isOwnAt(around),
  ({ around, isMethod }) => isMethod && isOwnPart(around),
  ({ around, expansion: { isNaming, passage, end } }) => isNaming && isOurs(passage.text.slice(around.from, end)),
];

/** Ways that say so of a short name that no list has. */
const habitsOfNew: readonly Habit[] = [
  ({ around, expansion: { long }, isAcronym }) => long !== null && !isAcronym && directCue.test(around.before),
  ({ around, expansion: { long }, isAcronym }) => (long === null || /\s(?:for|of|with|via|in|from|by|to)\s/.test(long)) && isOwnWhole(around, long === null && !isAcronym),
  ({ around, expansion: { long, short, passage }, isMethod }) => isMethod && long !== null && /^\p{Lu}/u.test(long) && isOwnWhole(around, true) && passage.text.split(short).length > 2,
  ({ around, expansion: { long, short } }) => long === null && shapeOf(short) === 'mixed' && isOurNoun(around, 90),
  ({ around, isMethod }) => isMethod && isOurNoun(around),
  ({ around, expansion }) => isCapitalised(expansion) && (isOwnPart(around) || isNamedLast(around)),
  ({ around, expansion: { long }, isMethod, title }) => isMethod && long !== null && beginsInTitle(long, title) && /^(?:An?|The)\s+$/.test(around.before) && performingCue.test(around.after),
  ({ around, expansion: { long, short, passage } }) => long !== null && !othersCue.test(around.before) && isCalledPart(short, passage.text),
  ({ around, expansion, isMethod }) => isMethod && isCapitalised(expansion) && makingCue.test(around.before) && !othersCue.test(around.before) && !takingCue.test(around.before),
  ({ expansion: { short, passage } }) => isOwnedLater(short, passage.text),
  ({ expansion }) => expansion.long !== null && isUsedPart(expansion),
  ({ expansion, isMethod }) => expansion.long !== null && isMethod && isLaterSubject(expansion),
  isSubjectOfTitle,
];

function isProposed(expansion: Expansion, judged: Judged): boolean {
  const around = aroundOf({ passage: expansion.passage, start: expansion.longStart, end: expansion.end });
  const judging = { ...judged, expansion, around, isAcronym: shapeOf(expansion.short) === 'acronym' };
  return habits.some((fits) => fits(judging)) || (judged.isNew && habitsOfNew.some((fits) => fits(judging)));
}

function beginsInTitle(long: string, title: string): boolean {
  return nameKey(title).includes(nameKey(/^\S+/.exec(long)?.[0] ?? ''));
}

/** A method that the title is about, unless a task has its words or it is told of as somebody else's. */
function isSubjectOfTitle({ expansion, around, isMethod, title, vocabulary }: Judging): boolean {
  const { long, short, passage, end } = expansion;
  if (othersCue.test(around.before) && !/\b(?:novel|new)\s+$/.test(around.before)) return false;
  if (!isMethod || !isSubjectOf(title, long ?? short) || vocabulary.taskNouns.has(headBefore(expansion))) return false;
  return long !== null || oursCue.test(passage.text.slice(around.from, end));
}

/** Whether the long form is written as a name is, in capitals but for short words. */
function isCapitalised({ long }: Expansion): boolean {
  return long !== null && /\s/.test(long) && long.split(/\s+/).every((word) => /^\p{Lu}|^(?:of|for|with|and|in|the|via)$/u.test(word));
}

/** The short form of what `our` goes with: `our depth network (DXNet)`; at most `limit` characters lie between. */
function isOurNoun({ before }: Around, limit = 60): boolean {
  const between = new RegExp(`${limit > 60 ? '\\b' : '(?:^|[,;:]\\s+|\\b(?:[Tt]hat|and)\\s+)'}[Oo]ur\\s+(?:(?!(?<![\\p{L}-])(?:that|which|to|using|uses|on|with|for|in|of|by|and|an?|the|through|via|from|than|over|is|are|as|based|outperforms?|surpass(?:es)?|beats?|exceeds?|confirms?|extends?|compares?|improves?|shows?|achieves?)(?![\\p{L}-]))[^.,;:()]){2,${String(limit)}}$`, 'u');
  return between.test(before);
}

/** Set off by a colon behind what the sentence proposes: `we propose a learner with two goals: X (Y)`. */
function isNamedLast({ before }: Around): boolean {
  return /\b(?:[Ww]e|paper|work|article|study)\s+(?:\p{L}+\s+)?(?:propose|present|introduce|develop|design|devise)s?\b[^.;:]*:\s+(?:the\s+)?$/u.test(before);
}

/** A part with a name in capitals that nobody else is known to have: `our model exploits a Knowledge Fusion (KF) module`. */
function isUsedPart(expansion: Expansion): boolean {
  const { passage, longStart, end } = expansion;
  const around = aroundOf({ passage, start: longStart, end });
  const part = /^(?:module|block|unit|layer|loss|mechanism|strategy|scheme|branch|head|regularization|augmentation|attention|fusion|extraction|aggregation|alignment|encoder|decoder|network|transformer)s?$/;
  if (isCapitalised(expansion) && usingCue.test(around.before)) return true;
  if (!(part.test(headBefore(expansion)) || part.test(nounAfter(expansion)))) return false;
  if (usingCue.test(around.before)) return true;
  if ([nounAfter(expansion), headBefore(expansion)].some((noun) => /^(?:module|block|unit|layer|branch|head)s?$/.test(noun)) && !othersCue.test(around.before)) return true;
  return /^(?:\p{L}+[^,]*,\s+)?(?:an?|the)\s+(?:\p{L}+\s+)?$/iu.test(around.before) && /^(?:,\s+which\s[^,]*,)?\s+(?:\p{L}+\s+)?(?:is|are)\s+(?:\p{L}+ly\s+|also\s+|then\s+)?(?:applied|employed|adopted|used|utilized|deployed|added|built|constructed)\b/u.test(around.after);
}

/** Whether what the sentence says to use it is known as the paper's own: `GPM utilizes Adaptive Graphs (AG)`. */
function isPartOfOwn({ passage, longStart, end }: Expansion, { title, coinage }: Pick<Context, 'title' | 'coinage'>): boolean {
  const before = aroundOf({ passage, start: longStart, end }).before.slice(-120);
  const subject = /(?<![\p{L}\p{N}-])(\p{Lu}[\p{Ll}\p{N}-]*\p{Lu}[\p{L}\p{N}-]*)\s+(?:also\s+|further\s+)?(?:employs|exploits|utilizes|incorporates|integrates|introduces|features)\s+(?:an?\s+|the\s+)?$/u.exec(before)?.[1];
  return subject !== undefined && (title.startsWith(`${subject}:`) || coinage.names.get(thingKey(subject))?.role === 'proposed');
}

/** Whether a text goes on to call a short form a part: `the DSC module`. */
function isCalledPart(short: string, text: string): boolean {
  return new RegExp(`(?<![\\p{L}\\p{N}-])${escapePattern(short)}\\s+(?:module|block|layer|loss|mechanism|strategy|framework)s?\\b`, 'u').test(text);
}

/** Whether a text goes on to call a short form its own: `the proposed PLM`, `our framework, termed PLM`. */
function isOwnedLater(short: string, text: string): boolean {
  return new RegExp(`\\b(?:[Oo]ur|[Tt]he proposed|(?:[Oo]ur|[Tt]he proposed)\\s(?:\\p{L}+\\s+){0,4}\\p{L}+,?\\s+(?:termed|named|dubbed|called))\\s+${escapePattern(short)}s?(?![\\p{L}\\p{N}-])`, 'u').test(text);
}

/** A name of unusual spelling in capitals that opens a later sentence and acts: `Feature-Wise Modulation (FiM) uses`. */
function isLaterSubject({ passage, long, longStart, end, short }: Expansion): boolean {
  const { before, after } = aroundOf({ passage, start: longStart, end });
  return shapeOf(short) === 'mixed' && /^\p{Lu}.*\s\p{Lu}/u.test(long ?? '') && /^(?:The\s+|Our\s+)?$/.test(before) && sentenceAt(passage, longStart).number > 1 && performingCue.test(after);
}

/** Whether a title speaks of a phrase itself: no word before it makes it another thing, as `Conditional` does of `Sliced Flows`. */
function isSubjectOf(title: string, phrase: string): boolean {
  const key = nameKey(phrase);
  return wordsOf(title).some(({ start }) => {
    if (!nameKey(title.slice(start)).startsWith(key)) return false;
    return /(?:^|[^\p{L}\p{N}\s-]\s*|(?:^|\s)(?:an?|the|of|for|with|via|using|by|and|in|to|from|on|towards?|through|as|under|learning|improving|efficient|fast|faster|simple|novel|new|end-to-end)\s+)$/iu.test(title.slice(0, start));
  });
}

function isNoun(nouns: ReadonlySet<string>, word: string): boolean {
  return word !== '' && (nouns.has(word) || nouns.has(word.replace(/s$/, '')));
}

/** The word behind the bracket, in lower case: `(DRC) term`. */
function nounAfter({ passage, end }: Expansion): string {
  return /^[^\s()]{0,3}\)\s+(\p{Ll}+)/u.exec(passage.text.slice(end, end + 30))?.[1] ?? '';
}

/** The noun behind the bracket, or behind one word more, in lower case: `(R2D) road dataset`. */
function setAfter({ passage, end }: Expansion): string {
  const between = '(?!(?:and|or|on|in|of|to|for|by|as|at|from|with|without|across|over|that|which|is|are|was|can)\\b)';
  return new RegExp(`^[^\\s()]{0,3}\\)\\s+(?:${between}\\p{Ll}+\\s+)?${between}(\\p{Ll}+)(?!\\s+\\p{Ll}{3})`, 'u').exec(passage.text.slice(end, end + 60))?.[1] ?? '';
}

/** The last word before the bracket, in lower case. */
function headBefore({ passage, long, longStart }: Expansion): string {
  const before = long ?? passage.text.slice(0, longStart);
  return /(\p{L}+)[\s"'`]*$/u.exec(before)?.[1]?.toLowerCase() ?? '';
}
