import type { Report } from '../../diagnostics.ts';
import type { AliasCorrection, AuthorCorrection, Corrections } from '../../model/corrections.ts';
import type { SeedRecord } from '../../model/seed-record.ts';

type NamedPlace = { file: string; seed: string; ordinal: number };

/** Reports every record that a correction names and no seed has: such a correction does nothing. */
export function reportStrayPlaces(records: SeedRecord[], corrections: Corrections, report: Report): void {
  const known = new Set(records.map(({ seed, ordinal }) => `${seed} ${ordinal}`));
  for (const { file, seed, ordinal } of placesIn(corrections)) {
    if (known.has(`${seed} ${ordinal}`)) continue;
    report({
      severity: 'error', rule: 'correction-without-record', file: `content/corrections/${file}`, line: null,
      message: `A correction names record ${ordinal} of seeds/${seed}, which does not exist.`,
      hint: 'Mend or remove the entry.',
    });
  }
}

function placesIn({ merges, titles, authors, aliases }: Corrections): NamedPlace[] {
  return [
    ...merges.flatMap(({ records }) => records.map((place) => ({ file: 'merges.yaml', ...place }))),
    ...titles.map(({ record }) => ({ file: 'titles.yaml', ...record })),
    ...authors.flatMap((correction) => ('record' in correction ? [{ file: 'authors.yaml', ...correction.record }] : [])),
    ...placesOfNamesakes('aliases.yaml', aliases),
    ...placesOfNamesakes('authors.yaml', authors),
  ];
}

function placesOfNamesakes(file: string, corrections: (AliasCorrection | AuthorCorrection)[]): NamedPlace[] {
  return corrections
    .flatMap((correction) => ('namesakes' in correction ? correction.namesakes : []))
    .flatMap(({ records }) => records.map((place) => ({ file, ...place })));
}
