import { escapePattern } from '#text/escape-pattern.ts';
import { nameKey } from '#text/keys.ts';
import { addCoined, isConcept, type Coinage } from './coinage.ts';
import { winningCue } from './cues.ts';
import { longForm } from './expansions.ts';
import type { Passage } from './passages.ts';
import { looksNamed, shapeOf } from './shape.ts';
import { isFamily, isGeneric, type Vocabulary } from './vocabulary.ts';
import { wordsOf } from './words.ts';

const datasetTitle = /^\s*(?:(?:an?|the|towards?)\s+)?(?:[\p{L}\p{N}-]+\s+){0,7}?(?:datasets?|benchmarks?|corpus|corpora|databases?|data set|test suite|testbed)\b/iu;

const beforeColon = /^(.{2,60}?)\s*(?::|\s--?\s|\s?–\s|,(?=\s+an?\s+(?:[\p{L}-]+\s+){0,6}?(?:Network|Model|Framework|Method|Approach|System|Architecture|Algorithm|Dataset|Benchmark|Library|Toolkit)\b))\s*(\S.*)$/isu;

/** Takes the name before a title's colon, and names that the title and the abstract share. */
export function coinFromTitle(passages: readonly Passage[], vocabulary: Vocabulary, coinage: Coinage): void {
  const title = passages.find(({ isTitle }) => isTitle);
  if (title === undefined) return;
  const body = passages.filter(({ isTitle }) => !isTitle).map(({ text }) => text).join('\n');
  const colon = beforeColon.exec(title.text);
  if (colon !== null) coinBeforeColon(unquote(colon[1] ?? ''), colon[2] ?? '', { body, vocabulary, coinage });
  coinShared(title.text, { body, vocabulary, coinage });
  coinOpening(title.text, { body, vocabulary, coinage });
}

/** The name before the colon of a title that calls it a dataset; null for other titles. */
export function datasetOfTitle(title: string): string | null {
  const colon = beforeColon.exec(title);
  return colon !== null && datasetTitle.test(colon[2] ?? '') ? unquote(colon[1] ?? '') : null;
}

type Context = { body: string; vocabulary: Vocabulary; coinage: Coinage };

function unquote(text: string): string {
  return text.replace(/^["'“`$]+|["'”`$]+$/g, '').replace(/\\(?:textit|textbf|emph)\{([^}]*)\}/g, '$1').trim();
}

function coinBeforeColon(name: string, rest: string, { body, vocabulary, coinage }: Context): void {
  if (!isNameBeforeColon(name, body, vocabulary) || isConcept(coinage, name)) return;
  if (isFamily(name, vocabulary) || (isGeneric(name, vocabulary) && !(wordsOf(name).length === 1 && looksNamed(name) && body.includes(name)))) return;
  const isCalledDataset = new RegExp(`(?<![\\p{L}\\p{N}])${escapePattern(name)}(?:,|\\s+is)\\s+an?\\s+(?:(?:novel|new|large|first|challenging|synthetic|real|public|diverse|comprehensive|[\\p{L}\\p{N}]+-[\\p{L}-]+)\\s+){0,4}(?:dataset|benchmark|corpus|database)(?!\\s+\\p{Ll}{4})`, 'u').test(body);
  const kind = datasetTitle.test(rest) || isCalledDataset ? 'dataset' : 'method';
  const known = vocabulary.names.forms.get(nameKey(name))?.[0];
  const isKnownDataset = known?.kind === 'dataset' && (vocabulary.methodEnding?.test(name) !== true || new RegExp(`(?<![\\p{L}\\p{N}])${escapePattern(name)}\\s+(?:\\p{L}+\\s+)?(?:dataset|benchmark|corpus|database)`, 'u').test(body));
  addCoined(coinage, { kind: known?.kind === 'method' || isKnownDataset ? known.kind : kind, name, aliases: longTitle(name, rest), role: 'proposed' });
}

/** One word that looks like a name or recurs in the abstract; or some words, one of which does, that recur. */
function isNameBeforeColon(name: string, body: string, { methodNouns, methodEnding }: Vocabulary): boolean {
  const words = wordsOf(name);
  if (words.length === 0 || words.length > 4 || /[,?]|\\/.test(name)) return false;
  const recurs = body.includes(name) || (name.includes('-') && body.includes(name.toLowerCase()));
  if (words.length === 1) return looksNamed(name) || methodEnding?.test(name) === true || (shapeOf(name) === 'capital' && recurs && name.length > 2);
  const last = words.at(-1)?.text ?? '';
  const isVersion = words.length > 1 && /^[vV]?\d+(?:\.\d+)?$/.test(last);
  const isCapitalised = words.length < 4 && words.every(({ text }) => shapeOf(text) !== 'plain') && words.length > 1;
  // Two or three capitalised words are a name when the abstract capitalises them too, or when they end in what does something: `Box Tracker`.
  const doesSomething = /(?:er|or|net|former)$/.test(last);
  if (isCapitalised && (recurs || (doesSomething && (methodNouns.has(last.toLowerCase()) || body.includes(name.toLowerCase()))))) return true;
  return recurs && (isVersion ? true : words.some(({ text }) => looksNamed(text))) && words.every(({ text }) => shapeOf(text) !== 'plain' || isVersion);
}

/** The long form that a title gives behind its colon, when the letters of the name are its initials. */
function longTitle(name: string, rest: string): string[] {
  const phrase = /^(?:(?:an?|the)\s+)?(.*?)(?=\s+(?:for|in|via|through|using|towards?|on|by|as|from|based|under|at)\b|[:,.?]|$)/iu.exec(rest)?.[1] ?? '';
  const long = longForm(name.replace(/[vV]?\d+$/, ''), phrase);
  return long !== null && long.length * 2 > phrase.length && wordsOf(long).length > 1 ? [long] : [];
}

/** Names of unusual spelling in a title that the abstract uses too are what the paper is about. */
function coinShared(title: string, { body, vocabulary, coinage }: Context): void {
  for (const { text, start } of wordsOf(title)) {
    const shape = shapeOf(text);
    if (shape !== 'mixed' && shape !== 'digit') continue;
    if (isGeneric(text, vocabulary) || isConcept(coinage, text) || vocabulary.names.forms.has(nameKey(text)) || vocabulary.names.forms.has(nameKey(text).replace(/s$/, ''))) continue;
    const next = title.slice(start + text.length, start + text.length + 14);
    if (/^\s+(?:dataset|benchmark|challenge|data)/i.test(next) || !body.includes(text)) continue;
    if (vocabulary.methodEnding?.test(text) === true) addCoined(coinage, { kind: 'method', name: text, aliases: [], role: 'proposed' });
  }
}

/** One capitalised word that opens a title, `Blurception for Video`, and that the abstract never writes small and says to win. */
function coinOpening(title: string, { body, vocabulary, coinage }: Context): void {
  const name = /^(\p{Lu}\p{Ll}{3,})\s+(?:for|in|with|via|on)\s/u.exec(title)?.[1];
  if (name === undefined || isGeneric(name, vocabulary) || isFamily(name, vocabulary) || isConcept(coinage, name)) return;
  if (vocabulary.names.forms.has(nameKey(name)) || wordsOf(body).some(({ text }) => text.toLowerCase().startsWith(name.toLowerCase()) && text !== name)) return;
  const places = [...body.matchAll(new RegExp(`(?<![\\p{L}\\p{N}-])${name}(?![\\p{L}\\p{N}-])`, 'gu'))];
  const wins = places.some((place) => winningCue.test(body.slice(place.index + name.length, place.index + name.length + 60)));
  if (places.length > 1 && wins) addCoined(coinage, { kind: 'method', name, aliases: [], role: 'proposed' });
}
