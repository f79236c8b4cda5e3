import { defineCommand } from 'citty';
import { join } from 'node:path';
import { sites, type TestedSite } from '../tests/site/sites.ts';
import { AlreadyReported, runAsMain } from './shared/command.ts';
import { checkParts, commandPart, type Part, runParts, vitestPart } from './shared/parts.ts';
import { formatDuration } from './shared/terminal.ts';

const root = join(import.meta.dirname, '..');

/** Builds one of the sites that the site checks read. */
function buildPart({ origin, base, out }: TestedSite): Part {
  const env = { SITE: origin, BASE: base, SEEDBED_OUT: out };
  return commandPart({ root, name: `build at ${base}`, script: 'scripts/build.ts', args: ['--release'], env });
}

function allParts(): Part[] {
  return [
    ...checkParts(root),
    commandPart({ root, name: 'content is up to date', script: 'scripts/build-content.ts', args: ['--check'] }),
    commandPart({ root, name: 'the review', script: 'scripts/check-review.ts', args: ['--release'] }),
    vitestPart(root, 'units and samples', 'unit'),
    vitestPart(root, 'figures of this corpus', 'corpus'),
    ...sites.map(buildPart),
    vitestPart(root, 'built site', 'site'),
    vitestPart(root, 'in a browser', 'browser'),
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
