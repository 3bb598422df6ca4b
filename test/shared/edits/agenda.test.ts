import { beforeEach, expect, test } from 'vitest'
import {
  addStep,
  addWorkshop,
  attend,
  beginStep,
  endStep,
  park,
  resetStep,
  settle,
  takeOverParked,
} from '../../../shared/edits/agenda.ts'
import type { Intent } from '../../../shared/edits/edit.ts'
import { expand } from '../../../shared/edits/expand.ts'
import { moveInList, removeRecord } from '../../../shared/edits/lists.ts'
import type { RecordSet } from '../../../shared/records/set.ts'
import { blankRecords } from '../../fixtures/sample.ts'

let view: RecordSet
let workshop: string
const run = (intent: Intent | null) => intent && expand(view, intent.changes)
const titles = () => view.of('step', 'workshop', workshop).map(({ title }) => title)
const step = (title: string) => view.all('step').find((one) => one.title === title)!
const times = (title: string) => [step(title).startedAt, step(title).endedAt]

beforeEach(() => {
  view = blankRecords()
  const made = addWorkshop(view, null, { name: 'First', begins: '09:00' })
  workshop = made.id
  run(made.intent)
  for (const title of ['a', 'b', 'c']) run(addStep(view, workshop, null, title).intent)
})

test('makes a workshop from a template in one edit, its steps in order', () => {
  const made = addWorkshop(view, 'half', { name: 'Half' })
  run(made.intent)
  const steps = view.of('step', 'workshop', made.id)
  expect(steps.map(({ minutes, exercise }) => [minutes, exercise])).toEqual([
    [10, null],
    [10, null],
    [30, 'collect'],
    [20, 'vote'],
    [40, 'isAndShould'],
    [15, null],
    [35, 'why'],
    [30, 'collect'],
    [15, 'vote'],
    [25, null],
    [10, null],
  ])
  expect(made.intent.label).toBe('Add workshop')
})

test('adds a step after another, moves and removes; a workshop takes its steps with it', () => {
  run(addStep(view, workshop, step('a').id, 'a2').intent)
  run(addStep(view, workshop, 'gone', 'd').intent)
  expect(titles()).toEqual(['a', 'a2', 'b', 'c', 'd'])
  run(moveInList(view, 'step', step('d').id, 0))
  run(removeRecord(view, 'step', step('b').id))
  expect(titles()).toEqual(['d', 'a', 'a2', 'c'])
  run(removeRecord(view, 'workshop', workshop))
  expect(view.all('step')).toEqual([])
})

test('begins a step and ends the one before, also of another workshop', () => {
  const [nine, ten] = ['2027-03-01T09:00:00.000Z', '2027-03-01T10:00:00.000Z']
  run(beginStep(view, step('a').id, nine))
  expect([times('a'), times('b')]).toEqual([
    [nine, null],
    [null, null],
  ])
  const other = addWorkshop(view, null, { name: 'Second' })
  run(other.intent)
  const there = addStep(view, other.id, null, 'there')
  run(there.intent)
  const begun = beginStep(view, there.id, ten)!
  expect(begun.label).toBe('Begin step')
  run(begun)
  expect([times('a'), times('there')]).toEqual([
    [nine, ten],
    [ten, null],
  ])
  expect(beginStep(view, 'gone', ten)).toBeNull()
})

test('ends only what is under way, and puts a step back to come', () => {
  const [nine, ten] = ['2027-03-01T09:00:00.000Z', '2027-03-01T10:00:00.000Z']
  expect(endStep(view, step('a').id, ten)).toBeNull()
  run(beginStep(view, step('a').id, nine))
  run(endStep(view, step('a').id, ten))
  expect(times('a')).toEqual([nine, ten])
  expect(endStep(view, step('a').id, ten)).toBeNull()
  run(resetStep(view, step('a').id))
  expect(times('a')).toEqual([null, null])
  expect(resetStep(view, step('a').id)).toBeNull()
})

test('parks a thought under the id that its guest gave it, at the end', () => {
  run(park(view, workshop, 'Parking for bikes'))
  run(park(view, workshop, 'Opening hours', 'Ada', 'fromAPhone'))
  expect(view.of('parked', 'workshop', workshop).map(({ text, by }) => [text, by])).toEqual([
    ['Parking for bikes', ''],
    ['Opening hours', 'Ada'],
  ])
  expect(view.get('parked', 'fromAPhone')?.settled).toBe(false)
})

test('settles a thought, takes it up again, and takes it over as an opportunity in one edit', () => {
  run(park(view, workshop, 'Bikes', '', 'p'))
  run(settle(view, 'p', true))
  expect(settle(view, 'p', true)).toBeNull()
  run(settle(view, 'p', false))
  const over = takeOverParked(view, 'p')!
  run(over.intent)
  expect(view.get('opportunity', over.id)).toMatchObject({ title: 'Bikes', status: 'proposed' })
  expect(view.get('parked', 'p')?.settled).toBe(true)
  expect(takeOverParked(view, 'gone')).toBeNull()
})

test('notes who came once each, whatever the case, and marks who was expected', () => {
  run(attend(view, workshop, ['Ada', ' ada ', 'Grace']))
  const expected = view.of('attendance', 'workshop', workshop)
  expect(expected.map(({ name, present }) => [name, present])).toEqual([
    ['ada', true],
    ['Grace', true],
  ])
  view.put('attendance', { ...expected[1]!, present: false })
  const both = attend(view, workshop, ['GRACE', 'Linus', ' '])!
  expect(both.label).toBe('Note 2 who came')
  run(both)
  expect(view.of('attendance', 'workshop', workshop).map(({ name, present }) => [name, present])).toEqual([
    ['ada', true],
    ['Grace', true],
    ['Linus', true],
  ])
  expect(attend(view, workshop, ['Linus'])).toBeNull()
})
