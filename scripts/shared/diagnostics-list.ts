import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { z } from 'astro/zod';
import { type Diagnostic, formatDiagnostic } from '#diagnostics.ts';

const severities = ['error', 'warning', 'info'] as const;
/** More remarks of one severity than this are counted on the terminal and written out in full to a file. */
const shownPerSeverity = 10;

/** File below the project that holds every remark of the last run. */
const diagnosticsFile = '.cache/diagnostics.txt';

const keptDiagnostics = '.cache/diagnostics.json';
const diagnosticsSchema: z.ZodType<Diagnostic[]> = z.array(
  z.object({ severity: z.enum(severities), rule: z.string(), file: z.string().nullable(), line: z.number().nullable(), message: z.string(), hint: z.string().nullable() }),
);

/**
 * Lines for the end of a run: the remarks, worst first, each severity cut to a readable number. Remarks
 * of severity `info` are only counted.
 */
export function summariseDiagnostics(diagnostics: readonly Diagnostic[]): string[] {
  return severities.flatMap((severity) => {
    const lines = diagnostics.filter((diagnostic) => diagnostic.severity === severity).map(formatDiagnostic);
    if (lines.length === 0) return [];
    const shown = severity === 'info' ? [] : lines.slice(0, shownPerSeverity);
    const rest = lines.length - shown.length;
    const what = shown.length === 0 ? `${severity}: ${rest} ${rest === 1 ? 'remark' : 'remarks'}` : `${severity}: ${rest} more`;
    return rest === 0 ? shown : [...shown, `${what}, all in ${diagnosticsFile}`];
  });
}

/** The remarks of the last run, for one that has nothing to do: a refused seed stays refused. Null when they were not kept whole. */
export async function readDiagnostics(root: string): Promise<Diagnostic[] | null> {
  try {
    return diagnosticsSchema.parse(JSON.parse(await readFile(join(root, keptDiagnostics), 'utf8')));
  } catch {
    return null;
  }
}

/** Writes every remark to `diagnosticsFile`, and keeps them for `readDiagnostics`. */
export async function writeDiagnostics(root: string, diagnostics: readonly Diagnostic[]): Promise<void> {
  const path = join(root, diagnosticsFile);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, diagnostics.map((diagnostic) => `${formatDiagnostic(diagnostic)}\n`).join(''));
  await writeFile(join(root, keptDiagnostics), JSON.stringify(diagnostics));
}
