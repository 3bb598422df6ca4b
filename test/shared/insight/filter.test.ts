import { expect, test } from 'vitest'
import { apply } from '../../../shared/edits/apply.ts'
import { setField } from '../../../shared/edits/fields.ts'
import {
  conditionsOf,
  countMatching,
  type Filter,
  matches,
  noFilter,
  ownersOf,
} from '../../../shared/insight/filter.ts'
import { missing } from '../../../shared/records/namedView.ts'
import type { RecordSet } from '../../../shared/records/set.ts'
import { sampleRecords } from '../../fixtures/sample.ts'

const found = (view: RecordSet, filter: Partial<Filter>) =>
  view
    .all('touchpoint')
    .filter((one) => matches(view, { ...noFilter, ...filter }, one))
    .map(({ title }) => title)
    .sort()

test('lets everything through without a condition', () => {
  const view = sampleRecords()
  expect(found(view, {})).toHaveLength(10)
  expect(conditionsOf(noFilter)).toEqual([])
})

test('finds by owner, lane, moment of truth and claim', () => {
  const view = sampleRecords()
  expect(found(view, { owner: 'Marketing' })).toEqual([
    'Advertised price for new customers',
    'Bill with the new price',
    'What the customer tells others',
  ])
  const post = view.all('lane').find(({ name }) => name === 'Post')!.id
  expect(found(view, { lane: post })).toEqual(['Bill with the new price', 'Final bill'])
  expect(found(view, { momentOfTruth: true })).toHaveLength(6)
  expect(found(view, { claim: 'assumed' })).toEqual([])
  const id = view.all('touchpoint').find(({ title }) => title === 'Final bill')!.id
  apply(view, setField(view, 'touchpoint', id, 'claim', 'assumed')!.changes)
  expect(found(view, { claim: 'assumed' })).toEqual(['Final bill'])
})

test('asks for all conditions at once', () => {
  const view = sampleRecords()
  expect(found(view, { owner: 'Marketing', momentOfTruth: true })).toEqual([
    'Bill with the new price',
    'What the customer tells others',
  ])
  expect(conditionsOf({ ...noFilter, owner: 'Marketing', momentOfTruth: true })).toEqual(['owner', 'momentOfTruth'])
})

test('finds what is lacking', () => {
  const view = sampleRecords()
  // Counted in the sample's CSV: four without a standard, three without a cause, three without an opportunity.
  expect(found(view, { lacks: 'standard' })).toEqual([
    'Advertised price for new customers',
    'Final bill',
    'Second call to cancel',
    'What the customer tells others',
  ])
  expect(found(view, { lacks: 'cause' })).toEqual([
    'Final bill',
    'Returning the equipment',
    'What the customer tells others',
  ])
  expect(found(view, { lacks: 'opportunity' })).toEqual(found(view, { lacks: 'cause' }))
  for (const lacks of ['rating', 'ideal', 'measure', 'owner'] as const) expect(found(view, { lacks })).toEqual([])
  const { id } = view.all('touchpoint').find(({ title }) => title === 'Waiting in the queue')!
  const set = (field: 'ideal' | 'owner', value: string) =>
    apply(view, setField(view, 'touchpoint', id, field, value)!.changes)
  set('ideal', '')
  set('owner', '')
  apply(view, setField(view, 'touchpoint', id, 'idealRating', null)!.changes)
  const standard = view.of('standard', 'touchpoint', id)[0]!
  apply(view, setField(view, 'standard', standard.id, 'target', null)!.changes)
  for (const lacks of ['rating', 'ideal', 'measure', 'owner'] as const)
    expect(found(view, { lacks }), lacks).toEqual(['Waiting in the queue'])
  expect(missing).toHaveLength(7)
})

test('does not count an opportunity that was dropped', () => {
  const view = sampleRecords()
  const call = view.all('opportunity').find(({ title }) => title.startsWith('Offer a call-back'))!
  apply(view, setField(view, 'opportunity', call.id, 'status', 'dropped')!.changes)
  expect(found(view, { lacks: 'opportunity' })).toContain('Waiting in the queue')
})

test('counts within a journey, and names the owners', () => {
  const view = sampleRecords()
  const journey = view.all('journey')[0]!.id
  expect(countMatching(view, { ...noFilter, momentOfTruth: true }, journey)).toEqual({ matching: 6, all: 10 })
  expect(countMatching(view, { ...noFilter, momentOfTruth: true }, 'another')).toEqual({ matching: 0, all: 0 })
  expect(ownersOf(view)).toEqual(['Contact centre', 'Finance', 'Logistics', 'Marketing'])
})
