import { defineConfig } from 'vitest/config';

/** One project a step of `npm test`: see test/run.mjs. The tests that need a browser's elements run in WTR instead. */
export default defineConfig({
  test: {
    passWithNoTests: false,
    // Left to itself, it keeps one core free.
    maxWorkers: '100%',
    projects: [
      {
        test: {
          name: 'unit',
          include: ['test/unit/**/*.test.ts'],
          // Against hanging alone: with both cores busy, ESLint with the types of all of src takes 15 s.
          testTimeout: 60_000,
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
        // Whole pages in a browser. Each file has a browser, a portal and a sandbox of its own, and waits for them a
        // good part of the time: two at once.
        test: {
          name: 'e2e',
          include: ['test/e2e/**/*.test.ts'],
          maxWorkers: 2,
          // What has another number of workers runs apart from the rest.
          sequence: { groupOrder: 1 },
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
