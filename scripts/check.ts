import { defineCommand } from 'citty';
import { join } from 'node:path';
import { AlreadyReported, runAsMain } from './shared/command.ts';
import { checkParts, runParts } from './shared/parts.ts';

await runAsMain(
  defineCommand({
    meta: { name: 'npm run check --', description: 'Checks types, lint, who imports whom, and unused code.' },
    async run() {
      const { failed } = await runParts(checkParts(join(import.meta.dirname, '..')));
      if (failed > 0) throw new AlreadyReported();
    },
  }),
);
