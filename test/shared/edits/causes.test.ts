import { expect, test } from 'vitest'
import { addCauseBeside, addWhy, agreeOn } from '../../../shared/edits/causes.ts'
import { expand } from '../../../shared/edits/expand.ts'
import { addToList } from '../../../shared/edits/lists.ts'
import { causeTree } from '../../../shared/insight/causes.ts'
import { sampleRecords } from '../../fixtures/sample.ts'

test('adds a cause right after the one beside it, under the same, and a why under it; none is agreed yet', () => {
  const view = sampleRecords()
  const touchpoint = view.all('touchpoint').find((one) => one.title === 'Final bill')!.id
  const add = (made: ReturnType<typeof addWhy>, text: string): string => {
    expand(view, made!.intent.changes)
    view.put('cause', { ...view.get('cause', made!.id)!, text })
    return made!.id
  }
  const first = add(addToList(view, 'cause', { touchpoint }), 'a')
  add(addCauseBeside(view, first), 'c')
  add(addCauseBeside(view, first), 'b')
  const why = add(addWhy(view, first), 'a1')
  add(addCauseBeside(view, why), 'a2')
  const causes = view.of('cause', 'touchpoint', touchpoint)
  expect(causeTree(causes).map(({ cause, depth }) => [cause.text, depth, cause.agreed])).toEqual([
    ['a', 0, false],
    ['a1', 1, false],
    ['a2', 1, false],
    ['b', 0, false],
    ['c', 0, false],
  ])
})

test('adds nothing beside a cause that is gone', () => {
  expect(addCauseBeside(sampleRecords(), 'gone')).toBeNull()
  expect(addWhy(sampleRecords(), 'gone')).toBeNull()
})

test('agrees on several causes in one edit, and on none that is agreed already', () => {
  const view = sampleRecords()
  const ids = view.all('cause').map(({ id }) => id)
  expect(agreeOn(view, ids, true)).toBeNull()
  const back = agreeOn(view, ids, false)!
  expect(back.label).toBe(`Take back agreement on ${ids.length} causes`)
  expand(view, back.changes)
  expect(view.all('cause').some((one) => one.agreed)).toBe(false)
  expect(agreeOn(view, [...ids, 'gone'], true)?.changes).toHaveLength(ids.length)
})
