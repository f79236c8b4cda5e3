import { nameKey } from '#text/keys.ts';
import { thingKey } from './name-index.ts';
import { isSameLongForm, longKey, type Member } from './resolve-members.ts';

/** One of the things that a name stands for. */
export type Sense = {
  /** Key of the name, shared by namesakes. */
  nameKey: string;
  members: Member[];
  /** What the name is short for, in the spellings of the lexicon and the works. */
  longForms: Set<string>;
  /** Keys of the authors of works that propose it. */
  authors: Set<string>;
  /** `known`: the lexicon's; `own`: told by who proposes it or by its long form; `unclear`: named by works that do not tell which of several they mean. */
  is: 'known' | 'own' | 'unclear';
};

/**
 * The things that works mean by one name. A work that proposes a name means its own thing, unless the
 * lexicon knows the name or another proposer has its long form or an author in common; a long form unlike
 * all others is another thing too. A bare mention is of the only one there is, else of the lexicon's, else
 * of the one by an author of the work; else it stays unclear.
 * @param known long forms that the lexicon has for the name; null when it does not have the name.
 */
export function sensesOf(key: string, members: readonly Member[], known: readonly string[] | null): Sense[] {
  const senses: Sense[] = known === null ? [] : [senseOf(key, 'known', known)];
  const open = (member: Member, is: Sense['is'] = 'own'): void => {
    const sense = senseOf(key, is);
    senses.push(sense);
    join(sense, member);
  };
  for (const member of inOrder(members.filter(({ isProposed, longForms }) => isProposed || longForms.length > 0))) {
    const sense = member.isProposed ? senseOfProposer(member, senses) : senseOfLongForm(member, senses);
    if (sense === undefined) open(member);
    else join(sense, member);
  }
  for (const member of members.filter(({ isProposed, longForms }) => !isProposed && longForms.length === 0)) {
    const sense = senseOfMention(member, senses);
    if (sense === undefined) open(member, senses.length === 0 ? 'own' : 'unclear');
    else join(sense, member);
  }
  return senses.filter((sense) => sense.members.length > 0);
}

function senseOf(key: string, is: Sense['is'], longForms: readonly string[] = []): Sense {
  return { nameKey: key, members: [], longForms: new Set(longForms), authors: new Set(), is };
}

function join(sense: Sense, member: Member): void {
  sense.members.push(member);
  for (const long of member.longForms) sense.longForms.add(long);
  if (member.isProposed) for (const author of member.about.authors) sense.authors.add(nameKey(author));
}

const LONGEST_ACRONYM = 5;

/** Proposers first; then those whose long form is met most often, so that an odd one founds nothing. */
function inOrder(members: readonly Member[]): Member[] {
  const counts = new Map<string, number>();
  for (const { longForms } of members) for (const long of longForms) counts.set(longKey(long), (counts.get(longKey(long)) ?? 0) + 1);
  const weight = ({ isProposed, longForms }: Member): number => (isProposed ? 1e6 : 0) + Math.max(0, ...longForms.map((long) => counts.get(longKey(long)) ?? 0));
  return members.toSorted((a, b) => weight(b) - weight(a));
}

function senseOfProposer(member: Member, senses: readonly Sense[]): Sense | undefined {
  return (
    senses.find((sense) => sharesLongForm(member, sense)) ??
    senses.find((sense) => isOpen(member, sense) && ((sense.is === 'known' && !isSpelledOtherwise(member)) || isPhrase(member.shown) || haveAuthorInCommon(member, sense)))
  );
}

function senseOfLongForm(member: Member, senses: readonly Sense[]): Sense | undefined {
  const open = senses.filter((sense) => isOpen(member, sense));
  return senses.find((sense) => sharesLongForm(member, sense)) ?? (open.length === 1 ? open[0] : undefined);
}

function senseOfMention(member: Member, senses: readonly Sense[]): Sense | undefined {
  const [first, ...others] = senses;
  if (first === undefined || others.length === 0 || first.is === 'known') return first;
  const byAuthors = senses.filter((sense) => sense.is === 'own' && haveAuthorInCommon(member, sense));
  return (byAuthors.length === 1 ? byAuthors[0] : undefined) ?? senses.find(({ is }) => is === 'unclear');
}

function sharesLongForm({ longForms }: Member, sense: Sense): boolean {
  return longForms.some((long) => sense.longForms.has(long) || [...sense.longForms].some((other) => isSameLongForm(long, other)));
}

/** Whether the long forms of both leave it open that they are one. */
function isOpen({ longForms }: Member, sense: Sense): boolean {
  return longForms.length === 0 || sense.longForms.size === 0;
}

/** Whether a work writes its own short name in other cases than the lexicon has: `KIND` is not `KinD`. */
function isSpelledOtherwise({ fact, known }: Member): boolean {
  const letters = (name: string): string => name.replace(/[^\p{L}]/gu, '');
  if (known === null || letters(known).length > LONGEST_ACRONYM) return false;
  const own = fact.aliases.filter((alias) => thingKey(alias) === thingKey(known));
  return own.length > 0 && !own.some((alias) => letters(alias) === letters(known));
}

/** A name of several words is hardly given twice by chance. */
function isPhrase(name: string): boolean {
  return /\s/.test(name) && name.length >= 12;
}

function haveAuthorInCommon({ about }: Member, { authors }: Sense): boolean {
  return about.authors.some((author) => authors.has(nameKey(author)));
}
