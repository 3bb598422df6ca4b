import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const root = fileURLToPath(new URL('..', import.meta.url))

export default defineConfig({
  root,
  cacheDir: 'out/.vitest',
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/e2e/**', 'test/bench/**', 'test/electron-real/**'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    pool: 'forks',
    // On two cores it would use one.
    maxWorkers: 2,
  },
})
