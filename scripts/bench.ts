import { defineCommand } from 'citty';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeBareProject } from './bench/bare-project.ts';
import { corpusToSeeds } from './bench/listing.ts';
import { type Measure, measureStage, type StageName } from './bench/measured.ts';
import { copyProject } from './bench/project.ts';
import { readCorpusFile, readShippedRecords } from './bench/read-corpus.ts';
import { synthesiseCorpus } from './bench/synthesise.ts';
import { runAsMain } from './shared/command.ts';
import { measureFolder } from './shared/fingerprint.ts';

const root = join(import.meta.dirname, '..');
/** Papers of the bare build that all else is compared with. */
const barePapers = 350;
const columns = [16, 9, 9, 10, 9, 11] as const;

function printRow(...cells: readonly string[]): void {
  console.log(cells.map((cell, index) => (index === 0 ? cell.padEnd(columns[0]) : cell.padStart(columns[index] ?? 10))).join(' '));
}

const seconds = (value: number): string => `${value.toFixed(2)} s`;
const megabytes = (value: number): string => `${(value / 1e6).toFixed(value < 1e7 ? 1 : 0)} MB`;

async function printMeasure(name: string, measure: Measure, folder?: string): Promise<void> {
  const size = folder === undefined ? null : await measureFolder(folder);
  printRow(name, seconds(measure.cpuSeconds), seconds(measure.wallSeconds), megabytes(measure.peakBytes),
    size === null ? '' : String(size.pages), size === null ? '' : megabytes(size.bytes));
  if (!measure.nativeCounted) console.log('  (helper programs are not counted on this system)');
}

/** Output folder of each stage below the project. */
const stageFolders = [['content', 'content'], ['site', 'dist'], ['search', 'dist/pagefind']] as const satisfies readonly (readonly [StageName, string])[];

type Run = { name: string; papers: number; folder: string; bareCpu: number };

/** Measures all stages of one project, cold, and compares. */
async function measureProject({ name, papers, folder, bareCpu }: Run): Promise<void> {
  console.log(`\n${name}`);
  printRow('', 'CPU', 'wall', 'memory', 'pages', 'bytes');
  const env = { SITE: 'https://seedbed.example', SEEDBED_OUT: 'dist', BASE: '/' };
  let total = 0;
  for (const [stage, output] of stageFolders) {
    const measure = await measureStage(stage, folder, env);
    total += measure.cpuSeconds;
    await printMeasure(stage, measure, join(folder, output));
  }
  const written = join(folder, 'written');
  const plain = await measureStage('plain-writing', folder, { BENCH_FROM: join(folder, 'dist'), BENCH_TO: written });
  await printMeasure('plain writing', plain, written);
  console.log(`all stages: ${seconds(total)} CPU, ${(1000 * total / papers).toFixed(1)} ms a paper, `
    + `${(total / bareCpu).toFixed(2)} times the bare build, ${(total / plain.cpuSeconds).toFixed(0)} times plain writing`);
}

/** Measures the bare build of a few hundred abstracts. @returns its CPU seconds */
async function measureBare(folder: string, papers: readonly { title: string; abstract: string }[]): Promise<number> {
  await writeBareProject(folder, papers, join(root, 'node_modules'));
  console.log(`Bare loader build of ${papers.length} abstracts`);
  printRow('', 'CPU', 'wall', 'memory', 'pages', 'bytes');
  const measure = await measureStage('site', folder);
  await printMeasure('bare build', measure, join(folder, 'dist'));
  return measure.cpuSeconds;
}

type BenchOptions = { sizes: string[]; corpus: string | undefined; folder: string };

async function runBench({ sizes, corpus, folder }: BenchOptions): Promise<void> {
  const records = await readShippedRecords(root);
  const given = corpus === undefined ? null : await readCorpusFile(corpus);
  const titled = records.map(({ title, abstract }) => ({ title: title ?? 'Untitled', abstract }));
  const bareCpu = await measureBare(join(folder, 'bare'), titled.slice(0, barePapers));
  for (const size of sizes) {
    const project = join(folder, size);
    if (size === 'shipped') {
      await copyProject(root, project, null);
      await measureProject({ name: `The shipped corpus, ${records.length} records`, papers: records.length, folder: project, bareCpu });
    } else {
      const papers = given?.slice(0, Number(size)) ?? synthesiseCorpus(records, Number(size));
      await copyProject(root, project, corpusToSeeds(papers));
      const source = corpus === undefined ? 'made from the seeds' : `of ${corpus}`;
      await measureProject({ name: `${papers.length} papers ${source}`, papers: papers.length, folder: project, bareCpu });
    }
    await rm(project, { recursive: true, force: true });
  }
}

function parseSizes(text: string): string[] {
  const sizes = text.split(',').map((size) => size.trim());
  const wrong = sizes.find((size) => size !== 'shipped' && !/^[1-9]\d*$/.test(size));
  if (wrong !== undefined) throw new Error(`--sizes takes numbers and "shipped", not ${wrong}.`);
  return sizes;
}

await runAsMain(
  defineCommand({
    meta: { name: 'npm run bench --', description: 'Measures what a build takes, stage by stage, against a bare build.' },
    args: {
      sizes: { type: 'string', description: 'Numbers of papers, and "shipped" for the real seeds.', default: 'shipped,350,3500,20000' },
      corpus: { type: 'string', description: 'JSON Lines of {title, abstract, authors?, year?, venue?}, .gz too; else made from the seeds.' },
    },
    async run({ args }) {
      const folder = await mkdtemp(join(tmpdir(), 'seedbed-bench-'));
      try {
        await runBench({ sizes: parseSizes(args.sizes), corpus: args.corpus, folder });
      } finally {
        await rm(folder, { recursive: true, force: true });
      }
    },
  }),
);
