import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createLedger, openLedger } from '../../../electron/ledger/file.ts'
import type { Ledger } from '../../../electron/ledger/index.ts'
import { create, toEdit, update } from '../../../shared/edits/edit.ts'
import { blank } from '../../../shared/edits/engagement.ts'
import { newId } from '../../../shared/id.ts'

let folder: string
let path: string
let ledger: Ledger
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'touchline-history-'))
  path = join(folder, 'client.touchline')
  ledger = await createLedger(path, blank('Start'))
})
afterEach(async () => {
  await ledger.close()
  rmSync(folder, { recursive: true })
})

type Field = 'name' | 'client' | 'note'
const engagement = () => ledger.records.get('engagement', 'engagement')!
/** Sets a field in an edit that is called after the value. */
function set(field: Field, value: string, actor = 'ann', group: string | null = null) {
  const change = update('engagement', engagement(), { [field]: value })
  return ledger.commit(toEdit({ label: value, changes: change ? [change] : [], group }, actor))
}
const undo = (actor = 'ann', id = newId()) => ledger.undo(actor, id)
const redo = (actor = 'ann', id = newId()) => ledger.redo(actor, id)

test('takes back step by step and does again, with the label of what it takes back', async () => {
  await set('name', 'a')
  await set('name', 'b')
  expect(ledger.history('ann')).toEqual({ undo: 'b', redo: null })
  expect(await undo()).toMatchObject({ kind: 'undo', label: 'b', actor: 'ann', seq: 4 })
  expect([engagement().name, ledger.history('ann')]).toEqual(['a', { undo: 'a', redo: 'b' }])
  await undo()
  expect([engagement().name, ledger.history('ann')]).toEqual(['Start', { undo: null, redo: 'a' }])
  expect(await redo()).toMatchObject({ kind: 'redo', label: 'a' })
  await redo()
  expect([engagement().name, ledger.history('ann')]).toEqual(['b', { undo: 'b', redo: null }])
  expect(await redo()).toBeNull()
})

test('goes back over a restart, and forward again', async () => {
  await set('name', 'a')
  await set('name', 'b')
  await undo()
  const before = ledger.history('ann')
  await ledger.close()
  ledger = await openLedger(path)
  expect(ledger.history('ann')).toEqual(before)
  await undo()
  expect(engagement().name).toBe('Start')
  await ledger.close()
  ledger = await openLedger(path)
  await redo()
  await redo()
  expect(engagement().name).toBe('b')
})

test('takes edits of one group in a row back in one step', async () => {
  await set('name', 'before')
  for (const text of ['b', 'bi', 'bill']) await set('name', text, 'ann', 'typing')
  await set('client', 'theirs', 'ben', 'typing')
  await set('name', 'bills', 'ann', 'typing')
  await undo()
  expect(engagement()).toMatchObject({ name: 'before', client: 'theirs' })
  await redo()
  expect(engagement().name).toBe('bills')
})

test('does not tie edits of a group together when another edit stands between', async () => {
  await set('name', 'a', 'ann', 'typing')
  await set('client', 'between')
  await set('name', 'b', 'ann', 'typing')
  await undo()
  expect(engagement()).toMatchObject({ name: 'a', client: 'between' })
})

test('forgets what could be done again when something new is done, but only the actor’s own', async () => {
  await set('name', 'a')
  await set('client', 'b', 'ben')
  await undo('ann')
  await undo('ben')
  await set('note', 'new')
  expect(ledger.history('ann').redo).toBeNull()
  expect(ledger.history('ben').redo).toBe('b')
})

test('does not count an edit that changed nothing', async () => {
  await set('name', 'a')
  await undo()
  await ledger.commit(toEdit({ label: 'nothing', changes: [] }, 'ann'))
  expect(ledger.history('ann')).toEqual({ undo: null, redo: 'a' })
})

test('each person takes back only what is theirs', async () => {
  await set('name', 'ann’s')
  await set('client', 'ben’s', 'ben')
  await undo('ann')
  expect(engagement()).toMatchObject({ name: 'Start', client: 'ben’s' })
})

test('passes over a step that somebody else has written over, to the older one', async () => {
  await set('note', 'older')
  await set('name', 'mine')
  await set('name', 'theirs', 'ben')
  expect(await undo('ann')).toMatchObject({ label: 'older' })
  expect(engagement()).toMatchObject({ name: 'theirs', note: '' })
  expect(ledger.history('ann')).toEqual({ undo: null, redo: 'older' })
})

test('answers null, and gives up the steps, when nothing can be put back any more', async () => {
  await set('name', 'mine')
  await set('name', 'theirs', 'ben')
  expect(await undo('ann')).toBeNull()
  expect(engagement().name).toBe('theirs')
  expect(ledger.history('ann')).toEqual({ undo: null, redo: null })
})

test('answers a resent undo as at first and does it once', async () => {
  await set('name', 'a')
  await set('name', 'b')
  const first = await undo('ann', 'once')
  expect(await undo('ann', 'once')).toEqual(first)
  await ledger.close()
  ledger = await openLedger(path)
  expect(await undo('ann', 'once')).toEqual(first)
  expect(engagement().name).toBe('a')
})

test('does not undo what came after an undo of nothing when that is resent', async () => {
  expect(await undo('ann', 'nothing')).toBeNull()
  await set('name', 'a')
  expect(await undo('ann', 'nothing')).toBeNull()
  expect(engagement().name).toBe('a')
})

test('brings a removed touchpoint back with the cause that an opportunity addresses', async () => {
  const journey = ledger.records.all('journey')[0]!.id
  const changes = [
    create('touchpoint', { journey }, 't'),
    create('cause', { touchpoint: 't' }, 'c'),
    create('opportunity', {}, 'o'),
    create('addressing', { opportunity: 'o', touchpoint: 't', cause: 'c' }, 'a'),
  ]
  await ledger.commit(toEdit({ label: 'Add', changes }, 'ann'))
  const { id: _, ...from } = ledger.records.get('touchpoint', 't')!
  await ledger.commit(toEdit({ label: 'Remove', changes: [{ type: 'touchpoint', id: 't', from, to: null }] }, 'ann'))
  expect(ledger.records.all('addressing')).toEqual([])
  await undo()
  expect(ledger.records.get('addressing', 'a')).toEqual({ id: 'a', opportunity: 'o', touchpoint: 't', cause: 'c' })
  expect(ledger.check()).toEqual([])
})
