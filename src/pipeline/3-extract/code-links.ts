import { extractMeantLinks } from '#text/links.ts';
import type { CodeFact } from './facts.ts';
import { evidenceOf, type Passage } from './passages.ts';

/** Links of a work's texts, each once, with every place it is printed. */
export function codeLinks(passages: readonly Passage[]): CodeFact[] {
  const facts = new Map<string, CodeFact>();
  for (const passage of passages) {
    for (const { url, start, end } of extractMeantLinks(passage.text)) {
      const fact = facts.get(url) ?? { url, corrected: null, evidence: [] };
      fact.evidence.push(evidenceOf({ passage, start, end }));
      facts.set(url, fact);
    }
  }
  return [...facts.values()];
}
