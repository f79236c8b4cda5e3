import type { KnipConfig } from 'knip';

const config: KnipConfig = {
  entry: ['scripts/*.{ts,mjs}', 'scripts/shared/astro-build.ts', 'src/pages/**/*.{astro,ts}', 'src/content.config.ts', 'tests/**/*.test.ts'],
  project: ['src/**/*.{ts,astro}', 'scripts/**/*.{ts,mjs}', 'tests/**/*.ts'],
  // The project's own Node: it is run, never imported.
  ignoreDependencies: ['node'],
};

export default config;
