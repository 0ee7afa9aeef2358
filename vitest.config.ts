import { defineConfig } from 'vitest/config';

export default defineConfig({
  assetsInclude: ['**/*.glb'],
  test: {
    // The words that the page brings.
    setupFiles: ['src/words/english.ts'],
    include: ['tests/**/*.test.ts', 'tests/**/*.test.tsx'],
    // Geometry tests work through whole meshes; a slow shared machine must not fail them.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    maxWorkers: 2,
  },
});
