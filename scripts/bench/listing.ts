import { readSeed } from '#pipeline/1-read/index.ts';
import type { BibliographyEntry } from '#model/seed-record.ts';
import type { BenchPaper } from './synthesise.ts';

/** A seed document to write. */
export type SeedText = { name: string; text: string };

const papersPerDocument = 500;

const oneLine = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();

/** A daily listing of some papers. */
function listingOf(papers: readonly BenchPaper[]): string {
  return papers
    .map(({ title, abstract, authors, year }) => `${oneLine(title)}\n\n${oneLine(abstract)}\n\n  • ${Math.max(1, authors.length)} authors\n·\nMar 7, ${year}\n`)
    .join('\n');
}

function bibliographyEntry(paper: BenchPaper, records: BibliographyEntry['records']): BibliographyEntry {
  return {
    records, title: oneLine(paper.title), authors: paper.authors, year: paper.year, venue: paper.venue, arxiv: null, doi: null,
    source: 'made for the measurement', how: 'made up', venueSource: null, arxivSource: null, yearFrom: null, titleFrom: null,
    titleInSource: null, authorsTruncated: false, initialsOnly: 'no', authorOrderUncertain: false, authorsCountStated: null,
    authorListVariants: null, arxivConflicts: {}, note: null,
  };
}

/**
 * Papers as seed documents: daily listings, and one bibliography that names the authors and venues.
 * Papers that share a title with an earlier one, or are read as something else than written, get no entry.
 */
export function corpusToSeeds(papers: readonly BenchPaper[]): SeedText[] {
  const listings: SeedText[] = [];
  const entries: BibliographyEntry[] = [];
  for (let start = 0; start < papers.length; start += papersPerDocument) {
    const part = papers.slice(start, start + papersPerDocument);
    const listing = { name: `${String(listings.length).padStart(3, '0')}_listing.txt`, text: listingOf(part) };
    listings.push(listing);
    const byTitle = new Map(part.map((paper) => [oneLine(paper.title), paper]));
    for (const record of readSeed({ name: listing.name, bytes: Buffer.from(listing.text) }, () => undefined).records) {
      const paper = byTitle.get(record.title ?? '');
      if (paper === undefined || paper.authors.length === 0) continue;
      entries.push(bibliographyEntry(paper, [{ seed: record.seed, start: record.start, end: record.end }]));
    }
  }
  const header = { kind: 'seedbed-bibliography', version: 1, note: 'Made for the measurement.' };
  return [...listings, { name: 'bibliography.jsonl', text: [header, ...entries].map((line) => `${JSON.stringify(line)}\n`).join('') }];
}
