import type { Result } from '#model/work.ts';
import { nameKey } from '#text/keys.ts';
import type { TaskFact } from './facts.ts';
import type { NameMention } from './mentions.ts';
import { evidenceOf, sentenceAt, type Passage, type Span } from './passages.ts';
import { isTrainingData } from './result-place.ts';
import { possibleTasks, usualTask } from './result-task.ts';
import { scanNames } from './scan.ts';
import { isWay } from './task-cues.ts';
import type { Vocabulary } from './vocabulary.ts';

type Known = {
  passages: readonly Passage[];
  mentions: readonly NameMention[];
  /** Tasks that words of the work name. */
  tasks: readonly TaskFact[];
  results: readonly Result[];
  vocabulary: Vocabulary;
};

type Place = { name: string; span: Span };

/**
 * Tasks that no words name but that the work is evaluated on: metric and dataset of a result leave this one
 * alone, or a dataset that is for this one alone is what a work that names no purpose is tried on. Evidence
 * is the place of the dataset or metric, else that of the number. Where a special task ends in the words of
 * a general one, the one that the work names wins, else the general one.
 */
export function inferredTasks(known: Known): TaskFact[] {
  const places = [...scoredTasks(known), ...triedTasks(known)];
  const all = [...known.tasks, ...places].map(({ name }) => nameKey(name));
  const named = known.tasks.map(({ name }) => nameKey(name));
  const facts = new Map<string, TaskFact>();
  for (const { name, span } of places) {
    const key = nameKey(name);
    if (named.some((other) => other.endsWith(key)) || all.some((other) => other !== key && key.endsWith(other))) continue;
    const fact = facts.get(name) ?? { name, inferred: true, corrected: null, evidence: [] };
    const place = evidenceOf(span);
    if (!fact.evidence.some(({ abstract, start }) => abstract === place.abstract && start === place.start)) fact.evidence.push(place);
    facts.set(name, fact);
  }
  return [...facts.values()];
}

/** Words of works that use datasets for something else than their own task: to generate like them, to attack what was trained on them. */
const otherUse = /\b(?:generati(?:on|ve|ng)|diffusion|synthesis|synthesi[sz]\p{L}*|likelihoods?|out-of-distribution detection|OOD detection|attack(?:s|ing)?|certified)\b/iu;

function isUsedOtherwise(passages: readonly Passage[]): boolean {
  return passages.some(({ text }) => otherUse.test(text));
}

/** Heads of tasks of which a work often has several kinds at once. */
const plainHeads = new Set(['classification', 'detection', 'segmentation', 'recognition']);

/** Whether words name another kind of a task, for which metric or dataset alone may then stand: speech translation, not text. */
function hasKin(name: string, named: readonly TaskFact[]): boolean {
  const headOf = (words: string): string => words.split(' ').at(-1) ?? '';
  return !plainHeads.has(headOf(name)) && named.some((other) => headOf(other.name) === headOf(name));
}

function scoredTasks(known: Known): Place[] {
  const { passages, mentions, results, vocabulary } = known;
  const usesOtherwise = isUsedOtherwise(passages);
  return results.flatMap(({ task, metric, dataset, inferred, evidence: [at] }): Place[] => {
    const passage = at === undefined ? undefined : passages.find(({ abstract, isTitle }) => !isTitle && abstract === at.abstract);
    if (task === null || !inferred.includes('task') || at === undefined || passage === undefined) return [];
    const allowed = { byMetric: vocabulary.metricByName.get(metric ?? '')?.tasks ?? [], byDataset: vocabulary.datasetTasks.get(dataset ?? '') ?? [] };
    if (usesOtherwise && allowed.byMetric.length === 0 && !/\b(?:accuracy|error)\b/.test(metric ?? '')) return [];
    if ((allowed.byMetric.length === 0 || allowed.byDataset.length === 0) && hasKin(task, known.tasks)) return [];
    if (possibleTasks(allowed).length > 1 && usualTask(allowed) !== task) return [];
    const isHere = ({ start }: { start: number }): boolean => sentenceAt(passage, start).number === at.sentence;
    const place = mentions.find((one) => one.passage === passage && one.kind === 'dataset' && one.name === dataset && isHere(one))
      ?? scanNames(passage, [vocabulary.metrics]).find((one) => one.known[0]?.name === metric && isHere(one)) ?? at;
    return [{ name: task, span: { passage, start: place.start, end: place.end } }];
  });
}

/** Words of a sentence that tells what a work is tried on. */
const trialCue = /\b(?:[Ee]xperiment(?:s|al)?|[Ee]valuat(?:e|es|ed|ion|ions|ing)|[Vv]alidat(?:e|es|ed|ion)|[Ww]e (?:test|demonstrate|show)|[Tt]ested|[Bb]enchmarks?|effectiveness|improvements?|[Rr]esults|[Pp]erformance|outperform(?:s|ed|ing)?|surpass(?:es|ed|ing)?|achiev(?:e|es|ed|ing)|state-of-the-art)\b/;

/** Whether a work that names this task has its purpose: then what it is tried on serves that. */
function hasPurpose({ name }: TaskFact, { tasks }: Vocabulary): boolean {
  return tasks.forms.has(nameKey(name)) && !isWay(name);
}

function triedTasks({ passages, mentions, tasks, vocabulary }: Known): Place[] {
  if (isUsedOtherwise(passages) || tasks.some((task) => hasPurpose(task, vocabulary))) return [];
  return mentions.flatMap(({ passage, kind, name, start, end, surface }): Place[] => {
    const [task, ...others] = kind === 'dataset' ? (vocabulary.datasetTasks.get(name) ?? []) : [];
    if (task === undefined || others.length > 0 || passage.isTitle) return [];
    const sentence = sentenceAt(passage, start);
    const isTried = trialCue.test(passage.text.slice(sentence.start, sentence.end)) && !isTrainingData({ passage, kind, name, start, end, surface }, passage.text);
    return isTried ? [{ name: task, span: { passage, start, end } }] : [];
  });
}
