import { fileURLToPath } from 'node:url'
import { defineConfig } from '@playwright/test'

const root = fileURLToPath(new URL('..', import.meta.url))

/** The suite for the real Electron binary: one window at a time has the focus, so one test at a time runs. */
export default defineConfig({
  testDir: `${root}/test/electron-real`,
  outputDir: `${root}/test-results/electron`,
  workers: 1,
  timeout: 60_000,
  reporter: 'list',
})
