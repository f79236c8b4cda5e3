import type { AuthorEntry, Catalog, ChapterEntry, CitedSentence, DatasetResults, EntityEntry, Paper, ThemeEntry } from '../catalog/types.ts';
import { pageAnchor, reviewAnchor, sentenceId } from '../text/anchors.ts';
import { plainText } from '../text/plain-text.ts';
import { aliasWords } from './alias-words.ts';
import type { SearchDocument, SearchDocuments } from './document.ts';

/** A filter value for a single paper would only repeat that paper. */
const MIN_PAPERS_OF_A_FILTER = 2;

const empty = { isLabel: false, prominent: true, authors: '', venue: '', arxiv: '', sentences: [], themes: [], datasets: [], sources: [] };

/**
 * All search documents of a catalog, in a stable order.
 * @param below turns a page's address into a path below the site's base.
 */
export function searchDocuments(catalog: Catalog, below: (url: string) => string): SearchDocuments {
  const datasets = new Set(filterDatasets(catalog).map(({ id }) => id));
  const sourceOfSeed = new Map(catalog.sources.map(({ seed, id }) => [seed, id]));
  const documents = [
    ...catalog.papers.map((paper) => paperDocument(paper, { datasets, sourceOfSeed, cited: catalog.citedSentences.get(paper.id) ?? [], everyday: catalog.everyday.get(paper.id) ?? [] })),
    ...catalog.chapters.map(chapterDocument),
    ...catalog.methods.map((entry) => entityDocument({ ...entry, aliases: [...new Set([...entry.aliases, ...variantsOf(entry)])] })),
    ...catalog.datasets.map((entry) => entityDocument(entry, boardSentences(entry, catalog.datasetResults.get(entry.id)))),
    ...catalog.tasks.map((entry) => entityDocument(entry)),
    ...catalog.themes.map(themeDocument),
    ...catalog.authors.map(authorDocument),
  ];
  return { documents: documents.map((document) => ({ ...document, url: below(document.url) })), synonyms: catalog.synonyms };
}

/** Datasets that search filters by: those of several papers, most papers first. */
export function filterDatasets({ datasets }: Pick<Catalog, 'datasets'>): EntityEntry[] {
  return datasets
    .filter(({ mentions }) => mentions.length >= MIN_PAPERS_OF_A_FILTER)
    .toSorted((left, right) => right.mentions.length - left.mentions.length || left.name.localeCompare(right.name, 'en'));
}

/** `cited`: sentences of the review that cite the paper. They say in other words what it is about, as `everyday` does. */
type PaperContext = { datasets: ReadonlySet<string>; sourceOfSeed: ReadonlyMap<string, string>; cited: readonly CitedSentence[]; everyday: readonly string[] };

function paperDocument(paper: Paper, { datasets, sourceOfSeed, cited, everyday }: PaperContext): SearchDocument {
  const sentences = paper.abstracts.flatMap((abstract, index) =>
    abstract.sentences.map(([start, end], sentence) => ({
      id: sentenceId(index, sentence + 1),
      text: plainText(abstract.text.slice(start, end)),
    })),
  );
  const authors = paper.authors.map(({ name }) => name).join(', ');
  const named = [...paper.methods, ...paper.datasets, ...paper.tasks.map(({ name }) => ({ name, aliases: [] }))];
  const names = named.flatMap(({ name, aliases }) => [name, ...aliases]);
  const otherTitles = paper.otherTitles.map(({ title }) => plainText(title));
  const asPrinted = [paper.title, ...otherTitles];
  const text = [paper.titlePlain, paper.venue ?? '', ...sentences.map((sentence) => sentence.text)].join(' ');
  return {
    kind: 'paper',
    url: paper.url,
    title: paper.titlePlain,
    isLabel: paper.isLabel,
    prominent: true,
    authors,
    venue: paper.venue ?? '',
    arxiv: paper.arxiv ?? '',
    otherNames: otherTitles,
    words: aliasWords({ names: [...names, ...asPrinted.flatMap((title) => title.split(/\s+/u))], text, people: paper.authors.map(({ name }) => name) }).join(' '),
    sentences: [...sentences, ...cited.map(({ text }) => ({ id: reviewAnchor, text })), ...everyday.map((text) => ({ id: pageAnchor, text }))],
    papers: 1,
    year: paper.year ?? 0,
    themes: paper.themes.map(({ id }) => id),
    datasets: paper.datasets.map(({ id }) => id).filter((id) => datasets.has(id)),
    sources: seedsOf(paper).map((seed) => sourceOfSeed.get(seed) ?? '').filter((id) => id !== ''),
  };
}

function seedsOf(paper: Paper): string[] {
  return [...new Set(paper.abstracts.flatMap(({ sources }) => sources.map(({ seed }) => seed)))];
}

function entityDocument({ kind, url, name, aliases, mentions }: EntityEntry, sentences: SearchDocument['sentences'] = []): SearchDocument {
  if (kind !== 'method' && kind !== 'dataset' && kind !== 'task') throw new TypeError(`${kind} is no kind of entity with mentions`);
  return {
    ...empty,
    kind,
    url,
    title: name,
    otherNames: aliases,
    // `SUN dataset` asks for SUN.
    words: [...aliasWords({ names: kind === 'task' ? [] : [name, ...aliases], text: [name, ...aliases, ...sentences.map(({ text }) => text)].join(' ') }), ...(kind === 'dataset' ? ['dataset'] : [])].join(' '),
    sentences,
    papers: mentions.length,
    year: newestYear(mentions.map(({ paper }) => paper)),
  };
}

/** Sizes and versions under which papers name a method or print its results, `ResNet-50` of ResNet. */
function variantsOf({ id, name, mentions, results }: EntityEntry): string[] {
  const printed = mentions.flatMap(({ paper }) => paper.methods.filter((method) => method.id === id).flatMap(({ aliases }) => aliases));
  return [...printed, ...results.flatMap(({ method }) => method?.name ?? [])].filter((variant) => variant !== name);
}

/** What each table of scores on a dataset is about, which leads to the table. */
function boardSentences({ name }: EntityEntry, results: DatasetResults | undefined): SearchDocument['sentences'] {
  return (results?.boards ?? []).map(({ slug, task, metric, split, scores }) => (
    { id: slug, text: `${[task, metric].filter((part) => part !== null).join(': ')} on ${split === null ? name : `${name}, ${split}`}: ${String(scores.length)} ${scores.length === 1 ? 'score' : 'scores'}` }));
}

function authorDocument({ url, name, aliases, papers }: AuthorEntry): SearchDocument {
  return {
    ...empty,
    kind: 'author',
    url,
    title: name,
    prominent: papers.length > 1,
    otherNames: aliases,
    words: aliasWords({ people: [name, ...aliases] }).join(' '),
    papers: papers.length,
    year: newestYear(papers),
  };
}

/** A chapter's sentences lead to the section that they stand in. */
function chapterDocument({ url, title, summary, references, history, passages, sections, questions }: ChapterEntry): SearchDocument {
  const asked = questions.flatMap((question) => ('section' in question ? [{ id: question.section, text: question.ask }] : []));
  const headings = sections.map(({ id, text }) => ({ id, text }));
  return {
    ...empty,
    kind: 'chapter',
    url,
    title,
    otherNames: [],
    words: aliasWords({ text: [title, summary, ...passages.map(({ text }) => text)].join(' ') }).join(' '),
    sentences: [...asked, ...headings, ...passages.map(({ section, text }) => ({ id: section?.id ?? pageAnchor, text }))],
    papers: references.length,
    year: Number(history.at(-1)?.date.slice(0, 4) ?? 0),
  };
}

function themeDocument({ url, name, scope, primary, secondary }: ThemeEntry): SearchDocument {
  return {
    ...empty,
    kind: 'theme',
    url,
    title: name,
    otherNames: [],
    words: aliasWords({ text: `${name} ${scope}` }).join(' '),
    sentences: [{ id: pageAnchor, text: scope }],
    papers: primary.length + secondary.length,
    year: newestYear([...primary, ...secondary]),
  };
}

function newestYear(papers: readonly Paper[]): number {
  return papers.reduce((newest, { year }) => Math.max(newest, year ?? 0), 0);
}

