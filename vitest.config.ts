import { defineConfig } from 'vitest/config';

/** One project for each step of `npm test` that Vitest runs: see test/run.mjs. The element tests run in Web Test Runner. */
export default defineConfig({
  test: {
    passWithNoTests: false,
    // By default Vitest leaves one core unused.
    maxWorkers: '100%',
    projects: [
      {
        test: {
          name: 'unit',
          include: ['test/unit/**/*.test.ts'],
          // Long enough for ESLint with type information, which takes 15 s on two busy cores.
          testTimeout: 60_000,
        },
      },
      {
        // These tests check the built files: run `npm run build` first.
        test: {
          name: 'dist',
          include: ['test/dist/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        // Whole pages in a browser. Each file starts its own browser, portal and sandbox, and spends much of its time
        // waiting for them, so two files run at once.
        test: {
          name: 'e2e',
          include: ['test/e2e/**/*.test.ts'],
          maxWorkers: 2,
          // Vitest requires a group of its own for a project with another number of workers.
          sequence: { groupOrder: 1 },
          testTimeout: 120_000,
          hookTimeout: 120_000,
          // The default of a second only ends what is slow on a busy machine.
          expect: { poll: { timeout: 20_000 } },
        },
      },
    ],
  },
});
