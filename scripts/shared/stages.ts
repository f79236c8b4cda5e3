import { rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type Diagnostic } from '#diagnostics.ts';
import { buildSearchIndex } from '#search/build.ts';
import { buildContent, todayUtc } from '../build-content.ts';
import { packSite } from './archive.ts';
import { runNode } from './child.ts';
import { AlreadyReported } from './command.ts';
import { readDiagnostics, summariseDiagnostics, writeDiagnostics } from './diagnostics-list.ts';
import { fingerprint, measureFolder } from './fingerprint.ts';
import { siteHeapFlag } from './site-memory.ts';
import { type SiteSettings, settingsAsEnv } from './site-settings.ts';
import { readStamp, stampPath, writeStamp } from './stamp.ts';
import { formatDuration, showStage } from './terminal.ts';

/** What the content stage reads and writes; a hand edit of a generated page makes it run again too. */
const contentInputs = [
  'seeds', 'content', 'scripts/build-content.ts', 'scripts/content-inputs.ts', 'src/pipeline', 'src/text', 'src/model', 'src/errors.ts',
  'src/diagnostics.ts', 'package-lock.json',
];
const siteInputs = ['seeds', 'content', 'src', 'public', 'astro.config.mjs', 'package-lock.json', 'scripts/shared/archive.ts'];

type Stage = { root: string; settings: SiteSettings };

/** Numbers by name, as `12 records, 3 changed`. */
function describeCounts(counts: Record<string, unknown>): string {
  return Object.entries(counts)
    .filter((entry): entry is [string, number] => typeof entry[1] === 'number')
    .map(([name, count]) => `${count} ${count === 1 ? name.replace(/s$/, '') : name}`)
    .join(', ');
}

/** Seeds → `content/`. Returns the remarks; when nothing it depends on has changed, those of the last run. */
async function runContentStage({ root }: Stage): Promise<Diagnostic[]> {
  const path = stampPath(root, 'content');
  const diagnostics: Diagnostic[] = [];
  await showStage('content', async () => {
    const stamp = await readStamp(path);
    const earlier = await readDiagnostics(root);
    if (earlier !== null && stamp['content'] === (await fingerprint(root, contentInputs))) {
      diagnostics.push(...earlier);
      return 'unchanged';
    }
    const result = buildContent({ root, check: false, renew: false, today: todayUtc() });
    diagnostics.push(...result.diagnostics);
    await writeDiagnostics(root, diagnostics);
    await writeStamp(path, { content: await fingerprint(root, contentInputs) });
    return describeCounts(result);
  });
  return diagnostics;
}

/** `content/` → the site's pages, by Astro in a child process. */
async function runSiteStage({ root, settings }: Stage): Promise<void> {
  await showStage('site', async () => {
    const script = join(import.meta.dirname, 'astro-build.ts');
    const { code, output } = await runNode([await siteHeapFlag(root), script], { cwd: root, env: settingsAsEnv(settings) });
    if (output.trim() !== '') console.error(output.trimEnd());
    if (code !== 0) throw new AlreadyReported();
    const { files, pages, bytes } = await measureFolder(join(root, settings.out));
    return `${pages} pages, ${files} files, ${(bytes / 1e6).toFixed(1)} MB`;
  });
}

/** The site's pages → the search index beside them. */
async function runSearchStage({ root, settings }: Stage): Promise<void> {
  await showStage('search', async (line) => {
    const { documents, files, bytes } = await buildSearchIndex({ outDir: join(root, settings.out), log: line.progress });
    return `${documents} documents, ${files} files, ${(bytes / 1e6).toFixed(1)} MB`;
  });
}

/** The site and its index → one archive of both, for readers without a connection. */
async function runOfflineStage({ root, settings }: Stage): Promise<void> {
  await showStage('offline', async () => {
    const { archive, files, bytes } = await packSite({ folder: join(root, settings.out), base: settings.base });
    return `${archive}, ${files} files, ${(bytes / 1e6).toFixed(1)} MB`;
  });
}

/** Hash of all a site depends on, and whether the output folder still is what the last build left. */
async function siteState({ root, settings }: Stage): Promise<{ inputs: string; output: string }> {
  const values = [JSON.stringify(settings), process.version];
  const { files, bytes } = await measureFolder(join(root, settings.out));
  return { inputs: await fingerprint(root, siteInputs, values), output: `${files} files, ${bytes} bytes` };
}

/**
 * Runs what is needed of content, site, search and archive, showing each stage, and lists the remarks at the end.
 * @returns how many remarks are errors: what they concern is left out, the rest is built
 * @throws AlreadyReported when Astro fails
 */
export async function buildEverything(stage: Stage): Promise<{ errors: number }> {
  const started = performance.now();
  const diagnostics = await runContentStage(stage);
  const path = stampPath(stage.root, stage.settings.out);
  const [stamp, before] = await Promise.all([readStamp(path), siteState(stage)]);
  if (stamp['inputs'] === before.inputs && stamp['output'] === before.output) {
    await showStage('site', () => Promise.resolve('unchanged'));
    await showStage('search', () => Promise.resolve('unchanged'));
    await showStage('offline', () => Promise.resolve('unchanged'));
  } else {
    await writeStamp(path, {});
    // A build that fails leaves the site of the last one standing.
    const unfinished = { ...stage, settings: { ...stage.settings, out: `${stage.settings.out}-unfinished` } };
    await runSiteStage(unfinished);
    await runSearchStage(unfinished);
    await runOfflineStage(unfinished);
    await rm(join(stage.root, stage.settings.out), { recursive: true, force: true });
    await rename(join(stage.root, unfinished.settings.out), join(stage.root, stage.settings.out));
    const { output } = await siteState(stage);
    await writeStamp(path, { inputs: before.inputs, output });
  }
  for (const remark of summariseDiagnostics(diagnostics)) console.log(remark);
  const errors = diagnostics.filter(({ severity }) => severity === 'error').length;
  const end = errors === 0 ? '' : `, but for ${errors === 1 ? 'the error' : `the ${errors} errors`} above`;
  console.log(`Done in ${formatDuration(performance.now() - started)}: ${stage.settings.out}/${end}`);
  return { errors };
}
