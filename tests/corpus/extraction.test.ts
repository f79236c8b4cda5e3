import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { load } from 'js-yaml';
import { lexiconParts, lexiconSchema, type Lexicon } from '#model/lexicon.ts';
import { readSeed } from '../../src/pipeline/1-read/index.ts';
import { evaluate, type Annotation, type Measure } from '../../src/pipeline/3-extract/evaluate.ts';
import { extractFacts, type Facts } from '../../src/pipeline/3-extract/index.ts';
import { splitSentences } from '#text/sentences.ts';

type GoldPaper = Annotation & { seed: string; title: string | null; abstractStart: string };

const root = new URL('../../', import.meta.url);
// The fixture is hand-kept beside its README, which gives the shape.
const gold: GoldPaper[] = JSON.parse(readFileSync(new URL('tests/fixtures/gold/dev.json', root), 'utf8'));
const lexicon = lexiconSchema.parse(Object.fromEntries(lexiconParts.map((part) => [part, load(readFileSync(new URL(`content/lexicon/${part}.yaml`, root), 'utf8'))])));
const seeds = new Map([...new Set(gold.map(({ seed }) => seed))].map((seed) => [seed, readSeed({ name: seed, bytes: readFileSync(new URL(`seeds/${seed}`, root)) }, () => undefined)]));

function abstractOf({ seed, abstractStart }: GoldPaper): string {
  const record = seeds.get(seed)?.records.find(({ abstract }) => abstract.startsWith(abstractStart));
  if (record === undefined) throw new Error(`${seed} has no record that starts with ${abstractStart}`);
  return record.abstract;
}

function factsOf(paper: GoldPaper, using: Lexicon): Facts {
  const text = abstractOf(paper);
  return extractFacts({ title: paper.title, abstracts: [{ text, sentences: splitSentences(text) }] }, using);
}

function scores(using: Lexicon): ReturnType<typeof evaluate> {
  return evaluate(
    gold.map((expected) => {
      const facts = factsOf(expected, using);
      return { expected, found: { ...facts, tasks: facts.tasks.map(({ name }) => name), code: facts.code.map(({ url }) => url) } };
    }),
  );
}

describe('extraction on the annotated papers', () => {
  const floors: Record<Measure, number> = { proposed: 0.9, methods: 0.9, datasets: 0.9, tasks: 0.6, results: 0.88, code: 0.99 };
  const found = scores(lexicon);
  it.each(Object.entries(floors))('reaches its floor in %s', (measure, floor) => {
    expect(Object.entries(found).find(([name]) => name === measure)?.[1].f1).toBeGreaterThanOrEqual(floor);
  });

  it('works without a lexicon, if less well', () => {
    expect(scores(lexiconSchema.parse({})).proposed.f1).toBeGreaterThanOrEqual(0.5);
  });

  it('takes every name and number verbatim from its span', () => {
    for (const paper of gold) {
      const facts = factsOf(paper, lexicon);
      const text = abstractOf(paper);
      for (const { raw, value, evidence } of facts.results) {
        expect(evidence.map(({ start, end }) => text.slice(start, end))).toEqual(evidence.map(() => raw));
        expect(Number(raw.replaceAll(',', '').replace(/^[−–]/, '-'))).toBe(value);
      }
      for (const { name, aliases, evidence } of [...facts.methods, ...facts.datasets]) {
        for (const { sentence, start, end } of evidence) expect([name, ...aliases]).toContain((sentence === 0 ? (paper.title ?? '') : text).slice(start, end));
      }
    }
  });
});
