import { fork } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'astro/zod';
import { siteHeapFlag } from '../shared/site-memory.ts';

/** What a stage may be: see `run-stage.ts`. */
export const stageNames = ['content', 'site', 'search', 'plain-writing'] as const;
export type StageName = (typeof stageNames)[number];

/** What one stage took. `nativeCounted` is false where the system does not tell what helper programs took. */
export type Measure = { cpuSeconds: number; wallSeconds: number; peakBytes: number; nativeCounted: boolean };

/** What a stage's process tells at its end: seconds and bytes of its own. */
export const stageReportSchema = z.object({
  ownCpuSeconds: z.number(),
  ownPeakBytes: z.number(),
  wallSeconds: z.number(),
  /** CPU of helper programs that have ended; null where the system does not tell. */
  childrenCpuSeconds: z.number().nullable(),
});

const sampleEvery = 50;

/** Ids of the processes that a process has started, and theirs; empty where there is no /proc. */
async function descendants(id: number): Promise<number[]> {
  const text = await readFile(`/proc/${id}/task/${id}/children`, 'utf8').catch(() => '');
  const own = text.split(' ').filter((part) => part !== '').map(Number);
  return [...own, ...(await Promise.all(own.map(descendants))).flat()];
}

/** Highest memory a process has held so far, in bytes; 0 when it is gone. */
async function peakOf(id: number): Promise<number> {
  const status = await readFile(`/proc/${id}/status`, 'utf8').catch(() => '');
  return Number(/^VmHWM:\s+(\d+) kB/m.exec(status)?.[1] ?? 0) * 1024;
}

/** Watches a process's helper programs. @returns a function that stops and tells their highest memory in bytes */
function watchHelpers(id: number): () => number {
  const peaks = new Map<number, number>();
  const timer = setInterval(() => {
    void descendants(id).then(async (ids) => {
      for (const helper of ids) peaks.set(helper, Math.max(peaks.get(helper) ?? 0, await peakOf(helper)));
    });
  }, sampleEvery);
  return () => {
    clearInterval(timer);
    return Math.max(0, ...peaks.values());
  };
}

/**
 * Runs one stage in a process of its own and measures it: CPU of user and system together, helper
 * programs included on Linux; memory is that of the process plus its largest helper.
 * @param cwd the project's folder @param env variables for the stage
 * @throws Error with the stage's output when it fails
 */
export async function measureStage(stage: StageName, cwd: string, env: Record<string, string> = {}): Promise<Measure> {
  const child = fork(join(import.meta.dirname, 'run-stage.ts'), [stage], {
    cwd, env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', ...env }, stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    execArgv: stage === 'site' ? [await siteHeapFlag(cwd)] : [],
  });
  let output = '';
  const take = (text: Buffer): void => {
    output += text.toString();
  };
  child.stdout?.on('data', take);
  child.stderr?.on('data', take);
  const stopWatching = watchHelpers(child.pid ?? 0);
  let message: unknown;
  child.on('message', (value) => {
    message = value;
  });
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  const helperPeak = stopWatching();
  if (code !== 0) throw new Error(`The stage ${stage} failed:\n${output}`);
  const report = stageReportSchema.parse(message);
  return {
    cpuSeconds: report.ownCpuSeconds + (report.childrenCpuSeconds ?? 0),
    wallSeconds: report.wallSeconds,
    peakBytes: report.ownPeakBytes + helperPeak,
    nativeCounted: report.childrenCpuSeconds !== null,
  };
}
