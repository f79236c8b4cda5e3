import type { Lexicon } from '#model/lexicon.ts';
import { codeLinks } from './code-links.ts';
import { coinNames } from './coin.ts';
import type { Coined } from './coinage.ts';
import type { DatasetFact, Facts, MethodFact, TextOfWork } from './facts.ts';
import { mentionsOf, type NameMention } from './mentions.ts';
import { addNames, emptyIndex, thingKey } from './name-index.ts';
import { evidenceOf, passagesOf } from './passages.ts';
import { resultsOf } from './results.ts';
import { inferredTasks } from './task-inference.ts';
import { tasksOf } from './tasks.ts';
import { vocabularyOf, type NameKind } from './vocabulary.ts';

/**
 * Reads the facts of one work from its title and abstracts. Names are canonical where the lexicon knows
 * them, else as the text writes them; every piece of evidence is the place of a surface form.
 */
export function extractFacts(work: TextOfWork, lexicon: Lexicon): Facts {
  const vocabulary = vocabularyOf(lexicon);
  const passages = passagesOf(work);
  const coined = coinNames(passages, vocabulary);
  const own = emptyIndex<NameKind>();
  for (const entry of coined) addNames(own, entry.kind, [{ name: entry.name, aliases: entry.aliases }]);
  const mentions = mentionsOf(passages, [own, vocabulary.names], vocabulary);
  const methods = methodFacts(mentions, coined);
  const tasks = tasksOf(passages, vocabulary);
  const results = resultsOf({ passages, mentions, tasks, proposed: methods.filter(({ role }) => role === 'proposed').map(({ name }) => name), vocabulary });
  return {
    methods,
    datasets: datasetFacts(mentions),
    tasks: [...tasks, ...inferredTasks({ passages, mentions, tasks, results, vocabulary })],
    results,
    code: codeLinks(passages),
  };
}

function grouped(mentions: readonly NameMention[], kind: NameKind): Map<string, NameMention[]> {
  const groups = new Map<string, NameMention[]>();
  for (const mention of mentions) {
    if (mention.kind !== kind) continue;
    const key = thingKey(mention.name);
    groups.set(key, [...(groups.get(key) ?? []), mention]);
  }
  return groups;
}

function factOf(group: readonly NameMention[]): DatasetFact {
  const name = group[0]?.name ?? '';
  const aliases = [...new Set(group.map(({ surface }) => surface))].filter((surface) => surface !== name);
  return { name, aliases, corrected: null, evidence: group.map(evidenceOf) };
}

function methodFacts(mentions: readonly NameMention[], coined: readonly Coined[]): MethodFact[] {
  const proposed = new Set(coined.filter(({ kind, role }) => kind === 'method' && role === 'proposed').map(({ name }) => thingKey(name)));
  return [...grouped(mentions, 'method')].map(([key, group]) => {
    const { evidence, ...fact } = factOf(group);
    return { ...fact, role: proposed.has(key) ? 'proposed' : 'mentioned', evidence };
  });
}

function datasetFacts(mentions: readonly NameMention[]): DatasetFact[] {
  return [...grouped(mentions, 'dataset').values()].map(factOf);
}
