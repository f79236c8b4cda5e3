import type { Report } from '../diagnostics.ts';
import type { AliasCorrection, AuthorCorrection, Corrections } from '../model/corrections.ts';
import { nameKey } from '../text/keys.ts';
import type { Facts } from './3-extract/index.ts';
import { standsAt } from './apply-corrections.ts';

type Place = { seed: string; ordinal: number };
type Draft = { title: string | null; authors: { name: string }[]; abstracts: { text: string; sources: Place[] }[] };
/** A work and its facts, in which namesakes have the names given to them. */
export type ReadWork = { draft: Draft; facts: Facts };
type Kind = AliasCorrection['kind'];
type File = 'aliases.yaml' | 'authors.yaml' | 'merges.yaml' | 'titles.yaml';

/** Reports every correction that changes nothing, and those that contradict one another. */
export function reportIdleCorrections(works: ReadWork[], corrections: Corrections, report: Report): void {
  const idle = (file: File, message: string): void => {
    report({ severity: 'warning', rule: 'correction-without-effect', file: `content/corrections/${file}`, line: null, message, hint: 'Mend its spelling or remove the entry.' });
  };
  const contradict = (file: File, message: string): void => {
    report({ severity: 'warning', rule: 'corrections-contradict', file: `content/corrections/${file}`, line: null, message, hint: 'Keep one of them.' });
  };
  for (const message of idleAliases(works, corrections.aliases)) idle('aliases.yaml', message);
  for (const message of idleNamesakes(works, corrections.aliases)) idle('aliases.yaml', message);
  for (const name of absentAuthors(works, corrections)) idle('authors.yaml', `No work has the author “${name}”, whom a correction names.`);
  for (const message of idleAuthorNamesakes(works, corrections.authors)) idle('authors.yaml', message);
  for (const pair of namesOfBothKinds(corrections.authors)) contradict('authors.yaml', `${pair} are said both to be one person and to be two.`);
  for (const place of worksCorrectedTwice(works, corrections.titles.map(({ record }) => record))) contradict('titles.yaml', `The work of ${place} is given two titles; only the first counts.`);
  for (const place of worksCorrectedTwice(works, corrections.authors.flatMap((correction) => ('record' in correction ? [correction.record] : [])))) contradict('authors.yaml', `The work of ${place} is given two lists of authors; only the first counts.`);
  for (const pair of pairsOfBothKinds(corrections)) contradict('merges.yaml', `${pair} are said both to be one work and to be two; they stay apart.`);
}

function idleAliases(works: ReadWork[], corrections: AliasCorrection[]): string[] {
  const joined = corrections.filter((correction) => 'aliases' in correction);
  const kinds = new Set(joined.map(({ kind }) => kind));
  const present = new Map([...kinds].map((kind) => [kind, new Set(works.flatMap((work) => namesIn(work, kind)).map(nameKey))]));
  return joined.flatMap(({ kind, name, aliases }) => aliases
    .filter((alias) => present.get(kind)?.has(nameKey(alias)) !== true)
    .map((alias) => `No work names a ${kind} “${alias}”, which is to be an alias of “${name}”.`));
}

/** Names that a work has for things of a kind, canonical or as printed. */
function namesIn({ draft, facts }: ReadWork, kind: Kind): string[] {
  if (kind !== 'task') return (kind === 'method' ? facts.methods : facts.datasets).flatMap(({ name, aliases }) => [name, ...aliases]);
  return facts.tasks.flatMap(({ evidence }) => evidence.map(({ abstract, sentence, start, end }) => ((sentence === 0 ? draft.title : draft.abstracts[abstract]?.text) ?? '').slice(start, end)));
}

function idleNamesakes(works: ReadWork[], corrections: AliasCorrection[]): string[] {
  return corrections.filter((correction) => 'namesakes' in correction).flatMap(({ kind, name: printed, namesakes }) => namesakes.flatMap(({ name, records }) => {
    const meant = works.filter(({ draft }) => records.some((place) => standsAt(draft, place)));
    const named = meant.some((work) => (kind === 'method' ? work.facts.methods : work.facts.datasets).some((fact) => fact.name === name));
    // Records that do not exist are reported where they are looked up.
    return meant.length === 0 || named ? [] : [`No work that is to mean “${name}” names a ${kind} “${printed}”.`];
  }));
}

function absentAuthors(works: ReadWork[], { authors }: Corrections): string[] {
  const given = authors.flatMap((correction) => ('namesakes' in correction ? correction.namesakes.map(({ name }) => name) : []));
  const present = new Set([...works.flatMap(({ draft }) => draft.authors.map(({ name }) => name)), ...given].map(nameKey));
  return authors
    .flatMap((correction) => ('samePerson' in correction ? correction.samePerson : 'differentPeople' in correction ? correction.differentPeople : []))
    .filter((name) => !present.has(nameKey(name)));
}

function idleAuthorNamesakes(works: ReadWork[], corrections: AuthorCorrection[]): string[] {
  return corrections.filter((correction) => 'namesakes' in correction).flatMap(({ name: printed, namesakes }) => namesakes.flatMap(({ name, records }) => records.flatMap((place) => {
    const meant = works.find(({ draft }) => standsAt(draft, place));
    const listed = meant?.draft.authors.some((author) => nameKey(author.name) === nameKey(printed)) ?? true;
    return listed ? [] : [`The work of ${inWords(place)} has no author “${printed}” who could be “${name}”.`];
  })));
}

function namesOfBothKinds(corrections: AuthorCorrection[]): string[] {
  const same = new Set(corrections.flatMap((correction) => ('samePerson' in correction ? pairs(correction.samePerson.map(nameKey).sort()) : [])));
  const different = corrections.flatMap((correction) => ('differentPeople' in correction ? [correction.differentPeople] : []));
  return different.flatMap((names) => pairs(names.map(nameKey).sort()).some((pair) => same.has(pair)) ? [names.map((name) => `“${name}”`).join(' and ')] : []);
}

/** Second and later places, in words, that lead to a work which an earlier one led to. */
function worksCorrectedTwice(works: ReadWork[], places: Place[]): string[] {
  const seen = new Set<ReadWork>();
  return places.flatMap((place) => {
    const work = works.find(({ draft }) => standsAt(draft, place));
    if (work === undefined || !seen.has(work)) {
      if (work !== undefined) seen.add(work);
      return [];
    }
    return [inWords(place)];
  });
}

function pairsOfBothKinds({ merges }: Corrections): string[] {
  const pairsOf = (action: 'merge' | 'apart'): Set<string> => new Set(merges.filter((correction) => correction.action === action).flatMap(({ records }) => pairs(records.map(inWords).sort())));
  const apart = pairsOf('apart');
  return [...pairsOf('merge')].filter((pair) => apart.has(pair));
}

function pairs(names: string[]): string[] {
  return names.flatMap((name, index) => names.slice(index + 1).map((other) => `${name} and ${other}`));
}

function inWords({ seed, ordinal }: Place): string {
  return `record ${ordinal} of seeds/${seed}`;
}
