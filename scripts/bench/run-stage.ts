// Runs one stage of a build and tells the parent process what it took.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { listFiles } from '../shared/fingerprint.ts';
import type { StageName } from './measured.ts';

const root = process.cwd();
/** Clock ticks a second in /proc; Linux gives programs 100 on every platform Node runs on. */
const ticksPerSecond = 100;

/** CPU seconds of the helper programs that have ended; null where there is no /proc. See proc_pid_stat(5). */
async function childrenCpuSeconds(): Promise<number | null> {
  const stat = await readFile('/proc/self/stat', 'utf8').catch(() => null);
  if (stat === null) return null;
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[13]) + Number(fields[14])) / ticksPerSecond;
}

/** Writes the files of a folder to another one. What counts begins when they are in memory. */
async function writePlainly(): Promise<() => Promise<void>> {
  const [from, to] = [process.env['BENCH_FROM'] ?? '', process.env['BENCH_TO'] ?? ''];
  const paths = await listFiles(from, '.');
  const files: { path: string; bytes: Buffer }[] = [];
  for (const path of paths) files.push({ path: join(to, path), bytes: await readFile(join(from, path)) });
  return async () => {
    for (const folder of new Set(files.map(({ path }) => dirname(path)))) await mkdir(folder, { recursive: true });
    for (const { path, bytes } of files) await writeFile(path, bytes);
  };
}

/** Prepares a stage; what it returns is measured together with loading, except for plain writing. */
const stages: Record<StageName, () => Promise<() => Promise<unknown>>> = {
  content: async () => async () => {
    const { buildContent } = await import('../build-content.ts');
    return buildContent({ root, check: false, renew: false, today: '2000-01-01' });
  },
  site: async () => async () => {
    const { build } = await import('astro');
    await build({ root, logLevel: 'warn' });
  },
  search: async () => async () => {
    const { buildSearchIndex } = await import('#search/build.ts');
    return buildSearchIndex({ outDir: join(root, 'dist') });
  },
  'plain-writing': writePlainly,
};

function isStage(name: string | undefined): name is StageName {
  return name !== undefined && name in stages;
}

const [, , name] = process.argv;
if (!isStage(name)) throw new Error(`No stage ${String(name)}.`);
const run = await stages[name]();
const before = name === 'plain-writing' ? process.cpuUsage() : { user: 0, system: 0 };
const started = name === 'plain-writing' ? performance.now() : 0;
await run();
const { user, system } = process.cpuUsage();
process.send?.({
  ownCpuSeconds: (user + system - before.user - before.system) / 1e6,
  ownPeakBytes: process.resourceUsage().maxRSS * 1024,
  wallSeconds: (performance.now() - started) / 1000,
  childrenCpuSeconds: await childrenCpuSeconds(),
});
process.disconnect();
