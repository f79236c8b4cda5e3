import { arxivKey, yearFromArxivId } from '#text/arxiv.ts';
import { parseInline } from '#text/inline.ts';
import { inlineToPlain } from '#text/inline-plain.ts';
import { isPreprintServer } from '#text/venue.ts';
import { decoded, readBibtexNames, type BibtexNames } from './bibtex-names.ts';
import type { BibtexField } from './bibtex-scan.ts';

export type BibtexFields = ReadonlyMap<string, BibtexField>;

/** What a BibTeX entry says of a work. `title` is empty where it has none; formulas in it stay LaTeX. */
export type BibtexFacts = BibtexNames & { title: string; year: number | null; venue: string | null; arxiv: string | null; doi: string | null };

/**
 * Facts of an entry, wherever the exports of reference managers, DBLP, Google Scholar and the ACL Anthology put them.
 * @param parent the entry that `crossref` names, whose title is the venue.
 */
export function bibtexFacts(fields: BibtexFields, parent: BibtexFields | null): BibtexFacts {
  const own = (...names: string[]): string | null => valueOf(fields, names);
  const title = [own('title'), own('subtitle')].filter((part) => part !== null).map(titleText).join(': ');
  const venue = own('booktitle', 'journaltitle', 'journal') ?? (parent === null ? null : valueOf(parent, ['booktitle', 'title']));
  const printed = venue === null ? null : decoded(venue);
  const year = /\b(1[5-9]\d\d|20\d\d)\b/u.exec(own('year', 'date') ?? (parent === null ? '' : (valueOf(parent, ['year', 'date']) ?? '')));
  return {
    title,
    ...readBibtexNames(own('author') ?? ''),
    year: year === null ? null : Number(year[1]),
    venue: printed === null || isPreprintServer(printed) ? null : printed,
    arxiv: arxivIn(fields),
    doi: doiIn(fields),
  };
}

function valueOf(fields: BibtexFields, names: string[]): string | null {
  return names.map((name) => fields.get(name)?.value.trim() ?? '').find((value) => value !== '') ?? null;
}

/** A title with the braces gone that only keep capitals; formulas stay. */
function titleText(latex: string): string {
  const parts = parseInline(latex).map((node) => (node.type === 'math' ? `$${node.tex}$` : inlineToPlain([node]).replace(/[{}]/gu, '')));
  return parts.join('').replace(/[\s\u00A0]+/gu, ' ').trim();
}

const newId = /(?<![\d.])(\d{4}\.\d{4,5})(?:v\d+)?(?![\d.]*\d)/u;
const oldId = /(?<![\w-])([a-z-]+(?:\.[A-Z]{2})?\/\d{7})(?:v\d+)?(?!\d)/u;

/** Fields that may hold an arXiv id, and what must stand before it there. */
const idPlaces: [string, RegExp][] = [
  ['arxivid', /^/u], ['arxiv', /^/u],
  ['url', /arxiv\.org\/(?:abs|pdf|html)\//iu], ['doi', /10\.48550\/arxiv\./iu],
  ['volume', /\babs\//iu],
  ...['journal', 'journaltitle', 'number', 'note', 'howpublished', 'eprint', 'pages'].map((name): [string, RegExp] => [name, /\barxiv\s*[:.]\s*|arxiv\.org\/(?:abs|pdf)\//iu]),
];

function arxivIn(fields: BibtexFields): string | null {
  const archive = valueOf(fields, ['archiveprefix', 'eprinttype']);
  const isArxiv = archive === null || /^arxiv$/iu.test(archive);
  const places: [string, RegExp][] = isArxiv ? [['eprint', /^/u], ...idPlaces] : idPlaces;
  for (const [name, before] of places) {
    const value = fields.get(name)?.value.replace(/[{}\\]/gu, '').trim() ?? '';
    const mark = before.exec(value);
    if (mark === null) continue;
    const rest = value.slice(mark.index + mark[0].length);
    const id = newId.exec(rest)?.[1] ?? oldId.exec(rest)?.[1];
    if (id !== undefined && yearFromArxivId(id) !== null) return arxivKey(id);
  }
  return null;
}

/** The DOI without its resolver; arXiv's own DOIs are its ids again and count as those. */
function doiIn(fields: BibtexFields): string | null {
  for (const name of ['doi', 'url', 'ee']) {
    const found = /\b(10\.\d{4,9}\/\S+)/u.exec(fields.get(name)?.value.replace(/[{}\\]/gu, '') ?? '')?.[1];
    if (found !== undefined && (name === 'doi' || /doi\.org\//iu.test(fields.get(name)?.value ?? '')) && !/^10\.48550\/arxiv\./iu.test(found)) return found;
  }
  return null;
}
