import { defineCommand } from 'citty';
import { join } from 'node:path';
import { AlreadyReported, runAsMain } from './shared/command.ts';
import { readSiteSettings } from './shared/site-settings.ts';
import { buildEverything } from './shared/stages.ts';

await runAsMain(
  defineCommand({
    meta: { name: 'npm run build --', description: 'Builds content, site and search index into dist/.' },
    args: {
      release: { type: 'boolean', description: 'Fail unless SITE names the address the site will have.', default: false },
    },
    async run({ args }) {
      const settings = readSiteSettings(process.env, args.release);
      const { errors } = await buildEverything({ root: join(import.meta.dirname, '..'), settings });
      if (errors > 0) throw new AlreadyReported();
    },
  }),
);
