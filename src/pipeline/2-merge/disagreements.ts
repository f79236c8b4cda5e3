import type { LocatedBibliographyEntry, SeedRecord } from '../../model/seed-record.ts';
import type { Disagreement, Work } from '../../model/work.ts';
import { doiKey } from '../../text/arxiv.ts';
import { titleKey } from '../../text/keys.ts';
import { couldBeSameVenue } from '../../text/venue.ts';

/** Titles of listings that differ by more than typography. */
export function titleDisagreements(records: SeedRecord[]): Disagreement[] {
  const titles = new Map(records.flatMap(({ title, seed }) => (title === null ? [] : [[titleKey(title), { value: title, source: `seeds/${seed}` }] as const])));
  return titles.size < 2 ? [] : [{ field: 'title', note: 'The listings print different titles.', values: [...titles.values()] }];
}

/** All abstracts, when there are several. */
export function abstractDisagreements(abstracts: Pick<Work['abstracts'][number], 'text' | 'sources'>[]): Disagreement[] {
  if (abstracts.length < 2) return [];
  const values = abstracts.map(({ text, sources }) => ({ value: `${text.length} characters`, source: sources.map(({ seed, ordinal }) => `seeds/${seed}, record ${ordinal}`).join('; ') }));
  return [{ field: 'abstract', note: 'The listings print abstracts that differ; all are shown.', values }];
}

/** arXiv ids that sources give, when they are more than one. */
export function arxivDisagreements(ids: string[], bibliography: LocatedBibliographyEntry[]): Disagreement[] {
  const versions = ids.length < 2 ? [] : [{ field: 'arxiv' as const, note: 'Sources give different arXiv ids.', values: ids.map((id) => ({ value: id, source: bibliography.find(({ arxiv }) => arxiv === id)?.arxivSource ?? 'seeds' })) }];
  const conflicts = bibliography.flatMap(({ arxiv, arxivSource, arxivConflicts }) => {
    const others = Object.entries(arxivConflicts).map(([id, sources]) => ({ value: id, source: sources.join('; ') }));
    if (others.length === 0) return [];
    return [{ field: 'arxiv' as const, note: 'A public source gives another arXiv id.', values: [{ value: arxiv ?? '', source: arxivSource ?? '' }, ...others] }];
  });
  return [...versions, ...conflicts];
}

/** Venues that are not spellings of one another: a work and its longer print elsewhere, or a mistaken entry. */
export function venueDisagreements(bibliography: LocatedBibliographyEntry[]): Disagreement[] {
  const apart: { value: string; source: string }[] = [];
  for (const { venue, venueSource, source } of bibliography) {
    if (venue === null || apart.some(({ value }) => couldBeSameVenue(value, venue))) continue;
    apart.push({ value: venue, source: venueSource ?? source });
  }
  return apart.length < 2 ? [] : [{ field: 'venue', note: 'The bibliography gives different venues.', values: apart }];
}

/** DOIs that entries give, when they are more than one. */
export function doiDisagreements(bibliography: LocatedBibliographyEntry[]): Disagreement[] {
  const dois = new Map(bibliography.flatMap(({ doi, source }) => (doi === null ? [] : [[doiKey(doi), { value: doi, source }] as const])));
  return dois.size < 2 ? [] : [{ field: 'doi', note: 'The bibliography gives different DOIs.', values: [...dois.values()] }];
}
