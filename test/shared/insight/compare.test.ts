import { expect, test } from 'vitest'
import { compare, isSame } from '../../../shared/insight/compare.ts'
import { gap } from '../../../shared/insight/gap.ts'
import { sampleRecords } from '../../fixtures/sample.ts'

test('finds nothing between an engagement and itself', () => {
  const view = sampleRecords()
  expect(isSame(compare(view, view.clone()))).toBe(true)
})

test('says which touchpoints moved, which standards are met now, and what waste is gone', () => {
  const before = sampleRecords()
  const after = before.clone()
  const [first, second, third] = after.all('touchpoint').filter((one) => one.currentRating === -2)
  after.put('touchpoint', { ...first!, currentRating: 1 })
  after.put('touchpoint', { ...second!, currentRating: null })
  after.put('touchpoint', { ...third!, idealRating: 2, title: 'Renamed' })
  const added = { ...first!, id: 'new', title: 'New' }
  after.put('touchpoint', added)
  // The overflow team starts after 12 minutes (target 8): now after 6.
  const missed = after.all('standard').find((one) => one.actual === 12)!
  after.put('standard', { ...missed, actual: 6 })
  // Of the waste of 127,320.00 a year, this activity is gone.
  const waste = after.all('activity').find((one) => one.kind === 'waste' && one.minutesEach !== null)!
  after.remove('activity', waste.id)
  const found = compare(before, after)
  const changes = new Map(found.moved.map(({ id, change }) => [id, change]))
  expect(changes.get(first!.id)).toBe('better')
  expect(changes.get(second!.id)).toBe('rated')
  expect(changes.get('new')).toBe('added')
  expect(changes.get(third!.id)).toBe(gap(before.get('touchpoint', third!.id)!) === 4 ? undefined : 'rated')
  expect(found.nowMet.map(({ id }) => id)).toEqual([missed.id])
  expect(found.nowMissed).toEqual([])
  expect(found.waste.money.before).toBe(12_732_000)
  expect(found.waste.money.after).toBe(12_732_000 - (waste.minutesEach! * waste.timesPerYear! * waste.hourlyCost!) / 60)
  const back = compare(after, before)
  expect(back.moved.find(({ id }) => id === 'new')?.change).toBe('removed')
  expect(back.moved.find(({ id }) => id === first!.id)?.change).toBe('worse')
  expect(back.nowMissed.map(({ id }) => id)).toEqual([missed.id])
})
