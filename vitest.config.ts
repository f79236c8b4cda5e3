import { defineConfig } from 'vitest/config';

/** Checks of the built site read these two folders; `scripts/test.ts` builds them. */
const siteTimeout = 300_000;

export default defineConfig({
  test: {
    // A test that was left out or narrowed by mistake must not pass in silence.
    allowOnly: false,
    passWithNoTests: false,
    projects: [
      { test: { name: 'unit', include: ['src/**/*.test.ts', 'scripts/**/*.test.ts', 'tests/*.test.ts'], testTimeout: 20_000 } },
      { test: { name: 'corpus', include: ['tests/corpus/**/*.test.ts'], testTimeout: 60_000 } },
      { test: { name: 'site', include: ['tests/site/*.test.ts'], testTimeout: siteTimeout, hookTimeout: siteTimeout } },
      {
        test: {
          name: 'browser',
          globalSetup: 'tests/site/browser/setup.ts',
          include: ['tests/site/browser/*.test.ts'],
          testTimeout: siteTimeout,
          hookTimeout: siteTimeout,
          // One browser at a time: timing on a loaded machine makes tests fail for no reason.
          fileParallelism: false,
        },
      },
    ],
  },
});
