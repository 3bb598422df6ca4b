import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

// Over a local network there is no TLS: what browsers give only to secure contexts is missing there.
const secureOnly =
  /crypto\.(randomUUID|subtle)|navigator\.(clipboard|serviceWorker|mediaDevices|locks|share|storage|wakeLock|geolocation|credentials)|\bcaches\b|showSaveFilePicker|showOpenFilePicker|new Notification\b|SharedArrayBuffer/
const root = join(import.meta.dirname, '../..')
const sources = ['renderer', 'shared'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => join(folder, name)),
)

test('knows what it looks for', () => {
  expect('void navigator.clipboard.writeText(words)').toMatch(secureOnly)
  expect('id = crypto.randomUUID()').toMatch(secureOnly)
  expect(sources.length).toBeGreaterThan(400)
})

test('no page needs what only a secure context has', () => {
  const code = (text: string) => text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '')
  expect(sources.filter((name) => secureOnly.test(code(readFileSync(join(root, name), 'utf8'))))).toEqual([])
})
