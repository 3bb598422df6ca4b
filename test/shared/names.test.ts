import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { exportName, safeName } from '../../shared/names.ts'
import { exportFormats } from '../../shared/protocol.ts'

const folder = mkdtempSync(join(tmpdir(), 'touchline-names-'))
afterAll(() => rmSync(folder, { recursive: true }))

test.each([
  ['Northwind', 'Northwind'],
  ['CON', 'Engagement CON'],
  ['con.backup', 'Engagement con.backup'],
  ['NUL .txt', 'Engagement NUL .txt'],
  ['LPT¹', 'Engagement LPT¹'],
  ['Console', 'Console'],
  ['', 'Engagement'],
  ['...', 'Engagement'],
  ['../../etc/passwd', 'etc passwd'],
  ['a\\b:c*d?"e"<f>|g', 'a b c d e f g'],
  ['Bill 💬👩‍👩‍👧 7️⃣ 🇩🇪 👍🏽 day', 'Bill 7 day'],
  ['tab\there\u0000and\u202etxt.exe', 'tab here and txt.exe'],
  ['ends in a point. ', 'ends in a point'],
  ['Cafe\u0301', 'Café'],
])('makes of %j a name that every system takes', (given, expected) => {
  expect(safeName(given)).toBe(expected)
})

const long = [
  'x'.repeat(300),
  '字'.repeat(300),
  '𠀀'.repeat(300),
  'ก็'.repeat(300),
  'a\u0301\u0302\u0303'.repeat(300),
  '💬'.repeat(300),
]

test.each(long)(
  'keeps whole characters of a name that is too long, and leaves room for what is added (%#)',
  (given) => {
    const name = safeName(given)
    expect([...name].length).toBeGreaterThan(5)
    expect(Buffer.byteLength(name)).toBeLessThanOrEqual(140)
    expect(given.normalize('NFC').startsWith(name) || name === 'Engagement').toBe(true)
    expect(name.isWellFormed()).toBe(true)
    for (const format of exportFormats) {
      // As it is written at first: hidden, with an id.
      const path = join(folder, `.${exportName(given, format)}.0123456789abcdefghij`)
      expect(() => writeFileSync(path, ''), path).not.toThrow()
    }
  },
)
