// `npm run screens`: draws the pictures of test/e2e/screens anew, with 256 colours each, and says which have changed. Look at
// them before they are committed: they are what the screens will be held to.
import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { quantised } from './quantise.ts'
import { root } from './renderer.ts'

const folder = join(root, 'test', 'e2e', 'screens')
const playwright = join(root, 'node_modules', '.bin', 'playwright')
const config = join(root, 'build', 'playwright.config.ts')
const args = ['test', '--config', config, 'screens.spec', '--update-snapshots=all', '--reporter=line']
const before = new Map(pictures().map((name) => [name, readFileSync(join(folder, name)).toString('base64')]))
const { status } = spawnSync(playwright, args, { cwd: root, stdio: 'inherit' })

let size = 0
for (const name of pictures()) {
  const path = join(folder, name)
  writeFileSync(path, quantised(readFileSync(path)))
  size += statSync(path).size
  const same = before.get(name) === readFileSync(path).toString('base64')
  if (!same) console.log(`${before.has(name) ? 'changed' : 'new'}  ${name}`)
}
console.log(`${pictures().length} pictures, ${(size / 1e6).toFixed(2)} MB`)
process.exitCode = status ?? 1

function pictures(): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.name.endsWith('.png'))
    .map((entry) => entry.name)
}
