// Exports papers as one file: fetches what stands beside each paper's page and joins it.

/** Formats in which papers are exported, with what their files end in. */
export const exportFormats = {
  bib: { name: 'BibTeX', extension: '.bib', type: 'application/x-bibtex' },
  ris: { name: 'RIS', extension: '.ris', type: 'application/x-research-info-systems' },
  csl: { name: 'CSL-JSON', extension: '.csl.json', type: 'application/vnd.citationstyles.csl+json' },
} as const;
export type ExportFormat = keyof typeof exportFormats;

const ATONCE = 20;

/** A file of citations, and the papers that have none, since no source prints their title. */
export type Exported = { text: string; left: string[] };

/**
 * Citations of papers in one format, in their order.
 * @param folder address of the folder of papers, with a trailing slash.
 * @throws Error when a file cannot be fetched for another reason than that there is none.
 */
export async function exportPapers(ids: readonly string[], format: ExportFormat, folder: string): Promise<Exported> {
  const texts: (string | null)[] = [];
  for (let start = 0; start < ids.length; start += ATONCE) {
    texts.push(...(await Promise.all(ids.slice(start, start + ATONCE).map((id) => citationOf(`${folder}${id}/${id}${exportFormats[format].extension}`)))));
  }
  const found = texts.filter((text) => text !== null);
  return { text: joinCitations(found, format), left: ids.filter((_, index) => texts[index] === null) };
}

async function citationOf(address: string): Promise<string | null> {
  const response = await fetch(address);
  if (response.status === 404) return null;
  if (!response.ok) throw new Error(`${response.status} for ${address}`);
  return response.text();
}

/** One file out of several: lists become one list, entries follow one another. */
export function joinCitations(texts: readonly string[], format: ExportFormat): string {
  if (format === 'bib') return texts.map((text) => text.replace(/\n*$/, '\n')).join('\n');
  if (format === 'ris') return texts.join('');
  return `${JSON.stringify(texts.flatMap((text): unknown => JSON.parse(text)), null, 2)}\n`;
}

/** Hands a text to the reader as a file. */
export function download(text: string, name: string, type: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}
