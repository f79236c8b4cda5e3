import { defineCommand } from 'citty';
import { join } from 'node:path';
import { runAsMain } from './shared/command.ts';
import { serveSite } from './shared/serve.ts';
import { readPort, readSiteSettings } from './shared/site-settings.ts';
import { buildEverything } from './shared/stages.ts';

const defaultPort = 4321;

await runAsMain(
  defineCommand({
    meta: { name: 'npm start --', description: 'Builds what has changed and serves the site on this machine.' },
    async run() {
      const root = join(import.meta.dirname, '..');
      const settings = readSiteSettings(process.env, false);
      const port = readPort(process.env, defaultPort);
      await buildEverything({ root, settings });
      const server = await serveSite({ folder: join(root, settings.out), base: settings.base, port });
      if (port !== 0 && server.port !== port) console.log(`Port ${port} is taken, using ${server.port}.`);
      console.log(`Seedbed is at ${server.url} (Ctrl-C ends).`);
      process.once('SIGINT', () => {
        void server.close().then(() => process.exit(0));
      });
    },
  }),
);
