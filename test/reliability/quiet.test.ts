import { spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { create, toEdit } from '../../shared/edits/edit.ts'
import build from '../e2e/support/build.ts'
import { type Bundle, bundled } from '../support/bundle.ts'
import { shown } from '../support/promise.ts'
import { startServed } from '../support/served.ts'
import { hasStrace, quick, traced } from '../support/traced.ts'

let working: Bundle
beforeAll(async () => {
  // The sample and the thread that exports are parts of what is built.
  await build()
  working = await bundled('working')
}, 120_000)
afterAll(() => working.remove())

const everything = (under: string): [string, Buffer][] =>
  readdirSync(under).flatMap((name): [string, Buffer][] => {
    const path = join(under, name)
    return statSync(path).isDirectory() ? everything(path) : [[path, readFileSync(path)]]
  })

test('keeps no content outside of engagements and their backups: no log, no list, no report', async () => {
  const app = await startServed()
  const screen = await app.screen()
  const { file } = await screen.call('create', { name: 'Client', from: 'blank' })
  const { actor } = await screen.call('open', { file: file!, since: null })
  const canaries = Array.from({ length: 50 }, (_, n) => `canary-${n}-told-in-confidence`)
  const changes = canaries.map((word) => create('term', { word }))
  await screen.call('commit', { edit: toEdit({ label: 'Add', changes }, actor) })
  // Everything that could tempt an app to write about it: refusals, a broken upload, an edit that does not fit.
  await expect(screen.call('import', { upload: 'none', file: file!, name: canaries[0]! })).rejects.toThrow()
  const bad = { type: 'term' as const, id: 'x', from: null, to: { word: 7, meaning: canaries[1] } }
  await expect(
    screen.call('commit', { edit: { ...toEdit({ label: canaries[2]!, changes: [] }, actor), changes: [bad] } }),
  ).rejects.toThrow()
  const outside = everything(app.folder).filter(([path]) => !/\.touchline(-wal)?$/.test(path))
  const found = outside.filter(([, bytes]) => canaries.some((word) => bytes.includes(word)))
  expect(found.map(([path]) => path)).toEqual([])
  expect(outside.length).toBeGreaterThan(0)
  await app.close()
  shown('logs', `${canaries.length} canaries, 0 found in ${outside.length} other files`)
})

test('says nothing of the content, also when it crashes: not on its outputs, nor in a file', {
  timeout: 60_000,
}, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'touchline-crash-'))
  const secret = 'canary-told-in-confidence'
  const child = spawn(process.execPath, [working.script, folder, secret], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => {
      said += text
    })
  const code = await new Promise((done) => child.once('close', done))
  expect(code).not.toBe(0)
  expect(said).toMatch(/refused\n[\s\S]*crashed on purpose/)
  expect(said).not.toContain(secret)
  const all = everything(folder)
  const outside = all.filter(([path]) => !/\.touchline(-wal)?$/.test(path))
  expect(outside.filter(([, bytes]) => bytes.includes(secret)).map(([path]) => path)).toEqual([])
  // It was kept where it belongs.
  expect(all.some(([path, bytes]) => path.includes('.touchline') && bytes.includes(secret))).toBe(true)
  rmSync(folder, { recursive: true })
  shown('logs', `a host that was refused and crashed: 0 canaries in what it said and in ${outside.length} other files`)
})

test.skipIf(!hasStrace)('opens no connection but to this machine', { timeout: 120_000 }, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'touchline-quiet-'))
  const log = join(folder, 'log')
  const { said, words } = await traced([quick, '-e', 'trace=connect,sendto', '-o', log], [working.script, folder])
  expect(words).toBe('')
  expect(said).toContain('done')
  const lines = readFileSync(log, 'utf8').split('\n')
  const connects = lines.filter((line) => /sa_family=AF_INET6?\b/.test(line))
  const foreign = connects.filter((line) => !/inet_addr\("127\.|"::1"|"::ffff:127\./.test(line))
  expect(foreign).toEqual([])
  expect(connects.length).toBeGreaterThan(0)
  rmSync(folder, { recursive: true })
  shown('quiet', `the host at work: ${connects.length} connections, all to this machine`)
})
