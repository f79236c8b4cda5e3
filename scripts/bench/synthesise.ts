import { splitSentences } from '#text/sentences.ts';

/** A paper for the measurements. */
export type BenchPaper = { title: string; abstract: string; authors: string[]; year: number; venue: string | null };

type Example = { title: string | null; abstract: string };

/** Numbers in [0, 1) that are the same for the same seed: mulberry32 by Tommy Ettinger, public domain. */
export function makeRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const syllables = ['ba', 'den', 'fi', 'gor', 'hal', 'ju', 'ka', 'lem', 'mi', 'nor', 'pel', 'qui', 'ras', 'sto', 'tav', 'ul', 'vex', 'wim', 'yor', 'zan'];
const endings = ['Net', 'Former', 'Mix', 'GAN', 'Mamba', '-S', 'CNN', 'Diff'];
const venues = ['CVPR', 'ICCV', 'ECCV', 'NeurIPS', 'ICML', 'ICLR', null];

type Random = () => number;

/** Any of a list. */
function pick<T>(random: Random, list: readonly [T, ...T[]]): T {
  return list[Math.floor(random() * list.length)] ?? list[0];
}

function asList<T>(values: readonly T[]): [T, ...T[]] {
  const [first, ...rest] = values;
  if (first === undefined) throw new Error('There is nothing to build a corpus from.');
  return [first, ...rest];
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** Numbers as syllables: different for different numbers. */
function nameOf(index: number): string {
  const digit = syllables[index % syllables.length] ?? '';
  return index < syllables.length ? digit : nameOf(Math.floor(index / syllables.length)) + digit;
}

/** A person of a large crowd in which few write much, as in real lists. */
function person(random: Random, crowd: number): string {
  const index = Math.floor(crowd * random() ** 2);
  return `${capital(nameOf(index % 400))} ${capital(nameOf(400 + index))}`;
}

function sentencesOf(abstract: string): string[] {
  return splitSentences(abstract).map(([start, end]) => abstract.slice(start, end));
}

/** Sentences from as many different papers, in the order abstracts have: openings first, scores last. */
function mixAbstract(random: Random, examples: readonly [string[], ...string[][]]): string {
  const length = pick(random, examples).length;
  const taken = Array.from({ length }, (_, place) => {
    const donor = pick(random, examples);
    return donor[Math.min(donor.length - 1, Math.floor((place / length) * donor.length))] ?? '';
  });
  return [...new Set(taken)].join(' ');
}

/**
 * A corpus of any size in the manner of real abstracts: sentences recombined, coined names, titles and
 * people made up. The same arguments give the same corpus; no two papers share a title.
 */
export function synthesiseCorpus(examples: readonly Example[], count: number, seed = 1): BenchPaper[] {
  const random = makeRandom(seed);
  const pools = asList(examples.map(({ abstract }) => sentencesOf(abstract)).filter((sentences) => sentences.length > 0));
  const titles = asList(examples.flatMap(({ title }) => (title === null ? [] : [title.replace(/^[^:]*:\s*/, '')])));
  return Array.from({ length: count }, (_, index) => {
    const name = capital(nameOf(index)) + pick(random, asList(endings));
    const authors = Array.from({ length: 1 + Math.floor(random() * 7) }, () => person(random, 2 * count));
    return {
      title: `${name}: ${pick(random, titles)}`,
      abstract: `${mixAbstract(random, pools)} We call our method ${name}.`,
      authors: [...new Set(authors)],
      year: 2012 + Math.floor(random() * 14),
      venue: pick(random, asList(venues)),
    };
  });
}
