import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const root = fileURLToPath(new URL('..', import.meta.url))

export default defineConfig({
  root,
  cacheDir: 'out/.vitest',
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/e2e/**', 'test/bench/**', 'test/electron-real/**'],
    // For what hangs: a machine that others use too may need several times as long as usual.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    pool: 'forks',
    // Each process loads what it tests once. A test that leaves something behind in a module fails another one.
    isolate: false,
    // On two cores it would use one; three, as many tests wait for a process, a disk or a clock.
    maxWorkers: 3,
  },
})
