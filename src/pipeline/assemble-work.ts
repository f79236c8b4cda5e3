import type { PaperRegistryEntry } from '../model/registry.ts';
import type { Work } from '../model/work.ts';
import type { Facts } from './3-extract/index.ts';
import type { TitledDraft } from './identify-works.ts';

/** What it takes to make a work of a draft: slugs by key, and the themes its readers or a rule gave it. */
export type Parts = {
  entry: PaperRegistryEntry;
  facts: Facts;
  themes: Work['themes'];
  idOf: (kind: 'method' | 'dataset' | 'task', key: string) => string;
  authorId: (name: string) => string;
};

/** The whole work, in the order of its schema, so that the front matter reads from identity to provenance. */
export function assembleWork(draft: TitledDraft, { entry, facts, themes, idOf, authorId }: Parts): Work {
  return {
    id: entry.id,
    state: entry.state,
    added: entry.added,
    type: draft.type,
    title: draft.title,
    titleSource: draft.titleSource,
    otherTitles: draft.otherTitles,
    citekey: entry.citekey,
    authors: draft.authors.map((author) => ({ id: authorId(author.name), ...author })),
    authorsComplete: draft.authorsComplete,
    authorsCount: draft.authorsCount,
    authorsNotes: draft.authorsNotes,
    year: draft.year,
    yearSource: draft.yearSource,
    years: draft.years,
    date: draft.date,
    listingDates: draft.listingDates,
    venue: draft.venue,
    venueSource: draft.venueSource,
    arxiv: draft.arxiv,
    arxivSource: draft.arxivSource,
    doi: draft.doi,
    comments: draft.comments,
    abstracts: draft.abstracts.map(({ text, sentences, sources }) => ({ text, sentences, sources })),
    methods: facts.methods.map(({ key = '', name, aliases, role, corrected, evidence }) => ({ id: idOf('method', key), name, aliases, role, corrected, evidence })),
    datasets: facts.datasets.map(({ key = '', name, aliases, corrected, evidence }) => ({ id: idOf('dataset', key), name, aliases, corrected, evidence })),
    tasks: facts.tasks.map(({ key = '', name, inferred, corrected, evidence }) => ({ id: idOf('task', key), name, inferred, corrected, evidence })),
    themes,
    results: facts.results,
    code: facts.code,
    merges: draft.merges,
    disagreements: draft.disagreements,
    bibliography: draft.bibliography,
    reviewed: themes.length > 0 && themes.every(({ inferred }) => !inferred),
  };
}
