/** Where arXiv shows a paper. */
export function arxivUrl(id: string): string {
  return `https://arxiv.org/abs/${id}`;
}

/** A DOI as a link, in the form that DataCite and Crossref ask for. What a URL reserves is encoded, slashes aside. */
export function doiUrl(doi: string): string {
  return `https://doi.org/${encodeURIComponent(doi).replaceAll('%2F', '/')}`;
}
