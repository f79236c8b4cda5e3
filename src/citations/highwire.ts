import type { PersonName } from '#text/person-name.ts';
import type { CitedWork } from './bibtex.ts';

/** One `<meta>`: its name and content. */
export type Meta = [name: string, content: string];

/** What a scholarly page says of the work it is about, as text without markup and as an absolute address. */
export type PageFacts = { title: string; abstract: string; url: string; venue: string | null; language: string };

/**
 * The `citation_*` tags that Google Scholar reads, with the `z:` tags that tell Zotero's Embedded
 * Metadata translator the kind of item: without them every page is a journal article there.
 */
export function highwireTags({ work, names }: CitedWork, page: PageFacts): Meta[] {
  const { type, year, venue, arxiv, doi } = work;
  const published = venue !== null && type !== 'preprint';
  return [
    ['citation_title', page.title],
    ...names.map((name): Meta => ['citation_author', authorContent(name, names.length)]),
    ...optional('citation_publication_date', year === null ? null : String(year)),
    ...optional('citation_conference_title', published && type === 'conference-paper' ? venue : null),
    ...optional('citation_journal_title', published && type === 'journal-article' ? venue : null),
    ...optional('citation_arxiv_id', arxiv),
    ...optional('citation_doi', doi),
    ['citation_abstract', page.abstract],
    ['citation_language', page.language],
    ['citation_public_url', page.url],
    ...zoteroTags(work),
  ];
}

function zoteroTags({ type, arxiv, citekey }: CitedWork['work']): Meta[] {
  const key = optional('z:citationKey', citekey);
  if (type === 'conference-paper') return [['z:itemType', 'conferencePaper'], ...optional('z:extra', arxiv === null ? null : `arXiv: ${arxiv}`), ...key];
  if (type === 'journal-article') return [['z:itemType', 'journalArticle'], ...optional('z:extra', arxiv === null ? null : `arXiv: ${arxiv}`), ...key];
  if (arxiv === null) return [['z:itemType', type === 'preprint' ? 'preprint' : 'document'], ...key];
  return [['z:itemType', 'preprint'], ['citation_publisher', 'arXiv'], ['z:archiveID', `arXiv:${arxiv}`], ...key];
}

/** A lone name with a comma would be read as two people; a closing semicolon keeps it one. A group ends with a comma. */
function authorContent({ family, given, suffix }: PersonName, people: number): string {
  const last = suffix === '' ? family : `${family} ${suffix}`;
  if (given === '') return `${last},`;
  return people === 1 ? `${last}, ${given};` : `${last}, ${given}`;
}

function optional(name: string, content: string | null): Meta[] {
  return content === null ? [] : [[name, content]];
}
