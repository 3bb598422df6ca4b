import { expect, test } from 'vitest'
import { blankEntry, doneOf, entryKey, mineOf, withAnswered } from '../../../../renderer/guest/store/entries.ts'
import type { Item } from '../../../../renderer/guest/store/outbox.ts'
import type { GuestExercise } from '../../../../shared/room/exercise.ts'
import { setupOf } from '../../../support/exercises.ts'

const exercise = (mine: GuestExercise['mine']): GuestExercise => ({
  id: 'now',
  phase: 'private',
  startedAt: '2026-11-25T09:00:00Z',
  endsAt: null,
  subjects: [],
  shown: [],
  people: { all: 1, given: 1, done: 0 },
  setup: setupOf('collect'),
  mine,
  done: false,
})
const item = (call: Item['call'], input: unknown, key = 'k'): Item => ({ key, call, input, turn: 1, refused: null })
const put = (id: string, text: string, of = 'now') =>
  item('put', { exercise: of, entry: blankEntry(id, { text }) }, entryKey(of, id))
const texts = (entries: GuestExercise['mine']) => entries.map(({ text }) => text)

test('shows what the room has not answered over what it knows', () => {
  const now = exercise([blankEntry('a', { text: 'old' }), blankEntry('b', { text: 'gone' })])
  const box = [put('a', 'new'), put('c', 'more'), item('drop', { exercise: 'now', entry: 'b' })]
  expect(texts(mineOf(now, box))).toEqual(['new', 'more'])
})

test('shows nothing of another exercise', () => {
  const other = [put('a', 'before', 'earlier'), item('drop', { exercise: 'earlier', entry: 'b' })]
  expect(texts(mineOf(exercise([blankEntry('b', { text: 'kept' })]), other))).toEqual(['kept'])
})

test('knows what was answered before the room tells it', () => {
  const after = withAnswered(exercise([]), put('a', 'sent'))
  expect(texts(mineOf(after, []))).toEqual(['sent'])
  expect(withAnswered(after, item('done', { exercise: 'now', done: true })).done).toBe(true)
  const other = item('done', { exercise: 'earlier', done: true })
  expect(withAnswered(after, other)).toBe(after)
  expect(withAnswered(after, item('park', { id: 'p', text: 'thought' }))).toBe(after)
})

test('says that somebody has finished as they said it last', () => {
  const said = [item('done', { exercise: 'now', done: true }, 'done.now')]
  expect(doneOf(exercise([]), said)).toBe(true)
  expect(doneOf(exercise([]), [])).toBe(false)
})
