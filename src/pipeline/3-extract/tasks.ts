import { isInLink, linkRanges } from './mentions.ts';
import type { TaskFact } from './facts.ts';
import { evidenceOf, type Passage } from './passages.ts';
import { scanNames } from './scan.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Tasks of the lexicon's vocabulary that the text names, under their canonical names. */
export function tasksOf(passages: readonly Passage[], { tasks }: Vocabulary): TaskFact[] {
  const facts = new Map<string, TaskFact>();
  for (const passage of passages) {
    const links = linkRanges(passage.text);
    for (const mention of scanNames(passage, [tasks])) {
      const name = mention.known[0]?.name;
      if (name === undefined || isInLink(mention.start, links)) continue;
      const fact = facts.get(name) ?? { name, corrected: null, evidence: [] };
      fact.evidence.push(evidenceOf(mention));
      facts.set(name, fact);
    }
  }
  return [...facts.values()];
}
