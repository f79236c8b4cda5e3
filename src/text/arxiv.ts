/**
 * Year in which an arXiv id was given (https://info.arxiv.org/help/arxiv_identifier.html): `2211.13228` is 2022,
 * `hep-th/9901001` is 1999. Null for what is no arXiv id.
 */
export function yearFromArxivId(id: string): number | null {
  const digits = /^(\d{2})(\d{2})\.\d{4,5}(?:v\d+)?$/.exec(id) ?? /^[a-z-]+(?:\.[A-Z]{2})?\/(\d{2})(\d{2})\d{3}(?:v\d+)?$/.exec(id);
  if (digits === null) return null;
  const year = Number(digits[1]);
  const month = Number(digits[2]);
  if (month < 1 || month > 12) return null;
  return year >= 91 ? 1900 + year : 2000 + year;
}

/** Key under which two prints of an arXiv id meet: small letters, without the version. `2211.13228v2` meets `2211.13228`. */
export function arxivKey(id: string): string {
  return id.trim().replace(/v\d+$/i, '').toLowerCase();
}

/** Key under which two prints of a DOI meet: without resolver, in small letters (DOIs are case-blind). */
export function doiKey(doi: string): string {
  return doi.trim().replace(/^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)/i, '').toLowerCase();
}
