import { plainText } from '#text/plain-text.ts';
import type { PersonName } from '#text/person-name.ts';
import type { CitedWork } from './bibtex.ts';
import { addressOf, extraLines, isCitable, isSingleName, publicationOf } from './work-facts.ts';

/** A name in CSL-JSON; a group's is `literal`. */
export type CslName = { family: string; given?: string; suffix?: string } | { literal: string };

/** A work in CSL-JSON (https://docs.citationstyles.org/en/stable/specification.html#appendix-iv-variables). What is not known is left out. */
export type CslItem = {
  id: string;
  type: 'article' | 'paper-conference' | 'article-journal';
  title: string;
  'citation-key'?: string;
  author?: CslName[];
  issued?: { 'date-parts': [[number]] };
  'container-title'?: string;
  publisher?: string;
  number?: string;
  DOI?: string;
  URL?: string;
  abstract?: string;
  note?: string;
};

/**
 * A work as an item of CSL-JSON; null for one without a known title. Works of unknown kind are `article` too:
 * Zotero refuses a whole file for one type that it does not know.
 */
export function workToCsl({ work, names }: CitedWork): CslItem | null {
  if (!isCitable(work)) return null;
  const [extra, address] = [extraLines(work, names), addressOf(work)];
  return {
    id: work.citekey,
    ...publicationFields(work),
    title: plainText(work.title),
    ...(names.length === 0 ? {} : { author: names.map(cslName) }),
    ...(work.year === null ? {} : { issued: { 'date-parts': [[work.year]] } }),
    ...(work.doi === null ? {} : { DOI: work.doi }),
    ...(address === null ? {} : { URL: address }),
    ...abstractField(work),
    'citation-key': work.citekey,
    ...(extra.length === 0 ? {} : { note: extra.join('\n') }),
  };
}

/** Items as the text of a CSL-JSON file. */
export function cslFile(items: readonly CslItem[]): string {
  return `${JSON.stringify(items, null, 1)}\n`;
}

function publicationFields(work: CitedWork['work']): Pick<CslItem, 'type' | 'container-title' | 'publisher' | 'number'> {
  const publication = publicationOf(work);
  if (publication.kind === 'conference') return { type: 'paper-conference', 'container-title': publication.venue };
  if (publication.kind === 'journal') return { type: 'article-journal', 'container-title': publication.venue };
  return {
    type: 'article',
    ...(publication.repository === null ? {} : { publisher: publication.repository }),
    ...(work.arxiv === null ? {} : { number: `arXiv:${work.arxiv}` }),
  };
}

function abstractField({ abstracts }: CitedWork['work']): Pick<CslItem, 'abstract'> {
  const [first] = abstracts;
  return first === undefined ? {} : { abstract: plainText(first.text) };
}

/** Particles stand with the family name and a suffix with the given one, since Zotero drops the fields made for them. */
function cslName(name: PersonName): CslName {
  if (isSingleName(name)) return { literal: name.family };
  return { family: name.family, given: [name.given, name.suffix].filter((part) => part !== '').join(', ') };
}
