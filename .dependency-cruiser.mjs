/**
 * `depcruise src` finds import circles: files that import each other, directly or through other files. Type-only imports
 * count as well, because a reader has to follow them too. No file of a circle can be understood, moved or tested alone.
 *
 * @type {import('dependency-cruiser').IConfiguration}
 */
export default {
  forbidden: [
    {
      name: 'no-import-circle',
      comment: 'Move what both files need into a third one that imports neither.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
  ],
  options: {
    // Reads the TypeScript before its types are stripped, so that `import type` is seen.
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
  },
};
