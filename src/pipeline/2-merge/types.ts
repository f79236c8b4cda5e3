import type { LocatedBibliographyEntry, SeedRecord } from '../../model/seed-record.ts';

/** Records taken to be one work, with the reason for each joined pair. The first record leads. */
export type RecordGroup = {
  records: SeedRecord[];
  merges: { rule: string; reason: string }[];
  bibliography: LocatedBibliographyEntry[];
};
