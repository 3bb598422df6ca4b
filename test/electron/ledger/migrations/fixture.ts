import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gunzipSync } from 'node:zlib'
import { afterAll } from 'vitest'

const files = fileURLToPath(new URL('../../../fixtures/files/', import.meta.url))
/**
 * For the tests of one file: fresh copies of files that an app of a version wrote (the sample, a photo, and a touchpoint
 * removed with it). They go with the last of the tests.
 */
export function fixtures(): (version: number) => string {
  const folder = mkdtempSync(join(tmpdir(), 'touchline-fixtures-'))
  afterAll(() => rmSync(folder, { recursive: true }))
  return (version) => {
    const path = join(folder, `${crypto.randomUUID()}.touchline`)
    writeFileSync(path, gunzipSync(readFileSync(join(files, `version-${version}.touchline.gz`))))
    return path
  }
}
