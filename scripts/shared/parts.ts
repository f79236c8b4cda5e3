import { mkdir, readFile, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { runNode } from './child.ts';
import { describeError } from './command.ts';
import { formatDuration } from './terminal.ts';

/** How one part of a check ended, in tests; `output` is shown when something failed. */
type PartResult = { passed: number; failed: number; output: string };

/** One part of `npm run check` or `npm test`. */
export type Part = { name: string; run: () => Promise<PartResult> };

const packageScripts = {
  astro: 'node_modules/astro/bin/astro.mjs',
  eslint: 'node_modules/eslint/bin/eslint.js',
  knip: 'node_modules/knip/bin/knip.js',
  tsc: 'node_modules/typescript/bin/tsc',
  vitest: 'node_modules/vitest/vitest.mjs',
} as const;

type CommandPart = {
  root: string;
  name: string;
  /** Script of the project, or the name of a package's command. */
  script: string;
  args?: readonly string[];
  env?: Record<string, string>;
};

/** A part that passes when a script ends with 0; it counts as one test. */
export function commandPart({ root, name, script, args = [], env = {} }: CommandPart): Part {
  return {
    name,
    async run() {
      const { code, output } = await runNode([script, ...args], { cwd: root, env: { ASTRO_TELEMETRY_DISABLED: '1', ...env } });
      return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, output };
    },
  };
}

/** Types, lint with the import rules, and unused code. Astro goes first: it writes the types of `astro:content`. */
export function checkParts(root: string): Part[] {
  const astroArgs = ['check', '--minimumSeverity', 'warning', '--minimumFailingSeverity', 'warning'];
  return [
    commandPart({ root, name: 'types in .astro', script: packageScripts.astro, args: astroArgs }),
    commandPart({ root, name: 'types', script: packageScripts.tsc, args: ['--noEmit', '-p', '.'] }),
    commandPart({ root, name: 'lint, imports', script: packageScripts.eslint, args: ['.', '--max-warnings', '0'] }),
    commandPart({ root, name: 'unused code', script: packageScripts.knip, args: ['--no-progress'] }),
  ];
}

/** The number under a name in a parsed JSON report; 0 when there is none. */
function numberAt(report: unknown, name: string): number {
  if (typeof report !== 'object' || report === null) return 0;
  const value: unknown = Object.entries(report).find(([key]) => key === name)?.[1];
  return typeof value === 'number' ? value : 0;
}

/**
 * Totals of a vitest JSON report. A skipped test counts as failed, and so does a run that ends badly
 * without a failed test, or that has no test at all: nothing is left out in silence.
 */
export function countVitestReport(report: unknown, code: number): { passed: number; failed: number } {
  const passed = numberAt(report, 'numPassedTests');
  const left = numberAt(report, 'numPendingTests') + numberAt(report, 'numTodoTests');
  const failed = numberAt(report, 'numFailedTests') + left;
  const endedBadly = failed === 0 && (code !== 0 || passed === 0);
  return { passed, failed: endedBadly ? 1 : failed };
}

/** Tests of a project: all by default; `env` tells them what else they should do. */
type VitestPart = { root: string; name: string; project: string; files?: readonly string[]; env?: Record<string, string> };

/** A part that is a project of `vitest.config.ts`; its tests are counted from vitest's own report. */
export function vitestPart({ root, name, project, files = [], env = {} }: VitestPart): Part {
  return {
    name,
    async run() {
      const report = join(root, '.cache', 'reports', `${project}.json`);
      await mkdir(dirname(report), { recursive: true });
      await rm(report, { force: true });
      const args = ['run', ...files, '--project', project, '--reporter=dot', '--reporter=json', `--outputFile.json=${report}`];
      const { code, output } = await runNode([packageScripts.vitest, ...args], { cwd: root, env: { NO_COLOR: '1', ...env } });
      const parsed: unknown = await readFile(report, 'utf8').then(JSON.parse, () => null);
      return { ...countVitestReport(parsed, code), output };
    },
  };
}

/** Runs one part, prints its outcome and, when it failed, what it said. */
async function runPart({ name, run }: Part): Promise<PartResult> {
  const started = performance.now();
  const result = await run().catch((error: unknown) => ({ passed: 0, failed: 1, output: describeError(error) }));
  const time = formatDuration(performance.now() - started);
  if (result.failed > 0) console.log(result.output.trimEnd());
  console.log(`${result.failed > 0 ? 'FAILED' : 'ok'.padEnd(6)} ${name.padEnd(24)} ${result.passed} passed, ${result.failed} failed (${time})`);
  return result;
}

/** Runs parts one after the other and adds up. */
export async function runParts(parts: readonly Part[]): Promise<{ passed: number; failed: number }> {
  const total = { passed: 0, failed: 0 };
  for (const part of parts) {
    const { passed, failed } = await runPart(part);
    total.passed += passed;
    total.failed += failed;
  }
  return total;
}
