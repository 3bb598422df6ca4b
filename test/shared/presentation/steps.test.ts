import { expect, test } from 'vitest'
import { type Step, stepFor, stepsOf } from '../../../shared/presentation/steps.ts'
import { sampleRecords } from '../../fixtures/sample.ts'
import { journeyOf } from '../map/journey.ts'

const nameOf = (step: Step) =>
  step.kind === 'journey' ? 'journey' : step.kind === 'stage' ? step.stage.name : `◆ ${step.touchpoint.title}`

test('goes stage by stage, and after each through its moments of truth in map order', () => {
  const records = sampleRecords()
  const steps = stepsOf(records, records.all('journey')[0]!.id)
  expect(steps.map(nameOf)).toEqual([
    'journey',
    'Promotion ends',
    '◆ Bill with the new price',
    'Asking for a better price',
    '◆ Negotiating with the agent',
    'Cancelling',
    '◆ First call to cancel',
    '◆ Second call to cancel',
    "◆ Manager's call-back",
    'Leaving',
    '◆ What the customer tells others',
  ])
})

test('begins at what is selected: its own step, its stage, or the whole', () => {
  const records = sampleRecords()
  const steps = stepsOf(records, records.all('journey')[0]!.id)
  const idOf = (title: string) => records.all('touchpoint').find((one) => one.title === title)!.id
  expect(stepFor(steps, idOf('Second call to cancel'))).toBe(7)
  expect(stepFor(steps, idOf('Waiting in the queue'))).toBe(3)
  expect(stepFor(steps, null)).toBe(0)
})

test('leaves out the tray and keeps a stage without touchpoints', () => {
  const steps = stepsOf(journeyOf({ 's1 l1': 'a' }, 'x y'), 'j')
  expect(steps.map((step) => (step.kind === 'stage' ? step.touchpoints.map(({ id }) => id) : step.kind))).toEqual([
    'journey',
    ['a'],
    [],
    [],
  ])
})
