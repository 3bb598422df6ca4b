import { expect, test } from 'vitest'
import { grouped } from '../../../../renderer/guest/exercises/groups.ts'
import { entryOf } from '../../../support/exercises.ts'

const shown = (id: string, group: string | null = null) => ({
  ...entryOf({ id, text: id }),
  by: '',
  group,
  mine: false,
})

test('puts each with the one that the group put it with, and shows none twice', () => {
  const groups = grouped([shown('b', 'a'), shown('a'), shown('c'), shown('d', 'gone')])
  expect(groups.map(({ head, others }) => [head.id, others.map(({ id }) => id)])).toEqual([
    ['a', ['b']],
    ['c', []],
    ['d', []],
  ])
})
