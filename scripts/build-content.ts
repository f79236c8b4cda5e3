import { defineCommand } from 'citty';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync, type Dirent } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { formatDiagnostic, type Diagnostic } from '../src/diagnostics.ts';
import { SeedbedError } from '../src/errors.ts';
import { generatedFolders, makeContent, writeContent, type TextFile } from '../src/pipeline/index.ts';
import { readInputs } from './content-inputs.ts';
import { AlreadyReported, runAsMain } from './shared/command.ts';

export type ContentOptions = {
  /** The project's folder. */
  root: string;
  /** Write nothing; throw when what would be written differs from what is there. */
  check: boolean;
  /** Forget provisional slugs and sentence boundaries and give them anew. */
  renew: boolean;
  /** Day written for new entries of the registry, `yyyy-mm-dd`. */
  today: string;
};

export type ContentSummary = {
  seeds: number;
  records: number;
  works: number;
  methods: number;
  datasets: number;
  tasks: number;
  authors: number;
  written: number;
  removed: number;
  diagnostics: Diagnostic[];
};

/**
 * Turns the seeds into the generated files below `content/`; writes only what changed.
 * @throws SeedbedError `ContentOutOfDate` under `check`, and what reading the inputs throws.
 */
export function buildContent({ root, check, renew, today }: ContentOptions): ContentSummary {
  const { passedOver, ...inputs } = readInputs(root);
  const diagnostics = passedOver.map(seedPassedOver);
  const content = makeContent({ ...inputs, today, renew }, (diagnostic) => diagnostics.push(diagnostic));
  const files = writeContent(content);
  const changed = files.filter(({ path, text }) => readIfThere(join(root, 'content', path)) !== text);
  const stale = staleFiles(root, files);
  if (check && changed.length + stale.length > 0) {
    throw new SeedbedError('ContentOutOfDate', listed([...changed.map(({ path }) => path), ...stale]));
  }
  for (const { path, text } of changed) {
    mkdirSync(dirname(join(root, 'content', path)), { recursive: true });
    writeFileSync(join(root, 'content', path), text);
  }
  for (const path of stale) rmSync(join(root, 'content', path));
  return {
    seeds: content.sources.length,
    records: content.read.reduce((sum, { records }) => sum + records.length, 0),
    works: content.works.length,
    methods: content.methods.length,
    datasets: content.datasets.length,
    tasks: content.tasks.length,
    authors: content.authors.length,
    written: changed.length,
    removed: stale.length,
    diagnostics,
  };
}

function seedPassedOver(name: string): Diagnostic {
  return {
    severity: 'warning', rule: 'seed-passed-over', file: `seeds/${name}`, line: null,
    message: `A ${name.endsWith('/') ? 'folder' : 'link or special file'} in seeds/ is not read.`,
    hint: 'Put the listings themselves into seeds/, as files.',
  };
}

function readIfThere(file: string): string | null {
  return existsSync(file) ? readFileSync(file, 'utf8') : null;
}

function staleFiles(root: string, files: TextFile[]): string[] {
  const wanted = new Set(files.map(({ path }) => path));
  return generatedFolders.flatMap((folder) => {
    const there = join(root, 'content', folder);
    return existsSync(there) ? readdirSync(there, { withFileTypes: true }).filter(isOurs).map(({ name }) => `${folder}/${name}`).filter((path) => !wanted.has(path)) : [];
  });
}

/** Folders and dot files (`.DS_Store`) are nobody's pages. */
function isOurs(entry: Dirent): boolean {
  return entry.isFile() && !entry.name.startsWith('.');
}

function listed(paths: string[]): string {
  const shown = paths.slice(0, 20).map((path) => `  content/${path}`);
  return [...shown, ...(paths.length > shown.length ? [`  and ${paths.length - shown.length} more`] : [])].join('\n');
}

/** The day in UTC, or that of SOURCE_DATE_EPOCH where it holds seconds (https://reproducible-builds.org/specs/source-date-epoch/). */
export function todayUtc(): string {
  const epoch = process.env['SOURCE_DATE_EPOCH'] ?? '';
  const day = /^\d{1,11}$/.test(epoch) ? new Date(Number(epoch) * 1000) : new Date();
  return day.toISOString().slice(0, 10);
}

if (import.meta.main) {
  await runAsMain(
    defineCommand({
      meta: { name: 'npm run content --', description: 'Turns seeds/ into content/.' },
      args: {
        check: { type: 'boolean', description: 'Change nothing; fail when the generated files differ from what the seeds give.', default: false },
        renew: { type: 'boolean', description: 'Give provisional slugs and sentence boundaries anew.', default: false },
      },
      run({ args: { check, renew } }) {
        const summary = buildContent({ root: resolve(import.meta.dirname, '..'), check, renew, today: todayUtc() });
        const { seeds, records, works, methods, datasets, tasks, authors, written, removed, diagnostics } = summary;
        for (const diagnostic of diagnostics) console.log(formatDiagnostic(diagnostic));
        console.log(`${seeds} seeds, ${records} records, ${works} works; ${methods} methods, ${datasets} datasets, ${tasks} tasks, ${authors} authors.`);
        console.log(check ? 'The content is what the seeds give.' : `${written} files written, ${removed} removed.`);
        if (!check && diagnostics.some(({ severity }) => severity === 'error')) throw new AlreadyReported();
      },
    }),
  );
}
