import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { licences, shippedPackages } from '../build/licences.ts'
import { root } from '../build/renderer.ts'

/** Licences under which a package may be part of a closed product as well as of an open one. */
const allowed = ['MIT', 'ISC', '0BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', 'CC0-1.0', 'OFL-1.1', 'Zlib']
/** Copyleft of its own files only: shipped as it comes, as one file beside the bundle. */
const unchanged = { '@resvg/resvg-wasm': 'MPL-2.0' } as Record<string, string>

const shipped = shippedPackages()

test('every package that ships has a licence of the list', () => {
  expect(shipped.length).toBeGreaterThan(30)
  const other = shipped.filter(({ name, license = 'none' }) => {
    // Of what may be chosen one must be allowed, of what holds together each.
    const parts = license.replace(/[()]/g, '').split(' AND ')
    const fine = parts.every((part) => part.split(' OR ').some((one) => allowed.includes(one)))
    return unchanged[name] !== license && !fine
  })
  expect(other.map(({ name, license }) => `${name}: ${license}`)).toEqual([])
})

test('every package that ships is named in LICENCES.txt with its version', () => {
  const text = licences()
  for (const { name, version, license } of shipped) expect(text).toContain(`${name} ${version} (${license})\n`)
})

test('every package that the sources import is among those that ship', () => {
  const names = new Set(shipped.map(({ name }) => name))
  const missing: string[] = []
  for (const folder of ['electron', 'renderer', 'shared'])
    for (const entry of readdirSync(join(root, folder), { recursive: true, withFileTypes: true })) {
      if (!/\.(ts|tsx|css)$/.test(entry.name)) continue
      const text = readFileSync(join(entry.parentPath, entry.name), 'utf8')
      for (const [, of] of text.matchAll(
        /(?:^import\s|\bfrom\s|\bimport\(\s*|^@import\s)\s*['"]([^.'"][^'"]*)['"]/gm,
      )) {
        const name = of!
          .split('/')
          .slice(0, of!.startsWith('@') ? 2 : 1)
          .join('/')
        if (!names.has(name) && name !== 'electron' && !name.startsWith('node:')) missing.push(`${entry.name}: ${name}`)
      }
    }
  expect(missing).toEqual([])
})
