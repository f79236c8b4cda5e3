import type { LocatedBibliographyEntry, SeedRecord } from '../../model/seed-record.ts';
import type { Disagreement, Work } from '../../model/work.ts';
import { yearFromArxivId } from '../../text/arxiv.ts';

type KnownYear = Work['years'][number];

/** Strongest first: a venue's year, the listing's date, the arXiv id, else the bibliography's word alone. */
const precedence: KnownYear['source'][] = ['correction', 'venue', 'listing', 'arxiv', 'bibliography'];

/**
 * Every year that is known of a work, strongest source first, each year of a kind of source once.
 * @param arxivIds all arXiv ids that are known for the work.
 */
export function knownYears(records: SeedRecord[], bibliography: LocatedBibliographyEntry[], arxivIds: string[]): KnownYear[] {
  const years: KnownYear[] = [
    ...bibliography.flatMap((entry): KnownYear[] => {
      if (entry.year === null) return [];
      if (entry.venue !== null) return [{ year: entry.year, source: 'venue', from: entry.venue }];
      const ofPreprint = entry.yearFrom === 'arXiv id' || (entry.arxiv !== null && yearFromArxivId(entry.arxiv) === entry.year);
      return ofPreprint ? [] : [{ year: entry.year, source: 'bibliography', from: `seeds/${entry.seed}` }];
    }),
    ...records.flatMap((record): KnownYear[] => {
      const year = record.date?.year ?? record.year;
      return year === null ? [] : [{ year, source: 'listing', from: `seeds/${record.seed}` }];
    }),
    ...arxivIds.flatMap((id): KnownYear[] => {
      const year = yearFromArxivId(id);
      return year === null ? [] : [{ year, source: 'arxiv', from: `arXiv:${id}` }];
    }),
  ];
  const distinct = new Map(years.map((known) => [`${known.source} ${known.year} ${known.from}`, known]));
  return [...distinct.values()].sort((a, b) => precedence.indexOf(a.source) - precedence.indexOf(b.source));
}

/** Sources of one kind that give different years: two listings, or two venues. A preprint's year before its venue's is no disagreement. */
export function yearDisagreements(years: KnownYear[]): Disagreement[] {
  return (['venue', 'listing'] as const).flatMap((source) => {
    const same = years.filter((known) => known.source === source);
    if (new Set(same.map(({ year }) => year)).size < 2) return [];
    const note = source === 'venue' ? 'The bibliography knows versions of different years.' : 'The listings give different years.';
    return [{ field: 'year' as const, note, values: same.map(({ year, from }) => ({ value: String(year), source: from })) }];
  });
}
