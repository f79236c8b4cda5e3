import { nameKey } from '#text/keys.ts';
import { isInLink, linkRanges } from './mentions.ts';
import type { TaskFact } from './facts.ts';
import { evidenceOf, sentenceAt, type Passage } from './passages.ts';
import { scanNames } from './scan.ts';
import { isInPassing } from './task-cues.ts';
import { tasksOnDatasets } from './task-datasets.ts';
import { namedTogether } from './task-lists.ts';
import { qualified, taskPhrases, type TaskMention } from './task-phrases.ts';
import type { Vocabulary } from './vocabulary.ts';

/**
 * Tasks that the text says the work is about, in the order of the text: those of the lexicon under their
 * canonical names, others under their own words. One that is named in passing only is none, nor is a
 * general one beside a special one that holds its words.
 */
export function tasksOf(passages: readonly Passage[], vocabulary: Vocabulary): TaskFact[] {
  const mentions = passages.flatMap((passage) => mentionsIn(passage, vocabulary)).filter((mention) => !isInPassing(mention, mention.name));
  const facts = new Map<string, TaskFact>();
  for (const mention of withoutFields(withoutGeneral(mentions, vocabulary), vocabulary)) {
    const fact = facts.get(mention.name) ?? { name: mention.name, inferred: false, corrected: null, evidence: [] };
    fact.evidence.push(evidenceOf(mention));
    facts.set(mention.name, fact);
  }
  return [...facts.values()];
}

function mentionsIn(passage: Passage, vocabulary: Vocabulary): TaskMention[] {
  const links = linkRanges(passage.text);
  const known = scanNames(passage, [vocabulary.tasks]).flatMap(({ start, end, known: [form] }): TaskMention[] => (form === undefined ? [] : [qualified({ passage, start, end, name: form.name }, vocabulary)]));
  const listed = apart([...namedTogether(passage, vocabulary), ...tasksOnDatasets(passage, vocabulary)], known);
  const other = apart(taskPhrases(passage), [...known, ...listed]);
  return [...known, ...listed, ...other].filter(({ start }) => !isInLink(start, links)).sort((a, b) => a.start - b.start);
}

/** Those that overlap none of `taken`. */
function apart(mentions: readonly TaskMention[], taken: readonly TaskMention[]): TaskMention[] {
  return mentions.filter(({ start, end }) => !taken.some((other) => start < other.end && other.start < end));
}

/** Leaves out whole fields that the title does not name beside listed tasks. */
function withoutFields(mentions: readonly TaskMention[], { tasks, fields }: Pick<Vocabulary, 'tasks' | 'fields'>): TaskMention[] {
  const hasTask = mentions.some(({ name }) => !fields.has(name) && tasks.forms.has(nameKey(name)));
  const inTitle = new Set(mentions.flatMap(({ name, passage }) => (passage.isTitle ? [name] : [])));
  return mentions.filter(({ name }) => !hasTask || !fields.has(name) || inTitle.has(name));
}

/**
 * Leaves out a task whose words end the name of another, unless one sentence names both. One that a list
 * holds gives way only to another that it holds.
 */
function withoutGeneral(mentions: readonly TaskMention[], { tasks }: Pick<Vocabulary, 'tasks'>): TaskMention[] {
  const keys = new Map<string, Set<string>>();
  for (const { name, passage, start } of mentions) {
    const place = `${String(passage.abstract)} ${String(sentenceAt(passage, start).number)}`;
    keys.set(name, (keys.get(name) ?? new Set()).add(place));
  }
  const inTitle = new Set(mentions.flatMap(({ name, passage }) => (passage.isTitle ? [name] : [])));
  const isListed = (name: string): boolean => tasks.forms.has(nameKey(name));
  const gives = (name: string, other: string): boolean => other.length > name.length && nameKey(other).endsWith(nameKey(name)) && (isListed(other) || !isListed(name));
  const isCovered = (name: string, places: ReadonlySet<string>): boolean => !inTitle.has(name) && [...keys].some(([other, elsewhere]) => gives(name, other) && ![...places].some((place) => elsewhere.has(place)));
  const covered = new Set([...keys].filter(([name, places]) => isCovered(name, places)).map(([name]) => name));
  return mentions.filter(({ name }) => !covered.has(name));
}
