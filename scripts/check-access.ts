import { defineCommand } from 'citty';
import { join } from 'node:path';
import { AlreadyReported, runAsMain } from './shared/command.ts';
import { runParts, vitestPart } from './shared/parts.ts';
import { siteParts } from './shared/site-parts.ts';

const root = join(import.meta.dirname, '..');
const files = ['tests/site/browser/accessibility.test.ts'];

await runAsMain(
  defineCommand({
    meta: { name: 'npm run check:access --', description: 'Has axe look at every page of the site in light and dark colours; `npm test` has it look at some.' },
    async run() {
      const { passed, failed } = await runParts([...siteParts(root), vitestPart({ root, name: 'every page', project: 'browser', files, env: { SEEDBED_PAGES: 'all' } })]);
      if (failed > 0 || passed === 0) throw new AlreadyReported();
    },
  }),
);
