import { nameKey } from '#text/keys.ts';
import { addCoined, type Coinage } from './coinage.ts';
import { isPartAt, isProposedAfter, isProposedAt, namingCue, oursCue, owningCue } from './cues.ts';
import { expansionsOf, type Expansion } from './expansions.ts';
import { sentenceAt, type Passage } from './passages.ts';
import { shapeOf } from './shape.ts';
import { isGeneric, type Vocabulary } from './vocabulary.ts';

/** Takes short names in brackets: proposed where a proposing verb leads to them, else concepts. */
export function coinFromExpansions(passages: readonly Passage[], vocabulary: Vocabulary, coinage: Coinage): void {
  const title = nameKey(passages.find(({ isTitle }) => isTitle)?.text ?? '');
  for (const passage of passages) {
    for (const expansion of expansionsOf(passage)) coinFromExpansion(expansion, { title, vocabulary, coinage });
  }
}

type Context = { title: string; vocabulary: Vocabulary; coinage: Coinage };

function coinFromExpansion(expansion: Expansion, { title, vocabulary, coinage }: Context): void {
  const { short, long, passage } = expansion;
  const known = vocabulary.names.forms.get(nameKey(short));
  const head = headBefore(expansion);
  const isDataset = vocabulary.datasetNouns.has(head) || vocabulary.datasetNouns.has(head.replace(/s$/, ''));
  const isMethod = vocabulary.methodNouns.has(head) || vocabulary.methodNouns.has(head.replace(/s$/, ''));
  const aliases = long === null ? [] : [long];
  const own = (known === undefined || isIntroduced(expansion)) && isProposed(expansion, { isMethod, isNew: known === undefined && !isGeneric(short, vocabulary), title });
  if ((isGeneric(short, vocabulary) && !(own && long !== null && !vocabulary.families.has(nameKey(short)))) || (long !== null && isGeneric(long, vocabulary))) {
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

/** A name that the lexicon knows is the paper's own only where a proposing or naming word stands right before its long form. */
function isIntroduced({ passage, long, longStart }: Expansion): boolean {
  if (long === null) return false;
  if (namingCue.test(passage.text.slice(Math.max(0, longStart - 60), longStart))) return true;
  return /\b(?:propos|present|introduc)(?:e|es|ed|ing)\s+(?:(?:the|an?)\s+)?(?:(?:novel|new)\s+)?["'“`]*$/.test(passage.text.slice(Math.max(0, longStart - 40), longStart));
}

function isProposed({ passage, longStart, long, end, short }: Expansion, { isMethod, isNew, title }: { isMethod: boolean; isNew: boolean; title: string }): boolean {
  const { text } = passage;
  const sentence = sentenceAt(passage, longStart);
  const start = longStart;
  if (isProposedAt(text, sentence.start, start)) return true;
  if (owningCue.test(text.slice(sentence.start, start))) return true;
  if (isProposedAfter(text.slice(end, end + 90).replace(/^[^)]{0,3}\)/, ''))) return true;
  if (isMethod && isPartAt(text, sentence.start, start)) return true;
  const said = text.slice(sentence.start, start);
  if (/(?:\d|\b[ivx]+|\b[a-d])\)\s+(?:an?\s+|the\s+)?(?:novel\s+|new\s+)?$/.test(said) && isMethod && oursCue.test(said)) return true;
  return isMethod && isNew && oursCue.test(text.slice(sentence.start, end)) && title.includes(nameKey(long ?? short));
}

/** The last word before the bracket, in lower case. */
function headBefore({ passage, long, longStart }: Expansion): string {
  const before = long ?? passage.text.slice(0, longStart);
  return /(\p{L}+)[\s"'`]*$/u.exec(before)?.[1]?.toLowerCase() ?? '';
}
