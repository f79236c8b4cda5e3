/** What the site is called and promises, in one place. Not subject-specific. */
export const site = {
  name: 'Seedbed',
  tagline: 'A literature review grown from abstracts, every fact traced to its sentence.',
  /** Who wrote the review, as a group: what citations of it name. */
  authors: 'The Seedbed authors',
  language: 'en',
  licences: {
    code: { name: 'MIT', url: 'https://opensource.org/license/mit' },
    text: { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' },
  },
} as const;

type Section = { folder: string; name: string };

/** In the head of every page. */
export const mainSections: Section[] = [
  { folder: 'review/', name: 'Review' },
  { folder: 'papers/', name: 'Papers' },
  { folder: 'methods/', name: 'Methods' },
  { folder: 'datasets/', name: 'Datasets' },
  { folder: 'results/', name: 'Results' },
  { folder: 'authors/', name: 'Authors' },
  { folder: 'about/', name: 'About' },
];

/** At the foot of every page, which is also the menu of small screens. */
export const footSections: { name: string; sections: Section[] }[] = [
  { name: 'Read', sections: [{ folder: 'review/', name: 'Review' }, { folder: 'papers/', name: 'Papers' }, { folder: 'themes/', name: 'Themes' }, { folder: 'years/', name: 'Years' }, { folder: 'list/', name: 'Reading list' }] },
  { name: 'Look up', sections: [{ folder: 'methods/', name: 'Methods' }, { folder: 'datasets/', name: 'Datasets' }, { folder: 'tasks/', name: 'Tasks' }, { folder: 'authors/', name: 'Authors' }, { folder: 'results/', name: 'Results' }] },
  { name: 'Check', sections: [{ folder: 'about/', name: 'About' }, { folder: 'sources/', name: 'Sources' }, { folder: 'docs/', name: 'Documentation' }] },
  { name: 'Take away', sections: [{ folder: 'offline/', name: 'Read offline' }, { folder: 'data/papers.json', name: 'Papers as JSON' }, { folder: 'data/papers.bib', name: 'Papers as BibTeX' }, { folder: 'data/papers.ris', name: 'Papers as RIS' }, { folder: 'data/results.csv', name: 'Results as CSV' }, { folder: 'feed.xml', name: 'Feed' }, { folder: 'llms.txt', name: 'For programs' }] },
];

/** Nothing but this site's own files, no inline script or style. WebAssembly is the search engine's. */
export const contentSecurityPolicy = [
  "default-src 'self'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "worker-src 'self' blob:",
  "style-src 'self'",
  "img-src 'self' data:",
  "object-src 'none'",
  "base-uri 'self'",
  "form-action 'self'",
].join('; ');

/** More rows than this on one index page are split into several. */
export const rowsPerPage = 2000;
