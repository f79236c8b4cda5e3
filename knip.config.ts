import type { KnipConfig } from 'knip';

const config: KnipConfig = {
  // Scripts that other scripts start in a process of their own are found by nobody's import.
  entry: ['scripts/*.{ts,mjs}', 'scripts/shared/astro-build.ts', 'scripts/bench/run-stage.ts', 'tests/**/*.test.ts'],
  project: ['src/**/*.{ts,astro}', 'scripts/**/*.{ts,mjs}', 'tests/**/*.ts'],
  ignoreExportsUsedInFile: true,
  ignoreDependencies: [
    // Run by `astro check`.
    '@astrojs/check',
    // Their files are read by path in scripts/make-fonts.ts.
    '@fontsource-variable/.*',
    // Named in the text of the bare project in scripts/bench/bare-project.ts.
    'remark-rehype',
  ],
};

export default config;
