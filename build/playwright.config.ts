import { fileURLToPath } from 'node:url'
import { defineConfig } from '@playwright/test'

const root = fileURLToPath(new URL('..', import.meta.url))

export default defineConfig({
  globalSetup: `${root}/test/e2e/support/build.ts`,
  testDir: `${root}/test/e2e`,
  outputDir: `${root}/test-results`,
  snapshotPathTemplate: `${root}/test/e2e/screens/{arg}{ext}`,
  // On two cores: mostly they wait for their app or their browser.
  workers: 3,
  // A machine that others use too may be late by several times of what is usual; what never comes still fails.
  timeout: 120_000,
  expect: { timeout: 15_000 },
  reporter: [['list'], ['json', { outputFile: `${root}/out/e2e.json` }]],
})
