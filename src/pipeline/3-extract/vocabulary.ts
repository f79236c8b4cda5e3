import type { Lexicon, MetricEntry } from '#model/lexicon.ts';
import { nameKey } from '#text/keys.ts';
import { addNames, emptyIndex, type NameIndex } from './name-index.ts';

export type NameKind = 'method' | 'dataset';

/** A lexicon made ready for scanning. */
export type Vocabulary = {
  names: NameIndex<NameKind>;
  tasks: NameIndex<'task'>;
  metrics: NameIndex<'metric'>;
  metricByName: Map<string, MetricEntry>;
  /** By a dataset's canonical name, the tasks that a score on it can be for, the usual one first. */
  datasetTasks: Map<string, readonly string[]>;
  /** Keys of words that never name a method or dataset by themselves. */
  generic: Set<string>;
  /** Keys of families alone, which no explanation in the text makes a name. */
  families: Set<string>;
  methodNouns: Set<string>;
  datasetNouns: Set<string>;
  taskNouns: Set<string>;
  /** Names of tasks that are whole fields. */
  fields: Set<string>;
  sizes: Set<string>;
  /** Matches a word that ends as names of methods do; null when the lexicon lists no endings. */
  methodEnding: RegExp | null;
};

const made = new WeakMap<Lexicon, Vocabulary>();

/** The vocabulary of a lexicon; made once for each. */
export function vocabularyOf(lexicon: Lexicon): Vocabulary {
  const present = made.get(lexicon);
  if (present !== undefined) return present;
  const vocabulary = makeVocabulary(lexicon);
  made.set(lexicon, vocabulary);
  return vocabulary;
}

function makeVocabulary({ methods, datasets, tasks, metrics, generic }: Lexicon): Vocabulary {
  const names = emptyIndex<NameKind>();
  addNames(names, 'method', methods);
  addNames(names, 'dataset', datasets);
  const taskIndex = emptyIndex<'task'>();
  addNames(taskIndex, 'task', tasks);
  const metricIndex = emptyIndex<'metric'>();
  addNames(metricIndex, 'metric', metrics);
  const metricForms = metrics.flatMap(({ name, aliases }) => [name, ...aliases]);
  const taskForms = tasks.flatMap(({ name, aliases }) => [name, ...aliases]);
  return {
    names,
    tasks: taskIndex,
    metrics: metricIndex,
    metricByName: new Map(metrics.map((metric) => [metric.name, metric])),
    datasetTasks: new Map(datasets.map(({ name, tasks: forScores }) => [name, forScores])),
    generic: new Set([...generic.families, ...generic.terms, ...metricForms, ...taskForms].map(nameKey)),
    families: new Set(generic.families.map(nameKey)),
    methodNouns: new Set(generic.methodNouns.map((noun) => noun.toLowerCase())),
    datasetNouns: new Set(generic.datasetNouns.map((noun) => noun.toLowerCase())),
    taskNouns: new Set(generic.taskNouns.map((noun) => noun.toLowerCase())),
    fields: new Set(generic.fields),
    sizes: new Set(generic.sizes),
    methodEnding: endingPattern(generic.methodEndings),
  };
}

function endingPattern(endings: readonly string[]): RegExp | null {
  if (endings.length === 0) return null;
  return new RegExp(`[\\p{L}\\p{N}-](?:${endings.join('|')})(?:[-_]?[vV]?\\d+(?:\\.\\d+)?)?\\+{0,2}$`, 'u');
}

/** Whether a word is generic, its plural and the hyphenation of generic words included. */
export function isGeneric(word: string, vocabulary: Pick<Vocabulary, 'generic'>): boolean {
  const { generic } = vocabulary;
  const key = nameKey(word);
  if (key === '' || generic.has(key) || (word.endsWith('s') && generic.has(key.slice(0, -1)))) return true;
  const pieces = word.split(/[-_/\s]+/).filter((piece) => piece !== '');
  return pieces.length > 1 && pieces.every((piece) => /^\d*[dD]?$/.test(piece) || isGeneric(piece, vocabulary));
}

/** Whether a word names a family alone, in the singular or plural. */
export function isFamily(word: string, { families }: Pick<Vocabulary, 'families'>): boolean {
  const key = nameKey(word);
  return families.has(key) || (word.endsWith('s') && families.has(key.slice(0, -1)));
}
