import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Host, startHost } from '../../../electron/host/host.ts'
import { openSession, type Screen } from '../../../electron/host/session.ts'
import { createLedger } from '../../../electron/ledger/file.ts'
import { create, toEdit } from '../../../shared/edits/edit.ts'
import { generateEngagement } from '../../fixtures/generate.ts'

type Frame = {
  n?: number
  event?: string
  done?: number
  output?: Record<string, unknown>
  error?: unknown
  at: number
}
let folder: string
let host: Host
let screen: Screen
let frames: Frame[]
let chosen: string
let actor: string

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'touchline-exporting-'))
  chosen = join(folder, 'out', 'plan')
  const path = join(folder, 'large.touchline')
  await (await createLedger(path, generateEngagement(200))).close()
  const native = { chooseOpen: async () => null, chooseSave: async () => chosen }
  host = startHost({ dataFolder: join(folder, 'data'), filesFolder: folder, native, opening: path })
  frames = []
  screen = openSession(host, (frame) => frames.push({ ...(frame as object), at: frames.length } as Frame))
  screen.receive({ n: 1, call: 'open', input: { file: host.opening, since: null } })
  actor = String((await answer(1)).output!.actor)
})
afterEach(async () => {
  await screen.close()
  rmSync(folder, { recursive: true, force: true })
})

async function answer(n: number): Promise<Frame> {
  for (;;) {
    const found = frames.find((frame) => frame.n === n)
    if (found) return found
    await new Promise((done) => setTimeout(done, 5))
  }
}
const term = (id: string) => ({
  edit: toEdit({ label: 'Term', changes: [create('term', { word: id }, id)] }, actor),
})

test('answers edits while an export is written, and tells how far it is', async () => {
  mkdirSync(join(folder, 'out'))
  screen.receive({ n: 2, call: 'export', input: { format: 'docx', id: 'one' } })
  screen.receive({ n: 3, call: 'commit', input: term('meanwhile') })
  const [exported, committed] = [await answer(2), await answer(3)]
  expect(exported.output).toEqual({ kind: 'saved', name: 'plan', leftOut: '' })
  expect(committed.error).toBeUndefined()
  expect(committed.at).toBeLessThan(exported.at)
  const told = frames.filter((frame) => frame.event === 'exporting').map((frame) => frame.done!)
  expect(told.length).toBeGreaterThan(3)
  expect(told).toEqual([...told].sort((a, b) => a - b))
  expect(readdirSync(join(folder, 'out'))).toEqual(['plan'])
})

test('leaves nothing under the chosen name when an export is cancelled, or its screen goes', async () => {
  mkdirSync(join(folder, 'out'))
  screen.receive({ n: 2, call: 'export', input: { format: 'docx', id: 'one' } })
  while (!frames.some((frame) => frame.event === 'exporting')) await new Promise((done) => setTimeout(done, 2))
  screen.receive({ n: 3, call: 'cancelExport', input: { id: 'one' } })
  expect((await answer(2)).output).toEqual({ kind: 'cancelled' })
  screen.receive({ n: 4, call: 'export', input: { format: 'docx', id: 'two' } })
  await new Promise((done) => setTimeout(done, 100))
  await screen.close()
  await answer(4)
  expect(readdirSync(join(folder, 'out'))).toEqual([])
})

test('says why and leaves nothing when the place cannot be written', async () => {
  chosen = join(folder, 'nowhere', 'plan')
  screen.receive({ n: 2, call: 'export', input: { format: 'md' } })
  expect((await answer(2)).error).toMatchObject({ code: 'file.cannotWrite' })
})

test('keeps paper and columns for next time, not that it was a client’s copy', async () => {
  const columns = [{ field: 'title', title: 'What' }]
  chosen = join(folder, 'backlog.csv')
  screen.receive({
    n: 2,
    call: 'export',
    input: { format: 'backlog', options: { clientCopy: true, paper: 'letter', columns } },
  })
  expect((await answer(2)).output).toMatchObject({ kind: 'saved', leftOut: expect.stringContaining('Client copy') })
  const again = startHost({ dataFolder: join(folder, 'data'), filesFolder: folder, native: null })
  expect(again.choices.get()).toEqual({ clientCopy: false, paper: 'letter', columns })
})
