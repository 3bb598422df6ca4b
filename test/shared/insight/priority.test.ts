import { beforeEach, expect, test } from 'vitest'
import type { Intent } from '../../../shared/edits/edit.ts'
import { expand } from '../../../shared/edits/expand.ts'
import { setField } from '../../../shared/edits/fields.ts'
import { address, setOpportunities } from '../../../shared/edits/opportunities.ts'
import { setRemoval } from '../../../shared/edits/removals.ts'
import { setWeights } from '../../../shared/edits/weights.ts'
import { isGuess } from '../../../shared/insight/guess.ts'
import { byPriority, priority } from '../../../shared/insight/priority.ts'
import type { RecordSet } from '../../../shared/records/set.ts'
import { sampleRecords } from '../../fixtures/sample.ts'

let view: RecordSet
const run = (intent: Intent | null) => intent && expand(view, intent.changes)
const opportunity = (title: string) => view.all('opportunity').find((one) => one.title.startsWith(title))!
const touchpoint = (title: string) => view.all('touchpoint').find((one) => one.title === title)!
const activity = (text: string) => view.all('activity').find((one) => one.text === text)!
const of = (title: string) => priority(view, opportunity(title))

beforeEach(() => {
  view = sampleRecords()
})

test('weighs each factor and shows what it contributes', () => {
  // Notes in the call: impact 4; importance 5 x gap 3 / 4 = 3.75; 5 x 50,400 / 127,320 = 1.979; effort 1
  run(setWeights(view, { impact: 2, need: 0, saving: 0.5 }))
  const { points, benefit, score, weights } = of('Notes are made in the call')
  expect(weights).toEqual({ impact: 2, need: 0, saving: 0.5 })
  expect(points.impact).toBe(8)
  expect(points.need).toBe(0)
  expect(points.saving).toBeCloseTo(0.9896, 4)
  expect(benefit).toBeCloseTo(8.9896, 4)
  expect(score).toBeCloseTo(8.9896, 4)
})

test('divides by effort', () => {
  // Fee rules: impact 4; importance 5 x gap 1 / 4 = 1.25; no waste there; effort 4: 5.25 / 4
  expect(of('Put fee rules').score).toBe(1.3125)
})

test('reckons with all waste at the touchpoints addressed where no activity is named, and says so', () => {
  // the touchpoint has 12 x 9,000 / 60 x 28 = 50,400 of waste; the supervisor's 15,750 is required work
  expect(of('Notes are made').removed).toMatchObject({ basis: 'touchpoints', money: 5_040_000, customerHours: 1_800 })
})

test('reckons with the activities named, wherever they are, and only with waste', () => {
  const { id } = opportunity('Notes are made')
  run(setRemoval(view, id, activity('Finance re-issues a bill that was wrong').id, true))
  run(setRemoval(view, id, activity('Supervisor approves every waived fee').id, true))
  const { removed, saving } = of('Notes are made')
  // 18 x 2,600 / 60 x 34 = 26,520, of 127,320: 5 x 0.20829
  expect(removed).toMatchObject({ basis: 'named', money: 2_652_000 })
  expect(removed.activities).toHaveLength(1)
  expect(saving).toBeCloseTo(1.0415, 4)
  run(setRemoval(view, id, activity('Finance re-issues a bill that was wrong').id, false))
  expect(of('Notes are made').removed).toMatchObject({ basis: 'named', money: 0 })
})

test('counts waste at a touchpoint once, however many of its causes are addressed', () => {
  const { id } = opportunity('Notes are made')
  run(address(view, id, touchpoint('Second call to cancel').id, null))
  run(address(view, id, touchpoint('Final bill').id, null))
  // 50,400 + 26,520
  expect(of('Notes are made').removed.money).toBe(7_692_000)
})

test('keeps the order in which they stand where scores are equal', () => {
  const all = view.all('opportunity').map(({ id }) => id)
  run(setWeights(view, { impact: 0, need: 0, saving: 0 }))
  expect(byPriority(view).map((one) => one.opportunity.id)).toEqual(all)
})

test('takes a gap below zero as none, and saves nothing where there is no waste', () => {
  const { id } = touchpoint('First call to cancel')
  run(setField(view, 'touchpoint', id, 'idealRating', -2))
  for (const one of view.all('activity')) run(setField(view, 'activity', one.id, 'kind', 'required'))
  // Fee rules: impact 4, need 0, saving 0, effort 4
  expect(of('Put fee rules')).toMatchObject({ need: 0, saving: 0, score: 1 })
})

test('sets several in one step and leaves out those that have it', () => {
  const ids = view.all('opportunity').map(({ id }) => id)
  run(setOpportunities(view, [ids[0]!], { status: 'chosen' }))
  const intent = setOpportunities(view, ids, { status: 'chosen' })!
  expect(intent.label).toBe('Change status')
  expect(intent.changes).toHaveLength(ids.length - 1)
  run(intent)
  expect(setOpportunities(view, ids, { status: 'chosen' })).toBeNull()
})

test('calls an opportunity a guess until one of its causes is agreed', () => {
  const { id } = opportunity('Put fee rules')
  expect(isGuess(view, id)).toBe(false)
  const cause = view.of('addressing', 'opportunity', id)[0]!.cause!
  run(setField(view, 'cause', cause, 'agreed', false))
  expect(isGuess(view, id)).toBe(true)
  expect(view.all('opportunity').filter((one) => isGuess(view, one.id))).toHaveLength(2)
})
