import { defineCommand } from 'citty';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { formatDiagnostic } from '../src/diagnostics.ts';
import type { SectionEntry } from '../src/model/chapter.ts';
import type { CheckedChapter } from '../src/review/check/index.ts';
import { anchorsOf } from '../src/review/check/sections.ts';
import { readChapters, readSections, reviewFaults, sectionsFile } from './review-inputs.ts';
import { AlreadyReported, runAsMain } from './shared/command.ts';

const root = join(import.meta.dirname, '..');

/** Adds the anchors of all chapters to those that have been published. */
function publishAnchors(chapters: readonly CheckedChapter[], published: readonly SectionEntry[]): void {
  const present = chapters.flatMap(({ data, parsed }) => anchorsOf(parsed.blocks).map(({ id }) => ({ chapter: data.id, id })));
  const lines = [...new Set([...published, ...present].map(({ chapter, id }) => JSON.stringify({ chapter, id })))].sort();
  writeFileSync(join(root, sectionsFile), lines.map((line) => `${line}\n`).join(''));
  console.log(`${lines.length} anchors in ${sectionsFile}.`);
}

await runAsMain(
  defineCommand({
    meta: { name: 'npm run check:review --', description: 'Checks the review against the data: citations, numbers, claims, sections.' },
    args: {
      release: { type: 'boolean', description: 'Hold it to be whole too: every work cited, every theme with a chapter.', default: false },
      publish: { type: 'boolean', description: 'Freeze the anchors of all sections.', default: false },
    },
    run({ args: { release, publish } }) {
      const faults = reviewFaults(root, release);
      for (const fault of faults) console.log(formatDiagnostic(fault));
      const chapters = readChapters(root);
      console.log(`${chapters.length} chapters, ${faults.length} ${faults.length === 1 ? 'fault' : 'faults'}.`);
      if (faults.length > 0) throw new AlreadyReported();
      if (publish) publishAnchors(chapters, readSections(root));
    },
  }),
);
