import { expect, test } from 'vitest'
import { sampleRecords } from '../../../fixtures/sample.ts'
import { end, entryOf, setupOf, start } from '../../../support/exercises.ts'

const customer = (text: string, zone: 'recovery' | 'expectations' | 'surprises' | null = 'recovery') =>
  entryOf({ text, zone, account: 'key' })

test('takes ten customers of each person, each in a zone', () => {
  const live = start(sampleRecords(), setupOf('poll'))
  for (let i = 0; i < 10; i++) live.put('ada', 'Ada', customer(`Customer ${i}`))
  expect(() => live.put('ada', 'Ada', customer('One more'))).toThrow('at most 10 customers')
  const first = live.forGuest('ada', 1).mine[0]!
  live.put('ada', 'Ada', { ...first, zone: 'surprises' })
  expect(live.forGuest('ada', 1).mine[0]).toMatchObject({ text: 'Customer 0', zone: 'surprises' })
  live.put('bob', 'Bob', customer('Another'))
  expect(() => live.put('bob', 'Bob', customer('Nowhere', null))).toThrow('one of the three zones')
  for (let i = 0; i < 11; i++) live.add(customer(`Together ${i}`))
  expect(live.forFacilitator(2).entries).toBe(22)
})

test('keeps customer, zone and kind of account', () => {
  const view = sampleRecords()
  const live = start(view, setupOf('poll'))
  live.put('ada', 'Ada', customer(' Acme ', 'expectations'))
  live.put('ada', 'Ada', { ...customer('Bolt', 'surprises'), account: null })
  live.open()
  const { contributions } = end(live, view)
  expect(contributions.map((one) => [one.text, one.zone, one.account, one.by]).sort()).toEqual([
    ['Acme', 'expectations', 'key', ''],
    ['Bolt', 'surprises', null, ''],
  ])
})
