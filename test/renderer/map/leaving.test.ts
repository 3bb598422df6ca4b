import { expect, test } from 'vitest'
import { keepLeaving } from '../../../renderer/map/leaving.ts'

test('a node that has just gone is still answered for, and is not counted', () => {
  const nodes = new Map([
    ['a', 1],
    ['b', 2],
  ])
  keepLeaving(nodes)
  nodes.clear()
  nodes.set('b', 3)
  expect([nodes.get('a'), nodes.get('b')]).toEqual([1, 3])
  expect([...nodes.keys()]).toEqual(['b'])
  expect([nodes.has('a'), nodes.size]).toEqual([false, 1])
})

test('what went before that is forgotten', () => {
  const nodes = new Map([['a', 1]])
  keepLeaving(nodes)
  nodes.clear()
  nodes.set('b', 2)
  nodes.clear()
  expect([nodes.get('a'), nodes.get('b')]).toEqual([undefined, 2])
})
