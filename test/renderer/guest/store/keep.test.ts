import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { z } from 'zod'
import { Keep, namesOn } from '../../../../renderer/guest/store/keep.ts'
import { PhoneShelf } from '../../../support/shelf.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

test('writes within 300 ms of the last keystroke, and not at each', () => {
  const shelf = new PhoneShelf()
  const set = vi.spyOn(shelf, 'setItem')
  const keep = new Keep(shelf, 'a.')
  for (const text of ['H', 'He', 'Hel']) keep.write('draft', text)
  expect(keep.read('draft', z.string())).toBe('Hel')
  expect(set).not.toHaveBeenCalled()
  vi.advanceTimersByTime(300)
  expect(set.mock.calls).toEqual([['a.draft', '"Hel"']])
})

test('writes at once when the page is about to go', () => {
  const shelf = new PhoneShelf()
  const keep = new Keep(shelf, 'a.')
  keep.write('draft', 'kept')
  keep.remove('other')
  keep.flush()
  expect(new Keep(shelf, 'a.').read('draft', z.string())).toBe('kept')
})

test('reads null for what is not there, is no JSON, or is not what it should be', () => {
  const shelf = new PhoneShelf()
  shelf.setItem('a.broken', '{')
  shelf.setItem('a.other', '7')
  const keep = new Keep(shelf, 'a.')
  for (const name of ['none', 'broken', 'other']) expect(keep.read(name, z.string())).toBeNull()
})

test('says so when the phone is full, holds it in memory, and writes it when there is room again', () => {
  const shelf = new PhoneShelf(20)
  const keep = new Keep(shelf, 'a.')
  const told: boolean[] = []
  keep.onTrouble = (full) => told.push(full)
  keep.write('draft', 'x'.repeat(40))
  keep.flush()
  expect(told).toEqual([true])
  expect(keep.read('draft', z.string())).toHaveLength(40)
  shelf.room = 1_000
  keep.write('more', 1)
  keep.flush()
  expect(told).toEqual([true, false])
  expect(new Keep(shelf, 'a.').read('draft', z.string())).toHaveLength(40)
})

test('knows its own names, also those that are not written yet, and forgets nobody else’s', () => {
  const shelf = new PhoneShelf()
  shelf.setItem('b.box.1', '1')
  const keep = new Keep(shelf, 'a.')
  keep.write('box.2', 2)
  keep.flush()
  keep.write('box.1', 1)
  keep.write('rec.1', 1)
  expect(keep.names('box.')).toEqual(['box.1', 'box.2'])
  keep.forget()
  expect(namesOn(shelf, '')).toEqual(['b.box.1'])
})
