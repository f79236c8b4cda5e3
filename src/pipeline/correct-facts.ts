import type { FactCorrection, ResultCorrection } from '../model/corrections.ts';
import type { Evidence } from '../model/provenance.ts';
import type { Result } from '../model/work.ts';
import { nameKey } from '../text/keys.ts';
import { evidenceOf, numbersOf, passagesOf, type Facts, type Passage, type TextOfWork } from './3-extract/index.ts';

type Tell = (message: string) => void;
/** What a correction is applied to: the texts of its work, its reason, and where to say that it changes nothing. */
type Field = { passages: Passage[]; reason: string; tell: Tell };

type NameCorrection = { name: string } & ({ drop: true } | { aliases?: string[] | undefined; without?: string[] | undefined; role?: 'proposed' | 'mentioned' | undefined });
type NameFact = { name: string; aliases: string[]; role?: 'proposed' | 'mentioned'; corrected: string | null; evidence: Evidence[] };

/**
 * One work's facts with a reader's corrections, each marked with its reason. What a correction adds must stand
 * in the text; one that finds nothing to change is told of and left out.
 */
export function correctFacts(facts: Facts, work: TextOfWork, { corrections, tell }: { corrections: readonly FactCorrection[]; tell: Tell }): Facts {
  const passages = passagesOf(work);
  let corrected = facts;
  for (const { reason, methods, datasets, tasks, results, code } of corrections) {
    const field = { passages, reason, tell };
    corrected = {
      methods: methods.reduce((known, one) => correctName(known, one, { ...field, make: (fact) => ({ role: 'mentioned' as const, ...fact }) }), corrected.methods),
      datasets: datasets.reduce((known, one) => correctName(known, one, { ...field, make: (fact) => fact }), corrected.datasets),
      tasks: tasks.reduce((known, one) => correctTask(known, one, field), corrected.tasks),
      results: results.reduce((known, one) => correctResult(known, one, field), corrected.results),
      code: code.reduce((known, one) => correctLink(known, one, field), corrected.code),
    };
  }
  return corrected;
}

/** Makes a fact of a kind from what every named fact has. */
type NameField<Fact> = Field & { make: (fact: Omit<NameFact, 'role'>) => Fact };

function correctName<Fact extends NameFact>(known: Fact[], correction: NameCorrection, field: NameField<Fact>): Fact[] {
  const keys = new Set([correction.name, ...('drop' in correction ? [] : (correction.aliases ?? []))].map(nameKey));
  const meant = known.filter(({ name, aliases }) => [name, ...aliases].some((spelling) => keys.has(nameKey(spelling))));
  const [first] = meant;
  if ('drop' in correction) {
    if (first === undefined) field.tell(`It has no “${correction.name}” to drop.`);
    return known.filter((fact) => fact !== first);
  }
  const { name, aliases = [], without = [], role } = correction;
  const unwanted = new Set(without.map(nameKey));
  const spellings = [...new Set([name, ...aliases, ...meant.flatMap((fact) => [fact.name, ...fact.aliases])])].filter((spelling) => !unwanted.has(nameKey(spelling)));
  const evidence = placesOf(spellings, field.passages);
  if (evidence.length === 0) {
    field.tell(`“${[name, ...aliases].join('”, “')}” does not stand in its text.`);
    return known;
  }
  const printed = spellings.filter((spelling) => spelling !== name && field.passages.some(({ text }) => occurrences(text, spelling).length > 0));
  const grounds = { name, aliases: printed, corrected: field.reason, evidence };
  const fact = { ...(first === undefined ? field.make(grounds) : { ...first, ...grounds }), ...(role === undefined ? {} : { role }) };
  return first === undefined ? [...known, fact] : known.flatMap((one) => (one === first ? [fact] : meant.includes(one) ? [] : [one]));
}

/** Every place where one of the spellings stands as words of its own; of those that overlap the longest. */
function placesOf(spellings: readonly string[], passages: readonly Passage[]): Evidence[] {
  return passages.flatMap((passage) => {
    const spans = spellings.flatMap((spelling) => occurrences(passage.text, spelling)).sort((a, b) => a.start - b.start || b.end - a.end);
    let reached = 0;
    return spans.flatMap(({ start, end }) => {
      if (start < reached) return [];
      reached = end;
      return [evidenceOf({ passage, start, end })];
    });
  });
}

function occurrences(text: string, words: string): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = [];
  for (let start = text.indexOf(words); start >= 0; start = text.indexOf(words, start + 1)) {
    const end = start + words.length;
    if (!/[\p{L}\p{N}]$/u.test(text.slice(0, start)) || !/^[\p{L}\p{N}]/u.test(words)) {
      if (!/^\p{L}/u.test(text.slice(end, end + 1)) || /[^\p{L}]$/u.test(words) || /^s(?!\p{L})/u.test(text.slice(end))) found.push({ start, end });
    }
  }
  return found;
}

function correctTask(known: Facts['tasks'], correction: FactCorrection['tasks'][number], { passages, reason, tell }: Field): Facts['tasks'] {
  const present = known.find(({ name }) => nameKey(name) === nameKey(correction.name));
  if ('drop' in correction) {
    if (present === undefined) tell(`It has no task “${correction.name}” to drop.`);
    return known.filter((fact) => fact !== present);
  }
  const evidence = placesOf([correction.at], passages);
  if (evidence.length === 0) tell(`“${correction.at}” does not stand in its text.`);
  if (evidence.length === 0) return known;
  return [...known.filter((fact) => fact !== present), { name: correction.name, inferred: false, corrected: reason, evidence }];
}

function correctResult(known: Result[], correction: ResultCorrection, { passages, reason, tell }: Field): Result[] {
  const places = passages.filter(({ isTitle }) => !isTitle).flatMap((passage) => {
    const start = passage.text.indexOf(correction.at);
    return start < 0 || passage.text.includes(correction.at, start + 1) ? [] : [{ passage, start }];
  });
  if (places.length === 0) {
    tell(`“${correction.at}” stands nowhere in its text, or more than once.`);
    return known;
  }
  return places.reduce((results, place) => correctResultAt(results, correction, { ...place, reason, tell }), known);
}

type At = { passage: Passage; start: number; reason: string; tell: Tell };

function correctResultAt(known: Result[], correction: ResultCorrection, { passage, start, reason, tell }: At): Result[] {
  const present = known.find(({ evidence: [place] }) => place?.abstract === passage.abstract && place.start === start);
  if ('drop' in correction) {
    if (present === undefined) tell(`It has no result at “${correction.at}” to drop.`);
    return known.filter((result) => result !== present);
  }
  const { at, ...given } = correction;
  const fields = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
  const stated = new Set<string>(Object.keys(fields));
  const base = present ?? resultAt(passage, start);
  if (base === null) {
    tell(`“${at}” does not begin with a number.`);
    return known;
  }
  const result: Result = { ...base, inferred: base.inferred.filter((part) => !stated.has(part)), ...fields, corrected: reason };
  const rest = known.filter((one) => one !== present);
  // In the order of the text, so that a table reads as the abstract does.
  const index = rest.findIndex(({ evidence: [place] }) => place !== undefined && (place.abstract > passage.abstract || (place.abstract === passage.abstract && place.start > start)));
  return index < 0 ? [...rest, result] : rest.toSpliced(index, 0, result);
}

/** A bare result for the number at a place; null where none begins there. */
function resultAt(passage: Passage, start: number): Result | null {
  const number = numbersOf(passage.text).find((one) => one.start === start);
  const raw = number?.raw ?? /^[-−–]?\d[\d,]*(?:\.\d+)?/.exec(passage.text.slice(start))?.[0];
  if (raw === undefined) return null;
  return {
    raw,
    value: number?.value ?? Number(raw.replaceAll(',', '').replace(/^[−–]/, '-')),
    unit: number?.unit ?? null,
    task: null, metric: null, dataset: null, method: null, kind: 'absolute', setting: null, inferred: [], corrected: null,
    evidence: [evidenceOf({ passage, start, end: start + raw.length })],
  };
}

function correctLink(known: Facts['code'], correction: FactCorrection['code'][number], { passages, reason, tell }: Field): Facts['code'] {
  const present = known.find(({ url }) => url === correction.url);
  if ('drop' in correction) {
    if (present === undefined) tell(`It has no link ${correction.url} to drop.`);
    return known.filter((fact) => fact !== present);
  }
  const evidence = placesOf([correction.url], passages);
  if (evidence.length === 0) tell(`${correction.url} does not stand in its text.`);
  if (evidence.length === 0 || present !== undefined) return known;
  return [...known, { url: correction.url, corrected: reason, evidence }];
}
