import { describe, expect, it } from 'vitest';
import { lexiconSchema } from '#model/lexicon.ts';
import type { Facts, MethodFact } from './facts.ts';
import { resolveEntities, type About, type Resolution } from './resolve.ts';

const lexicon = lexiconSchema.parse({
  methods: [{ name: 'LampNet', aliases: ['LN', 'Lamp Network'] }, 'OilNet', { name: 'CAW', aliases: ['Context Aware Wick'] }, 'GEM', 'GeM'],
  datasets: ['WickSet', 'COAL'],
  generic: { sizes: ['T', 'S', 'B', 'L', 'XL'], datasetNouns: ['dataset'] },
});
const nothing = lexiconSchema.parse({});
const evidence = [{ abstract: 0, sentence: 1, start: 0, end: 1 }];
const none: Facts = { methods: [], datasets: [], tasks: [], results: [], code: [] };

const proposed = (name: string, ...aliases: string[]): MethodFact => ({ name, aliases, role: 'proposed', corrected: null, evidence });
const mentioned = (name: string, ...aliases: string[]): MethodFact => ({ ...proposed(name, ...aliases), role: 'mentioned' });
const methods = (...facts: MethodFact[]): Facts => ({ ...none, methods: facts });
const datasets = (...names: string[]): Facts => ({ ...none, datasets: names.map((name) => ({ name, aliases: [], corrected: null, evidence })) });

function resolve(works: Facts[], { using = lexicon, about = [] }: { using?: typeof lexicon; about?: About[] } = {}): Resolution {
  return resolveEntities(new Map(works.map((facts, index) => [String(index), facts])), using, (work) => about[Number(work)] ?? { title: null, authors: [] });
}
const names = ({ methods: found }: Resolution): string[] => found.map(({ name }) => name);

describe('one thing', () => {
  it('meets under spellings, plurals, aliases of the lexicon, and sizes', () => {
    expect(names(resolve([methods(mentioned('Lamp-Net')), methods(mentioned('LN')), methods(mentioned('LampNets'))]))).toEqual(['LampNet']);
    expect(names(resolve([methods(proposed('GlowFormer')), methods(mentioned('GlowFormers')), methods(mentioned('Glow-Former-XL'))]))).toEqual(['GlowFormer']);
    expect(names(resolve([methods(mentioned('GlowFormer-T')), methods(mentioned('GlowFormer-L'))]))).toEqual(['GlowFormer']);
    expect(resolve([datasets('GlowSet dataset'), datasets('GlowSet')]).datasets.map(({ name }) => name)).toEqual(['GlowSet']);
  });

  it('meets under the long form that one work gives and another uses alone', () => {
    const { facts, methods: found } = resolve([methods(proposed('WGU', 'Wick Glow Unit')), methods(mentioned('Wick Glow Units'))]);
    expect(found.map(({ name }) => name)).toEqual(['WGU']);
    expect(facts.get('1')?.methods.map(({ name, key }) => [name, key])).toEqual([['WGU', 'wgu']]);
  });

  it('is not another that the lexicon writes in other cases, nor its successor', () => {
    expect(names(resolve([methods(mentioned('GeM')), methods(mentioned('GEM'))]))).toEqual(['GEM', 'GeM']);
    expect(names(resolve([methods(mentioned('LampNet')), methods(mentioned('LampNet++')), methods(mentioned('Lamp-Net++'))]))).toEqual(['LampNet', 'LampNet++']);
  });

  it('meets within a work that lists its long form apart', () => {
    const { facts, methods: found } = resolve([methods(proposed('WGU', 'Wick Glow Unit'), mentioned('Wick Glow Unit'))]);
    expect(found.map(({ name }) => name)).toEqual(['WGU']);
    expect(facts.get('0')?.methods.map(({ name, aliases, role }) => [name, aliases, role])).toEqual([['WGU', ['Wick Glow Unit'], 'proposed']]);
  });

  it('is called as the lexicon has it, else as its work spells it, else as most do', () => {
    expect(names(resolve([methods(mentioned('GLOW-net')), methods(mentioned('GLOW-net')), methods(proposed('GlowNet'))]))).toEqual(['GlowNet']);
    expect(names(resolve([methods(mentioned('GLOW-net')), methods(mentioned('GlowNet')), methods(mentioned('GlowNet'))]))).toEqual(['GlowNet']);
  });

  it('has tidy aliases, while the work keeps its own spellings', () => {
    const work = methods(proposed('GlowNet', 'GlowNets', 'Glownet', 'GlowNet-B', 'Glow Wick Network', 'glow wick net-work', 'glow wick network'));
    const { methods: [entity], facts } = resolve([work]);
    expect(entity?.aliases).toEqual(['Glow Wick Network']);
    expect(facts.get('0')?.methods[0]?.aliases).toContain('GlowNet-B');
  });

  it('is spelled as the one work that proposes it does, unless its title has the spelling of the lexicon', () => {
    const own = methods(proposed('LampNet', 'Lamp-Net', 'L ampNet'));
    expect(names(resolve([own, methods(mentioned('LampNet'))]))).toEqual(['Lamp-Net']);
    expect(names(resolve([own], { about: [{ title: 'LampNet: light', authors: [] }] }))).toEqual(['LampNet']);
    expect(names(resolve([methods(mentioned('LampNet', 'Lamp-Net'))]))).toEqual(['LampNet']);
  });

  it('is of one kind', () => {
    const mixed = resolve([datasets('GlowSet'), datasets('GlowSet'), methods(mentioned('GlowSet'))]);
    expect(mixed.methods).toEqual([]);
    expect(mixed.facts.get('2')?.datasets.map(({ name }) => name)).toEqual(['GlowSet']);
    const known = resolve([methods(mentioned('WickSet'))]);
    expect(known.methods.map(({ name }) => name)).toEqual(['WickSet']);
    expect(resolve([methods(mentioned('WickSet')), datasets('WickSet')]).methods).toEqual([]);
    const byHand = resolve([methods({ ...mentioned('WickSet'), corrected: 'Here it is a method.' }), datasets('WickSet')]);
    expect(byHand.facts.get('0')?.methods).toHaveLength(1);
  });
});

describe('namesakes', () => {
  const two = [methods(proposed('PWL', 'Pyramid Wick Lamp')), methods(proposed('PWL', 'Plain Warm Light'))];

  it('stay apart when two works propose them, told apart by their long forms', () => {
    expect(names(resolve(two))).toEqual(['PWL (Plain Warm Light)', 'PWL (Pyramid Wick Lamp)']);
  });

  it('are told apart by task or title where there is no long form', () => {
    const works = [{ ...methods(proposed('PWL')), tasks: [{ name: 'wick detection', inferred: false, corrected: null, evidence }] }, methods(proposed('PWL'))];
    const about = [{ title: 'A', authors: [] }, { title: 'PWL: Lamps That Shine', authors: [] }];
    expect(names(resolve(works, { about }))).toEqual(['PWL (wick detection)', 'PWL (Lamps That Shine)']);
  });

  it('are one for works of one author, of like long forms, or where the lexicon knows the name', () => {
    const about = [{ title: null, authors: ['Ada Vale'] }, { title: null, authors: ['Bo Lind', 'Ada Vale'] }];
    expect(names(resolve([methods(proposed('PWL')), methods(proposed('PWL'))], { about }))).toEqual(['PWL']);
    expect(names(resolve([methods(proposed('PWL', 'Pyramid Wick Lamp')), methods(proposed('PWL', 'pyramidal wick lamps'))]))).toEqual(['PWL']);
    expect(names(resolve([methods(proposed('OilNet')), methods(proposed('OilNet'))]))).toEqual(['OilNet']);
  });

  it('are apart from what the lexicon knows when their long form is another', () => {
    const { facts, methods: found } = resolve([methods(mentioned('CAW', 'Context Aware Wick')), methods(mentioned('CAW', 'Cold Air Window')), methods(mentioned('CAW'))]);
    expect(found.map(({ name }) => name)).toEqual(['CAW', 'CAW (Cold Air Window)']);
    expect(facts.get('2')?.methods[0]?.key).toBe('caw');
  });

  it('are apart from what the lexicon knows when a work spells its own acronym in other cases', () => {
    expect(names(resolve([methods(mentioned('CAW')), methods(proposed('CAW', 'CaW'))]))).toEqual(['CAW', 'CaW (another)']);
    expect(names(resolve([methods(proposed('CAW', 'CaW'))]))).toEqual(['CaW']);
  });

  it('take in a bare mention only where it is clear which is meant', () => {
    const one = resolve([methods(proposed('PWL', 'Pyramid Wick Lamp')), methods(mentioned('PWL'))]);
    expect(names(one)).toEqual(['PWL']);
    const unclear = resolve([...two, methods(mentioned('PWL'))]);
    expect(unclear.facts.get('2')?.methods[0]?.name).toBe('PWL (which one is not said)');
    const byAuthor = resolve([...two, methods(mentioned('PWL'))], { about: [{ title: null, authors: ['Ada Vale'] }, { title: null, authors: ['Bo Lind'] }, { title: null, authors: ['Bo Lind'] }] });
    expect(byAuthor.facts.get('2')?.methods[0]?.name).toBe('PWL (Plain Warm Light)');
  });

  it('of the other kind are told apart too', () => {
    const { methods: found } = resolve([datasets('COAL'), methods(proposed('CoAL', 'Cold Air Lamp'))]);
    expect(found.map(({ name }) => name)).toEqual(['CoAL (Cold Air Lamp)']);
  });

  it('keep a key by which each is found again when the other comes or goes', () => {
    const [alone] = resolve(two.slice(0, 1)).methods;
    const among = resolve(two).methods.find(({ name }) => name.includes('Pyramid'));
    expect(alone?.formerKeys).toContain(among?.key);
    expect(among?.formerKeys).toContain(alone?.key);
  });
});

describe('results', () => {
  it('keep their method as written, and the method it is a size of takes the spelling in', () => {
    const result = { raw: '1', value: 1, unit: null, task: null, metric: null, dataset: null, method: 'GlowNet-L', kind: 'absolute', setting: null, inferred: [], corrected: null, evidence } as const;
    const { facts } = resolve([{ ...methods(proposed('GlowNet'), mentioned('Glow')), results: [{ ...result, inferred: [], evidence }] }]);
    expect(facts.get('0')?.results[0]?.method).toBe('GlowNet-L');
    expect(facts.get('0')?.methods.map(({ name, aliases }) => [name, aliases])).toEqual([['GlowNet', ['GlowNet-L']], ['Glow', []]]);
  });
});

it('works without a lexicon', () => {
  expect(names(resolve([methods(proposed('GlowNet')), methods(mentioned('Glow-Net'))], { using: nothing }))).toEqual(['GlowNet']);
});

it('gives every thing a key of its own however many works share a name', () => {
  const works = Array.from({ length: 2000 }, (_, index) => methods(proposed('PWL'), mentioned(`Glow${String(index)}Net`)));
  const found = resolve(works, { about: works.map((_, index) => ({ title: `Lamp ${String(index)}`, authors: [`A${String(index)}`] })) }).methods;
  expect(new Set(found.map(({ key }) => key)).size).toBe(found.length);
  expect(new Set(found.map(({ name }) => name)).size).toBe(found.length);
});

it('gives namesakes keys of their own where nothing tells them apart', () => {
  const found = resolve([methods(proposed('PWL')), methods(proposed('PWL')), methods(mentioned('PWL'))]).methods;
  expect(new Set(found.map(({ key }) => key)).size).toBe(3);
  expect(new Set(found.map(({ name }) => name)).size).toBe(3);
});
