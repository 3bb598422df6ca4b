import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { codes } from '../shared/errors.ts'
import { exportFormats } from '../shared/protocol.ts'

const root = new URL('../', import.meta.url)
const read = (name: string) => readFileSync(fileURLToPath(new URL(name, root)), 'utf8')
const readme = read('README.md')

test('lists every code of an error, and no other', () => {
  const section = readme.slice(readme.indexOf('## Errors'), readme.indexOf('## Package'))
  const listed = [...section.matchAll(/^\| `([\w.]+)` \|/gm)].map((match) => match[1]!)
  expect(listed.sort()).toEqual([...codes].sort())
})

test('names every format of the terminal, and every script that it speaks of is there', () => {
  for (const format of exportFormats) expect(readme, format).toMatch(new RegExp(`\\b${format}\\b`))
  const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> }
  for (const [, script] of readme.matchAll(/npm run (?:-s )?([\w:]+)/g)) expect(Object.keys(scripts)).toContain(script)
})

test('goes through Electron’s security checklist point by point, each with a test that is there', () => {
  const security = read('SECURITY.md')
  const rows = [...security.matchAll(/^\| (\d+) \| .+ \| `([\w./]+)` \|$/gm)]
  expect(rows.map(([, point]) => Number(point))).toEqual(Array.from({ length: 20 }, (_, n) => n + 1))
  for (const [, point, file] of rows) {
    const titles = [...read(`test/e2e/${file}`).matchAll(/^\s*test\('([\d, ]+):/gm)].flatMap(([, points]) =>
      points!.split(', '),
    )
    if (file!.endsWith('.spec.ts')) expect(titles, `${point} in ${file}`).toContain(point)
    else expect(read(`test/e2e/${file}`), file).toMatch(/fuses/i)
  }
})
