import { plainText } from '#text/plain-text.ts';
import type { PersonName } from '#text/person-name.ts';
import type { CitedWork } from './bibtex.ts';
import { addressOf, extraLines, isCitable, keywordsOf, pdfAddressOf, publicationOf, zoteroType } from './work-facts.ts';

/** A work with the absolute address of its page, by which it is told from the others of its file. */
export type DescribedWork = CitedWork & { page: string };

const namespaces = {
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  z: 'http://www.zotero.org/namespaces/export#',
  dc: 'http://purl.org/dc/elements/1.1/',
  dcterms: 'http://purl.org/dc/terms/',
  bib: 'http://purl.org/net/biblio#',
  foaf: 'http://xmlns.com/foaf/0.1/',
  link: 'http://purl.org/rss/1.0/modules/link/',
};

/** Zotero asks a unAPI server for its formats first, and finds the one there is in the very file that it then reads. */
const formatList = '<dcterms:format rdf:parseType="Literal"><format name="rdf_zotero"/></dcterms:format>';

/**
 * Works as a file of Zotero's own RDF, the one format that it reads without loss; null when none of them has a
 * known title. The file serves as answer of a unAPI server too (https://web.archive.org/web/2014/http://unapi.info/specs/).
 */
export function worksToZoteroRdf(works: readonly DescribedWork[]): string | null {
  const citable = works.filter(({ work }) => isCitable(work));
  if (citable.length === 0) return null;
  const declared = Object.entries(namespaces).map(([prefix, uri]) => ` xmlns:${prefix}="${uri}"`).join('');
  return `<?xml version="1.0" encoding="UTF-8"?>\n<rdf:RDF${declared}>\n${citable.map((work, index) => itemXml(work, index === 0)).join('')}</rdf:RDF>\n`;
}

/** Text for an element or attribute of XML. What XML 1.0 cannot hold is left out (https://www.w3.org/TR/xml/#charsets). */
export function escapeXml(text: string): string {
  return text.toWellFormed().replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '')
    .replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;').replaceAll('\r', '&#13;');
}

function itemXml({ work, names, page }: DescribedWork, first: boolean): string {
  const extra = extraLines(work, names);
  const pdf = pdfAddressOf(work);
  const parts = [
    first ? formatList : null,
    ...publicationParts(work),
    names.length === 0 ? null : `<bib:authors><rdf:Seq>${names.map(personXml).join('')}</rdf:Seq></bib:authors>`,
    element('dc:title', plainText(work.title)),
    element('dc:date', work.year === null ? null : String(work.year)),
    element('dc:identifier', work.doi === null ? null : `DOI ${work.doi}`),
    uriXml(addressOf(work) ?? page),
    element('dcterms:abstract', plainText(work.abstracts[0]?.text ?? '')),
    element('z:citationKey', work.citekey),
    element('dc:description', extra.length === 0 ? null : extra.join('\n')),
    ...keywordsOf(work).map((keyword) => `<dc:subject><z:AutomaticTag>${element('rdf:value', keyword) ?? ''}</z:AutomaticTag></dc:subject>`),
    pdf === null ? null : `<link:link rdf:resource="${escapeXml(`${page}#pdf`)}"/>`,
  ].filter((part) => part !== null);
  return `<rdf:Description rdf:about="${escapeXml(page)}">\n${parts.join('\n')}\n</rdf:Description>\n${pdf === null ? '' : pdfXml(page, pdf)}`;
}

function publicationParts(work: CitedWork['work']): (string | null)[] {
  const publication = publicationOf(work);
  const type = element('z:itemType', zoteroType(work));
  if (publication.kind !== 'preprint') {
    const venue = element('dc:title', publication.venue) ?? '';
    // Of a conference paper too: read as the name of the conference, the venue would be missing from references in many styles.
    return [type, `<dcterms:isPartOf><bib:Journal>${venue}</bib:Journal></dcterms:isPartOf>`];
  }
  const repository = element('foaf:name', publication.repository);
  return [
    type,
    repository === null ? null : `<dc:publisher><foaf:Organization>${repository}</foaf:Organization></dc:publisher>`,
    element('z:archiveID', work.arxiv === null ? null : `arXiv:${work.arxiv}`),
  ];
}

/** A name without a given name stays in one field. */
function personXml({ family, given, suffix }: PersonName): string {
  const first = [given, suffix].filter((part) => part !== '').join(', ');
  return `<rdf:li><foaf:Person>${element('foaf:surname', family) ?? ''}${element('foaf:givenName', first) ?? ''}</foaf:Person></rdf:li>`;
}

function pdfXml(page: string, pdf: string): string {
  const parts = [element('z:itemType', 'attachment'), element('dc:title', 'Full Text PDF'), uriXml(pdf), element('link:type', 'application/pdf')];
  return `<z:Attachment rdf:about="${escapeXml(`${page}#pdf`)}">${parts.join('')}</z:Attachment>\n`;
}

function uriXml(address: string): string {
  return `<dc:identifier><dcterms:URI>${element('rdf:value', address) ?? ''}</dcterms:URI></dc:identifier>`;
}

function element(name: string, text: string | null): string | null {
  return text === null || text === '' ? null : `<${name}>${escapeXml(text)}</${name}>`;
}
