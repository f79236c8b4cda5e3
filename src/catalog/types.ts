import type { Author, Entity, EntityKind, Theme } from '../model/entity.ts';
import type { Evidence } from '../model/provenance.ts';
import type { SourceDocument } from '../model/source-document.ts';
import type { Result, Work } from '../model/work.ts';

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
  papers: Paper[];
  coauthors: { link: Linked; papers: number }[];
  /** Methods their papers introduced, datasets used, themes. */
  methods: Linked[];
  datasets: Linked[];
  themes: { link: Linked; papers: number }[];
};

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
};
