import type { TestProject } from 'vitest/node';
import { serveSite } from '../../../scripts/shared/serve.ts';
import { requireBuilt, sites } from '../sites.ts';
import { requireChrome } from './chrome.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Path of the browser. */
    chrome: string;
    /** Addresses of the home pages of the two tested sites, in their order. */
    homes: string[];
  }
}

/** Finds a browser and serves the tested sites for the time of the run. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  for (const site of sites) requireBuilt(site);
  project.provide('chrome', requireChrome());
  const servers = await Promise.all(sites.map(({ folder, base }) => serveSite({ folder, base, port: 0 })));
  project.provide('homes', servers.map(({ url }) => url));
  return async () => {
    await Promise.all(servers.map((server) => server.close()));
  };
}
