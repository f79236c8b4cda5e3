import type { LocatedBibliographyEntry, SeedRecord } from '../../model/seed-record.ts';
import type { Disagreement } from '../../model/work.ts';
import { nameKey } from '../../text/keys.ts';
import { parsePersonName } from '../../text/person-name.ts';
import { compareLists, fullerNames, leadingList } from './author-lists.ts';

/** An author as a source prints the name; the page's slug comes later. */
export type NamedAuthor = { name: string; source: 'seed' | 'bibliography' | 'correction'; position: number | null };

export type ChosenAuthors = {
  authors: NamedAuthor[];
  complete: boolean;
  count: number | null;
  notes: string[];
  disagreements: Disagreement[];
};

/**
 * Authors of a work: the best list of the bibliography where there is one, with each name in the fullest spelling
 * that an equal list prints; the owner of a profile that lists the work is an author by that source, at an
 * unknown position; a listing may state only how many there are. Lists that differ in people are a disagreement.
 * @param entries the work's bibliography entries, the leading one first.
 */
export function chooseAuthors(records: SeedRecord[], entries: LocatedBibliographyEntry[]): ChosenAuthors {
  const leading = leadingList(entries);
  const fuller = leading === null ? null : fullerNames(leading, entries);
  const chosen = chooseFrom(records, fuller);
  if (fuller === null) return chosen;
  const { notes, disagreements } = compareLists(fuller, entries);
  return { ...chosen, complete: chosen.complete && disagreements.length === 0, notes: [...new Set([...chosen.notes, ...notes])], disagreements: [...chosen.disagreements, ...disagreements] };
}

function chooseFrom(records: SeedRecord[], entry: LocatedBibliographyEntry | null): ChosenAuthors {
  const stated = records.map(({ authorsCount }) => authorsCount).find((count) => count !== null) ?? null;
  const listed = (entry?.authors ?? []).filter((name) => !/^(?:others|et al\.?)$/i.test(name));
  const cutShort = entry !== null && (entry.authorsTruncated || listed.length < entry.authors.length);
  const authors: NamedAuthor[] = listed.map((name, index) => ({ name, source: 'bibliography', position: index + 1 }));
  const disagreements: Disagreement[] = [];
  const owners = ownersNotListed(records, listed);
  for (const { owner, seed } of owners) {
    authors.push({ name: owner, source: 'seed', position: null });
    if (entry !== null && !cutShort) disagreements.push(ownerDisagreement(owner, seed, entry));
  }
  const goesOn = cutShort && stated !== null && stated > listed.length;
  if (entry !== null && stated !== null && stated !== listed.length && !goesOn) disagreements.push(countDisagreement(records, { stated, listed: listed.length }, entry));
  const complete = entry !== null && !cutShort && disagreements.length === 0;
  return { authors, complete, count: stated ?? (complete ? authors.length : null), notes: [...(cutShort ? [cutShortNote(listed.length, goesOn ? stated : null)] : []), ...notesOn(entry)], disagreements };
}

function ownersNotListed(records: SeedRecord[], listed: string[]): { owner: string; seed: string }[] {
  const keys = new Set(listed.map(nameKey));
  const owners = new Map<string, { owner: string; seed: string }>();
  for (const { profileOwner: owner, seed } of records) {
    if (owner === null || keys.has(nameKey(owner))) continue;
    owners.set(nameKey(owner), { owner, seed });
  }
  return [...owners.values()];
}

function ownerDisagreement(owner: string, seed: string, entry: LocatedBibliographyEntry): Disagreement {
  const family = nameKey(parsePersonName(owner).family);
  const given = nameKey(parsePersonName(owner).given);
  const similar = entry.authors.filter((name) => [nameKey(name.split(' ').at(-1) ?? ''), nameKey(name.split(' ')[0] ?? '')].some((key) => key === family || key === given));
  const hint = similar.length === 0 ? '' : ` It has ${similar.map((name) => `“${name}”`).join(' and ')}, who may or may not be the same person.`;
  return {
    field: 'authors',
    note: `The profile of ${owner} lists this work; the bibliography’s author list does not name ${owner}.${hint}`,
    values: [{ value: owner, source: `seeds/${seed}` }, { value: entry.authors.join(', '), source: `seeds/${entry.seed}` }],
  };
}

function countDisagreement(records: SeedRecord[], { stated, listed }: { stated: number; listed: number }, entry: LocatedBibliographyEntry): Disagreement {
  const listing = records.find(({ authorsCount }) => authorsCount === stated);
  return {
    field: 'authorsCount',
    note: `The listing states ${stated} authors, the bibliography lists ${listed}.`,
    values: [{ value: String(stated), source: `seeds/${listing?.seed ?? ''}` }, { value: String(listed), source: `seeds/${entry.seed}` }],
  };
}

/** @param stated the number of authors in a listing when it is larger, else null. */
function cutShortNote(listed: number, stated: number | null): string {
  const numbers = stated === null ? '' : `: the listing states ${stated} authors, the bibliography lists ${listed}`;
  return `The list is cut short in its source${numbers}.`;
}

function notesOn(entry: LocatedBibliographyEntry | null): string[] {
  if (entry === null) return [];
  return [
    ...(entry.initialsOnly === 'yes' ? ['Given names are initials in the source.'] : []),
    ...(entry.initialsOnly === 'partly' ? ['Some given names are initials in the source.'] : []),
    ...(entry.authorOrderUncertain ? ['Sources differ on the order of the authors.'] : []),
    ...(entry.authorListVariants !== null && entry.authorListVariants > 1 ? [`Sources print the list in ${entry.authorListVariants} wordings.`] : []),
  ];
}
