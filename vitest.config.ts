import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['**/*.test.ts', '**/*.test.tsx'],
    // A process for each file: mongoose keeps one connection and all models of a process.
    pool: 'forks',
    isolate: true,
    // Films are cut on all cores already; more files at once only wait for each other.
    maxWorkers: 2,
    // Tests wait for conditions. These ceilings are for a machine with much else to do.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    teardownTimeout: 30_000,
  },
})
