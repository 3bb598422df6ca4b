// `npm run bench -- [commit] [map] ... [--quick]`: runs the measurements in test/bench, all of them where none is named.
// Each has a process of its own, so that one does not warm up or burden the next; options are handed on to each.
import { spawnSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const folder = fileURLToPath(new URL('../test/bench/', import.meta.url))
const end = '.bench.ts'
const known = readdirSync(folder)
  .filter((name) => name.endsWith(end))
  .map((name) => name.slice(0, -end.length))
const args = process.argv.slice(2)
const options = args.filter((word) => word.startsWith('-'))
const wanted = args.filter((word) => !word.startsWith('-'))
const unknown = wanted.filter((name) => !known.includes(name))
if (unknown.length) {
  console.error(`No measurement is called ${unknown.join(', ')}. There is ${known.join(', ')}.`)
  process.exit(2)
}
let failed = false
for (const name of wanted.length ? wanted : known) {
  const { status } = spawnSync(process.execPath, [`${folder}${name}${end}`, ...options], { stdio: 'inherit' })
  failed ||= status !== 0
}
process.exitCode = failed ? 1 : 0
