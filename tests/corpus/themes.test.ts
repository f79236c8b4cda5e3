import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeContent } from '#pipeline/index.ts';
import { themeProposer, type PlacedWork } from '../../src/pipeline/3-extract/themes.ts';
import { readInputs } from '../../scripts/content-inputs.ts';

const inputs = readInputs(resolve(import.meta.dirname, '../..'));
const { themes } = inputs.themes;
const { works } = makeContent({ ...inputs, today: '2026-01-01', renew: false }, () => undefined);
const placed = works.flatMap((work): PlacedWork[] => {
  const given = inputs.themeAssignments[work.id];
  return given === undefined ? [] : [{ work, ...given }];
});

/** Works left out at a time. Leaving out single ones takes twelve times as long: 0.93 get a theme, of those 0.78 the primary one, 0.91 one of theirs. */
const leftOut = 12;

const unrelated: [string, string][] = [
  ['bees', 'Honey bees and the timing of spring. We used hive weights from forty apiaries to measure when colonies of honey bees begin to forage. Colonies placed near willow began two weeks earlier. Mean temperature in February explains most of the variance.'],
  ['owls', 'Diet of barn owls in farmland. Pellets were collected at twelve nest boxes over six years and the bones in them identified. Voles made up two thirds of the prey by weight. In years with few voles the owls took more shrews and raised fewer young.'],
  ['rent control', 'Rent control and the supply of housing. This paper studies the effect of rent control on tenants and landlords, using a reform that covered small buildings. Tenants in controlled flats stayed longer, while landlords sold or converted flats, which reduced supply and raised rents elsewhere.'],
  ['prices of salt', 'The price of salt in early modern ports. We assemble a new series of salt prices from customs ledgers of nine ports between 1550 and 1750. Prices moved together long before the state monopoly. Merchants learned of distant prices within a month.'],
  ['a poem', 'The lamp is low, the river slow, the reeds are bent with evening rain; I hear the oars of those who row and know they will not come again. The moon has laid upon the sand a narrow road of broken light.'],
  ['fractions', 'Teaching fractions with number lines. In a randomised trial with eighty classes, pupils who learned fractions with number lines scored higher than those who used area models. Teachers reported that the training was easy to use and the materials efficient.'],
  ['solar cells', 'Perovskite solar cells with a tin oxide layer. We fabricate cells by low-temperature deposition and reach an efficiency of 21 percent. The layer passivates defects at the interface and improves stability under light.'],
  ['family courts', 'Mediation in family courts. The article reviews the attention that legislators have paid to mediation, and asks whether local courts transform the global model to fit their own context. Interviews with judges show a convolution of motives.'],
];

describe('proposals of themes', () => {
  it('agree with the readers of the shipped works when these are left out', () => {
    const proposals = placed.flatMap((_, start) => {
      if (start % leftOut !== 0) return [];
      const propose = themeProposer({ themes, placed: placed.toSpliced(start, leftOut) });
      return placed.slice(start, start + leftOut).map(({ work, primary, secondary }) => ({ theme: propose(work), primary, secondary }));
    });
    const made = proposals.flatMap(({ theme, ...given }) => (theme === null ? [] : [{ theme, ...given }]));
    const share = (count: number, of: number): number => count / of;
    expect(proposals).toHaveLength(348);
    expect(share(made.length, proposals.length)).toBeGreaterThanOrEqual(0.91);
    expect(share(made.filter(({ theme, primary }) => theme === primary).length, made.length)).toBeGreaterThanOrEqual(0.77);
    expect(share(made.filter(({ theme, primary, secondary }) => theme === primary || secondary.includes(theme)).length, made.length)).toBeGreaterThanOrEqual(0.89);
  }, 60_000);

  it.each(unrelated)('place %s nowhere', (_subject, text) => {
    expect(themeProposer({ themes, placed })({ title: null, abstracts: [{ text }] })).toBeNull();
  });
});
