import { beforeEach, expect, test } from 'vitest'
import { addDependency, removeDependency } from '../../../shared/edits/dependencies.ts'
import { create, type Intent } from '../../../shared/edits/edit.ts'
import { expand } from '../../../shared/edits/expand.ts'
import { addToPlan, removeOpportunities, setOpportunities } from '../../../shared/edits/opportunities.ts'
import { conflicts, conflictsOf, wouldLoop } from '../../../shared/insight/dependencies.ts'
import type { RecordSet } from '../../../shared/records/set.ts'
import { blankRecords } from '../../fixtures/sample.ts'

let view: RecordSet
const run = (intent: Intent | null) => intent && expand(view, intent.changes)
const add = (title: string, due: string | null = null) => {
  const { id, intent } = addToPlan(view, { title, due })
  run(intent)
  return id
}
const need = (a: string, b: string) => run(addDependency(view, a, b))
const of = (id: string) => conflictsOf(view, view.get('opportunity', id)!)

beforeEach(() => {
  view = blankRecords()
})

test('warns where one is due before what it needs, not on the same day', () => {
  const [late, same, early] = [add('a', '2027-03-31'), add('b', '2027-03-31'), add('c', '2027-03-30')]
  need(same, late)
  need(early, late)
  expect(conflicts(view)).toEqual([{ kind: 'before', opportunity: early, needs: late }])
})

test('looks through what has no date, up to the next that has one', () => {
  const [a, b, c, d] = [add('a', '2027-01-01'), add('b'), add('c', '2027-02-01'), add('d', '2027-06-01')]
  need(a, b)
  need(b, c)
  need(c, d)
  // a is due before c, c before d; that a is due before d follows from both
  expect(conflicts(view).map(({ opportunity, needs }) => [opportunity, needs])).toEqual([
    [a, c],
    [c, d],
  ])
})

test('keeps nobody waiting for what is done, and says when it was dropped', () => {
  const [a, b] = [add('a', '2027-01-01'), add('b', '2027-02-01')]
  need(a, b)
  run(setOpportunities(view, [b], { status: 'done' }))
  expect(of(a)).toEqual([])
  run(setOpportunities(view, [b], { status: 'dropped' }))
  expect(of(a)).toEqual([{ kind: 'dropped', opportunity: a, needs: b }])
  run(setOpportunities(view, [a], { status: 'dropped' }))
  expect(of(a)).toEqual([])
})

test('refuses a loop in words, however long, and keeps everything as it was', () => {
  const [a, b, c] = [add('Scan letters'), add('Buy scanners'), add('Find money')]
  need(a, b)
  need(b, c)
  expect(() => need(c, a)).toThrow('“Find money” cannot wait for “Scan letters”, which already waits for it.')
  expect(() => need(a, a)).toThrow('cannot wait for')
  expect(view.all('dependency')).toHaveLength(2)
  expect(addDependency(view, a, b)).toBeNull()
})

test('comes to an end where two people have made a loop at the same time', () => {
  const [a, b] = [add('a', '2027-01-01'), add('b', '2027-02-01')]
  for (const [opportunity, needs] of [
    [a, b],
    [b, a],
  ] as const)
    run({ label: '', changes: [create('dependency', { opportunity, needs })] })
  expect(conflicts(view)).toEqual([{ kind: 'before', opportunity: a, needs: b }])
  expect(wouldLoop(view, a, b)).toBe(true)
  run(removeDependency(view, b, a))
  expect(wouldLoop(view, a, b)).toBe(false)
})

test('forgets dependencies with the opportunity', () => {
  const [a, b] = [add('a'), add('b')]
  need(a, b)
  run(removeOpportunities(view, [b]))
  expect(view.all('dependency')).toEqual([])
})
