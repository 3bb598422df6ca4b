import { beforeEach, expect, test } from 'vitest'
import type { Intent } from '../../../shared/edits/edit.ts'
import { inverseOf } from '../../../shared/edits/edit.ts'
import { expand } from '../../../shared/edits/expand.ts'
import { addJourney, duplicateJourney, leadInto, leadIntoNew, removeJourney } from '../../../shared/edits/journeys.ts'
import { addToList, moveInList } from '../../../shared/edits/lists.ts'
import { summary } from '../../../shared/insight/summary.ts'
import type { RecordSet } from '../../../shared/records/set.ts'
import { sampleRecords } from '../../fixtures/sample.ts'

let records: RecordSet
let first: string
const run = (intent: Intent | null) => expand(records, intent!.changes)
const names = () => records.all('journey').map(({ name }) => name)

beforeEach(() => {
  records = sampleRecords()
  first = records.all('journey')[0]!.id
})

test('adds a blank journey after another: nothing is copied', () => {
  const last = addJourney(records, { name: 'Last' })
  run(last.intent)
  const { id, intent } = addJourney(records, { name: ' Renewing ', customer: 'Old customers', after: first })
  run(intent)
  expect(names()).toEqual([records.get('journey', first)!.name, 'Renewing', 'Last'])
  expect(records.get('journey', id)).toMatchObject({ customer: 'Old customers', purpose: '', picture: null })
  expect(records.of('stage', 'journey', id)).toEqual([])
  expect(records.of('lane', 'journey', id)).toEqual([])
})

test('adds a journey with the stages and lanes of another, in their order, without its touchpoints', () => {
  const { id, intent } = addJourney(records, { name: 'The same way', like: first })
  run(intent)
  for (const type of ['stage', 'lane'] as const) {
    const plain = (journey: string) =>
      records.of(type, 'journey', journey).map(({ id: _, journey: __, ...rest }) => rest)
    expect(plain(id)).toEqual(plain(first))
    expect(plain(id).length).toBeGreaterThan(2)
  }
  expect(records.of('touchpoint', 'journey', id)).toEqual([])
})

test('duplicates a journey with all that stands on it, its references among the copies', () => {
  const [a, b] = records.of('touchpoint', 'journey', first)
  // A promise at one touchpoint that supports one at another, made before it.
  const promise = addToList(records, 'standard', { touchpoint: b!.id, text: 'To the customer' })
  run(promise.intent)
  run(addToList(records, 'standard', { touchpoint: a!.id, text: 'Inside', supports: promise.id }).intent)
  run(leadInto(records, a!.id, addLast('Elsewhere')))
  const before = summary(records)
  const { id, intent } = duplicateJourney(records, first)!
  run(intent)
  expect(names()[1]).toBe(`${names()[0]}, copy`)
  const titles = (journey: string) =>
    records
      .of('touchpoint', 'journey', journey)
      .map(({ title }) => title)
      .sort()
  expect(titles(id)).toEqual(titles(first))
  const after = summary(records)
  for (const figure of ['touchpoints', 'standards', 'stories', 'causes', 'wasteCost'] as const)
    expect([figure, after[figure]]).toEqual([figure, before[figure] * 2])
  expect(after.opportunities).toBe(before.opportunities)

  const own = new Set(records.of('touchpoint', 'journey', id).map((one) => one.id))
  const arrows = records.all('connection').filter(({ from }) => own.has(from))
  expect(arrows).toHaveLength(records.all('connection').length / 2)
  expect(arrows.every(({ to }) => own.has(to))).toBe(true)
  for (const one of records.of('touchpoint', 'journey', id)) {
    if (one.stage) expect(records.get('stage', one.stage)!.journey).toBe(id)
    if (one.lane) expect(records.get('lane', one.lane)!.journey).toBe(id)
  }
  const inside = records.all('standard').find(({ text, touchpoint }) => text === 'Inside' && own.has(touchpoint))!
  expect(own.has(records.get('standard', inside.supports!)!.touchpoint)).toBe(true)
  // Where a touchpoint led elsewhere, its copy does too.
  expect([...own].map((one) => records.get('touchpoint', one)!.leadsTo).filter(Boolean)).toHaveLength(1)
})

const addLast = (name: string) => {
  const { id, intent } = addJourney(records, { name })
  run(intent)
  return id
}

test('duplicates and removes in one step that can be taken back', () => {
  const before = [...records.entries()]
  const { id, intent } = duplicateJourney(records, first)!
  const done = run(intent)
  const removed = run(removeJourney(records, id))
  expect(records.get('journey', id)).toBeUndefined()
  expect([...records.entries()]).toEqual(before)
  expand(records, inverseOf(removed))
  expect(records.of('touchpoint', 'journey', id).length).toBeGreaterThan(5)
  expand(records, inverseOf(done))
  expect([...records.entries()]).toEqual(before)
})

test('keeps the last journey, and moves the others', () => {
  expect(removeJourney(records, first)).toBeNull()
  const second = addLast('Second')
  run(moveInList(records, 'journey', second, 0))
  expect(names()[0]).toBe('Second')
  expect(removeJourney(records, first)).not.toBeNull()
})

test('leads from a touchpoint into another journey, and no longer when that is removed', () => {
  const touchpoint = records.of('touchpoint', 'journey', first)[0]!
  expect(leadInto(records, touchpoint.id, first)).toBeNull()
  const { id, intent } = leadIntoNew(records, touchpoint.id)!
  run(intent)
  expect(records.get('touchpoint', touchpoint.id)!.leadsTo).toBe(id)
  expect(records.get('journey', id)!.name).toBe(touchpoint.title)
  expect(leadInto(records, touchpoint.id, id)).toBeNull()
  run(removeJourney(records, id))
  expect(records.get('touchpoint', touchpoint.id)!.leadsTo).toBeNull()
  expect(leadIntoNew(records, 'gone')).toBeNull()
})
