import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createLedger, openLedger } from '../../../electron/ledger/file.ts'
import type { Ledger } from '../../../electron/ledger/index.ts'
import { FileLedger } from '../../../electron/ledger/ledger.ts'
import { openDatabase } from '../../../electron/ledger/store/database.ts'
import { Store } from '../../../electron/ledger/store/store.ts'
import { type Change, create, remove, toEdit, update } from '../../../shared/edits/edit.ts'
import { blank } from '../../../shared/edits/engagement.ts'
import { recordTypes } from '../../../shared/records/index.ts'
import type { View } from '../../../shared/records/set.ts'

let folder: string
let path: string
let ledger: Ledger
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'touchline-ledger-'))
  path = join(folder, 'client.touchline')
  ledger = await createLedger(path, blank('Test'))
})
afterEach(async () => {
  await ledger.close()
  rmSync(folder, { recursive: true })
})

const plain = (view: View) => Object.fromEntries(recordTypes.map((type) => [type, view.all(type)]))
const edit = (...changes: Change[]) => toEdit({ label: 'Change', changes }, 'me')
const named = (name: string) => edit(update('engagement', ledger.records.get('engagement', 'engagement')!, { name })!)
const name = () => ledger.records.get('engagement', 'engagement')?.name
const reopen = async () => {
  await ledger.close()
  ledger = await openLedger(path)
}

test('numbers edits without a gap and says when, in UTC', async () => {
  const done = await Promise.all(['a', 'b', 'c'].map((one) => ledger.commit(named(one))))
  expect(done.map(({ seq }) => seq)).toEqual([2, 3, 4])
  for (const { at } of done) expect(at).toBe(new Date(at).toISOString())
  expect(ledger.seq).toBe(4)
})

test('corrects from when edits made at once change the same field', async () => {
  const [, second] = await Promise.all([ledger.commit(named('a')), ledger.commit(named('b'))])
  expect(second?.changes).toEqual([{ type: 'engagement', id: 'engagement', from: { name: 'a' }, to: { name: 'b' } }])
})

test('answers a resent edit as at first, also after a restart, and does it once', async () => {
  const sent = named('a')
  const [first, again] = await Promise.all([ledger.commit(sent), ledger.commit(sent)])
  await ledger.commit(named('b'))
  await reopen()
  expect(again).toEqual(first)
  expect(await ledger.commit(sent)).toEqual(first)
  expect([name(), ledger.seq]).toEqual(['b', 3])
})

test('keeps an edit of which nothing is left, so that it is answered the same when it is resent', async () => {
  const sent = edit({ type: 'term', id: 'gone', from: {}, to: { word: 'x' } })
  const first = await ledger.commit(sent)
  expect([first.seq, first.changes]).toEqual([2, []])
  await ledger.commit(edit(create('term', { word: 'here' }, 'gone')))
  expect(await ledger.commit(sent)).toEqual(first)
})

test('tells its listeners when the edit is in the file, and goes on when one of them fails', async () => {
  const warned = vi.spyOn(process, 'emitWarning').mockImplementation(() => {})
  const heard: unknown[] = []
  ledger.subscribe(() => {
    throw new Error('a broken screen')
  })
  const stop = ledger.subscribe((done) => heard.push([done.seq, ledger.since(1)?.length, name()]))
  await ledger.commit(named('a'))
  stop()
  await ledger.commit(named('b'))
  expect(heard).toEqual([[2, 1, 'a']])
  expect(warned).toHaveBeenCalledTimes(2)
  warned.mockRestore()
})

test('gives the edits after a number, and nothing for a number that is not of this file', async () => {
  await ledger.commit(named('a'))
  expect(ledger.since(1)?.map(({ seq }) => seq)).toEqual([2])
  expect(ledger.since(2)).toEqual([])
  expect([ledger.since(3), ledger.since(-1)]).toEqual([null, null])
})

test('refuses an edit that does not fit as a whole', async () => {
  const before = plain(ledger.records)
  const bad = edit(create('term', { word: 'kept?' }), { type: 'term', id: 'x', from: null, to: { word: 7 } })
  await expect(ledger.commit(bad)).rejects.toMatchObject({ code: 'edit.invalid' })
  await expect(ledger.commit({ ...bad, id: 'not an id' })).rejects.toMatchObject({ code: 'edit.invalid' })
  expect([plain(ledger.records), ledger.seq]).toEqual([before, 1])
})

test('refuses a photo whose bytes are not there, new or changed', async () => {
  const hash = await ledger.addPhoto(new Uint8Array([1, 2, 3]))
  const journey = ledger.records.all('journey')[0]!.id
  await ledger.commit(edit(create('touchpoint', { journey }, 't')))
  const photo = { touchpoint: 't', mediaType: 'image/png', size: 3 } as const
  const missing = 'f'.repeat(64)
  await expect(ledger.commit(edit(create('photo', { ...photo, hash: missing })))).rejects.toMatchObject({
    code: 'photo.missing',
  })
  await ledger.commit(edit(create('photo', { ...photo, hash }, 'p')))
  const other = update('photo', ledger.records.get('photo', 'p')!, { hash: missing })!
  await expect(ledger.commit(edit(other))).rejects.toMatchObject({ code: 'photo.missing' })
  await reopen()
  expect([...ledger.photo(hash)!]).toEqual([1, 2, 3])
})

test('keeps every kind of value over a restart as it is', async () => {
  const journey = ledger.records.all('journey')[0]!.id
  await ledger.commit(
    edit(
      create('touchpoint', { journey, title: "=cmd|'/C calc'!A0", ideal: '<script>\u0000', momentOfTruth: true }, 't'),
      create('standard', { touchpoint: 't', target: 0.1, actual: -1e12, text: 'שלום 💬' }),
    ),
  )
  const before = plain(ledger.records)
  await reopen()
  expect(plain(ledger.records)).toEqual(before)
})

test('puts memory back when the disk is full, and goes on when it is not', async () => {
  await ledger.close()
  const db = openDatabase(path)
  const full = new FileLedger({ store: new Store(db), fileName: path })
  const before = plain(full.records)
  db.pragma(`max_page_count = ${db.pragma('page_count', { simple: true })}`)
  const many = edit(...Array.from({ length: 400 }, () => create('term', { meaning: 'long '.repeat(200) })))
  await expect(full.commit(many)).rejects.toMatchObject({ code: 'file.cannotWrite' })
  expect([plain(full.records), full.seq, full.since(1)]).toEqual([before, 1, []])
  expect(full.history('me')).toEqual({ undo: null, redo: null })
  db.pragma('max_page_count = 100000')
  expect((await full.commit(many)).seq).toBe(2)
  expect(full.check()).toEqual([])
  await full.close()
  ledger = await openLedger(path)
  expect(ledger.records.all('term')).toHaveLength(400)
})

test('writes with synchronous FULL', async () => {
  await ledger.close()
  const db = openDatabase(path)
  const careful = new FileLedger({ store: new Store(db), fileName: path })
  await careful.commit(edit(create('term', {})))
  const settings = ['synchronous', 'journal_mode', 'foreign_keys', 'trusted_schema', 'cell_size_check', 'secure_delete']
  expect(settings.map((one) => db.pragma(one, { simple: true }))).toEqual([2, 'wal', 1, 0, 1, 1])
  db.pragma('synchronous = NORMAL')
  const careless = new FileLedger({ store: new Store(db), fileName: path })
  await expect(careless.commit(edit(create('term', {})))).rejects.toMatchObject({ code: 'file.cannotWrite' })
  expect([careless.seq, careless.since(2)]).toEqual([2, []])
  await careless.close()
})

test('finds a photo and an edit that were changed behind its back, and refuses a changed record', async () => {
  const hash = await ledger.addPhoto(new Uint8Array([1]))
  await ledger.commit(edit(create('term', { word: 'churn' }, 't')))
  await ledger.commit(edit(remove('term', ledger.records.get('term', 't')!), create('term', { word: 'leave' }, 'u')))
  expect(ledger.check()).toEqual([])
  const behind = async (sql: string) => {
    await ledger.close()
    const db = new Sqlite(path)
    db.exec(sql)
    db.close()
    ledger = await openLedger(path)
    return ledger.check()
  }
  expect(await behind(`UPDATE photos SET bytes = x'02'`)).toEqual([expect.stringContaining(hash)])
  expect(await behind(`UPDATE photos SET bytes = x'01'; UPDATE edits SET changes = '[{' WHERE seq = 2`)).toEqual([
    'Edit 2 is not as it was written.',
    expect.stringContaining('cannot be read'),
  ])
  expect(await behind(`DELETE FROM edits WHERE seq = 2`)).toContainEqual('Edit 2 is missing.')
  await expect(behind(`UPDATE term SET word = 'leavf'`)).rejects.toMatchObject({ code: 'file.damaged' })
})
