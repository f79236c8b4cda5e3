import type { PersonName } from '#text/person-name.ts';
import type { CitedWork } from './bibtex.ts';
import { addressOf, extraLines, pdfAddressOf, publicationOf, zoteroType } from './work-facts.ts';

/** One `<meta>`: its name and content. */
export type Meta = [name: string, content: string];

/** What a scholarly page says of the work it is about, as text without markup and as an absolute address. */
export type PageFacts = { title: string; abstract: string; url: string; language: string };

/** A longer abstract is left to the file that Zotero reads before these tags: pages have a weight to keep to. */
const longestAbstract = 1750;

/**
 * The `citation_*` tags that Google Scholar reads, with the `z:` tags that tell Zotero's Embedded
 * Metadata translator the kind of item: without them every page is a journal article there.
 */
export function highwireTags({ work, names }: CitedWork, page: PageFacts): Meta[] {
  const { year, arxiv, doi } = work;
  return [
    ['citation_title', page.title],
    ...names.map((name): Meta => ['citation_author', authorContent(name, names.length)]),
    ...optional('citation_publication_date', year === null ? null : String(year)),
    ...publicationTags(work),
    ...optional('citation_arxiv_id', arxiv),
    ...optional('citation_doi', doi),
    ...optional('citation_pdf_url', pdfAddressOf(work)),
    ...optional('citation_abstract', page.abstract.length > longestAbstract ? null : page.abstract),
    ['citation_language', page.language],
    // It is what Zotero keeps as the item's own address.
    ['citation_public_url', addressOf(work) ?? page.url],
    ['z:itemType', zoteroType(work)],
    ...optional('z:citationKey', work.citekey),
    ...optional('z:extra', extraLines(work, names).join('\n') || null),
  ];
}

/** A preprint has neither conference nor journal: a tag of those would make it one. Zotero reads its repository from the publisher. */
function publicationTags(work: CitedWork['work']): Meta[] {
  const publication = publicationOf(work);
  if (publication.kind === 'conference') return [['citation_conference_title', publication.venue]];
  if (publication.kind === 'journal') return [['citation_journal_title', publication.venue]];
  return [
    ...optional('citation_publisher', publication.repository),
    ...optional('z:archiveID', work.arxiv === null ? null : `arXiv:${work.arxiv}`),
  ];
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
