import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { forkInspector } from '../../../electron/host/inspector.ts'
import { createLedger, openLedger } from '../../../electron/ledger/file.ts'
import { sumAgain } from '../../../electron/ledger/store/sums.ts'
import { blank } from '../../../shared/edits/engagement.ts'
import { openingHeader } from '../../../shared/paths.ts'
import { startServed } from '../../support/served.ts'

// The file named at the start is opened while its page is read.

let folder: string
let path: string
let app: Awaited<ReturnType<typeof startServed>>
let looked: string[]
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'touchline-ahead-'))
  path = join(folder, 'client.touchline')
  await (await createLedger(path, blank('Client'))).close()
  looked = []
})
afterEach(async () => {
  vi.useRealTimers()
  await app.close()
  rmSync(folder, { recursive: true })
})

/** `startServed` has joined as a page does: with the secret. */
const start = async () => {
  const inspect = (file: string, to?: string) => {
    looked.push(file)
    return forkInspector(file, to)
  }
  app = await startServed({}, { opening: path, inspect })
  return String(app.joined.headers[openingHeader])
}

test('is open before a screen asks for it, looked at once, and closed with that screen', async () => {
  const file = await start()
  expect(file).toBe(app.host.opening)
  await app.host.ahead.done(file)
  expect((await app.host.engagements.at(path))?.seq).toBe(1)
  const screen = await app.screen()
  const { name, seq } = await screen.call('open', { file, since: null })
  expect([name, seq]).toEqual(['client', 1])
  expect(looked).toEqual([path])
  await screen.call('close', {})
  expect(app.host.engagements.at(path)).toBeUndefined()
  await (await openLedger(path)).close()
})

test('is waited for by a screen that asks meanwhile', async () => {
  const file = await start()
  const screen = await app.screen()
  expect((await screen.call('open', { file, since: null })).seq).toBe(1)
  expect(looked).toEqual([path])
})

test('is closed where no screen comes for it', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  const file = await start()
  await app.host.ahead.done(file)
  expect(app.host.engagements.at(path)).toBeDefined()
  await vi.advanceTimersByTimeAsync(10_000)
  await vi.waitFor(() => expect(app.host.engagements.at(path)).toBeUndefined())
})

test('what is refused is refused to the screen that asks, in words', async () => {
  writeFileSync(path, 'no engagement')
  const file = await start()
  await expect(app.host.ahead.done(file)).rejects.toMatchObject({ code: 'file.foreign' })
  const screen = await app.screen()
  await expect(screen.call('open', { file, since: null })).rejects.toMatchObject({ code: 'file.foreign' })
})

test('a screen that waits is told why, and the file is not looked at again for it; one that asks later finds out anew', async () => {
  writeFileSync(path, 'nobody made this')
  const file = await start()
  const screen = await app.screen()
  await expect(screen.call('open', { file, since: null })).rejects.toThrow('not made by Touchline')
  expect(looked).toEqual([path])
  await expect(screen.call('open', { file, since: null })).rejects.toThrow('not made by Touchline')
  expect(looked).toEqual([path, path])
})

test('is refused where a row does not fit, though its sums do: the inspection parses what the host then trusts', async () => {
  const db = new Sqlite(path)
  db.exec(`UPDATE engagement SET currency = 'not a currency'`)
  sumAgain(db)
  db.close()
  const file = await start()
  const screen = await app.screen()
  await expect(screen.call('open', { file, since: null })).rejects.toMatchObject({ code: 'file.damaged' })
})

test('is closed with the host, also when it was still on its way', async () => {
  await start()
  await app.host.engagements.closeAll()
  await (await openLedger(path)).close()
})
