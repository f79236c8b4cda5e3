import type { Work } from '../model/work.ts';
import { nameKey } from '../text/keys.ts';
import { compareTexts, type TextLikeness } from './text-likeness.ts';

type Kind = 'method' | 'dataset' | 'task';
type Fact = { key: string; name: string; weight: number };
type Neighbour = { index: number; score: number; facts: { name: string; weight: number }[]; likeness: number };

/** What a fact in common says: of methods most where one of the two works proposes it, of tasks least. */
const weights = { proposed: 1.5, method: 1, dataset: 0.8, task: 0.5 } as const;
/** What equal words count beside one shared fact that only two works have. */
const textWeight = 8;
/** What more works share is the air of the field: these parts of them, within bounds that keep a page's cost independent of their number. */
const commonShare = { fact: 0.1, word: 0.3 } as const;
const commonBounds = { least: 12, most: 200 } as const;
const mostRelated = 6;
const mostFacts = 3;
const mostWords = 3;

export type RelatedWork = { id: string; reason: string };
type Read = Pick<Work, 'id' | 'title' | 'abstracts' | 'methods' | 'datasets' | 'tasks'>;

/**
 * For every work the ones nearest to it by the facts they share, rare ones weighing more, and by the words they
 * are written in, with the reason in words. By inverted indexes: linear in the number of works.
 */
export function relatedWorks(works: readonly Read[]): Map<string, RelatedWork[]> {
  const common = mostHolders(works.length, commonShare.fact);
  const facts = works.map(factsOf);
  const holders = new Map<string, { index: number; weight: number }[]>();
  for (const [index, own] of facts.entries()) {
    for (const { key, weight } of own) {
      const known = holders.get(key);
      if (known === undefined) holders.set(key, [{ index, weight }]);
      else known.push({ index, weight });
    }
  }
  const texts = compareTexts(works.map(({ title, abstracts }) => ({ title, text: abstracts[0]?.text ?? '' })), mostHolders(works.length, commonShare.word));
  const rarity = (key: string): number => Math.log((works.length + 1) / (holders.get(key)?.length ?? 1)) / Math.log(works.length + 1);
  return new Map(works.map(({ id }, index) => {
    const neighbours = new Map<number, Neighbour>();
    for (const { key, name, weight } of facts[index] ?? []) {
      const others = holders.get(key) ?? [];
      if (others.length > common) continue;
      for (const other of others) if (other.index !== index) addFact(neighbours, other.index, { name, weight: Math.max(weight, other.weight) * rarity(key) });
    }
    addTexts(neighbours, texts.likenessTo(index));
    return [id, nearest(neighbours.values(), works).map((neighbour) => ({ id: works[neighbour.index]?.id ?? '', reason: reasonFor(index, neighbour, texts) }))];
  }));
}

function mostHolders(works: number, share: number): number {
  return Math.min(commonBounds.most, Math.max(commonBounds.least, Math.floor(works * share)));
}

function factsOf({ methods, datasets, tasks }: Read): Fact[] {
  const named = (kind: Kind, list: { id: string; name: string }[]): Fact[] => list.map(({ id, name }) => ({ key: `${kind} ${id}`, name, weight: weights[kind] }));
  return [
    ...methods.map(({ id, name, role }) => ({ key: `method ${id}`, name, weight: role === 'proposed' ? weights.proposed : weights.method })),
    ...named('dataset', datasets),
    ...named('task', tasks),
  ];
}

function addFact(neighbours: Map<number, Neighbour>, index: number, fact: { name: string; weight: number }): void {
  const neighbour = neighbourAt(neighbours, index);
  neighbour.score += fact.weight;
  neighbour.facts.push(fact);
}

function addTexts(neighbours: Map<number, Neighbour>, likeness: ReadonlyMap<number, number>): void {
  for (const [index, cosine] of likeness) {
    const neighbour = neighbourAt(neighbours, index);
    neighbour.score += textWeight * cosine;
    neighbour.likeness = cosine;
  }
}

function neighbourAt(neighbours: Map<number, Neighbour>, index: number): Neighbour {
  const known = neighbours.get(index) ?? { index, score: 0, facts: [], likeness: 0 };
  neighbours.set(index, known);
  return known;
}

/** The best few, in order: by one look at each, since a work can have thousands of neighbours. */
function nearest(neighbours: Iterable<Neighbour>, works: readonly Read[]): Neighbour[] {
  const idOf = ({ index }: Neighbour): string => works[index]?.id ?? '';
  const best: Neighbour[] = [];
  for (const neighbour of neighbours) {
    const last = best.at(-1);
    if (best.length === mostRelated && last !== undefined && neighbour.score < last.score) continue;
    best.push(neighbour);
    best.sort((a, b) => b.score - a.score || (idOf(a) < idOf(b) ? -1 : 1));
    best.length = Math.min(best.length, mostRelated);
  }
  return best;
}

/** Facts in common, and words where these say more than the facts. */
function reasonFor(index: number, { index: other, facts, likeness, score }: Neighbour, texts: TextLikeness): string {
  const names = facts.toSorted((a, b) => b.weight - a.weight).map(({ name }) => name);
  const shown = names.slice(0, mostFacts);
  const shared = shown.length === 0 ? [] : [`shares ${enumerate(names.length > shown.length ? [...shown, `${names.length - shown.length} more`] : shown)}`];
  const saysMore = 2 * textWeight * likeness > score;
  const said = new Set(shown.map(nameKey));
  const words = saysMore ? texts.sharedWords(index, other).filter((word) => ![...said].some((key) => key.includes(nameKey(word)))).slice(0, mostWords) : [];
  return [...shared, ...(words.length === 0 ? [] : [`both speak of ${words.join(', ')}`])].join('; ');
}

function enumerate(names: string[]): string {
  return names.length === 1 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;
}
