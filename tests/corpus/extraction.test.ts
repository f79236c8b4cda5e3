import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { load } from 'js-yaml';
import { lexiconParts, lexiconSchema, type Lexicon } from '#model/lexicon.ts';
import { readInputs } from '../../scripts/content-inputs.ts';
import { asAnnotation, extractedFrom, readGold } from '../../scripts/shared/gold.ts';
import { evaluate, measures, type Measure } from '../../src/pipeline/3-extract/evaluate.ts';
import { makeContent } from '../../src/pipeline/index.ts';

const root = new URL('../../', import.meta.url);
const lexicon = lexiconSchema.parse(Object.fromEntries(lexiconParts.map((part) => [part, load(readFileSync(new URL(`content/lexicon/${part}.yaml`, root), 'utf8'))])));
const goldOf = (name: string): ReturnType<typeof readGold> => readGold(fileURLToPath(new URL(`tests/fixtures/gold/${name}.json`, root)), fileURLToPath(root));
const dev = goldOf('dev');

function scores(papers: typeof dev, using: Lexicon): ReturnType<typeof evaluate> {
  return evaluate(papers.map((expected) => ({ expected, found: asAnnotation(extractedFrom(expected, using)) })));
}

/** What must not be lost; `npm run eval` tells what is reached. */
const floors: [set: string, using: Lexicon, Partial<Record<Measure, number>>][] = [
  ['dev', lexicon, { proposed: 0.97, methods: 0.97, datasets: 0.98, tasks: 0.79, results: 0.97, code: 0.99 }],
  ['held-out', lexicon, { proposed: 0.9, methods: 0.88, datasets: 0.97, tasks: 0.6, results: 0.86, code: 0.99 }],
  ['held-out', lexiconSchema.parse({}), { proposed: 0.71, methods: 0.56, datasets: 0.32, results: 0.76, code: 0.99 }],
];

describe.each(floors)('extraction on the annotated papers of %s', (set, using, atLeast) => {
  const found = scores(goldOf(set), using);
  it.each(measures.flatMap((measure) => (atLeast[measure] === undefined ? [] : [[measure, atLeast[measure]] as const])))('reaches its floor in %s', (measure, floor) => {
    expect(found[measure].f1).toBeGreaterThanOrEqual(floor);
  });
});

it('the shipped facts, corrections included, agree with blind readers', () => {
  const { passedOver: _, ...inputs } = readInputs(fileURLToPath(root));
  const { works } = makeContent({ ...inputs, today: '2030-01-01', renew: false }, () => undefined);
  const workOf = new Map(works.flatMap((work) => work.abstracts.map(({ text }) => [text, work])));
  const pairs = goldOf('blind').flatMap((expected) => {
    const work = workOf.get(expected.abstract);
    return work === undefined ? [] : [{ expected, found: asAnnotation(work) }];
  });
  expect(pairs).toHaveLength(40);
  const found = evaluate(pairs);
  for (const measure of measures.filter((one) => one !== 'tasks')) expect([measure, found[measure].f1 >= 0.97]).toEqual([measure, true]);
});

it('takes every name and number verbatim from its span', () => {
  for (const paper of dev) {
    const facts = extractedFrom(paper, lexicon);
    for (const { raw, value, evidence } of facts.results) {
      expect(evidence.map(({ start, end }) => paper.abstract.slice(start, end))).toEqual(evidence.map(() => raw));
      expect(Number(raw.replaceAll(',', '').replace(/^[−–]/, '-'))).toBe(value);
    }
    for (const { name, aliases, evidence } of [...facts.methods, ...facts.datasets]) {
      for (const { sentence, start, end } of evidence) expect([name, ...aliases]).toContain((sentence === 0 ? (paper.title ?? '') : paper.abstract).slice(start, end));
    }
  }
});
