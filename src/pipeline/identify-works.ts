import type { PaperRegistryEntry } from '../model/registry.ts';
import { hashOf } from '../text/hash.ts';
import { nameKey, titleKey } from '../text/keys.ts';
import type { DraftWork } from './2-merge/index.ts';
import { citekeyFor, workSlugs } from './names.ts';
import { assignSlugs, freeName } from './registry.ts';

/** UTF-16 ranges of an abstract's sentences. */
export type Sentences = [number, number][];
export type DraftAbstract = DraftWork['abstracts'][number] & { sentences: Sentences };
/** A draft whose abstracts have their sentences, under its title or label. */
export type TitledDraft = Omit<DraftWork, 'abstracts' | 'title'> & { abstracts: DraftAbstract[]; title: string };

/** Key by which the registry knows an abstract's sentence boundaries. */
export function abstractHash(text: string): string {
  return hashOf(text, 16);
}

/** Sentence boundaries of every abstract that the registry knows, by the abstract's hash. */
export function knownSentences(registry: PaperRegistryEntry[]): Map<string, Sentences> {
  return new Map(registry.flatMap(({ sentences }) => Object.entries(sentences)));
}

/**
 * Gives every work its slug and BibTeX key and writes its sentence boundaries down.
 * @returns `assigned` in the order of `drafts`, and the new registry.
 */
export function identifyWorks(
  drafts: TitledDraft[],
  registry: PaperRegistryEntry[],
  today: string,
): { assigned: PaperRegistryEntry[]; entries: PaperRegistryEntry[] } {
  const candidates = drafts.map((draft) => ({ keys: keysOf(draft), names: workSlugs(draft.title) }));
  const { assigned, entries } = assignSlugs(candidates, registry, today);
  const earlier = new Map(registry.map((entry) => [entry.id, entry]));
  const citekeys = new Set(registry.flatMap(({ citekey, state }) => (citekey !== null && state === 'published' ? [citekey] : [])));
  const complete = assigned.map((entry, index): PaperRegistryEntry => {
    const draft = drafts[index];
    const sentences = Object.fromEntries(draft?.abstracts.map(({ text, sentences: ranges }) => [abstractHash(text), ranges]) ?? []);
    const known = earlier.get(entry.id);
    const frozen = known?.state === 'published';
    const citekey = (frozen ? known.citekey : null) ?? freeCitekey(draft, citekeys);
    if (citekey !== null) citekeys.add(citekey);
    return { ...entry, citekey, sentences: { ...(frozen ? known.sentences : {}), ...sentences } };
  });
  const byId = new Map(complete.map((entry) => [entry.id, entry]));
  const all = entries.map((entry) => byId.get(entry.id) ?? earlier.get(entry.id)).filter((entry) => entry !== undefined);
  return { assigned: complete, entries: all };
}

function keysOf({ title, titleSource, arxiv, abstracts }: TitledDraft): string[] {
  // Texts without letters would all share one key.
  const sayNothing = titleSource === 'derived' || titleKey(title) === '';
  return [
    ...(sayNothing ? [] : [`title:${hashOf(titleKey(title), 16)}`]),
    ...(arxiv === null ? [] : [`arxiv:${arxiv}`]),
    ...abstracts.map(({ text }) => `abstract:${hashOf(nameKey(text) || text, 16)}`),
  ];
}

/** A label is no title, and what has no title cannot be cited as a paper. */
function freeCitekey(draft: TitledDraft | undefined, taken: Set<string>): string | null {
  if (draft === undefined || draft.titleSource === 'derived') return null;
  const listed = draft.authors.filter(({ position }) => position !== null).map(({ name }) => name);
  return freeName([citekeyFor(draft.title, listed, draft.year)], taken);
}
