import fc from 'fast-check'
import { expect, test } from 'vitest'
import { byOrder } from '../../../shared/order.ts'
import { parseRecord } from '../../../shared/records/index.ts'
import { RecordSet } from '../../../shared/records/set.ts'
import type { Touchpoint } from '../../../shared/records/touchpoint.ts'
import { sampleRecords } from '../../fixtures/sample.ts'

const touchpoint = (values: Partial<Touchpoint>) => parseRecord('touchpoint', { journey: 'j', ...values }) as Touchpoint

test('finds records by reference, in order, also those that refer to nothing', () => {
  const set = new RecordSet()
  set.put('touchpoint', touchpoint({ id: 'b', order: 'a1', stage: 's' }))
  set.put('touchpoint', touchpoint({ id: 'a', order: 'a2', stage: 's' }))
  set.put('touchpoint', touchpoint({ id: 'c', order: 'a0' }))
  expect(set.of('touchpoint', 'stage', 's').map(({ id }) => id)).toEqual(['b', 'a'])
  expect(set.of('touchpoint', 'stage', null).map(({ id }) => id)).toEqual(['c'])
  expect(set.all('touchpoint').map(({ id }) => id)).toEqual(['c', 'b', 'a'])
})

test('gives the same list until something in it changes, so that identity tells what changed', () => {
  const set = new RecordSet()
  set.put('touchpoint', touchpoint({ id: 'a', stage: 's' }))
  const list = set.of('touchpoint', 'stage', 's')
  set.put('touchpoint', touchpoint({ id: 'b', stage: 'other' }))
  expect(set.of('touchpoint', 'stage', 's')).toBe(list)
  set.put('touchpoint', touchpoint({ id: 'a', stage: 's', title: 'new' }))
  expect(set.of('touchpoint', 'stage', 's')).not.toBe(list)
})

test('is not changed through its clone', () => {
  const set = new RecordSet()
  set.put('touchpoint', touchpoint({ id: 'a' }))
  const copy = set.clone()
  copy.remove('touchpoint', 'a')
  expect([set.all('touchpoint').length, copy.all('touchpoint').length]).toEqual([1, 0])
})

test.each([4, 60])('answers as a search through all of %i records would, after any changes', (ids) => {
  const step = fc.record({
    id: fc.integer({ min: 1, max: ids }).map((n) => `t${n}`),
    // Most in one group, so that it becomes a large one and small again.
    stage: fc.constantFrom('s', 's', 's', 's', 't', null),
    order: fc.constantFrom('a0', 'a1'),
    gone: fc.constantFrom(true, false, false, false),
  })
  fc.assert(
    fc.property(fc.array(step, { maxLength: ids * 5, size: 'max' }), (steps) => {
      const set = new RecordSet()
      const model = new Map<string, Touchpoint>()
      for (const { gone, ...values } of steps) {
        const record = touchpoint(values)
        if (gone) set.remove('touchpoint', values.id)
        else set.put('touchpoint', record)
        if (gone) model.delete(values.id)
        else model.set(values.id, record)
        const all = [...model.values()].sort(byOrder)
        expect(set.all('touchpoint')).toEqual(all)
        for (const stage of ['s', 't', null])
          expect(set.of('touchpoint', 'stage', stage)).toEqual(all.filter((one) => one.stage === stage))
      }
    }),
  )
})

test('in passing, the same is read as otherwise', () => {
  const sample = sampleRecords()
  const passing = sample.passing()
  for (const { id } of sample.all('touchpoint')) {
    expect(passing.get('touchpoint', id)).toBe(sample.get('touchpoint', id))
    expect(passing.of('standard', 'touchpoint', id)).toEqual(sample.of('standard', 'touchpoint', id))
    expect(sample.of('standard', 'touchpoint', id)).toBe(sample.of('standard', 'touchpoint', id))
  }
})
