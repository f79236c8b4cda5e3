import type { Report } from '../../diagnostics.ts';
import type { Corrections } from '../../model/corrections.ts';
import type { LocatedBibliographyEntry, SeedRecord } from '../../model/seed-record.ts';
import { reportStrayPlaces } from './check-places.ts';
import { chooseFields, type DraftWork } from './choose-fields.ts';
import { groupRecords } from './group-records.ts';

export type { DraftWork } from './choose-fields.ts';

/**
 * Joins the records of all seeds into works and chooses each one's bibliographic fields. Corrections that
 * name no record are reported.
 * @returns one draft a work, in the order of their first records.
 */
export function mergeRecords(
  records: SeedRecord[],
  bibliography: LocatedBibliographyEntry[],
  { corrections, report }: { corrections: Corrections; report: Report },
): DraftWork[] {
  reportStrayPlaces(records, corrections, report);
  return groupRecords(records, bibliography, { corrections: corrections.merges, report }).map((group) => chooseFields(group, corrections));
}
