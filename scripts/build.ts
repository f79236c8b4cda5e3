import { defineCommand } from 'citty';
import { join } from 'node:path';
import { formatDiagnostic } from '../src/diagnostics.ts';
import { reviewFaults } from './review-inputs.ts';
import { AlreadyReported, runAsMain } from './shared/command.ts';
import { readSiteSettings } from './shared/site-settings.ts';
import { buildEverything } from './shared/stages.ts';

await runAsMain(
  defineCommand({
    meta: { name: 'npm run build --', description: 'Builds content, site and search index into dist/.' },
    args: {
      release: { type: 'boolean', description: 'Fail unless SITE names the address the site will have, and when the review says what its sources do not.', default: false },
    },
    async run({ args }) {
      const root = join(import.meta.dirname, '..');
      const settings = readSiteSettings(process.env, args.release);
      const { errors } = await buildEverything({ root, settings });
      // What a reader would be misled by is not published; works that no chapter cites are only listed.
      const faults = args.release ? reviewFaults(root, false) : [];
      for (const fault of faults) console.error(formatDiagnostic(fault));
      if (errors + faults.length > 0) throw new AlreadyReported();
    },
  }),
);
