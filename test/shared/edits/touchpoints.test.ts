import { beforeEach, expect, test } from 'vitest'
import type { Intent } from '../../../shared/edits/edit.ts'
import { blank } from '../../../shared/edits/engagement.ts'
import { expand } from '../../../shared/edits/expand.ts'
import { addToList, moveInList, removeRecord } from '../../../shared/edits/lists.ts'
import {
  addTouchpoints,
  duplicateTouchpoint,
  inCell,
  moveTouchpoints,
  removeTouchpoints,
  setTouchpoints,
} from '../../../shared/edits/touchpoints.ts'
import { RecordSet } from '../../../shared/records/set.ts'

let records: RecordSet
let journey: string
const run = (intent: Intent | null) => (intent ? expand(records, intent.changes) : [])
const add = (name: string) => {
  const { intent, id } = addToList(records, 'stage', { journey, name })
  run(intent)
  return id
}
const cell = (stage: string | null, lane: string | null) => ({ journey, stage, lane })
const titles = (stage: string | null, lane: string | null) => inCell(records, cell(stage, lane)).map((t) => t.title)
const lane = () => records.all('lane')[0]!.id

beforeEach(() => {
  records = new RecordSet()
  run(blank('Test'))
  journey = records.all('journey')[0]!.id
})

test('gives a journey its first lane with its first touchpoint', () => {
  const stage = add('Before')
  run(addTouchpoints(records, cell(stage, null), ['One', 'Two']).intent)
  expect(records.all('lane').map((one) => one.name)).toEqual(['Touchpoints'])
  expect(titles(stage, lane())).toEqual(['One', 'Two'])
})

test('keeps what has no stage in the tray, in order', () => {
  run(addTouchpoints(records, cell(null, null), ['A', 'C']).intent)
  run(addTouchpoints(records, cell(null, null), ['B'], 1).intent)
  expect(titles(null, null)).toEqual(['A', 'B', 'C'])
})

test('puts touchpoints between others and moves several together', () => {
  const [first, second] = [add('Before'), add('After')]
  const { ids, intent } = addTouchpoints(records, cell(first, null), ['A', 'B', 'C', 'D'])
  run(intent)
  run(moveTouchpoints(records, [ids[3]!, ids[1]!], cell(first, lane()), 0))
  expect(titles(first, lane())).toEqual(['D', 'B', 'A', 'C'])
  run(moveTouchpoints(records, [ids[0]!, ids[2]!], cell(second, lane()), 0))
  expect(titles(second, lane())).toEqual(['A', 'C'])
  expect(moveTouchpoints(records, [ids[0]!, ids[2]!], cell(second, lane()), 0)).toBeNull()
})

test('makes room where two touchpoints came to have equal keys', () => {
  const stage = add('Before')
  const { ids, intent } = addTouchpoints(records, cell(stage, null), ['A', 'B'])
  run(intent)
  const same = records.get('touchpoint', ids[0]!)!.order
  run({ label: '', changes: [{ type: 'touchpoint', id: ids[1]!, from: {}, to: { order: same } }] })
  const [first, second] = inCell(records, cell(stage, lane()))
  run(addTouchpoints(records, cell(stage, lane()), ['Between'], 1).intent)
  expect(titles(stage, lane())).toEqual([first!.title, 'Between', second!.title])
})

test('sends touchpoints back to the tray when their stage is removed, and undoes as one', () => {
  const stage = add('Before')
  run(addTouchpoints(records, cell(stage, null), ['A']).intent)
  run(removeRecord(records, 'stage', stage))
  expect(titles(null, null)).toEqual(['A'])
})

test('duplicates a touchpoint with everything written at it, right after it', () => {
  const stage = add('Before')
  const { ids, intent } = addTouchpoints(records, cell(stage, null), ['A', 'B'])
  run(intent)
  const touchpoint = ids[0]!
  const why = addToList(records, 'cause', { touchpoint, text: 'because' })
  run(why.intent)
  run(addToList(records, 'cause', { touchpoint, text: 'deeper', explains: why.id }).intent)
  const copy = duplicateTouchpoint(records, touchpoint)!
  run(copy.intent)
  expect(titles(stage, lane())).toEqual(['A', 'A', 'B'])
  const copied = records.of('cause', 'touchpoint', copy.id)
  expect(copied.map((one) => one.text)).toEqual(['because', 'deeper'])
  expect(copied[1]!.explains).toBe(copied[0]!.id)
})

test('removes touchpoints with what cannot be without them', () => {
  const { ids, intent } = addTouchpoints(records, cell(null, null), ['A'])
  run(intent)
  run(addToList(records, 'story', { touchpoint: ids[0]!, text: 'once' }).intent)
  run(removeTouchpoints(records, ids))
  expect(records.all('story')).toEqual([])
})

test('moves a stage among its siblings', () => {
  const ids = ['A', 'B', 'C'].map(add)
  run(moveInList(records, 'stage', ids[0]!, 2))
  expect(records.of('stage', 'journey', journey).map((one) => one.name)).toEqual(['B', 'C', 'A'])
  expect(moveInList(records, 'stage', ids[0]!, 2)).toBeNull()
})

test('moves a touchpoint out of the tray onto a journey that has no lane yet', () => {
  const stage = add('Before')
  const { ids, intent } = addTouchpoints(records, cell(null, null), ['A'])
  run(intent)
  run(moveTouchpoints(records, ids, cell(stage, null), 0))
  expect(titles(stage, lane())).toEqual(['A'])
})

test('gives several touchpoints one value in one step and leaves out those that have it', () => {
  const { ids, intent } = addTouchpoints(records, cell(null, null), ['A', 'B'])
  run(intent)
  run(setTouchpoints(records, [ids[0]!], { currentRating: -2 }))
  const both = setTouchpoints(records, ids, { currentRating: -2 })!
  expect(both.label).toBe('Change current rating')
  expect(both.changes.map(({ id }) => id)).toEqual([ids[1]])
  run(both)
  expect(setTouchpoints(records, ids, { currentRating: -2 })).toBeNull()
})
