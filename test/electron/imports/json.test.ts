import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { runImport } from '../../../electron/host/importing.ts'
import { keepVersion, readVersion } from '../../../electron/host/versions.ts'
import { owner } from '../../../electron/ledger/file.ts'
import type { Ledger } from '../../../electron/ledger/index.ts'
import { toEdit } from '../../../shared/edits/edit.ts'
import { newId } from '../../../shared/id.ts'
import { recordTypes } from '../../../shared/records/index.ts'
import { Bench, exported, inputs, recordsOf } from '../../support/ledgers.ts'
import { makePng } from '../../support/png.ts'
import { previewOf } from '../../support/preview.ts'
import { chance } from '../../support/random.ts'
import { randomIntent } from '../../support/randomEdits.ts'

const bench = new Bench()
afterAll(() => bench.done())

type Exported = {
  format: string
  version: number
  records: Record<string, Record<string, unknown>[]>
  photos: Record<string, string>
}

let ledger: Ledger
let whole: Exported
beforeAll(async () => {
  ledger = await bench.imported(inputs.subscription)
  // Whatever a team may do to it, pictures and odd letters included.
  const hashes = await Promise.all([3, 5].map((size) => ledger.addPhoto(makePng(size, size))))
  const rng = chance(11)
  for (let i = 0; i < 300; i++) {
    const intent = randomIntent(ledger.records, rng, hashes)
    // A file holds one engagement; screens neither add nor remove one.
    const stays = intent?.changes.every(({ type, from, to }) => type !== 'engagement' || (from && to))
    if (intent && stays) await ledger.commit(toEdit(intent, owner)).catch(() => {})
  }
  whole = JSON.parse(Buffer.from(await exported(ledger, 'json')).toString('utf8')) as Exported
})

const bytesOf = (value: unknown) => Buffer.from(typeof value === 'string' ? value : JSON.stringify(value))
const changed = (change: (copy: Exported) => unknown): Buffer => {
  const copy = structuredClone(whole)
  change(copy)
  return bytesOf(copy)
}

test('gives a new file an equal engagement, its pictures included, in one edit', async () => {
  expect(ledger.records.all('photo').length).toBeGreaterThan(0)
  const again = await bench.blank()
  const { seq } = again
  const before = recordsOf(again.records)
  await runImport(again, bytesOf(whole), 'all.json', owner)
  expect(again.seq).toBe(seq + 1)
  for (const type of recordTypes) expect(again.records.all(type), type).toEqual(ledger.records.all(type))
  for (const { hash } of ledger.records.all('photo')) expect(again.photo(hash)).toEqual(ledger.photo(hash))
  expect(again.check()).toEqual([])
  await again.undo(owner, newId())
  expect(recordsOf(again.records)).toEqual(before)
})

test('stands beside what is there, under fresh ids, and can be taken back', async () => {
  const there = await bench.blank()
  await runImport(there, bytesOf(whole), 'all.json', owner)
  const before = recordsOf(there.records)
  await runImport(there, bytesOf(whole), 'all.json', owner)
  for (const [type, records] of Object.entries(before))
    expect(there.records.all(type as 'touchpoint').length, type).toBe(records.length * (type === 'engagement' ? 1 : 2))
  expect(there.check()).toEqual([])
  await there.undo(owner, newId())
  expect(recordsOf(there.records)).toEqual(before)
})

describe('refuses', () => {
  const set = (type: string, field: string, value: unknown) => () =>
    changed(({ records }) => {
      records[type]![0]![field] = value
    })
  const put = (part: keyof Exported, value: unknown) => () => bytesOf({ ...whole, [part]: value })
  test.each<[string, () => Uint8Array, string]>([
    ['what is not JSON', () => bytesOf('{"format": '), 'it is not JSON'],
    ['another program’s JSON', () => bytesOf({ records: {} }), 'it was not written by Touchline'],
    ['nothing', () => bytesOf('null'), 'it was not written by Touchline'],
    ['a newer version', put('version', 2), 'it was written by a newer Touchline (version 2, this one knows 1)'],
    ['a record type that nobody knows', put('records', { persona: [] }), 'records'],
    ['a field that nobody knows', set('touchpoint', 'colour', 'red'), 'records.touchpoint'],
    ['a value out of range', set('touchpoint', 'importance', 6), 'records.touchpoint'],
    ['an id that is a key of every object', set('touchpoint', 'id', '__proto__'), 'records.touchpoint'],
    ['a reference that leads nowhere', set('touchpoint', 'stage', 'gone'), 'leads nowhere'],
    [
      'an id that is there twice',
      () => changed(({ records }) => records.engagement!.push(records.engagement![0]!)),
      'have the same id',
    ],
    ['a missing picture', put('photos', {}), 'is missing'],
    [
      'a picture of other bytes',
      () => put('photos', { ...whole.photos, [Object.keys(whole.photos)[0]!]: 'AAAA' })(),
      'is damaged',
    ],
    ['brackets without end', () => bytesOf('['.repeat(5_000_000)), 'it is nested more than 32 deep'],
  ])('%s, by name and reason, and changes nothing', async (_, make, reason) => {
    const bytes = make()
    expect(() => previewOf(bytes, 'client.json')).toThrow(reason)
    const there = await bench.blank()
    const before = recordsOf(there.records)
    await expect(runImport(there, bytes, 'client.json', owner)).rejects.toThrow(
      /^client\.json .*Nothing was changed\.$/,
    )
    expect(recordsOf(there.records)).toEqual(before)
    expect(there.seq).toBe(1)
  })

  test('a picture that is none', () => {
    const fake = Buffer.from('<script>alert(1)</script>')
    const hash = createHash('sha256').update(fake).digest('hex')
    const bytes = changed((all) => {
      all.photos[hash] = fake.toString('base64')
      for (const photo of all.records.photo!) photo.hash = hash
      // A kept version that refers to a picture, as random edits make some, would be refused first.
      all.records.version = []
    })
    expect(() => previewOf(bytes, 'client.json')).toThrow('is not a PNG, JPEG or WebP picture')
  })
})

test('holds kept versions too, and refuses bytes of one that are none', async () => {
  const ledger = await bench.imported(inputs.subscription)
  const id = await keepVersion(ledger, 'Before the second day', 'me')
  const bytes = await exported(ledger, 'json')
  const again = await bench.blank()
  await runImport(again, bytes, 'client.json', 'me')
  expect(readVersion(again, id)).toEqual(readVersion(ledger, id))
  const document = JSON.parse(Buffer.from(bytes).toString())
  const other = Buffer.from('no version')
  const hash = createHash('sha256').update(other).digest('hex')
  document.records.version[0].hash = hash
  document.photos = { [hash]: other.toString('base64') }
  const wrong = Buffer.from(JSON.stringify(document))
  expect(() => previewOf(wrong, 'client.json')).toThrow(`the kept version ${hash} cannot be read`)
})

test('refuses more than 100,000 records', () => {
  const term = Array.from({ length: 100_001 }, (_, n) => ({ id: `t${n}`, order: 'a0', word: 'x' }))
  const bytes = Buffer.from(JSON.stringify({ format: 'touchline', version: 1, records: { term } }))
  expect(() => previewOf(bytes, 'client.json')).toThrow('client.json is too large to import (more than 100000')
})
