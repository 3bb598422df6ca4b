import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gunzipSync } from 'node:zlib'
import { afterAll } from 'vitest'

const files = fileURLToPath(new URL('../../../fixtures/files/', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'touchline-fixtures-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** A fresh copy of a file that an app of this version wrote: the sample, a photo, and a touchpoint removed with it. */
export function fixture(version: number): string {
  const path = join(folder, `${crypto.randomUUID()}.touchline`)
  writeFileSync(path, gunzipSync(readFileSync(join(files, `version-${version}.touchline.gz`))))
  return path
}
