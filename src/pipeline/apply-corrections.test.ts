import { describe, expect, it } from 'vitest';
import { lexiconSchema } from '#model/lexicon.ts';
import type { AliasCorrection } from '#model/corrections.ts';
import { extractFacts, resolveEntities } from './3-extract/index.ts';
import { lexiconWithAliases } from './apply-corrections.ts';

const lexicon = lexiconSchema.parse({
  methods: [{ name: 'LampNet', aliases: ['Lamp Network', 'LN'] }, { name: 'WickNet', aliases: ['Wick Network'] }, { name: 'OilNet', context: ['oil'] }],
  datasets: ['WickNet'],
});
const alias = (name: string, ...aliases: string[]): AliasCorrection => ({ kind: 'method', name, aliases, reason: 'They are the same.' });
const methods = (...corrections: AliasCorrection[]): [string, string[]][] => lexiconWithAliases(lexicon, corrections).methods.map(({ name, aliases }) => [name, aliases]);

describe('names that corrections join', () => {
  it('leave the lexicon as it is where there are none', () => {
    expect(lexiconWithAliases(lexicon, [])).toEqual(lexicon);
  });

  it('become an entry of their own where the lexicon knows neither', () => {
    expect(methods(alias('FlameNet', 'FlmNet'))).toContainEqual(['FlameNet', ['FlmNet']]);
  });

  it('drop an entry that became an alias, whose aliases go along', () => {
    const joined = methods(alias('LampNet', 'WickNet'));
    expect(joined).toContainEqual(['LampNet', ['Lamp Network', 'LN', 'WickNet', 'Wick Network']]);
    expect(joined.map(([name]) => name).sort()).toEqual(['LampNet', 'OilNet']);
    expect(lexiconWithAliases(lexicon, [alias('LampNet', 'WickNet')]).datasets).toEqual(lexicon.datasets);
  });

  it('have an effect on works', () => {
    const joined = lexiconWithAliases(lexicon, [alias('LampNet', 'WickNet')]);
    const text = 'We compare WickNet with others.';
    const facts = extractFacts({ title: null, abstracts: [{ text, sentences: [[0, text.length]] }] }, joined);
    expect(resolveEntities(new Map([['a', facts]]), joined).methods.map(({ name }) => name)).toEqual(['LampNet']);
  });

  it('take a single alias away from the entry that had it', () => {
    expect(methods(alias('OilNet', 'LN'))).toEqual(expect.arrayContaining([['OilNet', ['LN']], ['LampNet', ['Lamp Network']]]));
  });

  it('join the entry that has the name as an alias, or rename it', () => {
    expect(methods(alias('LN', 'WickNet'))).toContainEqual(['LampNet', ['Lamp Network', 'LN', 'WickNet', 'Wick Network']]);
    expect(methods(alias('LN', 'LampNet'))).toContainEqual(['LN', ['LampNet', 'Lamp Network']]);
  });

  it('follow chains and end in rings', () => {
    expect(methods(alias('LampNet', 'WickNet'), alias('OilNet', 'LampNet')).map(([name]) => name)).toEqual(['OilNet']);
    expect(methods(alias('LampNet', 'WickNet'), alias('WickNet', 'LampNet')).map(([name]) => name).sort()).toEqual(['LampNet', 'OilNet']);
  });

  it('keep the words that an entry needs beside it', () => {
    expect(lexiconWithAliases(lexicon, [alias('OilNet', 'OlNet')]).methods).toContainEqual({ name: 'OilNet', aliases: ['OlNet'], ambiguous: false, context: ['oil'], tasks: [], splits: [] });
  });
});
