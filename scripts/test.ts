import { defineCommand } from 'citty';
import { join } from 'node:path';
import { AlreadyReported, runAsMain } from './shared/command.ts';
import { checkParts, commandPart, type Part, runParts, vitestPart } from './shared/parts.ts';
import { siteParts } from './shared/site-parts.ts';
import { formatDuration } from './shared/terminal.ts';

const root = join(import.meta.dirname, '..');

function allParts(): Part[] {
  return [
    ...checkParts(root),
    commandPart({ root, name: 'content is up to date', script: 'scripts/build-content.ts', args: ['--check'] }),
    commandPart({ root, name: 'the review', script: 'scripts/check-review.ts', args: ['--release'] }),
    vitestPart({ root, name: 'units and samples', project: 'unit' }),
    vitestPart({ root, name: 'figures of this corpus', project: 'corpus' }),
    ...siteParts(root),
    vitestPart({ root, name: 'built site', project: 'site' }),
    vitestPart({ root, name: 'in a browser', project: 'browser' }),
  ];
}

await runAsMain(
  defineCommand({
    meta: { name: 'npm test --', description: 'Runs every check: types, lint, tests, the built site, a browser.' },
    async run() {
      const started = performance.now();
      const { passed, failed } = await runParts(allParts());
      console.log(`All in ${formatDuration(performance.now() - started)}.`);
      console.log(`${passed} passed, ${failed} failed`);
      if (failed > 0 || passed === 0) throw new AlreadyReported();
    },
  }),
);
