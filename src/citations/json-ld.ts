import { doiUrl } from '#text/addresses.ts';
import type { PersonName } from '#text/person-name.ts';
import { plainText } from '#text/plain-text.ts';
import type { CitedWork } from './bibtex.ts';
import { addressOf, isCitable, publicationOf } from './work-facts.ts';

/** What the page about a work says of itself. `abstract` only where nothing else in the page gives it to programs. */
type AboutPage = { url: string; abstract?: string };

/** Page about a work in the words of schema.org: an `AboutPage` whose main entity is the article, under the page's address. */
export function workToJsonLd(cited: CitedWork, { url, abstract }: AboutPage): object {
  const { work, names } = cited;
  const sameAs = [...new Set([addressOf(work), work.doi === null ? null : doiUrl(work.doi)])].filter((address) => address !== null);
  return {
    '@context': 'https://schema.org',
    '@type': 'AboutPage',
    mainEntity: {
      '@type': 'ScholarlyArticle',
      '@id': url,
      ...(isCitable(work) ? { headline: plainText(work.title) } : {}),
      ...(names.length === 0 ? {} : { author: names.map(personOf) }),
      ...(work.year === null ? {} : { datePublished: String(work.year) }),
      ...identifiersOf(work),
      ...(sameAs.length === 0 ? {} : { sameAs }),
      ...placeOf(work),
      ...(abstract === undefined ? {} : { abstract }),
    },
  };
}

function identifiersOf({ arxiv, doi }: CitedWork['work']): object {
  const known = [{ propertyID: 'arXiv', value: arxiv }, { propertyID: 'DOI', value: doi }].filter(({ value }) => value !== null);
  return known.length === 0 ? {} : { identifier: known.map((identifier) => ({ '@type': 'PropertyValue', ...identifier })) };
}

function placeOf(work: CitedWork['work']): object {
  const publication = publicationOf(work);
  if (publication.kind === 'preprint') return {};
  return { isPartOf: { '@type': publication.kind === 'journal' ? 'Periodical' : 'PublicationVolume', name: publication.venue } };
}

/** The family name apart stands in the page's meta tags. */
function personOf({ family, given, suffix }: PersonName): object {
  return { '@type': 'Person', name: [given, family, suffix].filter((part) => part !== '').join(' ') };
}
