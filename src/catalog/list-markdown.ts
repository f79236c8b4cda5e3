import type { AuthorEntry, Linked, Paper, ThemeEntry, YearEntry } from './types.ts';

/** A page that lists papers, as its Markdown twin has it. */
export type ListedPage = {
  title: string;
  /** Path of the page. */
  url: string;
  /** Each on a line of its own. */
  facts: string[];
  papers: { heading: string; papers: readonly Paper[] }[];
  /** Other things that it leads to. */
  named: { heading: string; links: readonly Linked[] }[];
};

/** The page of an author. */
export function authorPage({ name, url, papers, spellings, coauthors, methods, datasets, themes }: AuthorEntry): ListedPage {
  return {
    title: name,
    url,
    facts: ['Kind: author', ...(spellings.length === 0 ? [] : [`Also printed as: ${spellings.map((spelling) => spelling.name).join(', ')}`])],
    papers: [{ heading: 'Papers', papers }],
    named: [
      { heading: 'Methods introduced', links: methods },
      { heading: 'Datasets used', links: datasets },
      { heading: 'Themes', links: themes.map(({ link }) => link) },
      { heading: 'Co-authors', links: coauthors.map(({ link }) => link) },
    ],
  };
}

/** The page of a theme. */
export function themePage({ name, url, scope, group, primary, secondary }: ThemeEntry): ListedPage {
  return { title: name, url, facts: ['Kind: theme', `Group: ${group}`, scope], papers: [{ heading: 'Papers', papers: primary }, { heading: 'Also touch on it', papers: secondary }], named: [] };
}

/** The page of a year. */
export function yearPage({ year, url, papers }: YearEntry): ListedPage {
  return { title: `Papers of ${String(year)}`, url, facts: ['Kind: year'], papers: [{ heading: 'Papers', papers }], named: [] };
}

/**
 * Markdown twin of a page that lists papers.
 * @param absolute makes the address of a path of the site.
 */
export function listToMarkdown({ title, url, facts, papers, named }: ListedPage, absolute: (path: string) => string): string {
  const paperLine = (paper: Paper): string => `- ${paper.titlePlain}${paper.year === null ? '' : ` (${String(paper.year)})`}: ${absolute(paper.url)}`;
  const sections = [
    ...papers.map(({ heading, papers: listed }) => ({ heading, lines: listed.map(paperLine) })),
    ...named.map(({ heading, links }) => ({ heading, lines: links.map((link) => `- ${link.name}: ${absolute(link.url)}`) })),
  ];
  return [
    `# ${title}\n`,
    `${[`Page: ${absolute(url)}`, ...facts].map((fact) => `- ${fact}`).join('\n')}\n`,
    ...sections.flatMap(({ heading, lines }) => (lines.length === 0 ? [] : [`## ${heading}\n\n${lines.join('\n')}\n`])),
  ].join('\n');
}
