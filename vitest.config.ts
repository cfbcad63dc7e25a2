import { defineConfig } from 'vitest/config';

/** One project a step of `npm test`: see test/run.mjs. The tests that need a browser's elements run in WTR instead. */
export default defineConfig({
  test: {
    passWithNoTests: false,
    projects: [
      {
        test: {
          name: 'unit',
          include: ['test/unit/**/*.test.ts'],
          testTimeout: 20_000,
        },
      },
      {
        // What was built: run `npm run build` before.
        test: {
          name: 'dist',
          include: ['test/dist/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        // Whole pages in a browser, with the portal and its sandbox running: one file at a time.
        test: {
          name: 'e2e',
          include: ['test/e2e/**/*.test.ts'],
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
