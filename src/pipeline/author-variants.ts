import type { Author } from '../model/entity.ts';
import { nameKey } from '../text/keys.ts';
import { isInitials, parsePersonName } from '../text/person-name.ts';

/** A person by print: a spelling, the works, and the keys of those who stand in the same lists. */
export type PrintedPerson = { key: string; name: string; works: ReadonlySet<number>; coauthors: ReadonlySet<string> };

type Rule = Exclude<Author['merges'][number]['rule'], 'correction'>;

/** Two printed people who may be one: why, and whether the evidence is enough. */
export type Variant = { first: PrintedPerson; second: PrintedPerson; rule: Rule; shared: string[]; proven: boolean };

/** Co-authors that two spellings must share to be taken for one person, by what differs between them. */
const enough = { 'middle-initial': 1, 'middle-name': 2, initials: 2, 'order-of-names': 1 } as const;

type Parsed = PrintedPerson & { family: string; given: string[]; short: boolean };

/**
 * Pairs of spellings that may be one person: with and without middle names, initials and full, family name first
 * and last. Two are proven one when they never stand in one list, share enough co-authors, and no third
 * spelling fits one of them as well without fitting the other.
 * Linear but for the people of one family name and initial.
 */
export function findVariants(people: PrintedPerson[]): Variant[] {
  const parsed = people.map(parse);
  return [...middleVariants(parsed), ...initialVariants(parsed), ...swappedVariants(people)];
}

function parse(person: PrintedPerson): Parsed {
  const { family, given } = parsePersonName(person.name);
  const short = isInitials(given);
  const parts = short ? (given.match(/\p{Lu}/gu) ?? []) : given.split(/[\s.]+/u);
  return { ...person, family: nameKey(family), given: parts.map(nameKey).filter((part) => part !== ''), short };
}

function middleVariants(people: Parsed[]): Variant[] {
  const spelled = people.filter(({ short, given: [first = ''] }) => !short && first.length > 1);
  const groups = Map.groupBy(spelled, ({ family, given }) => `${family} ${given[0] ?? ''}`);
  return [...groups.values()].flatMap((group) => {
    const fitting = pairs(group).filter(([a, b]) => middlesFit(a, b));
    return fitting.map(([a, b]) => {
      const onlyInitials = [...a.given.slice(1), ...b.given.slice(1)].every((part) => part.length === 1);
      const alone = fitting.every(([c, d]) => standsApart([a, b], [c, d]) || middlesFit(a, c) && middlesFit(b, c) && middlesFit(a, d) && middlesFit(b, d));
      return variant([a, b], { rule: 'middle-names', least: enough[onlyInitials ? 'middle-initial' : 'middle-name'], alone });
    });
  });
}

function standsApart([a, b]: [Parsed, Parsed], [c, d]: [Parsed, Parsed]): boolean {
  return a !== c && a !== d && b !== c && b !== d;
}

/** Whether one's middle names are the other's, or their initials, as far as both have any. */
function middlesFit(a: Parsed, b: Parsed): boolean {
  if (a === b) return true;
  const length = Math.min(a.given.length, b.given.length);
  return a.given.slice(1, length).every((part, place) => {
    const other = b.given[place + 1] ?? '';
    return part === other || (Math.min(part.length, other.length) === 1 && part.charAt(0) === other.charAt(0));
  });
}

function initialVariants(people: Parsed[]): Variant[] {
  const groups = Map.groupBy(people.filter(({ given }) => given.length > 0), ({ family, given }) => `${family} ${(given[0] ?? '').charAt(0)}`);
  return [...groups.values()].flatMap((group) => {
    const spelled = group.filter(({ short }) => !short);
    return group.filter(({ short }) => short).flatMap((initials) => {
      const fitting = spelled.filter((full) => initials.given.every((letter, place) => place >= full.given.length || full.given[place]?.startsWith(letter) === true) && sharedOf(initials, full).length > 0);
      return fitting.map((full) => variant([full, initials], { rule: 'initials', least: enough.initials, alone: fitting.length === 1 }));
    });
  });
}

function swappedVariants(people: PrintedPerson[]): Variant[] {
  const words = (name: string): string[] => name.split(/[\s,]+/u).map(nameKey).filter((word) => word !== '');
  const groups = Map.groupBy(people.filter(({ name }) => words(name).length === 2), ({ name }) => words(name).sort().join(' '));
  return [...groups.values()].flatMap((group) => pairs(group).map((pair) => variant(pair, { rule: 'order-of-names', least: enough['order-of-names'], alone: group.length === 2 })));
}

function variant([first, second]: [PrintedPerson, PrintedPerson], { rule, least, alone }: { rule: Rule; least: number; alone: boolean }): Variant {
  const shared = sharedOf(first, second);
  const listedTogether = [...smaller(first.works, second.works)].some((work) => first.works.has(work) && second.works.has(work));
  return { first, second, rule, shared, proven: alone && !listedTogether && shared.length >= least };
}

function sharedOf(a: PrintedPerson, b: PrintedPerson): string[] {
  return [...smaller(a.coauthors, b.coauthors)].filter((key) => a.coauthors.has(key) && b.coauthors.has(key)).sort();
}

function smaller<Item>(a: ReadonlySet<Item>, b: ReadonlySet<Item>): ReadonlySet<Item> {
  return a.size <= b.size ? a : b;
}

function pairs<Item>(items: Item[]): [Item, Item][] {
  return items.flatMap((a, index) => items.slice(index + 1).map((b): [Item, Item] => [a, b]));
}
