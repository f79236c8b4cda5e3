import type { Chapter } from '../model/chapter.ts';
import type { Author, Entity, EntityKind, Metric, Theme } from '../model/entity.ts';
import type { Evidence } from '../model/provenance.ts';
import type { SourceDocument } from '../model/source-document.ts';
import type { Result, Work } from '../model/work.ts';
import type { Block } from '../review/parts.ts';

/** Something with a page: what a link to it needs. `url` is a path that includes the site's base. */
export type Linked = { id: string; url: string; name: string };

/** A work as the site shows it. */
export type Paper = Work & {
  url: string;
  /** Title as phrasing HTML, math and markup rendered. */
  titleHtml: string;
  /** Title as plain Unicode text. */
  titlePlain: string;
  /** True when the title is a label of ours, not a title. */
  isLabel: boolean;
  /** `Chen et al.`, `Lu Yuan and others, order not in the sources`, `6 authors, names not in the sources`, or `Authors not in the sources`. */
  byline: string;
  /** HTML of each abstract, sentences as `<span class="sentence" id="s1">`. */
  abstractsHtml: string[];
  /** Primary theme first. */
  themeLinks: (Linked & { rank: 'primary' | 'secondary'; inferred: boolean })[];
  related: { paper: Linked; reason: string }[];
  /** Scores and claims of other works that do not go together with its own. */
  conflicts: Conflict[];
  /** Hash of everything a reader sees of it, 12 hexadecimal digits. */
  version: string;
};

/** A score with the paper it stands in. */
export type ResultRow = Omit<Result, 'dataset' | 'method'> & {
  paper: Paper;
  dataset: Linked | null;
  /** As written; linked when it is a known method. */
  method: { name: string; link: Linked | null } | null;
};

/** A score on a leaderboard. */
export type Score = {
  row: ResultRow;
  /** From 1, equal for equal values, the places after a tie left out; null where no direction is known. */
  rank: number | null;
  /** True where the task is not the row's own but the one its metric mostly scores on this dataset. */
  taskInferred: boolean;
  /** The value in the board's scale: what is ranked, never what is shown. */
  value: number;
  /** What the same paper says the same variant costs, at most one value a metric. */
  costs: ResultRow[];
};

/** Absolute scores of one task, metric and scale on a dataset, best first. */
export type Leaderboard = {
  /** Anchor on the dataset's page and name of its file: `image-classification--top-1-accuracy`. */
  slug: string;
  task: string | null;
  metric: string;
  /** Null where neither higher nor lower is better, or it is not known. */
  direction: Metric['direction'];
  /** Part of the dataset that its scores are on, where parts are scored apart; null for the whole, or one that is not said. */
  split: string | null;
  /** What sets its numbers apart from others of this metric: a unit, `fraction`; null for the usual scale. */
  scale: string | null;
  scores: Score[];
};

/** All that is reported on one dataset. */
export type DatasetResults = {
  /** Most scores first. */
  boards: Leaderboard[];
  /** Differences to something else, which have no place among scores. */
  deltas: ResultRow[];
  /** Absolute numbers whose metric the sentence does not name. */
  unstated: ResultRow[];
  /** What methods cost and how much data there is: nothing that ranks. */
  amounts: ResultRow[];
};

/** One work's part in a conflict, as data: it may stand on any page. */
export type ConflictSide = Pick<Result, 'raw' | 'unit' | 'method' | 'setting'> & {
  paper: Linked;
  year: number | null;
  place: Evidence | null;
};

/**
 * Two works whose sentences do not go together. `value`: one variant's score is printed differently.
 * `record`: a best score is claimed although another work had printed a better one by that year.
 */
export type Conflict = {
  kind: 'value' | 'record';
  dataset: Linked;
  task: string | null;
  metric: string;
  /** The claim; or the print of the work that proposes the variant, else of the earlier one. */
  first: ConflictSide;
  other: ConflictSide;
};

/** One paper's mention of an entity. */
export type Mention = { paper: Paper; role: 'proposed' | 'mentioned'; evidence: Evidence[] };

/** A method, dataset or task with all that the corpus says of it. */
export type EntityEntry = Entity & {
  kind: EntityKind;
  url: string;
  /** Newest first. */
  mentions: Mention[];
  results: ResultRow[];
  /** Entities met in the same papers, most shared papers first. */
  alongside: Record<'method' | 'dataset' | 'task', { link: Linked; papers: number }[]>;
};

export type AuthorEntry = Author & {
  url: string;
  /** Family name in Latin letters, by which the index is ordered. */
  sortedUnder: string;
  papers: Paper[];
  /** Other spellings, the papers whose sources print each, and why it is taken for this person's where letters differ. */
  spellings: { name: string; papers: Linked[]; reason: string | null }[];
  coauthors: { link: Linked; papers: number }[];
  /** Methods their papers introduced, datasets used, themes. */
  methods: Linked[];
  datasets: Linked[];
  themes: { link: Linked; papers: number }[];
};

/** A work in the list at a chapter's end. */
export type Reference = {
  /** From 1, in the order of first citation. */
  number: number;
  paper: Paper;
  /** `Hu et al.`, or a short name where the authors are not known. */
  names: string;
  /** With a letter where names and year would not tell it from another; null where no year is known. */
  year: string | null;
};
export type Section = { id: string; text: string; level: number };
/** A chapter of the review with what it is made of. */
export type ChapterEntry = Chapter & {
  url: string;
  /** The themes' group it belongs to; null for the opening and the closing. */
  group: string | null;
  blocks: Block[];
  sections: Section[];
  references: Reference[];
  /** Its sentences as plain text, in order, with the sections they stand in. */
  passages: { section: Section | null; text: string; works: string[] }[];
  /** Words of running text. */
  words: number;
};
/** A sentence of the review that cites a work, as plain text. */
export type CitedSentence = { chapter: Linked; section: Section | null; /** With the section's anchor. */ url: string; text: string };

export type ThemeEntry = Theme & { url: string; primary: Paper[]; secondary: Paper[] };
export type YearEntry = { year: number; url: string; papers: Paper[] };
export type SourceEntry = SourceDocument & { url: string; rawUrl: string; papers: Paper[] };

/** Everything the pages show, joined once. All lists are in a stable order. */
export type Catalog = {
  /** Newest year first, then by title. */
  papers: Paper[];
  paperById: Map<string, Paper>;
  methods: EntityEntry[];
  datasets: EntityEntry[];
  tasks: EntityEntry[];
  authors: AuthorEntry[];
  themes: ThemeEntry[];
  years: YearEntry[];
  sources: SourceEntry[];
  results: ResultRow[];
  /** Words and phrases that readers may use for one thing, a group each. */
  synonyms: string[][];
  /** What people who do not know a work's terms may ask for it by, by its id. */
  everyday: ReadonlyMap<string, string[]>;
  /** In the order of reading. */
  chapters: ChapterEntry[];
  /** By the id of the work that they cite. */
  citedSentences: Map<string, CitedSentence[]>;
  /** Chapters that treat a method or dataset, under `method <id>` and `dataset <id>`. */
  treatments: Map<string, Linked[]>;
  /** Of each dataset with results, by its slug. */
  datasetResults: Map<string, DatasetResults>;
  /** By the slug of the dataset they are about. */
  datasetConflicts: Map<string, Conflict[]>;
};
