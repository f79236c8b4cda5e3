import anyAscii from 'any-ascii';
import type { Author } from '../model/entity.ts';
import { compareText } from '../text/order.ts';
import { linksById } from './links.ts';
import { sharedCounts } from './shared-counts.ts';
import type { AuthorEntry, Linked, Paper } from './types.ts';
import { pageOf } from './urls.ts';

/** People with their papers, co-authors and subjects, in the order of family names; those of other scripts stand where their Latin letters do. */
export function authorEntries(authors: Author[], papers: Paper[]): AuthorEntry[] {
  const links = linksById('author', authors);
  const papersById = Map.groupBy(papers.flatMap((paper) => [...new Set(paper.authors.map(({ id }) => id))].map((id) => ({ id, paper }))), ({ id }) => id);
  const entries = authors.map((author) => authorEntry(author, (papersById.get(author.id) ?? []).map(({ paper }) => paper), links));
  return entries.sort((a, b) => compareText(a.sortedUnder, b.sortedUnder) || compareText(anyAscii(a.given), anyAscii(b.given)) || compareText(a.id, b.id));
}

function authorEntry(author: Author, own: Paper[], links: Map<string, Linked>): AuthorEntry {
  return {
    ...author,
    url: pageOf('author', author.id),
    sortedUnder: anyAscii(author.family),
    papers: own,
    spellings: spellingsIn(own, author),
    coauthors: sharedCounts(own.map((paper) => paper.authors.map(({ id }) => id).filter((id) => id !== author.id)), links),
    methods: distinct(own.flatMap((paper) => paper.methods.filter(({ role }) => role === 'proposed').map(({ id, name }) => ({ id, name, url: pageOf('method', id) })))),
    datasets: distinct(own.flatMap((paper) => paper.datasets.map(({ id, name }) => ({ id, name, url: pageOf('dataset', id) })))),
    themes: sharedCounts(own.map((paper) => paper.themeLinks.map(({ id }) => id)), new Map(own.flatMap((paper) => paper.themeLinks.map(({ id, name, url }) => [id, { id, name, url }] as const)))),
  };
}

/** Other spellings of a person's name, each with the papers whose sources print it and why it is taken to be theirs. */
function spellingsIn(papers: Paper[], author: Author): AuthorEntry['spellings'] {
  const printed = papers.flatMap((paper) => paper.authors.filter(({ id, name }) => id === author.id && name !== author.name).map(({ name }) => ({ name, paper: { id: paper.id, name: paper.titlePlain, url: paper.url } })));
  return Array.from(Map.groupBy(printed, ({ name }) => name), ([name, list]) => ({
    name,
    papers: list.map(({ paper }) => paper),
    reason: author.merges.find((merge) => merge.name === name)?.reason ?? null,
  }));
}

/** What is doubtful in a paper's author list, in sentences: cut short, order uncertain, counts that disagree. */
export function doubtsOfList({ authorsNotes, disagreements }: Pick<Paper, 'authorsNotes' | 'disagreements'>): string[] {
  return [...authorsNotes, ...disagreements.filter(({ field }) => field === 'authors' || field === 'authorsCount').map(({ note }) => note)];
}

function distinct(links: Linked[]): Linked[] {
  return [...new Map(links.map((link) => [link.id, link])).values()].sort((a, b) => compareText(a.name, b.name));
}
