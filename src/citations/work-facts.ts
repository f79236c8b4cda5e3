import type { Work } from '#model/work.ts';
import { arxivUrl, doiUrl } from '#text/addresses.ts';
import type { PersonName } from '#text/person-name.ts';

/** How a work was published, as far as its sources say. */
export type Publication = { kind: 'conference'; venue: string } | { kind: 'journal'; venue: string } | { kind: 'preprint'; repository: string | null };

/** How a work was published. Without a known venue it is cited as a preprint, whose repository may be unknown. */
export function publicationOf({ type, venue, arxiv }: Work): Publication {
  if (venue !== null && type === 'conference-paper') return { kind: 'conference', venue };
  if (venue !== null && type === 'journal-article') return { kind: 'journal', venue };
  return { kind: 'preprint', repository: arxiv === null ? venue : 'arXiv' };
}

/** Zotero's name for the kind of a work; one of which neither kind nor repository is known is a `document`. */
export function zoteroType(work: Work): 'conferencePaper' | 'journalArticle' | 'preprint' | 'document' {
  const { kind } = publicationOf(work);
  if (kind !== 'preprint') return kind === 'conference' ? 'conferencePaper' : 'journalArticle';
  return work.arxiv === null && work.type !== 'preprint' ? 'document' : 'preprint';
}

/** Address where a work itself is read: at arXiv, else by its DOI; null when neither is known. */
export function addressOf({ arxiv, doi }: Work): string | null {
  if (arxiv !== null) return arxivUrl(arxiv);
  return doi === null ? null : doiUrl(doi);
}

/** Address of a work's PDF at arXiv, null for a work that is not there. */
export function pdfAddressOf({ arxiv }: Work): string | null {
  return arxiv === null ? null : `https://arxiv.org/pdf/${arxiv}`;
}

/** Whether a work is cited: one under a label of ours has no title to cite it by. */
export function isCitable(work: Work): work is Work & { citekey: string } {
  return work.titleSource !== 'derived' && work.citekey !== null;
}

/** Says what the list of authors cannot: people whose place no source gives, and a bare count. Null where sources differ on who the authors are. */
export function authorsNote({ authors, authorsComplete, authorsCount, disagreements }: Work, names: readonly PersonName[]): string | null {
  if (disagreements.some(({ field }) => field === 'authors')) return null;
  const unplaced = authors.filter(({ position }) => position === null).map(({ name }) => name);
  if (unplaced.length > 0) return `${unplaced.join(' and ')} among the authors, place in the list not known`;
  return names.length === 0 && !authorsComplete && authorsCount !== null ? `${authorsCount} authors, names not known` : null;
}

/** What reference managers keep as free text: the arXiv id of a published work, and what is known of an incomplete list of authors. */
export function extraLines(work: Work, names: readonly PersonName[]): string[] {
  const published = publicationOf(work).kind !== 'preprint';
  const others = names.length > 0 && !work.authorsComplete ? 'The list of authors goes on.' : null;
  return [published && work.arxiv !== null ? `arXiv: ${work.arxiv}` : null, authorsNote(work, names) ?? others].filter((line) => line !== null);
}

/** Names of the methods, datasets and tasks that a work speaks of, each once. */
export function keywordsOf({ methods, datasets, tasks }: Work): string[] {
  return [...new Set([...methods, ...datasets, ...tasks].map(({ name }) => name))];
}

/** Whether a name is that of a group, or of a person with one name: reference managers keep both in one field. */
export function isSingleName({ given, suffix }: PersonName): boolean {
  return given === '' && suffix === '';
}
