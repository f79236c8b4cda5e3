import { defineCommand } from 'citty';
import { readdirSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { lexiconSchema, type Lexicon } from '../src/model/lexicon.ts';
import { compare, evaluate, measures, type Annotation, type Score } from '../src/pipeline/3-extract/evaluate.ts';
import { makeContent } from '../src/pipeline/index.ts';
import { readInputs } from './content-inputs.ts';
import { asAnnotation, extractedFrom, readGold, type GoldPaper } from './shared/gold.ts';
import { runAsMain } from './shared/command.ts';

const root = join(import.meta.dirname, '..');
const goldFolder = join(root, 'tests/fixtures/gold');
/** A way of finding the facts of an annotated paper; null where it has none. */
type Finder = { name: string; find: (paper: GoldPaper) => Annotation | null };

function finders(): Finder[] {
  const { passedOver: _, ...inputs } = readInputs(root);
  const extract = (using: Lexicon) => (paper: GoldPaper): Annotation => asAnnotation(extractedFrom(paper, using));
  const { works } = makeContent({ ...inputs, today: '', renew: false }, () => undefined);
  const workOf = new Map(works.flatMap((work) => work.abstracts.map(({ text }) => [text, work])));
  return [
    { name: 'rules and lexicon', find: extract(inputs.lexicon) },
    { name: 'rules alone', find: extract(lexiconSchema.parse({})) },
    {
      name: 'with corrections',
      find: ({ abstract }) => {
        const work = workOf.get(abstract);
        return work === undefined ? null : asAnnotation(work);
      },
    },
  ];
}

function cell({ precision, recall, f1 }: Score): string {
  return [precision, recall, f1].map((value) => value.toFixed(3)).join(' ');
}

function printScores(papers: readonly GoldPaper[], { name, find }: Finder): void {
  const pairs = papers.flatMap((expected) => {
    const found = find(expected);
    return found === null ? [] : [{ expected, found }];
  });
  if (pairs.length === 0) return;
  const scores = evaluate(pairs);
  console.log(`  ${name.padEnd(18)}${measures.map((measure) => cell(scores[measure]).padEnd(19)).join('')}`);
}

function printDetails(papers: readonly GoldPaper[], { find }: Finder): void {
  for (const expected of papers) {
    const found = find(expected);
    if (found === null) continue;
    const lines = measures.filter((measure) => measure !== 'proposed').flatMap((measure) => {
      const { missing, extra } = compare(measure, expected, found);
      return [...missing.map((one) => `    - ${measure}: ${one}`), ...extra.map((one) => `    + ${measure}: ${one}`)];
    });
    const roles = compare('proposed', expected, found);
    const wrong = [...roles.missing.map((one) => `    - proposed: ${one}`), ...roles.extra.map((one) => `    + proposed: ${one}`)];
    if (lines.length + wrong.length > 0) console.log([`  ${expected.title ?? expected.abstract.slice(0, 70)}`, ...lines, ...wrong].join('\n'));
  }
}

await runAsMain(
  defineCommand({
    meta: { name: 'npm run eval --', description: 'Measures the extraction of facts against annotated papers.' },
    args: {
      file: { type: 'string', description: 'Annotated papers of your own, as JSON; tests/fixtures/gold/README.md tells the shape.' },
      details: { type: 'boolean', description: 'List what is missing (-) and too much (+), paper by paper.', default: false },
      corrected: { type: 'boolean', description: 'With --details: list for the corrected facts, not for rules and lexicon.', default: false },
    },
    run({ args: { file, details, corrected } }) {
      const files = file === undefined ? readdirSync(goldFolder).filter((name) => name.endsWith('.json')).sort().map((name) => join(goldFolder, name)) : [resolve(file)];
      const ways = finders();
      console.log(`  ${'precision recall F1'.padEnd(20)}${measures.map((measure) => measure.padEnd(19)).join('')}`);
      for (const path of files) {
        const papers = readGold(path, root);
        console.log(`${basename(path)}: ${papers.length} papers`);
        for (const way of ways) printScores(papers, way);
        const shown = ways.find(({ name }) => name === (corrected ? 'with corrections' : 'rules and lexicon'));
        if (details && shown !== undefined) printDetails(papers, shown);
      }
    },
  }),
);
