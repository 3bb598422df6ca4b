import { expect, test } from 'vitest'
import { apply } from '../../../shared/edits/apply.ts'
import { create } from '../../../shared/edits/edit.ts'
import { setField } from '../../../shared/edits/fields.ts'
import { stepsOf, tellerOf, toneOf } from '../../../shared/insight/overlay.ts'
import { overlays } from '../../../shared/records/namedView.ts'
import type { RecordSet } from '../../../shared/records/set.ts'
import { sampleRecords } from '../../fixtures/sample.ts'

const named = (view: RecordSet, title: string) => view.all('touchpoint').find((one) => one.title === title)!
const told = (view: RecordSet, overlay: (typeof overlays)[number], title: string) =>
  tellerOf(view, overlay).tell(named(view, title))
const change = (view: RecordSet, title: string, field: 'currentRating' | 'importance' | 'claim' | 'owner', to: never) =>
  apply(view, setField(view, 'touchpoint', named(view, title).id, field, to)!.changes)

test('tells the gap as ideal less current', () => {
  const view = sampleRecords()
  // +2 - -2 = 4; +1 - -2 = 3; +1 - 0 = 1
  expect(told(view, 'gap', "Manager's call-back")).toEqual({ level: 4, sign: '4', words: 'gap 4' })
  expect(told(view, 'gap', 'Bill with the new price')).toMatchObject({ level: 3 })
  expect(told(view, 'gap', 'First call to cancel')).toMatchObject({ level: 1, sign: '1' })
  change(view, 'First call to cancel', 'currentRating', 2 as never)
  expect(told(view, 'gap', 'First call to cancel')).toEqual({ level: 0, sign: '', words: 'gap −1' })
  change(view, 'First call to cancel', 'currentRating', null as never)
  expect(told(view, 'gap', 'First call to cancel')).toEqual({ level: null, sign: '', words: 'gap not known' })
})

test('tells importance from 1 to 5', () => {
  const view = sampleRecords()
  expect(told(view, 'importance', 'Returning the equipment')).toEqual({
    level: 2,
    sign: '3 of 5',
    words: 'importance 3 of 5',
  })
  expect(told(view, 'importance', 'Final bill').level).toBe(3)
  change(view, 'Final bill', 'importance', null as never)
  expect(told(view, 'importance', 'Final bill').level).toBeNull()
})

test('tells standards by the worst of them', () => {
  const view = sampleRecords()
  // 37 of at most 5 and 12 of at most 8
  expect(told(view, 'standards', 'Waiting in the queue')).toEqual({
    level: 4,
    sign: '2 missed',
    words: 'standards: 2 missed',
  })
  // 60 of at most 24; 40 of at most 48 is kept
  expect(told(view, 'standards', "Manager's call-back").words).toBe('standards: 1 missed, 1 exists')
  // needed, with a target and no actual
  expect(told(view, 'standards', 'Returning the equipment')).toMatchObject({ level: 3, sign: '1 needed' })
  expect(told(view, 'standards', 'Second call to cancel')).toMatchObject({ level: 0, sign: 'No standard' })
  const id = named(view, 'Second call to cancel').id
  apply(view, [create('standard', { touchpoint: id, text: 'Tells the story once', status: 'exists' }, 'once')])
  expect(told(view, 'standards', 'Second call to cancel')).toMatchObject({ level: 2, sign: '1 unmeasured' })
  const measured = { metric: 'Told', unit: 'times', direction: 'atMost', target: 1, actual: 1 } as const
  for (const [field, value] of Object.entries(measured))
    apply(view, setField(view, 'standard', 'once', field as 'metric', value as string)!.changes)
  expect(told(view, 'standards', 'Second call to cancel')).toMatchObject({ level: 1, sign: '1 exists' })
  apply(view, setField(view, 'standard', 'once', 'actual', null)!.changes)
  expect(told(view, 'standards', 'Second call to cancel').level).toBe(2)
})

test('tells the yearly cost of waste in quarters of the dearest', () => {
  const view = sampleRecords()
  // 6 x 18,000 / 60 x 28 = 50,400 (the dearest, as is 12 x 9,000 / 60 x 28); 6 x 18,000 / 60 = 1,800 customers' hours
  expect(told(view, 'waste', 'Negotiating with the agent')).toEqual({
    level: 4,
    sign: '50.4K',
    words: 'waste of 50,400.00 USD and 1,800 customers’ hours a year',
  })
  expect(told(view, 'waste', 'Second call to cancel').level).toBe(4)
  // 18 x 2,600 / 60 x 34 = 26,520; 4 x 26,520 / 50,400 = 2.1, so the third quarter
  expect(told(view, 'waste', 'Final bill')).toMatchObject({ level: 3, sign: '26.5K' })
  // Only customers wait: 37 x 24,000 / 60 = 14,800 hours
  expect(told(view, 'waste', 'Waiting in the queue')).toMatchObject({ level: 0, sign: '14,800 h' })
  expect(told(view, 'waste', "Manager's call-back")).toEqual({ level: 0, sign: '', words: 'no waste' })
  // 50,400 x 1/4, 2/4, 3/4, 4/4
  expect(tellerOf(view, 'waste').legend.map(({ words }) => words)).toEqual([
    'None',
    'to 12.6K',
    'to 25.2K',
    'to 37.8K',
    'to 50.4K',
  ])
  const id = named(view, "Manager's call-back").id
  apply(view, [create('activity', { touchpoint: id, text: 'Looks for the promise', kind: 'waste' }, 'looks')])
  expect(told(view, 'waste', "Manager's call-back")).toMatchObject({ level: null, sign: 'cost?' })
  // What is required by the business is no waste.
  apply(view, setField(view, 'activity', 'looks', 'kind', 'required')!.changes)
  expect(told(view, 'waste', "Manager's call-back").words).toBe('no waste')
})

test('counts stories, and opportunities that were not dropped', () => {
  const view = sampleRecords()
  expect(told(view, 'stories', 'Waiting in the queue')).toEqual({ level: 1, sign: '1 story', words: '1 story' })
  expect(told(view, 'stories', 'Final bill')).toEqual({ level: 0, sign: '', words: '0 stories' })
  expect(told(view, 'opportunities', 'Negotiating with the agent')).toMatchObject({ level: 2, sign: '2 opportunities' })
  expect(told(view, 'opportunities', 'Final bill').level).toBe(0)
  const train = view.all('opportunity').find(({ title }) => title.startsWith('Train agents'))!
  apply(view, setField(view, 'opportunity', train.id, 'status', 'dropped')!.changes)
  expect(told(view, 'opportunities', 'Negotiating with the agent').level).toBe(1)
  const id = named(view, 'Final bill').id
  apply(
    view,
    [1, 2, 3, 4, 5].map((n) => create('story', { touchpoint: id, text: `Story ${n}` }, `story${n}`)),
  )
  expect(told(view, 'stories', 'Final bill')).toMatchObject({ level: 4, sign: '5 stories' })
})

test('tells what is only assumed', () => {
  const view = sampleRecords()
  const at = 'Waiting in the queue'
  expect(told(view, 'assumed', at)).toMatchObject({ level: null, sign: 'Not said' })
  for (const [claim, level] of [
    ['observed', 0],
    ['reported', 2],
    ['assumed', 4],
  ]) {
    change(view, at, 'claim', claim as never)
    expect(told(view, 'assumed', at).level).toBe(level)
  }
  expect(told(view, 'assumed', at)).toEqual({ level: 4, sign: 'Assumed', words: 'only assumed' })
})

test('gives the six busiest owners a colour each, by name', () => {
  const view = sampleRecords()
  // Contact centre 5, Marketing 3, Finance 1, Logistics 1
  const legend = () => tellerOf(view, 'owner').legend.map(({ level, words }) => [level, words])
  expect(legend()).toEqual([
    [0, 'Contact centre'],
    [1, 'Finance'],
    [2, 'Logistics'],
    [3, 'Marketing'],
  ])
  expect(told(view, 'owner', 'Final bill')).toEqual({ level: 1, sign: 'Finance', words: 'owner Finance' })
  for (const [title, owner] of [
    ['Waiting in the queue', 'Anna'],
    ['First call to cancel', 'Bert'],
    ['Second call to cancel', 'Zoe'],
  ])
    change(view, title!, 'owner', owner as never)
  // Six have a colour: Marketing 3, Contact centre 2, and of those with 1 the first by name; Zoe has none.
  expect(legend().map(([, words]) => words)).toEqual([
    ...['Anna', 'Bert', 'Contact centre', 'Finance', 'Logistics', 'Marketing', 'Others'],
  ])
  expect(told(view, 'owner', 'Second call to cancel')).toMatchObject({ level: null, sign: 'Zoe' })
  change(view, 'Second call to cancel', 'owner', '  ' as never)
  expect(told(view, 'owner', 'Second call to cancel')).toMatchObject({ level: null, sign: 'No owner' })
})

test('has for every overlay a legend whose levels are those that cards can have', () => {
  const view = sampleRecords()
  for (const overlay of overlays) {
    const teller = tellerOf(view, overlay)
    const known = new Set([null, ...teller.legend.map(({ level }) => level)])
    for (const one of view.all('touchpoint')) expect(known, overlay).toContain(teller.tell(one).level)
    for (const { words } of teller.legend) expect(words).not.toMatch(/^overlays|^$/)
  }
})

test('shows levels as steps of a bar too, but not owners, who have no order', () => {
  expect(stepsOf('gap', 3)).toBe(3)
  expect(stepsOf('stories', null)).toBe(0)
  expect(stepsOf('owner', 3)).toBe(0)
  expect([toneOf('waste'), toneOf('importance'), toneOf('owner')]).toEqual(['gap', 'much', 'owner'])
})
