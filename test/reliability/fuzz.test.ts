import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { afterAll, expect, test } from 'vitest'
import { render } from '../../electron/exports/index.ts'
import { starter } from '../../electron/host/importing.ts'
import { planImport } from '../../electron/imports/index.ts'
import { readPhoto } from '../../electron/imports/photo.ts'
import { createLedger } from '../../electron/ledger/file.ts'
import { inspectStranger } from '../../electron/ledger/stranger.ts'
import { Refusal } from '../../shared/errors.ts'
import { blankRecords, sampleRecords } from '../fixtures/sample.ts'
import { ownTime } from '../support/ownTime.ts'
import { makePng } from '../support/png.ts'
import { memoryBefore, shown, times } from '../support/promise.ts'

const seconds = times(0.3, 60)
const bytes = fc.uint8Array({ maxLength: 4_000 })
const pollution = ['__proto__', 'constructor', 'prototype', 'toString']
const json = fc.jsonValue({ maxDepth: 6 })

/** Everything that a polluted prototype would show: each property of each, with its value. */
const prototypes = () =>
  [Object, Array, Function, String, Number, Boolean, Map, Set, Promise, RegExp, Date, Error, Uint8Array].flatMap(
    ({ prototype }) =>
      Reflect.ownKeys(prototype).flatMap((key) => {
        const { value, get, set } = Reflect.getOwnPropertyDescriptor(prototype, key)!
        return [key, value, get, set] as unknown[]
      }),
  )

/** A text that begins as the right kind and goes wrong somewhere. */
const damaged = (right: string) =>
  fc
    .tuple(fc.nat(right.length), fc.nat(60), fc.string({ maxLength: 40 }))
    .map(([at, gone, put]) => right.slice(0, at) + put + right.slice(at + gone))

const csv = 'Stage,Lane,Touchpoint,Current,Importance\r\nA,B,"C ""x""\nd",e,3\r\nA,B,F,,5\r\n'
const document = JSON.stringify({
  format: 'touchline',
  version: 1,
  records: {
    engagement: [{ id: 'engagement', name: 'x' }],
    journey: [{ id: 'j' }],
    touchpoint: [{ id: 't', journey: 'j' }],
  },
  photos: {},
})
const picture = makePng(8, 8)
const sample = sampleRecords()
const source = { view: sample, photo: () => undefined }
const text = async (format: 'mermaid' | 'cjml') => strFromU8((await render(source, format)).files[0]!)
const [mermaid, cjml] = [await text('mermaid'), await text('cjml')]
const workbook = (await render(source, 'xlsx')).files[0]!
const parts = unzipSync(workbook)
const sheet = strFromU8(parts['xl/worksheets/sheet1.xml']!)
const folder = mkdtempSync(join(tmpdir(), 'touchline-fuzz-'))
afterAll(() => rmSync(folder, { recursive: true }))
const stranger = join(folder, 'stranger.touchline')
await (await createLedger(join(folder, 'own.touchline'), starter('Fuzz', 'sample'))).close()
const engagement = readFileSync(join(folder, 'own.touchline'))
const plan = (name: string) => (input: Uint8Array | string) =>
  planImport(Buffer.from(input as string), name, blankRecords())

const parsers: [string, fc.Arbitrary<Uint8Array | string>, (input: never) => unknown][] = [
  ['CSV', fc.oneof(bytes, fc.string({ maxLength: 2_000 }), damaged(csv)), plan('a.csv')],
  [
    'JSON',
    fc.oneof(
      bytes,
      damaged(document),
      json.map((value) => JSON.stringify(value)),
      fc.constantFrom(...pollution).map((key) => document.replace('"records":{', `"records":{"${key}":[],`)),
      fc.constantFrom(...pollution).map((key) => document.replace('"t"', `"${key}"`)),
    ),
    plan('a.json'),
  ],
  ['Mermaid', fc.oneof(fc.string({ maxLength: 2_000 }), damaged(mermaid), bytes), plan('a.mmd')],
  ['CJML', fc.oneof(fc.string({ maxLength: 2_000 }), damaged(cjml), bytes), plan('a.cjml')],
  [
    'xlsx',
    fc.oneof(
      bytes,
      fc.tuple(fc.nat(workbook.length - 1), fc.nat(255)).map(([at, value]) => {
        const copy = new Uint8Array(workbook)
        copy[at] = value
        return copy
      }),
      damaged(sheet).map((text) => zipSync({ ...parts, 'xl/worksheets/sheet1.xml': strToU8(text) })),
    ),
    plan('a.xlsx'),
  ],
  [
    'pictures',
    fc.oneof(
      bytes,
      fc.tuple(fc.nat(picture.length - 1), fc.nat(255)).map(([at, value]) => {
        const copy = new Uint8Array(picture)
        copy[at] = value
        return copy
      }),
      bytes.map((tail) => Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe1]), tail])),
      bytes.map((tail) => Buffer.concat([Buffer.from('RIFF\0\0\0\0WEBPVP8X'), tail])),
    ),
    (input: Uint8Array) => readPhoto(input, 'a.png'),
  ],
  [
    'files',
    fc
      .oneof(
        // Anywhere, and where the header and the schema are.
        fc.array(fc.tuple(fc.nat(engagement.length - 1), fc.nat(255)), { minLength: 1, maxLength: 40 }),
        fc.array(fc.tuple(fc.nat(8_191), fc.nat(255)), { minLength: 1, maxLength: 8 }),
      )
      .map((changes) => {
        const copy = new Uint8Array(engagement)
        for (const [at, value] of changes) copy[at] = value
        return copy
      }),
    (input: Uint8Array) => {
      writeFileSync(stranger, input)
      inspectStranger(stranger)
    },
  ],
]

test.each(parsers)(
  '%s: refused or taken, never a crash, a hang or a changed prototype',
  { timeout: 200_000 },
  (name, input, parse) => {
    const before = prototypes()
    let runs = 0
    let slowest = 0
    const { rss } = process.memoryUsage
    const begin = rss()
    const others = memoryBefore()
    let heaviest = begin
    const once = (given: Uint8Array | string) => {
      runs++
      const [start, held] = [ownTime(), rss()]
      try {
        parse(given as never)
      } catch (error) {
        if (!(error instanceof Refusal)) throw error
      }
      slowest = Math.max(slowest, ownTime() - start)
      // The app looks at each file in a process that has seen no other: there it counts what one takes.
      if (name === 'files') heaviest = Math.max(heaviest, begin + rss() - held)
      else if (runs % 20 === 0) heaviest = Math.max(heaviest, rss())
    }
    // In so short a time a busy machine does few; these are done whatever it takes.
    for (const given of fc.sample(input, 21)) once(given)
    fc.assert(fc.property(input, once), {
      interruptAfterTimeLimit: seconds * 1000,
      numRuns: 1_000_000,
      markInterruptAsFailure: false,
    })
    expect(runs).toBeGreaterThan(20)
    expect(slowest).toBeLessThan(1_000)
    expect(heaviest - others).toBeLessThan(600 * 1024 * 1024)
    const after = prototypes()
    expect(after.length).toBe(before.length)
    expect(after.every((one, n) => Object.is(one, before[n]))).toBe(true)
    const memory = `${Math.round((heaviest - others) / 1024 / 1024)} MiB`
    shown('fuzz', `${name}: ${runs} inputs in ${seconds} s, slowest ${Math.round(slowest)} ms, at most ${memory}`)
  },
)
